import { describe, expect, it } from 'vitest'
import { hours, minutes, seconds } from '../../src/kernel/clock'
import { shillings } from '../../src/kernel/money'
import { notifications } from '../../src/notifications/tables'
import { expireOrder } from '../../src/orders/expire-order'
import { orderPayable } from '../../src/orders/payable'
import { orderPage } from '../../src/orders/queries'
import { hearWebhook } from '../../src/payments/hear-webhook'
import { learnOutcome } from '../../src/payments/learn-outcome'
import { paymentAttempts, receipts } from '../../src/payments/tables'
import { workThroughStatement } from '../../src/reconciliation/work-through-statement'
import { payFor } from '../orders/pay-for'
import { aShop, type TestShop } from '../support/a-shop'
import { anOrder } from '../support/an-order'
import { expectCoherentBooks } from '../support/coherent-books'
import {
  importStatement,
  linesIn,
  resultsIn,
  soldRows,
  statementsIn,
  upload,
  walletStatement,
} from './a-statement'

const payer = '0711222333'

/** A push whose answer was lost and whose callback never came: paid, and nobody here knows. */
async function aLostPayment(shop: TestShop) {
  shop.sims.intasend.settings.callbacks = 'never'
  shop.sims.intasend.http.next('lost_answer', { path: 'mpesa-stk-push' })
  const placed = await anOrder(shop)
  shop.sims.intasend.pay(payer)
  await shop.sims.advance(minutes(3))
  if (!placed.payment?.ok) throw new Error('a push went out')
  const { attemptId } = placed.payment
  return { ...placed, attemptId }
}

const stateOf = async ({ ctx }: TestShop, placed: { order: { id: `ord_${string}` } }) => {
  const { order, payment } = await orderPage(ctx, placed.order.id)
  return `${order.state} ${payment}`
}
const receiptsIn = ({ ctx }: TestShop) => ctx.shop.select(receipts)

describe('a statement that was uploaded', () => {
  it('agrees with the books line by line, and changes nothing', async () => {
    const shop = await aShop()
    await payFor(shop, await anOrder(shop))
    await shop.sims.advance(minutes(2))
    await importStatement(shop, walletStatement(soldRows(shop)))
    expect(await resultsIn(shop)).toEqual(['charge not_needed', 'payment matched'])
    expect(await statementsIn(shop)).toMatchObject([
      {
        state: 'done',
        source: 'intasend',
        lines: 2,
        results: { counts: { matched: 1, not_needed: 1, known: 0 }, settled: 0 },
      },
    ])
    expect(await receiptsIn(shop)).toHaveLength(1)
    await expectCoherentBooks(shop.ctx.shop)
  })

  it('settles a push whose invoice we never learnt, and the customer hears of it', async () => {
    const shop = await aShop()
    const placed = await aLostPayment(shop)
    expect(await stateOf(shop, placed)).toBe('placed unpaid')
    await importStatement(shop, walletStatement(soldRows(shop)))
    expect(await stateOf(shop, placed)).toBe('confirmed paid')
    const [receipt] = await receiptsIn(shop)
    expect(receipt).toMatchObject({
      channel: 'statement',
      grossCents: shillings(640),
      chargesCents: 19_20,
      setAside: null,
      attemptId: placed.attemptId,
    })
    expect(await resultsIn(shop)).toEqual(['charge not_needed', 'payment matched settled'])
    const told = await shop.ctx.shop.select(notifications)
    expect(told.map(({ note }) => note.key)).toEqual(['orderPaid'])
    await expectCoherentBooks(shop.ctx.shop)
  })

  it('is not booked again when the callback comes after all, under the id or under ours', async () => {
    for (const named of [true, false]) {
      const shop = await aShop()
      const { attemptId } = await aLostPayment(shop)
      const rows = soldRows(shop).map((row) => (named ? row : { ...row, invoiceId: '' }))
      await importStatement(shop, walletStatement(rows))
      const [invoice] = shop.sims.intasend.invoices()
      if (!invoice) throw new Error('IntaSend has it')
      const told = { invoiceId: invoice.id, apiRef: attemptId }
      const heard = await hearWebhook(shop.ctx, orderPayable, told)
      const outcome = await learnOutcome(shop.ctx, orderPayable, heard.ref, heard.state)
      expect(outcome).toEqual({ kind: 'already_booked' })
      expect(await receiptsIn(shop)).toHaveLength(1)
      await expectCoherentBooks(shop.ctx.shop)
    }
  })

  it('changes nothing when it is uploaded again, or as a part of a longer one', async () => {
    const shop = await aShop()
    await aLostPayment(shop)
    const rows = soldRows(shop)
    const text = walletStatement(rows)
    const first = await importStatement(shop, text)
    const before = [await receiptsIn(shop), await linesIn(shop)]
    expect(await upload(shop, text)).toEqual({ ok: true, id: first, again: true })
    await importStatement(shop, `Account,KES wallet\n\n${text}`)
    expect([await receiptsIn(shop), await linesIn(shop)]).toEqual(before)
    const [, second] = (await statementsIn(shop)).sort((a, b) => a.bytes - b.bytes)
    expect(second).toMatchObject({ state: 'done', results: { counts: { known: 2 } } })
  })

  it('books once when two workers, the status answer and the sweep meet over one payment', async () => {
    const shop = await aShop()
    const placed = await anOrder(shop)
    if (!placed.payment?.ok) throw new Error('a push went out')
    const { attemptId } = placed.payment
    shop.sims.intasend.pay(payer)
    const uploaded = await upload(shop, walletStatement(soldRows(shop)))
    if (!uploaded.ok) throw new Error('refused')
    const work = () => workThroughStatement(shop.ctx, orderPayable, uploaded.id)
    const ask = () => learnOutcome(shop.ctx, orderPayable, { attemptId })
    await Promise.all([work(), ask(), work(), ask()])
    await work()
    expect(await receiptsIn(shop)).toHaveLength(1)
    expect(await resultsIn(shop)).toContainEqual(expect.stringMatching(/^payment matched/))
    await expectCoherentBooks(shop.ctx.shop)
  })

  it('says what it lacks of our payments, until another has it', async () => {
    const shop = await aShop()
    await shop.sims.advance(minutes(5))
    const start = shop.sims.clock.now()
    await payFor(shop, await anOrder(shop))
    await shop.sims.advance(minutes(5))
    const [charge, sale] = soldRows(shop)
    const end = shop.sims.clock.now()
    const others = [
      { type: 'DEPOSIT', value: 10, at: start },
      { type: 'DEPOSIT', value: 20, at: end },
    ]
    await importStatement(shop, walletStatement(others))
    expect(await resultsIn(shop)).toEqual([
      'other not_needed',
      'other not_needed',
      'payment missing_there',
    ])
    if (!charge || !sale) throw new Error('a sale and its charge')
    await importStatement(shop, walletStatement([charge, sale]))
    expect(await resultsIn(shop)).toContain('payment missing_there seen_later')
    expect(await receiptsIn(shop)).toHaveLength(1)
  })

  it('does not miss a payment that was made at the edge of its time, or in cash', async () => {
    const shop = await aShop()
    await payFor(shop, await anOrder(shop))
    const now = shop.sims.clock.now()
    await importStatement(shop, walletStatement([{ type: 'DEPOSIT', value: 10, at: now }]))
    expect(await resultsIn(shop)).toEqual(['other not_needed'])
  })

  it('tells amounts that differ, second payments and strangers apart, and books none of them', async () => {
    const shop = await aShop()
    await payFor(shop, await anOrder(shop))
    const [charge, sale] = soldRows(shop)
    if (!sale) throw new Error('a sale')
    const at = shop.sims.clock.now()
    const rows = [
      { ...sale, at: at - 5, value: sale.value + 1 },
      { ...sale, at: at - 4 },
      { ...sale, at: at - 3 },
      { value: 90, at: at - 2, invoiceId: 'OTHER01', code: 'UKK4R7T9ZZ' },
      { value: 70, at: at - 1, apiRef: 'pay_of_somebody_else', code: 'UKK4R7T9YY' },
      ...(charge ? [{ ...charge, at }] : []),
    ]
    await importStatement(shop, walletStatement(rows))
    expect((await resultsIn(shop)).reverse()).toEqual([
      'payment amount_differs',
      'payment matched',
      'payment duplicate',
      'payment unknown',
      'payment missing_here',
      'charge not_needed',
    ])
    expect(await receiptsIn(shop)).toHaveLength(1)
  })

  it('shows money that was taken back, and never settles by what the file itself takes back', async () => {
    const shop = await aShop()
    const lost = await aLostPayment(shop)
    const [, sale] = soldRows(shop)
    if (!sale) throw new Error('a sale')
    const back = { type: 'CHARGEBACK', value: sale.value, at: sale.at + 1000 }
    const taken = { ...back, invoiceId: sale.invoiceId ?? '' }
    await importStatement(shop, walletStatement([sale, taken]))
    expect(await resultsIn(shop)).toEqual(['reversal not_needed', 'payment not_needed'])
    expect(await stateOf(shop, lost)).toBe('placed unpaid')

    const paid = await aShop()
    await payFor(paid, await anOrder(paid))
    const [, booked] = soldRows(paid)
    if (!booked) throw new Error('a sale')
    await importStatement(
      paid,
      walletStatement([booked, { ...taken, at: booked.at + 1, invoiceId: booked.invoiceId ?? '' }]),
    )
    expect(await resultsIn(paid)).toEqual(['reversal missing_here', 'payment matched'])
  })

  it('holds back what it would book when its balances do not follow each other', async () => {
    const shop = await aShop()
    const placed = await aLostPayment(shop)
    const at = shop.sims.clock.now()
    const text = walletStatement([
      ...soldRows(shop),
      { type: 'DEPOSIT', value: 10, at: at + 1 },
      { type: 'DEPOSIT', value: 20, at: at + 2 },
    ])
    const rows = text.split('\n').filter((row) => !row.includes(',10.00,'))
    await importStatement(shop, rows.join('\n'))
    expect(await stateOf(shop, placed)).toBe('placed unpaid')
    expect(await statementsIn(shop)).toMatchObject([
      { state: 'done', results: { held: 1, settled: 0, findings: { broken: { count: 1 } } } },
    ])
  })

  it('of another shop settles nothing here', async () => {
    const [shop, other] = [await aShop(), await aShop()]
    const placed = await aLostPayment(shop)
    await importStatement(other, walletStatement(soldRows(shop)))
    expect(await resultsIn(other)).toEqual(['charge not_needed', 'payment missing_here'])
    expect(await receiptsIn(other)).toEqual([])
    expect(await stateOf(shop, placed)).toBe('placed unpaid')
    expect(await linesIn(shop)).toEqual([])
  })

  it('books money for an order that is gone as money to be sorted out', async () => {
    const shop = await aShop()
    const placed = await aLostPayment(shop)
    await shop.sims.advance(hours(1))
    await expireOrder(shop.ctx, placed.order.id)
    await importStatement(shop, walletStatement(soldRows(shop)))
    expect(await stateOf(shop, placed)).toBe('expired unpaid')
    expect(await receiptsIn(shop)).toMatchObject([{ setAside: 'TOO_LATE', channel: 'statement' }])
    await expectCoherentBooks(shop.ctx.shop)
  })

  it('that is none is refused at once and kept nowhere', async () => {
    const shop = await aShop()
    for (const [code, text] of [
      ['NOT_A_STATEMENT', 'name,price\nUnga,180'],
      ['NOT_A_TABLE', 'hello'],
      ['EMPTY', ''],
    ] as const) {
      expect(await upload(shop, text)).toMatchObject({ ok: false, refusal: { code } })
    }
    expect(await statementsIn(shop)).toEqual([])
    expect(shop.files.size).toBe(0)
  })

  it('lies sealed, and is refused by the job when it turns out to be no statement', async () => {
    const shop = await aShop()
    const uploaded = await upload(shop, walletStatement([{ value: 10, at: 1_790_000_000_000 }]))
    if (!uploaded.ok) throw new Error('refused')
    const [[name, sealed] = []] = [...shop.files]
    if (!name || !sealed) throw new Error('the file was put away')
    expect(new TextDecoder().decode(sealed)).not.toContain('transaction_id')
    const place = `statements.file/${uploaded.id}` as const
    shop.files.set(name, await shop.ctx.vault.sealBytes(place, new Uint8Array([1, 2, 3])))
    expect(await workThroughStatement(shop.ctx, orderPayable, uploaded.id)).toBe('done')
    expect(await statementsIn(shop)).toMatchObject([{ state: 'refused', reason: 'NOT_A_TABLE' }])
    expect(shop.files.size).toBe(0)
    expect(shop.jobs.map(({ job }) => job.kind)).toContain('read_statement')
  })
})

describe('six hours in which no callback reached us', () => {
  it('the sweep rebuilds what has an invoice, and a statement the rest', async () => {
    const shop = await aShop()
    shop.sims.intasend.settings.callbacks = 'never'
    const known = []
    const lost = []
    for (let hour = 0; hour < 3; hour++) {
      const phone = `071120000${hour}`
      const paying = { payer: `254${phone.slice(1)}` as const }
      known.push(await anOrder(shop, paying))
      shop.sims.intasend.pay(phone)
      const other = `071130000${hour}`
      shop.sims.intasend.http.next('lost_answer', { path: 'mpesa-stk-push' })
      lost.push(await anOrder(shop, { payer: `254${other.slice(1)}` as const }))
      shop.sims.intasend.pay(other)
      await shop.sims.advance(hours(2))
    }
    // The list of what arrived would find them too: here it is not to be had either.
    shop.sims.intasend.http.next('unavailable_503', { times: 100, path: '/wallets/' })
    for (const { payment } of [...known, ...lost]) {
      if (payment?.ok) {
        await learnOutcome(shop.ctx, orderPayable, { attemptId: payment.attemptId })
      }
    }
    for (const placed of known) expect(await stateOf(shop, placed)).toBe('confirmed paid')
    for (const placed of lost) expect(await stateOf(shop, placed)).toBe('placed unpaid')

    const at = shop.sims.clock.now()
    await importStatement(shop, walletStatement(soldRows(shop, at - seconds(30))))
    for (const placed of lost) expect(await stateOf(shop, placed)).toBe('confirmed paid')
    const left = (await shop.ctx.shop.select(paymentAttempts)).map(({ state }) => state)
    expect(left).toEqual(Array.from({ length: 6 }, () => 'settled'))
    expect((await receiptsIn(shop)).map(({ setAside }) => setAside)).toEqual(
      Array.from({ length: 6 }, () => null),
    )
    await expectCoherentBooks(shop.ctx.shop)
  })
})
