import { env, exports } from 'cloudflare:workers'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { portsOf } from '../src/edge/ports'
import { balance } from '../src/ledger/ledger'
import { postingFrom } from '../src/ledger/queries'
import { postings } from '../src/ledger/tables'
import { notifications } from '../src/notifications/tables'
import { completeOrder, dispatchOrder, packOrder, readyOrder } from '../src/orders/advance-order'
import { ordersPage } from '../src/orders/list-queries'
import { orderPayable } from '../src/orders/payable'
import { orders } from '../src/orders/tables'
import { learnOutcome } from '../src/payments/learn-outcome'
import { paymentAttempts, receipts } from '../src/payments/tables'
import { aChat } from './edge/a-chat'
import { aShop } from './support/a-shop'
import { expectCoherentBooks } from './support/coherent-books'
import { until } from './support/until'

afterEach(() => vi.unstubAllGlobals())

/** A shop and a customer in front of the whole worker: webhooks in, simulated providers out. */
async function aMarket() {
  const chat = aChat()
  const shop = await aShop({}, chat.sims)
  const ctx = { ...shop.ctx, ports: portsOf(env) }
  const order = async () => (await ordersPage(ctx, { tab: 'all' })).orders[0]
  const hears = (words: string) =>
    until(`the customer to read “${words}”`, async () => {
      await chat.sims.flush()
      return chat.texts().find((text) => text.includes(words))
    })
  return { chat, shop, ctx, order, hears }
}

describe('a sale, from the link to the door', () => {
  it('goes through in English: order in the chat, pay by M-Pesa, told of every step', async () => {
    const { chat, shop, ctx, order, hears } = await aMarket()
    await chat.say(`Hi ${shop.code}`)
    expect(chat.lastText()).toContain('*Mama Njeri Grocers*')
    await chat.tap('Flour', 'Maize flour 2 kg', '2', '✅ Check out', 'Kilimani')
    await chat.say('Blue gate, Kindaruma Road')
    await chat.say('1')
    await chat.tap('✅ Confirm and pay')
    expect((await order())?.order).toMatchObject({ number: 1, state: 'placed', total: 46_000 })

    chat.sims.intasend.pay(chat.phone)
    await hears('We received KES 460')
    expect((await order())?.order.state).toBe('confirmed')
    const steps = [
      [packOrder, 'is packed'],
      [dispatchOrder, 'on its way to you'],
      [completeOrder, 'has been delivered'],
    ] as const
    for (const [step, words] of steps) {
      const id = (await order())?.order.id
      if (!id) throw new Error('the order stands')
      expect(await step(ctx, id)).toMatchObject({ ok: true })
      await hears(words)
    }
    await expectCoherentBooks(ctx.shop)
    const books = (await ctx.shop.select(postings)).map(postingFrom)
    expect(balance(books, 'world')).toBe(-46_000)
    const outbox = await ctx.shop.select(notifications)
    expect(outbox.map(({ state }) => state)).toEqual(['sent', 'sent', 'sent', 'sent'])
  }, 40_000)

  it('goes through in Swahili, by typed words and numbers only, for someone who collects it', async () => {
    const { chat, shop, ctx, order, hears } = await aMarket()
    await chat.say(shop.code, 'lugha', '2')
    expect(chat.lastText()).toMatch(/Karibu|Kiswahili/)
    await chat.say('unga 2 na maziwa 3')
    expect(chat.lastText()).toContain('KES 540')
    await chat.say('lipa', '4', '1', '1')
    expect((await order())?.order).toMatchObject({ fulfilment: 'pickup', total: 54_000 })
    chat.sims.intasend.pay(chat.phone)
    await hears('Tumepokea KES 540')
    const id = (await order())?.order.id
    if (!id) throw new Error('the order stands')
    for (const step of [packOrder, readyOrder, completeOrder]) await step(ctx, id)
    await hears('imechukuliwa')
    await expectCoherentBooks(ctx.shop)
  }, 40_000)

  it('offers to pay again when the customer cancels the prompt, and takes it then', async () => {
    const { chat, shop, order, hears } = await aMarket()
    await buyUnga(chat, shop.code)
    chat.sims.intasend.cancel(chat.phone)
    await hears('The M-Pesa request was cancelled')
    await chat.tap('🔁 Pay again')
    await until('a new prompt', () => chat.sims.intasend.prompts(chat.phone).length > 0)
    chat.sims.intasend.pay(chat.phone)
    await hears('We received KES 460')
    expect((await order())?.payment).toBe('paid')
  }, 40_000)

  it('survives a lost answer to the push: the webhook finds its order', async () => {
    const { chat, shop, ctx, order, hears } = await aMarket()
    chat.sims.intasend.http.next('lost_answer', { path: 'mpesa-stk-push' })
    await buyUnga(chat, shop.code)
    chat.sims.intasend.pay(chat.phone)
    await hears('We received KES 460')
    expect((await order())?.order.state).toBe('confirmed')
    await expectCoherentBooks(ctx.shop)
  }, 40_000)

  it('books once when every callback comes twice and the sweep asks at the same time', async () => {
    const { chat, shop, ctx, hears } = await aMarket()
    chat.sims.intasend.settings.callbacks = 'twice'
    await buyUnga(chat, shop.code)
    chat.sims.intasend.pay(chat.phone)
    const [attempt] = await ctx.shop.select(paymentAttempts)
    if (!attempt) throw new Error('an attempt was stored')
    const sweep = learnOutcome(ctx, orderPayable, { attemptId: attempt.id })
    await Promise.all([sweep, chat.sims.flush()])
    await hears('We received KES 460')
    expect(await ctx.shop.select(receipts)).toHaveLength(1)
    await expectCoherentBooks(ctx.shop)
  }, 40_000)

  it('writes down that a notice which WhatsApp took could not be delivered', async () => {
    const { chat, shop, ctx } = await aMarket()
    await buyUnga(chat, shop.code)
    chat.sims.whatsapp.failNext(131026, { how: 'async', to: chat.phone })
    chat.sims.intasend.pay(chat.phone)
    await until('the failure to be written down', async () => {
      await chat.sims.advance(1000)
      const [notice] = await ctx.shop.select(notifications)
      return notice?.state === 'failed' && notice.providerCode === '131026'
    })
  }, 40_000)

  it('places one order however often and however closely the confirmation is tapped', async () => {
    const { chat, shop, ctx } = await aMarket()
    await buyUnga(chat, shop.code, false)
    const review = chat.lastMessage()?.wamid
    if (!review) throw new Error('the order was shown')
    chat.customer.tap('✅ Confirm and pay', { on: review })
    chat.customer.tap('✅ Confirm and pay', { on: review })
    await chat.settle()
    const deliveries = chat.sims.whatsapp.webhooks.log
    await Promise.all(deliveries.map(({ url, body, headers }) => redeliver(url, body, headers)))
    await chat.settle()
    expect(await ctx.shop.select(orders)).toHaveLength(1)
    expect(chat.sims.intasend.invoices()).toHaveLength(1)
  }, 40_000)
})

async function buyUnga(chat: ReturnType<typeof aChat>, code: string, confirm = true) {
  await chat.say(code)
  await chat.tap('Flour', 'Maize flour 2 kg', '2', '✅ Check out', 'Kilimani')
  await chat.say('Blue gate, Kindaruma Road', '1')
  if (confirm) await chat.tap('✅ Confirm and pay')
}

/** The same bytes again, as Meta does when it missed our answer. */
async function redeliver(url: string, body: Uint8Array, headers: Record<string, string>) {
  const answer = await exports.default.fetch(new Request(url, { method: 'POST', headers, body }))
  expect(answer.status).toBe(200)
}
