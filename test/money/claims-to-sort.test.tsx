import { afterEach, describe, expect, it, vi } from 'vitest'
import { checkClaim } from '../../src/claims/check-claim'
import { claimPayment } from '../../src/claims/claim-payment'
import { closeClaim } from '../../src/claims/close-claim'
import { days, seconds } from '../../src/kernel/clock'
import { notifications } from '../../src/notifications/tables'
import { cancelOrder } from '../../src/orders/advance-order'
import { orderPayable } from '../../src/orders/payable'
import { learnOutcome } from '../../src/payments/learn-outcome'
import { paymentClaims } from '../../src/payments/tables'
import { toSort } from '../../src/sorting/to-sort'
import { codeOfToday } from '../claims/code-of-today'
import { aWorker } from '../shops/a-worker'
import { attemptOf } from '../sorting/aside'
import { aShop } from '../support/a-shop'
import { anOrder } from '../support/an-order'

afterEach(() => vi.unstubAllGlobals())

/** A customer's word that they paid, for which nothing was seen in a day. */
async function aLapsedClaim() {
  const shop = await aShop()
  vi.stubGlobal('fetch', shop.sims.fetch)
  const placed = await anOrder(shop)
  const { id: orderId, customerId, number } = placed.order
  const code = codeOfToday(shop, 'AB7C2D9')
  await claimPayment(shop.ctx, { orderId, customerId, code, amount: null, paidAt: null })
  const [claim] = await shop.ctx.shop.select(paymentClaims)
  if (!claim) throw new Error('the claim was noted')
  await shop.sims.advance(days(1) + seconds(1))
  await checkClaim(shop.ctx, claim.id)
  return { shop, id: claim.id, code, number }
}

describe('a claim that came to nothing', () => {
  it('stands on the owner’s list until somebody has looked into it, once', async () => {
    const { shop, id, code, number } = await aLapsedClaim()
    const { browser } = await aWorker('manager', shop)
    const page = await (await browser.get('/shop/money/sort')).text()
    expect(page).toContain(`“I have paid”: ${code}`)
    expect(page).toContain(`Order #${number}`)
    expect(await (await browser.get('/shop/money')).text()).toContain('1 matter')
    const path = `/shop/money/claims/${id}/closing`
    const closed = await browser.post(path)
    expect(closed.headers.get('location')).toBe('/shop/money/sort?done=claim')
    expect(await toSort(shop.ctx)).toEqual([])
    const again = await browser.post(path, {}, { htmx: true })
    expect([again.status, await again.text()]).toEqual([
      200,
      expect.stringContaining('dealt with this already'),
    ])
  })

  it('is closed once by two at once, and by nobody of another shop', async () => {
    const { shop, id } = await aLapsedClaim()
    const other = await aShop()
    await expect(closeClaim(other.ctx, id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await Promise.all([closeClaim(shop.ctx, id), closeClaim(shop.ctx, id)])
    expect(await closeClaim(shop.ctx, id)).toEqual({ ok: false })
    const stranger = await aWorker('owner')
    expect((await stranger.browser.post(`/shop/money/claims/${id}/closing`)).status).toBe(404)
    const staff = await aWorker('staff', shop)
    expect((await staff.browser.post(`/shop/money/claims/${id}/closing`)).status).toBe(403)
  })
})

describe('a payment that was declined', () => {
  it('is not offered again for an order that was cancelled meanwhile', async () => {
    for (const cancelled of [true, false]) {
      const shop = await aShop()
      const placed = await anOrder(shop)
      if (cancelled) await cancelOrder(shop.ctx, placed.order.id)
      shop.sims.intasend.enterWrongPin('0711222333')
      await shop.sims.advance(seconds(40))
      await learnOutcome(shop.ctx, orderPayable, { attemptId: attemptOf(placed) })
      const keys = (await shop.ctx.shop.select(notifications)).map(({ note }) => note.key)
      expect(keys.includes('paymentDeclined')).toBe(!cancelled)
    }
  })
})
