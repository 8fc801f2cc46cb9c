import { exports } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { seconds } from '../../src/kernel/clock'
import { notifications } from '../../src/notifications/tables'
import { orders } from '../../src/orders/tables'
import { paymentAttempts, paymentEvents, paymentHints, receipts } from '../../src/payments/tables'
import type { Outcome } from '../simulators/intasend/types'
import { aShop, type TestShop } from '../support/a-shop'
import { anOrder } from '../support/an-order'
import { expectCoherentBooks } from '../support/coherent-books'
import { until } from '../support/until'
import { aChat } from './a-chat'

let market: ReturnType<typeof aChat>
beforeAll(() => {
  market = aChat()
  market.sims.intasend.settings.callbacks = 'never'
})

let people = 0
async function aPush() {
  const shop = await aShop({}, market.sims)
  const payer = `2547118${String(10_000 + people++)}` as const
  const placed = await anOrder(shop, { payer })
  if (!placed.payment?.ok) throw new Error('a push went out')
  const { attemptId } = placed.payment
  const [invoice] = market.sims.intasend.invoicesFor(attemptId)
  if (!invoice) throw new Error('IntaSend made an invoice')
  await market.sims.advance(seconds(3))
  return { shop, payer, invoice, attemptId }
}
type Push = Awaited<ReturnType<typeof aPush>>

/** What IntaSend posts when a payment is complete. */
const event = ({ shop, invoice, attemptId }: Push, change: object = {}) => ({
  invoice_id: invoice.id,
  state: 'COMPLETE',
  provider: 'M-PESA',
  charges: '19.20',
  net_amount: '620.80',
  currency: 'KES',
  value: '640.00',
  account: invoice.phone,
  api_ref: attemptId,
  mpesa_reference: 'UKK4R7T2XQ',
  challenge: `challenge-${shop.code}`,
  ...change,
})
const tell = (shop: TestShop, body: unknown) =>
  exports.default.fetch(
    new Request(`http://localhost:8787/webhooks/intasend/${shop.code}`, {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  )

const booksOf = async ({ ctx: { shop } }: TestShop) => ({
  receipts: await shop.select(receipts),
  events: await shop.select(paymentEvents),
  hints: await shop.select(paymentHints),
  notices: (await shop.select(notifications)).length,
  orders: (await shop.select(orders)).map(({ state, version }) => [state, version]),
  states: (await shop.select(paymentAttempts)).map(({ state, version }) => [state, version]),
})

describe('a callback of IntaSend that is not what it says', () => {
  it.each([
    ['complete, though nobody paid', {}],
    ['of a negative amount', { value: '-640.00' }],
    ['of a huge amount', { value: '999999999999.00' }],
    ['of a number for text', { value: 640, charges: 0, net_amount: 640 }],
    ['of no amount', { value: 'lots' }],
    ['in another currency', { currency: 'USD' }],
    ['with keys of tomorrow', { clearing_status: 'AVAILABLE', nested: { a: [1, 2] } }],
  ])('%s: it is acknowledged, and IntaSend is asked; nothing is booked', async (_, change) => {
    const push = await aPush()
    const before = await booksOf(push.shop)
    expect((await tell(push.shop, event(push, change))).status).toBe(200)
    expect((await tell(push.shop, event(push, change))).status).toBe(200)
    expect(await booksOf(push.shop)).toEqual(before)
  })

  it.each([
    ['an id that is a number', { invoice_id: 7 }],
    ['an id that is a list', { invoice_id: ['Q7R2ZKD'] }],
    ['an endless id', { invoice_id: 'Q'.repeat(65) }],
    ['no id', { invoice_id: '' }],
    ['a state that is no word', { state: { $ne: 'FAILED' } }],
    ['a reference that is no word', { api_ref: 12 }],
  ])('%s: it is acknowledged as not understood, and leaves nothing', async (_, change) => {
    const push = await aPush()
    const before = await booksOf(push.shop)
    const answer = await tell(push.shop, event(push, change))
    expect([answer.status, await answer.json()]).toEqual([200, { ok: true, understood: false }])
    expect(await booksOf(push.shop)).toEqual(before)
  })

  it.each([
    ['cut off', (whole: string) => whole.slice(0, -30)],
    ['empty', () => ''],
    ['text', () => 'paid'],
    ['a list', (whole: string) => `[${whole}]`],
  ])('%s: it is refused, because its challenge cannot be read', async (_, broken) => {
    const push = await aPush()
    const before = await booksOf(push.shop)
    expect((await tell(push.shop, broken(JSON.stringify(event(push))))).status).toBe(401)
    expect(await booksOf(push.shop)).toEqual(before)
  })

  it('with another shop’s challenge, or at another shop’s address: nothing of either changes', async () => {
    const [mine, theirs] = [await aPush(), await aPush()]
    market.sims.intasend.pay(mine.payer)
    const before = [await booksOf(mine.shop), await booksOf(theirs.shop)]
    const stolen = event(mine, { challenge: `challenge-${theirs.shop.code}` })
    expect((await tell(mine.shop, stolen)).status).toBe(401)
    expect((await tell(theirs.shop, event(mine))).status).toBe(401)
    expect([await booksOf(mine.shop), await booksOf(theirs.shop)]).toEqual(before)
    // Well signed, but about an invoice that is not theirs: IntaSend does not know it there.
    expect((await tell(theirs.shop, stolen)).status).toBe(200)
    expect(await theirs.shop.ctx.shop.select(receipts)).toEqual([])
  })

  it('replayed after the money was booked: nothing changes', async () => {
    const push = await aPush()
    market.sims.intasend.pay(push.payer)
    await tell(push.shop, event(push))
    await until('the receipt', async () => (await push.shop.ctx.shop.select(receipts))[0])
    const booked = await booksOf(push.shop)
    for (const state of ['COMPLETE', 'FAILED', 'PROCESSING', 'COMPLETE']) {
      expect((await tell(push.shop, event(push, { state }))).status).toBe(200)
    }
    expect(await booksOf(push.shop)).toEqual(booked)
  })

  it.each([
    ['pays_other_currency', 'WRONG_CURRENCY'],
    ['pays_other_value', 'WRONG_AMOUNT'],
  ] as [Outcome, string][])(
    'true, but of money that is not what was asked for (%s): it is set aside with the reason',
    async (outcome, why) => {
      const push = await aPush()
      market.sims.intasend.act(push.payer, outcome)
      await tell(push.shop, event(push))
      await until('the receipt', async () => (await push.shop.ctx.shop.select(receipts))[0])
      expect(await push.shop.ctx.shop.select(receipts)).toMatchObject([{ setAside: why }])
      expect(await push.shop.ctx.shop.select(orders)).toMatchObject([{ state: 'placed' }])
      await expectCoherentBooks(push.shop.ctx.shop)
    },
  )
})
