import { exports } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { seconds } from '../../src/kernel/clock'
import { notifications } from '../../src/notifications/tables'
import { orders } from '../../src/orders/tables'
import { paymentAttempts, paymentEvents, paymentHints, receipts } from '../../src/payments/tables'
import type { TestShop } from '../support/a-shop'
import { aTillShop } from '../support/a-till-shop'
import { anOrder } from '../support/an-order'
import { until } from '../support/until'
import { aChat } from './a-chat'

let market: ReturnType<typeof aChat>
beforeAll(() => {
  market = aChat()
  market.sims.daraja.settings.repeats = 'are_fine'
  market.sims.daraja.settings.callbacks = 'never'
})

let people = 0
/** A shop of the whole worker, with a push on the phone of somebody new. */
async function aPush(at?: TestShop) {
  const shop = at ?? (await aTillShop(market.sims))
  const payer = `2547116${String(10_000 + people++)}` as const
  const placed = await anOrder(shop, { payer })
  if (!placed.payment?.ok) throw new Error('a push went out')
  await market.sims.advance(seconds(3))
  const push = market.sims.daraja.pushes().at(-1)
  if (!push) throw new Error('Safaricom was asked')
  return { shop, payer, push, attemptId: placed.payment.attemptId }
}

const post = (url: string, body: unknown) =>
  exports.default.fetch(
    new Request(url, {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  )

const callback = (checkoutId: string, change: object = {}, amount: unknown = 640) => ({
  Body: {
    stkCallback: {
      MerchantRequestID: '7c1e-4d0a',
      CheckoutRequestID: checkoutId,
      ResultCode: 0,
      ResultDesc: 'The service request is processed successfully.',
      CallbackMetadata: {
        Item: [
          { Name: 'Amount', Value: amount },
          { Name: 'MpesaReceiptNumber', Value: 'UKK4R7T2XQ' },
        ],
      },
      ...change,
    },
  },
})

/** Everything that a callback could have changed. */
const booksOf = async ({ ctx: { shop } }: TestShop) => ({
  receipts: await shop.select(receipts),
  events: await shop.select(paymentEvents),
  hints: (await shop.select(paymentHints)).length,
  notices: (await shop.select(notifications)).length,
  orders: (await shop.select(orders)).map(({ state, version }) => [state, version]),
  states: (await shop.select(paymentAttempts)).map(({ state, version }) => [state, version]),
})

describe('what comes to the address of a push', () => {
  it('is kept, acknowledged and asked about; then the money is booked', async () => {
    const { shop, payer, push } = await aPush()
    market.sims.daraja.pay(payer)
    const answer = await post(push.callbackUrl, callback(push.checkoutId))
    expect([answer.status, await answer.json()]).toEqual([
      200,
      { ResultCode: 0, ResultDesc: 'Accepted' },
    ])
    await until('the receipt', async () => (await shop.ctx.shop.select(receipts))[0])
    expect(await shop.ctx.shop.select(receipts)).toMatchObject([
      { setAside: null, mpesaReference: 'UKK4R7T2XQ', channel: 'daraja' },
    ])
  })

  it('books nothing by itself, however sure it sounds and however often it is said', async () => {
    const { shop, push } = await aPush()
    const before = await booksOf(shop)
    for (let n = 0; n < 5; n++) {
      expect((await post(push.callbackUrl, callback(push.checkoutId))).status).toBe(200)
    }
    expect(await booksOf(shop)).toEqual({ ...before, hints: 1 })
  })

  it('changes nothing when it is replayed after the money was booked', async () => {
    const { shop, payer, push } = await aPush()
    market.sims.daraja.pay(payer)
    await post(push.callbackUrl, callback(push.checkoutId))
    await until('the receipt', async () => (await shop.ctx.shop.select(receipts))[0])
    const booked = await booksOf(shop)
    await post(push.callbackUrl, callback(push.checkoutId))
    await post(push.callbackUrl, callback(push.checkoutId, {}, 1))
    await post(push.callbackUrl, callback(push.checkoutId, { ResultCode: 1032 }))
    expect(await booksOf(shop)).toEqual(booked)
  })
})

describe('what is refused, or taken without a change', () => {
  it('no address of a push: a wrong secret, another shop’s, none', async () => {
    const [mine, theirs] = [await aPush(), await aPush()]
    const before = [await booksOf(mine.shop), await booksOf(theirs.shop)]
    const secret = mine.push.callbackUrl.split('/').at(-1) ?? ''
    const at = (code: string, last: string) =>
      `http://localhost:8787/webhooks/daraja/${code}/${last}`
    const wrong = [
      at(mine.shop.code, `${secret.slice(0, -1)}${secret.endsWith('0') ? '1' : '0'}`),
      at(mine.shop.code, secret.slice(0, 40)),
      at(mine.shop.code, 'f'.repeat(80)),
      at(theirs.shop.code, secret),
      at('NOSUCHSHOP', secret),
    ]
    for (const url of wrong) {
      expect((await post(url, callback(mine.push.checkoutId))).status).toBe(404)
    }
    expect([await booksOf(mine.shop), await booksOf(theirs.shop)]).toEqual(before)
  })

  const whole = JSON.stringify(callback('ws_CO_1'))
  it.each([
    ['cut off', whole.slice(0, -20)],
    ['empty', ''],
    ['a word', 'paid'],
    ['a list', '[]'],
    ['without the payment’s id', JSON.stringify({ Body: { stkCallback: { ResultCode: 0 } } })],
    ['nested a thousand deep', `${'['.repeat(1000)}${']'.repeat(1000)}`],
  ])(
    'a body that is %s: acknowledged, because Safaricom may stop sending, and ignored',
    async (_, body) => {
      const { shop, push } = await aPush()
      const before = await booksOf(shop)
      expect((await post(push.callbackUrl, body)).status).toBe(200)
      expect(await booksOf(shop)).toEqual(before)
    },
  )

  it.each([
    ['negative', -640],
    ['huge', 1e15],
    ['text', '640.00'],
    ['nothing', null],
    ['an object', { $gt: 0 }],
  ])('an amount that is %s: nothing is taken from it', async (_, amount) => {
    const { shop, push } = await aPush()
    const before = await booksOf(shop)
    expect((await post(push.callbackUrl, callback(push.checkoutId, {}, amount))).status).toBe(200)
    expect(await booksOf(shop)).toEqual(before)
  })

  it('the payment of another push at this one’s address: it counts for the push that asked for it', async () => {
    const mine = await aPush()
    const theirs = await aPush(mine.shop)
    market.sims.daraja.pay(theirs.payer)
    await post(mine.push.callbackUrl, callback(theirs.push.checkoutId))
    await until('the receipt', async () => (await mine.shop.ctx.shop.select(receipts))[0])
    expect(await mine.shop.ctx.shop.select(receipts)).toMatchObject([
      { attemptId: theirs.attemptId, setAside: null },
    ])
    const states = (await mine.shop.ctx.shop.select(paymentAttempts)).map(({ id, state }) => [
      id,
      state,
    ])
    expect(Object.fromEntries(states)).toEqual({
      [mine.attemptId]: 'prompted',
      [theirs.attemptId]: 'settled',
    })
  })

  it('more than a callback can be', async () => {
    const { push } = await aPush()
    expect((await post(push.callbackUrl, 'x'.repeat(3 * 1024 * 1024 + 1))).status).toBe(413)
  })
})
