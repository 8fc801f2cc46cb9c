import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { days, minutes, seconds } from '../../src/kernel/clock'
import { shillings } from '../../src/kernel/money'
import { payForOrder } from '../../src/orders/pay-for-order'
import { orderPayable } from '../../src/orders/payable'
import { orderPage } from '../../src/orders/queries'
import { attemptAt } from '../../src/payments/callback-address'
import { hearCallback } from '../../src/payments/hear-callback'
import { learnOutcome } from '../../src/payments/learn-outcome'
import { paymentAttempts, paymentEvents, paymentHints, receipts } from '../../src/payments/tables'
import { readCallback } from '../../src/providers/daraja/payloads'
import { paymentAccount } from '../../src/shops/payment-keys'
import { settingsOf } from '../../src/shops/queries'
import { saveDarajaKeys } from '../../src/shops/save-payment-keys'
import type { TestShop } from '../support/a-shop'
import { aTillShop, switchTo, tillKeys } from '../support/a-till-shop'
import { anOrder } from '../support/an-order'
import { expectCoherentBooks } from '../support/coherent-books'

const payer = '254711222333'
type Placed = Awaited<ReturnType<typeof anOrder>>

function attemptOf({ payment }: Placed) {
  if (!payment?.ok) throw new Error('no push went out')
  return { attemptId: payment.attemptId }
}
const learn = ({ ctx }: TestShop, placed: Placed) =>
  learnOutcome(ctx, orderPayable, attemptOf(placed))

async function newestPush({ sims }: TestShop) {
  await sims.advance(seconds(3))
  const push = sims.daraja.pushes().at(-1)
  if (!push) throw new Error('Safaricom was asked')
  return push
}

/** What Safaricom has posted so far reaches us as the route would hand it on; returns how many. */
async function deliver({ ctx, sims, webhooks }: TestShop): Promise<number> {
  await sims.flush()
  const posted = webhooks.splice(0)
  for (const { url, body } of posted) {
    const attemptId = await attemptAt(ctx, url.split('/').at(-1) ?? '')
    const callback = readCallback(body)
    if (!attemptId || !callback) throw new Error(`nothing of ours: ${url}`)
    const heard = await hearCallback(ctx, orderPayable, attemptId, callback)
    if (heard) await learnOutcome(ctx, orderPayable, heard.ref, heard.state)
  }
  return posted.length
}

describe('money that comes into the shop’s own Till', () => {
  it('settles by what Safaricom says when asked, with the receipt that its callback carries', async () => {
    const shop = await aTillShop()
    const placed = await anOrder(shop)
    expect(placed.payment).toMatchObject({ ok: true, kind: 'prompted' })
    await newestPush(shop)
    const { receipt } = shop.sims.daraja.pay(payer)
    expect(await deliver(shop)).toBe(1)
    expect(await orderPage(shop.ctx, placed.order.id)).toMatchObject({
      payment: 'paid',
      order: { state: 'confirmed' },
    })
    expect(await shop.ctx.shop.select(receipts)).toMatchObject([
      { channel: 'daraja', grossCents: shillings(640), mpesaReference: receipt, setAside: null },
    ])
    expect(shop.sims.intasend.invoices()).toEqual([])
    await expectCoherentBooks(shop.ctx.shop)
  })

  it('settles without any callback; the receipt’s code is added when one comes late', async () => {
    const shop = await aTillShop()
    const placed = await anOrder(shop)
    await newestPush(shop)
    const { receipt } = shop.sims.daraja.pay(payer)
    expect(await learn(shop, placed)).toEqual({ kind: 'settled' })
    expect(await shop.ctx.shop.select(receipts)).toMatchObject([{ mpesaReference: null }])
    await deliver(shop)
    await deliver(shop)
    expect(await shop.ctx.shop.select(receipts)).toMatchObject([{ mpesaReference: receipt }])
    await expectCoherentBooks(shop.ctx.shop)
  })

  it('is found again by its address alone when the answer to the push was lost', async () => {
    const shop = await aTillShop()
    await shop.ctx.ports.payments((await account(shop)) as never).check()
    shop.sims.daraja.http.next('lost_answer', { path: 'processrequest' })
    const placed = await anOrder(shop)
    expect(placed.payment).toMatchObject({ kind: 'unknown' })
    await newestPush(shop)
    shop.sims.daraja.pay(payer)
    expect(await learn(shop, placed)).toMatchObject({ kind: 'waiting' })
    await deliver(shop)
    expect(await orderPage(shop.ctx, placed.order.id)).toMatchObject({ payment: 'paid' })
    await expectCoherentBooks(shop.ctx.shop)
  })

  it('is given up after a day when neither answer nor callback ever came', async () => {
    const shop = await aTillShop()
    await shop.ctx.ports.payments((await account(shop)) as never).check()
    shop.sims.daraja.http.next('lost_answer', { path: 'processrequest' })
    shop.sims.daraja.settings.callbacks = 'never'
    const placed = await anOrder(shop)
    await shop.sims.advance(days(1))
    expect(await learn(shop, placed)).toEqual({ kind: 'abandoned' })
  })

  it('is set aside when its callback carries another amount, and the order is not confirmed', async () => {
    const shop = await aTillShop()
    shop.sims.daraja.settings.callbackAmount = 'wrong'
    const placed = await anOrder(shop)
    await newestPush(shop)
    shop.sims.daraja.pay(payer)
    await deliver(shop)
    expect(await orderPage(shop.ctx, placed.order.id)).toMatchObject({
      payment: 'unpaid',
      order: { state: 'placed' },
    })
    expect(await shop.ctx.shop.select(receipts)).toMatchObject([
      { setAside: 'WRONG_AMOUNT', grossCents: shillings(320) },
    ])
    await expectCoherentBooks(shop.ctx.shop)
  })

  it.each(['text', 'missing'] as const)(
    'is what was asked for when its callback carries no amount (%s)',
    async (kind) => {
      const shop = await aTillShop()
      shop.sims.daraja.settings.callbackAmount = kind
      await anOrder(shop)
      await newestPush(shop)
      shop.sims.daraja.pay(payer)
      await deliver(shop)
      expect(await shop.ctx.shop.select(receipts)).toMatchObject([
        { setAside: null, grossCents: shillings(640) },
      ])
    },
  )

  it('is booked once though callback, job and sweep tell of it twice and at once', async () => {
    const shop = await aTillShop()
    shop.sims.daraja.settings.callbacks = 'twice'
    const placed = await anOrder(shop)
    await newestPush(shop)
    shop.sims.daraja.pay(payer)
    await Promise.all([deliver(shop), learn(shop, placed), learn(shop, placed)])
    expect(await shop.ctx.shop.select(receipts)).toHaveLength(1)
    await expectCoherentBooks(shop.ctx.shop)
  })

  it('twice for one push, because it went out twice on the way: the second is set aside', async () => {
    const shop = await aTillShop()
    shop.sims.daraja.settings.repeats = 'are_fine'
    await anOrder(shop)
    const first = await newestPush(shop)
    shop.sims.daraja.pay(payer)
    await deliver(shop)
    const provider = shop.ctx.ports.payments((await account(shop)) as never)
    const again = { payer, amount: shillings(640), reference: 'x', narrative: '#1' } as const
    await provider.prompt({ ...again, callbackUrl: first.callbackUrl })
    await newestPush(shop)
    shop.sims.daraja.pay(payer)
    await deliver(shop)
    const booked = await shop.ctx.shop.select(receipts)
    expect(booked.map(({ setAside }) => setAside).sort()).toEqual(['ALREADY_PAID', null])
    await expectCoherentBooks(shop.ctx.shop)
  })

  it('refused on the phone: the reason is told, and the same amount waits two minutes', async () => {
    const shop = await aTillShop()
    const placed = await anOrder(shop)
    await newestPush(shop)
    shop.sims.daraja.cancel(payer)
    expect(await learn(shop, placed)).toEqual({ kind: 'declined' })
    const again = (key: string) =>
      payForOrder(shop.ctx, { orderId: placed.order.id, payer: '254711222333', key })
    expect(await again('wamid.a')).toMatchObject({ code: 'WAIT', seconds: 117 })
    await shop.sims.advance(minutes(2))
    expect(await again('wamid.b')).toMatchObject({ ok: true, kind: 'prompted' })
  })

  it('nowhere leaves the payer’s number readable, though Safaricom’s id holds it', async () => {
    const shop = await aTillShop()
    await anOrder(shop)
    expect((await newestPush(shop)).checkoutId).toContain('711222333')
    shop.sims.daraja.pay(payer)
    await deliver(shop)
    for (const table of [
      'payment_attempts',
      'payment_hints',
      'payment_events',
      'receipts',
      'postings',
    ]) {
      const { results } = await env.SHOPS_0.prepare(`select * from ${table} where shop_id = ?`)
        .bind(shop.ctx.shop.shopId)
        .all()
      expect(results.length).toBeGreaterThan(0)
      expect(JSON.stringify(results)).not.toContain('711222333')
    }
    const { results } = await env.SHOPS_0.prepare('select * from provider_tokens where shop_id = ?')
      .bind(shop.ctx.shop.shopId)
      .all()
    expect(results).toHaveLength(1)
  })
})

const account = async ({ ctx }: TestShop) => paymentAccount(ctx, await settingsOf(ctx.shop))

describe('a shop that changes where its money goes', () => {
  it('still settles what was asked for at the old place, in both directions', async () => {
    const shop = await aTillShop()
    const [first, second] = ['254711222333', '254711222444'] as const
    const byTill = await anOrder(shop, { payer: first })
    await newestPush(shop)
    await switchTo(shop, 'intasend')
    const byIntaSend = await anOrder(shop, { payer: second })
    shop.sims.intasend.pay(second)
    await switchTo(shop, 'daraja')
    shop.sims.daraja.pay(first)
    expect(await learn(shop, byTill)).toEqual({ kind: 'settled' })
    expect(await learn(shop, byIntaSend)).toEqual({ kind: 'settled' })
    const attempts = await shop.ctx.shop.select(paymentAttempts)
    expect(attempts.map(({ provider, account: name }) => [provider, name]).sort()).toEqual([
      ['daraja', '5550123'],
      ['intasend', `ISPubKey_test_${shop.code}`.slice(-8)],
    ])
    await expectCoherentBooks(shop.ctx.shop)
  })

  it('asks nobody else when the number of an old push is gone: it is given up, and says why', async () => {
    const shop = await aTillShop()
    const placed = await anOrder(shop)
    await newestPush(shop)
    shop.sims.daraja.pay(payer)
    const { version } = await settingsOf(shop.ctx.shop)
    expect(await saveDarajaKeys(shop.ctx, { version, keys: tillKeys('paybill') })).toMatchObject({
      ok: true,
    })
    await shop.sims.advance(minutes(2))
    expect(await learn(shop, placed)).toMatchObject({ kind: 'unknown' })
    await shop.sims.advance(days(1))
    expect(await learn(shop, placed)).toEqual({ kind: 'abandoned' })
    const reasons = (await shop.ctx.shop.select(paymentEvents)).map(({ event, reason }) => [
      event,
      reason,
    ])
    expect(reasons).toEqual(expect.arrayContaining([['abandon', 'keys_gone']]))
    expect(await shop.ctx.shop.select(receipts)).toEqual([])
  })

  it('books the money after all when the old number’s keys come back', async () => {
    const shop = await aTillShop()
    const placed = await anOrder(shop)
    await newestPush(shop)
    shop.sims.daraja.pay(payer)
    const save = async (kind: 'till' | 'paybill') => {
      const { version } = await settingsOf(shop.ctx.shop)
      await saveDarajaKeys(shop.ctx, { version, keys: tillKeys(kind) })
    }
    await save('paybill')
    await shop.sims.advance(minutes(2))
    await learn(shop, placed)
    await save('till')
    expect(await learn(shop, placed)).toEqual({ kind: 'settled' })
  })
})

describe('what a callback cannot do', () => {
  it('name the push of another shop, or bring another push’s payment to its own', async () => {
    const [shop, other] = [await aTillShop(), await aTillShop()]
    await anOrder(shop)
    const theirs = await newestPush(shop)
    const secret = theirs.callbackUrl.split('/').at(-1) ?? ''
    expect(await attemptAt(shop.ctx, secret)).toMatch(/^pay_/)
    expect(await attemptAt(other.ctx, secret)).toBeNull()
    expect(
      await attemptAt(
        shop.ctx,
        secret.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
      ),
    ).toBeNull()
    expect(await attemptAt(shop.ctx, 'x'.repeat(80))).toBeNull()
    expect(await attemptAt(shop.ctx, '')).toBeNull()
  })

  it('change what was heard first: a replay with another amount changes nothing', async () => {
    const shop = await aTillShop()
    const placed = await anOrder(shop)
    const { checkoutId } = await newestPush(shop)
    const { attemptId } = attemptOf(placed)
    const paid = (value: number) => ({
      checkoutId,
      resultCode: '0',
      paid: { value: shillings(value), mpesaReference: 'UKK4R7T2XQ' },
    })
    await hearCallback(shop.ctx, orderPayable, attemptId, paid(640))
    await hearCallback(shop.ctx, orderPayable, attemptId, paid(1))
    expect(await shop.ctx.shop.select(paymentHints)).toMatchObject([{ amountCents: 64_000 }])
    // Nothing was paid: what callbacks say is no money.
    expect(await learn(shop, placed)).toMatchObject({ kind: 'waiting' })
    expect(await shop.ctx.shop.select(receipts)).toEqual([])
  })
})
