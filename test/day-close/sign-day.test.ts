import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { keepDays } from '../../src/books/keep-days'
import { chooseHour } from '../../src/day-close/choose-hour'
import { differences } from '../../src/day-close/figures'
import { markSent } from '../../src/day-close/mark-sent'
import { closesPage, dayFile, dayPage } from '../../src/day-close/queries'
import { figuresWord, signDay } from '../../src/day-close/sign-day'
import { dayCloseEvents, dayCloses } from '../../src/day-close/tables'
import { openShop } from '../../src/db/open-shop'
import { hours } from '../../src/kernel/clock'
import { shillings } from '../../src/kernel/money'
import { inNairobi } from '../../src/kernel/nairobi'
import { orderRefundable } from '../../src/orders/refundable'
import { finishByHand } from '../../src/refunds/step-refund'
import { aPaidOrder, askBack } from '../refunds/a-refund'
import { lateMoney } from '../sorting/aside'
import { aShop, type TestShop } from '../support/a-shop'
import { anOrder } from '../support/an-order'
import { countedDatabase } from '../support/counted-database'

const today = ({ ctx }: TestShop) => inNairobi(ctx.ports.clock()).day

/** The form as it was drawn just now. */
async function seenNow(shop: TestShop, day = today(shop)) {
  const { figures, close } = await dayPage(shop.ctx, day)
  const version = close?.version ?? 0
  return { day, seen: figuresWord(figures), version, cashCounted: null, note: null }
}

describe('a day of the shop', () => {
  it('adds up what was ordered, what came and what went back', async () => {
    const shop = await aShop()
    const paid = await aPaidOrder(shop)
    await anOrder(shop, { payer: '254722000111' })
    const asked = await askBack(shop.ctx, paid, shillings(100))
    if (!asked.ok) throw new Error(asked.code)
    await finishByHand(shop.ctx, orderRefundable, { ...asked.refund, code: null })
    await lateMoney(shop, '254722000333')
    const { figures } = await dayPage(shop.ctx, today(shop))
    expect(figures).toMatchObject({
      orders: 1,
      expected: shillings(640),
      received: shillings(540),
      mpesa: shillings(1280),
      refunded: shillings(100),
      cash: 0,
    })
    expect(figures.aside).toBeGreaterThan(0)
    expect(figures.net).toBe(figures.mpesa - figures.charges - figures.refunded)
    const { taken } = await dayFile(shop.ctx, today(shop))
    expect(taken.map(({ amount, aside }) => [amount, aside])).toEqual([
      [64000, false],
      [64000, true],
    ])
    const { days } = await closesPage(shop.ctx, undefined)
    expect(days[0]).toMatchObject({ day: today(shop), received: 128000, close: null })
  })

  it('is signed once, however often the form is sent, and by one of two at once', async () => {
    const shop = await aShop()
    await aPaidOrder(shop)
    const form = await seenNow(shop)
    expect(await signDay(shop.ctx, form)).toEqual({ ok: true })
    expect(await signDay(shop.ctx, form)).toEqual({ ok: true })
    expect(await shop.ctx.shop.select(dayCloseEvents)).toHaveLength(1)

    const other = await aShop()
    const drawn = await seenNow(other)
    const signed = await Promise.all([
      signDay(other.ctx, { ...drawn, note: 'the owner' }),
      signDay(other.ctx, { ...drawn, note: 'the manager' }),
    ])
    expect(signed.filter(({ ok }) => ok)).toHaveLength(1)
    expect(signed.find(({ ok }) => !ok)).toMatchObject({ code: 'CHANGED_MEANWHILE' })
    expect(await other.ctx.shop.select(dayCloseEvents)).toMatchObject([
      { event: 'sign', version: 1, actor: other.owner },
    ])
  })

  it('is not signed unseen, nor before it begins', async () => {
    const shop = await aShop()
    const form = await seenNow(shop)
    await aPaidOrder(shop)
    expect(await signDay(shop.ctx, form)).toMatchObject({ ok: false, code: 'CHANGED_MEANWHILE' })
    const tomorrow = await seenNow(shop, '2099-01-01')
    expect(await signDay(shop.ctx, tomorrow)).toEqual({ ok: false, code: 'NOT_YET' })
    expect(await shop.ctx.shop.select(dayCloses)).toEqual([])
  })

  it('keeps what was signed, shows what changed, and is signed again', async () => {
    const shop = await aShop()
    const paid = await aPaidOrder(shop)
    await signDay(shop.ctx, { ...(await seenNow(shop)), cashCounted: shillings(50) })
    const asked = await askBack(shop.ctx, paid, shillings(40))
    if (!asked.ok) throw new Error(asked.code)
    await finishByHand(shop.ctx, orderRefundable, { ...asked.refund, code: null })
    const { figures, close } = await dayPage(shop.ctx, today(shop))
    if (!close) throw new Error('the day was signed')
    expect(close).toMatchObject({ version: 1, cashCountedCents: 50_00 })
    expect(differences(close.figures, figures)).toEqual([
      ['received', -40_00],
      ['refunded', 40_00],
      ['cashBack', 40_00],
      ['net', -40_00],
    ])
    expect(await signDay(shop.ctx, await seenNow(shop))).toEqual({ ok: true })
    const again = await dayPage(shop.ctx, today(shop))
    expect(again.close).toMatchObject({ version: 2, figures: again.figures })
    const events = await shop.ctx.shop.select(dayCloseEvents)
    expect(events.map(({ event }) => event)).toEqual(['sign', 'sign_again'])
  })

  it('is told once, and may be signed by a form that was drawn before', async () => {
    const shop = await aShop()
    const form = await seenNow(shop)
    const { figures } = await dayPage(shop.ctx, form.day)
    const told = () => markSent(shop.ctx, form.day, figures)
    await Promise.all([told(), told()])
    expect(await signDay(shop.ctx, form)).toEqual({ ok: true })
    expect(await shop.ctx.shop.select(dayCloses)).toMatchObject([
      { version: 2, sentAt: shop.ctx.ports.clock(), signedAt: shop.ctx.ports.clock() },
    ])
  })

  it('of yesterday is read from what was stored and what happened since alike', async () => {
    const shop = await aShop()
    await aPaidOrder(shop)
    const day = today(shop)
    const then = await dayPage(shop.ctx, day)
    await shop.sims.advance(hours(24))
    await aPaidOrder(shop, '254722000222' as never)
    expect((await dayPage(shop.ctx, day)).figures).toEqual(then.figures)
    await keepDays(shop.ctx)
    expect((await dayPage(shop.ctx, day)).figures).toEqual(then.figures)
    const { days } = await closesPage(shop.ctx, undefined)
    expect(days.map(({ received }) => received).slice(0, 3)).toEqual([64000, 64000, 0])
  })

  it('belongs to one shop, and each page is one round trip', async () => {
    const [shop, other] = [await aShop(), await aShop()]
    await aPaidOrder(shop)
    await signDay(shop.ctx, await seenNow(shop))
    expect(await dayPage(other.ctx, today(other))).toMatchObject({
      close: null,
      figures: { orders: 0, mpesa: 0 },
    })
    const { database, counts } = countedDatabase(env.SHOPS_0)
    const scope = openShop({ SHOPS_0: database }, 'SHOPS_0', shop.ctx.shop.shopId)
    const ctx = { ...shop.ctx, shop: scope }
    for (const page of [dayPage, dayFile, closesPage]) {
      counts.roundTrips = 0
      await page(ctx, today(shop))
      expect(counts.roundTrips).toBe(1)
    }
    for (const line of counts.statements) {
      const sql = line.slice(line.indexOf(' ') + 1)
      const { results } = await env.SHOPS_0.prepare(`explain query plan ${sql}`)
        .bind(...Array.from({ length: sql.match(/\?/g)?.length ?? 0 }, () => null))
        .all<{ detail: string }>()
      expect(results.map(({ detail }) => detail).join('\n')).not.toMatch(/SCAN (?!CONSTANT|json)/)
    }
  })
})

describe('the hour of the close', () => {
  it('is chosen and dropped, and the same choice again changes nothing', async () => {
    const { ctx } = await aShop()
    for (const hour of [20, 20, null, 7] as const) await chooseHour(ctx, hour)
    expect(await closesPage(ctx, undefined)).toMatchObject({ closeHour: 7, version: 4 })
  })
})
