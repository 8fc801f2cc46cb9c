import { describe, expect, it } from 'vitest'
import { minutes, seconds } from '../../src/kernel/clock'
import { noCents, shillings } from '../../src/kernel/money'
import { paidInto } from '../../src/ledger/ledger'
import { postingFrom } from '../../src/ledger/queries'
import { postings } from '../../src/ledger/tables'
import { cancelOrder, dispatchOrder, packOrder, returnOrder } from '../../src/orders/advance-order'
import { expireOrder } from '../../src/orders/expire-order'
import { handOver } from '../../src/orders/hand-over'
import { payAtDoor } from '../../src/orders/pay-at-door'
import { orderPayable } from '../../src/orders/payable'
import { recordCash } from '../../src/orders/record-cash'
import { requestBalance } from '../../src/orders/request-balance'
import { bookStatementLine } from '../../src/payments/book-statement-line'
import { learnOutcome } from '../../src/payments/learn-outcome'
import { bookAside, reviveOrder } from '../../src/sorting/book-aside'
import { keepAside } from '../../src/sorting/keep-aside'
import { aShopThat, least } from '../orders/a-shop-that'
import { aPaidOrder, askBack } from '../refunds/a-refund'
import { attemptOf, lateMoney, strangeMoney, tooLittleMoney } from '../sorting/aside'
import { aShop, type TestShop } from '../support/a-shop'
import { anOrder } from '../support/an-order'
import { expectCoherentBooks } from '../support/coherent-books'

type Placed = Awaited<ReturnType<typeof anOrder>>
type Deed = () => Promise<unknown>

const total = shillings(640)
const cash = (shop: TestShop, { order }: Placed, amount = total, key = 'cash') =>
  recordCash(shop.ctx, { orderId: order.id, amount, key, meansMore: false })
const learn = (shop: TestShop, placed: Placed) =>
  learnOutcome(shop.ctx, orderPayable, { attemptId: attemptOf(placed) })

/** An order for the door whose customer has just paid by the prompt that a rider sent. */
async function paidAtTheDoor() {
  const shop = await aShopThat({ payOnDelivery: true })
  const placed = await anOrder(shop, least())
  await packOrder(shop.ctx, placed.order.id)
  await dispatchOrder(shop.ctx, placed.order.id)
  const asked = await requestBalance(shop.ctx, { orderId: placed.order.id, key: 'rider' })
  if (!asked.ok) throw new Error('the customer was asked')
  shop.sims.intasend.pay('0711222333')
  const { attemptId } = asked
  const told: Deed = () => learnOutcome(shop.ctx, orderPayable, { attemptId })
  return { shop, placed, told, attemptId }
}

async function prompted() {
  const shop = await aShop()
  const placed = await anOrder(shop)
  shop.sims.intasend.pay('0711222333')
  return { shop, placed }
}

/** What two people, or a person and M-Pesa, do to one order in the same moment. */
const pairs: Record<string, () => Promise<{ shop: TestShop; placed: Placed; deeds: Deed[] }>> = {
  'money and the goods back in the shop': async () => {
    const { shop, placed, told } = await paidAtTheDoor()
    return { shop, placed, deeds: [told, () => returnOrder(shop.ctx, placed.order.id)] }
  },
  'money and the hand-over': async () => {
    const { shop, placed, told } = await paidAtTheDoor()
    const typed = { code: '', tries: 0, unpaidAgreed: true }
    return { shop, placed, deeds: [told, () => handOver(shop.ctx, placed.order.id, typed)] }
  },
  'money, cash and cash': async () => {
    const { shop, placed, told } = await paidAtTheDoor()
    const half = shillings(320)
    const deeds = [told, () => cash(shop, placed, half, 'a'), () => cash(shop, placed, half, 'b')]
    return { shop, placed, deeds }
  },
  'money and the same money on a statement': async () => {
    const { shop, placed, told, attemptId } = await paidAtTheDoor()
    const at = shop.sims.clock.now()
    const line = { attemptId, invoiceId: null, code: 'UKK4R7T2XQ', at }
    const money = { ...line, amount: total, charges: noCents }
    return {
      ...{ shop, placed },
      deeds: [told, () => bookStatementLine(shop.ctx, orderPayable, money, () => [])],
    }
  },
  'money and a cancellation': async () => {
    const { shop, placed } = await prompted()
    const deeds = [() => learn(shop, placed), () => cancelOrder(shop.ctx, placed.order.id)]
    return { shop, placed, deeds }
  },
  'money and the end of the hold': async () => {
    const { shop, placed } = await prompted()
    await shop.sims.advance(minutes(31))
    const deeds = [() => learn(shop, placed), () => expireOrder(shop.ctx, placed.order.id)]
    return { shop, placed, deeds }
  },
  'cash and the end of the hold': async () => {
    const shop = await aShop()
    const placed = await anOrder(shop)
    await shop.sims.advance(minutes(31))
    const deeds = [() => cash(shop, placed), () => expireOrder(shop.ctx, placed.order.id)]
    return { shop, placed, deeds }
  },
  'money and "I pay at the door"': async () => {
    const shop = await aShopThat({ payOnDelivery: true })
    const placed = await anOrder(shop)
    shop.sims.intasend.pay('0711222333')
    const { id: orderId, customerId } = placed.order
    return {
      ...{ shop, placed },
      deeds: [() => learn(shop, placed), () => payAtDoor(shop.ctx, { orderId, customerId })],
    }
  },
  'a refund and a cancellation': async () => {
    const shop = await aShop()
    const placed = await aPaidOrder(shop)
    const deeds = [
      () => askBack(shop.ctx, placed, shillings(400)),
      () => askBack(shop.ctx, placed, shillings(400)),
      () => cancelOrder(shop.ctx, placed.order.id),
    ]
    return { shop, placed, deeds }
  },
  'late money taken up, kept and given back': async () => {
    const shop = await aShop()
    const placed = await lateMoney(shop)
    const { receipt } = placed
    const back = { order: placed.order, invoiceId: receipt.invoiceId }
    const deeds = [
      () => reviveOrder(shop.ctx, receipt),
      () => keepAside(shop.ctx, receipt),
      () => askBack(shop.ctx, back),
    ]
    return { shop, placed, deeds }
  },
  'too little money counted and the whole in cash': async () => {
    const shop = await aShop()
    const placed = await tooLittleMoney(shop)
    return {
      ...{ shop, placed },
      deeds: [() => bookAside(shop.ctx, placed.receipt), () => cash(shop, placed)],
    }
  },
  'a stranger’s money counted and the order’s own': async () => {
    const shop = await aShop()
    const { receipt } = await strangeMoney(shop)
    const placed = await anOrder(shop)
    await shop.sims.advance(seconds(5))
    shop.sims.intasend.pay('0711222333')
    const ref = { ...receipt, orderNumber: placed.order.number }
    return {
      ...{ shop, placed },
      deeds: [() => learn(shop, placed), () => bookAside(shop.ctx, ref)],
    }
  },
}

describe('in the same moment', () => {
  it.each(Object.entries(pairs))(
    '%s leave books that add up, whoever is first',
    async (_, make) => {
      for (const turn of [0, 1, 2]) {
        const { shop, placed, deeds } = await make()
        const order = [...deeds.slice(turn), ...deeds.slice(0, turn)]
        const ends = await Promise.allSettled(order.map((deed) => deed()))
        expect(ends.filter(({ status }) => status === 'rejected')).toEqual([])
        await expectCoherentBooks(shop.ctx.shop)
        const books = (await shop.ctx.shop.select(postings)).map(postingFrom)
        const paid = paidInto(books, `order:${placed.order.id}`)
        expect(paid).toBeLessThanOrEqual(total)
      }
    },
  )
})
