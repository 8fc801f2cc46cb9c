import { describe, expect, it } from 'vitest'
import { notifications } from '../../src/notifications/tables'
import {
  cancelOrder,
  completeOrder,
  dispatchOrder,
  packOrder,
  readyOrder,
  returnOrder,
} from '../../src/orders/advance-order'
import { handOver } from '../../src/orders/hand-over'
import { handoverCode } from '../../src/orders/handover-code'
import { orderPage } from '../../src/orders/queries'
import { addRider } from '../../src/riders/add-rider'
import { aWorker } from '../shops/a-worker'
import { aShop, type TestShop } from '../support/a-shop'
import { anOrder } from '../support/an-order'
import { payFor } from './pay-for'

/** An order on its way, or ready at the counter, and the code its customer was told. */
async function anOrderOnItsWay(shop: TestShop, { pickup = false } = {}) {
  const placed = await anOrder(shop, pickup ? { fulfilment: { kind: 'pickup' } } : {})
  await payFor(shop, placed)
  const { id } = placed.order
  await packOrder(shop.ctx, id)
  await (pickup ? readyOrder(shop.ctx, id) : dispatchOrder(shop.ctx, id))
  return { id, code: await handoverCode(shop.ctx, id), order: placed.order }
}

const wrong = (code: string) => String((Number(code) + 1) % 10_000).padStart(4, '0')
const typed = (code: string, tries = 0) => ({ code, tries, unpaidAgreed: false })
const now = async ({ ctx }: TestShop, id: `ord_${string}`) => {
  const { order, handover, tries } = await orderPage(ctx, id)
  return { state: order.state, handover, tries }
}

describe('the code of a delivery', () => {
  it('is told to the customer when the goods leave or are ready, in four digits', async () => {
    const shop = await aShop()
    const sent = await anOrderOnItsWay(shop)
    const ready = await anOrderOnItsWay(shop, { pickup: true })
    const notes = (await shop.ctx.shop.select(notifications)).map(({ note }) => note)
    const codeIn = (key: string) => notes.find((note) => note.key === key)?.data
    expect(codeIn('orderDispatched')).toMatchObject({ code: sent.code })
    expect(codeIn('orderReady')).toMatchObject({ code: ready.code })
    expect(sent.code).toMatch(/^\d{4}$/)
  })

  it('completes the order, once, however often the form comes', async () => {
    const shop = await aShop()
    for (const pickup of [false, true]) {
      const { id, code } = await anOrderOnItsWay(shop, { pickup })
      const both = await Promise.all([
        handOver(shop.ctx, id, typed(code)),
        handOver(shop.ctx, id, typed(code)),
      ])
      expect(both.some(({ ok }) => ok)).toBe(true)
      expect(await handOver(shop.ctx, id, typed(code))).toEqual({ ok: true })
      expect(await now(shop, id)).toEqual({ state: 'completed', handover: 'code', tries: 1 })
      const { story } = await orderPage(shop.ctx, id)
      expect(story.filter(({ event }) => event === 'complete')).toHaveLength(1)
    }
  })

  it('is worth nothing after five wrong ones, and then only the shop can say it', async () => {
    const shop = await aShop()
    const { id, code } = await anOrderOnItsWay(shop)
    for (const tries of [0, 1, 2, 3]) {
      const answer = await handOver(shop.ctx, id, typed(wrong(code), tries))
      expect(answer).toEqual({ ok: false, code: 'WRONG_CODE', left: 4 - tries })
    }
    const locked = { ok: false, code: 'LOCKED' }
    expect(await handOver(shop.ctx, id, typed(wrong(code), 4))).toEqual(locked)
    for (const tries of [0, 4, 5]) {
      expect(await handOver(shop.ctx, id, typed(code, tries))).toEqual(locked)
    }
    expect(await now(shop, id)).toMatchObject({ state: 'dispatched', tries: 5 })
    expect(await completeOrder(shop.ctx, id, 'locked')).toMatchObject({ ok: true })
    expect(await now(shop, id)).toMatchObject({ state: 'completed', handover: 'without_code' })
    expect((await orderPage(shop.ctx, id)).story.at(-1)).toMatchObject({ reason: 'locked' })
  })

  it('cannot be found by sending all of them at once', async () => {
    const shop = await aShop()
    const { id, code } = await anOrderOnItsWay(shop)
    const guesses = Array.from({ length: 30 }, (_, i) => String((Number(code) + i) % 10_000))
    const right = guesses.reverse().map((guess) => guess.padStart(4, '0'))
    const answers = await Promise.all(right.map((guess) => handOver(shop.ctx, id, typed(guess))))
    const looked = answers.filter((answer) => answer.ok || answer.code === 'WRONG_CODE')
    expect(looked.length).toBeLessThanOrEqual(1)
    expect((await now(shop, id)).tries).toBe(1)
  })

  it('a wrong form sent twice takes one try', async () => {
    const shop = await aShop()
    const { id, code } = await anOrderOnItsWay(shop)
    await handOver(shop.ctx, id, typed(wrong(code)))
    const again = await handOver(shop.ctx, id, typed(wrong(code)))
    expect(again).toEqual({ ok: false, code: 'TRY_AGAIN', left: 4 })
    expect(await handOver(shop.ctx, id, typed(code, 1))).toEqual({ ok: true })
  })

  it('does nothing before the goods leave, or after they came back', async () => {
    const shop = await aShop()
    const placed = await anOrder(shop)
    const { id } = placed.order
    const code = await handoverCode(shop.ctx, id)
    const early = await handOver(shop.ctx, id, typed(code))
    expect(early).toMatchObject({ code: 'NOT_ALLOWED', state: 'placed' })
    await cancelOrder(shop.ctx, id)
    expect(await handOver(shop.ctx, id, typed(code))).toMatchObject({ state: 'cancelled' })
    const other = await aShop()
    const back = await anOrderOnItsWay(other)
    await returnOrder(other.ctx, back.id)
    const late = await handOver(other.ctx, back.id, typed(back.code))
    expect(late).toMatchObject({ state: 'returned' })
    expect(await now(shop, id)).toMatchObject({ tries: 0 })
  })

  it('and the shop at once are one hand-over', async () => {
    const shop = await aShop()
    const { id, code } = await anOrderOnItsWay(shop)
    const [byCode] = await Promise.all([
      handOver(shop.ctx, id, typed(code)),
      completeOrder(shop.ctx, id, 'known'),
    ])
    expect(byCode).toEqual({ ok: true })
    const { story } = await orderPage(shop.ctx, id)
    expect(story.filter(({ event }) => event === 'complete')).toHaveLength(1)
  })

  it('is the code of this order in this shop only', async () => {
    const [shop, other] = [await aShop(), await aShop()]
    const { id, code } = await anOrderOnItsWay(shop)
    expect(await handoverCode(other.ctx, id)).not.toBe(code)
    await expect(handOver(other.ctx, id, typed(code))).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await now(shop, id)).toMatchObject({ state: 'dispatched', tries: 0 })
  })
})

describe('handing over on the page of an order', () => {
  it('takes the code, shows it nowhere, and asks why when there is none', async () => {
    const shop = await aShop()
    const { id, code } = await anOrderOnItsWay(shop)
    const { browser } = await aWorker('staff', shop)
    const path = `/shop/orders/${id}`
    expect(await (await browser.get(path)).text()).not.toContain(code)
    const none = await browser.post(`${path}/handover`, { code: '12', tries: '0' }, { htmx: true })
    expect([none.status, await none.text()]).toEqual([422, expect.stringContaining('four digits')])
    const bad = await browser.post(`${path}/handover`, { code: wrong(code), tries: '0' })
    expect([bad.status, await bad.text()]).toEqual([422, expect.stringContaining('4 tries')])
    const silent = await browser.post(`${path}/completion`)
    expect(silent.status).toBe(422)
    const right = await browser.post(`${path}/handover`, { code: ` ${code} `, tries: '1' })
    expect([right.status, right.headers.get('location')]).toEqual([303, path])
    expect(await (await browser.get(path)).text()).toContain('with the customer’s code')
  })

  it('sends it out with a rider of the shop, and gives the link to share', async () => {
    const [shop, other] = [await aShop(), await aShop()]
    await addRider(shop.ctx, { id: 'rid_1', details: { name: 'Otieno', phone: '254722000111' } })
    await addRider(other.ctx, { id: 'rid_2', details: { name: 'Kamau', phone: '254722000222' } })
    const { browser } = await aWorker('staff', shop)
    for (const [rider, rides] of [
      ['rid_1', 'rid_1'],
      ['rid_2', undefined],
    ] as const) {
      const placed = await anOrder(shop)
      await payFor(shop, placed)
      const path = `/shop/orders/${placed.order.id}`
      await browser.post(`${path}/packing`)
      expect(await (await browser.get(path)).text()).toContain('<option value="rid_1">Otieno')
      await browser.post(`${path}/dispatch`, { rider })
      const page = await orderPage(shop.ctx, placed.order.id)
      expect(page.rider?.id).toBe(rides)
      const html = await (await browser.get(path)).text()
      expect(html).toContain(`href="${page.share}"`)
      if (rides) expect(html).toContain('https://wa.me/254722000111?text=')
    }
  })
})
