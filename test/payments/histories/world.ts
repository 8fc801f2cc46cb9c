import { env } from 'cloudflare:workers'
import { drizzle } from 'drizzle-orm/d1'
import { claimPayment } from '../../../src/claims/claim-payment'
import type { ShopContext } from '../../../src/context'
import { ShopScope } from '../../../src/db/shop-scope'
import { settingsOf } from '../../../src/edge/settings'
import { minutes, seconds } from '../../../src/kernel/clock'
import type { OrderId, ShopId } from '../../../src/kernel/ids'
import { type Cents, shillings } from '../../../src/kernel/money'
import type { Msisdn } from '../../../src/kernel/phone'
import { cancelOrder, packOrder } from '../../../src/orders/advance-order'
import { expireOrder } from '../../../src/orders/expire-order'
import { payForOrder } from '../../../src/orders/pay-for-order'
import { orderPayable } from '../../../src/orders/payable'
import { placeOrder } from '../../../src/orders/place-order'
import { orderPage } from '../../../src/orders/queries'
import { recordCash } from '../../../src/orders/record-cash'
import { orderRefundable } from '../../../src/orders/refundable'
import { orders } from '../../../src/orders/tables'
import { hearWebhook } from '../../../src/payments/hear-webhook'
import { learnOutcome } from '../../../src/payments/learn-outcome'
import { paymentAttempts, receipts } from '../../../src/payments/tables'
import { checkRefund } from '../../../src/refunds/check-refund'
import { requestRefund } from '../../../src/refunds/request-refund'
import { sendRefund } from '../../../src/refunds/send-refund'
import {
  approveRefund,
  finishByHand,
  giveUpOnRefund,
  rejectRefund,
} from '../../../src/refunds/step-refund'
import { refunds } from '../../../src/refunds/tables'
import { bookAside, reviveOrder } from '../../../src/sorting/book-aside'
import { keepAside } from '../../../src/sorting/keep-aside'
import { importStatement, soldRows, walletStatement } from '../../reconciliation/a-statement'
import { fund, versionOf } from '../../refunds/a-refund'
import { aShop, type TestShop } from '../../support/a-shop'
import { anOrderRequest } from '../../support/an-order'
import { simulatedPorts } from '../../support/simulated-ports'
import { Crash, mortal, mortalDatabase } from './crash'

/** The first one's payouts stay of unknown end (test/simulators/intasend/payouts.ts). */
const payers: readonly Msisdn[] = ['254711009104', '254711000002', '254711000001']

/** Everything that can happen to a shop's money. Some of it more often than the rest. */
export const kinds = [
  ...['order', 'order', 'pay', 'pay', 'pay', 'webhook', 'webhook', 'check', 'time'],
  ...['pay_again', 'cancel_prompt', 'wrong_pin', 'late_complete', 'other_amount', 'late_webhook'],
  ...['expire', 'pack', 'cancel_order', 'cash', 'claim', 'check_twice_at_once'],
  ...['refund', 'refund_part', 'approve', 'reject', 'send', 'check_refund', 'by_hand', 'give_up'],
  ...['book', 'revive', 'keep', 'lose_answer', 'lose_payout_answer', 'network_down', 'network_up'],
] as const
export type Kind = (typeof kinds)[number]

/** `n` chooses which order, invoice or payer; -1 the newest. `dies`: at which step of it the process dies. */
export type Happening = {
  what: Kind
  n: number
  dies: { at: number; after: boolean } | null
}

type Breakage = {
  scope?: new (...args: ConstructorParameters<typeof ShopScope>) => ShopScope
  ports?: (ports: ShopContext['ports']) => ShopContext['ports']
}

/** A shop, its customers and IntaSend, lived one happening at a time. */
export class World {
  readonly shop: TestShop
  readonly ctx: ShopContext
  readonly placed: OrderId[] = []
  readonly process = mortal()
  crashes = 0
  #keys = 0

  constructor(shop: TestShop, { scope: Scope = ShopScope, ports: broken }: Breakage = {}) {
    const { process } = this
    const fetching: typeof fetch = (input, init) => process.step(() => shop.sims.fetch(input, init))
    const sims = Object.create(shop.sims, { fetch: { value: fetching } }) as TestShop['sims']
    const { ports } = simulatedPorts(sims, settingsOf(env))
    this.shop = shop
    this.ctx = {
      ...shop.ctx,
      shop: new Scope(
        drizzle(mortalDatabase(env.SHOPS_0, process)),
        shop.ctx.shop.shopId as ShopId,
      ),
      ports: broken?.(ports) ?? ports,
    }
  }

  static async open(breakage?: Breakage): Promise<World> {
    const shop = await aShop()
    fund(shop, 10_000)
    return new World(shop, breakage)
  }

  /** What the process was doing when it died is not done by anybody until somebody comes by again. */
  async live({ what, n, dies }: Happening): Promise<void> {
    if (dies) this.process.dieAt(dies.at, dies.after)
    try {
      await this.#happen(what, n)
    } catch (error) {
      // A death inside a call comes out as whatever that call makes of it.
      if (!(error instanceof Crash) && !this.process.dead) throw error
    }
    if (this.process.dead) this.crashes += 1
    this.process.restart()
  }

  async #happen(what: Kind, n: number): Promise<void> {
    const { ctx, shop } = this
    const { sims } = shop
    const payer = pick(payers, n) ?? '254711000001'
    const order = pick(this.placed, n)
    const invoice = pick(sims.intasend.invoices(), n)
    const orderId = order ?? ('ord_none' as OrderId)
    const prompted = sims.intasend.prompts(payer).length > 0
    switch (what) {
      case 'order': {
        const request = await anOrderRequest(shop, { key: this.#key(), payer })
        try {
          await placeOrder(ctx, request)
        } finally {
          await this.#noteOrders()
        }
        return
      }
      case 'pay_again':
        if (order) await payForOrder(ctx, { orderId, payer, key: this.#key() })
        return
      case 'pay':
        if (prompted) sims.intasend.pay(payer)
        return
      case 'other_amount':
        if (prompted) sims.intasend.act(payer, 'pays_other_value')
        return
      case 'cancel_prompt':
        if (prompted) sims.intasend.cancel(payer)
        return
      case 'wrong_pin':
        if (prompted) sims.intasend.enterWrongPin(payer)
        return
      case 'late_complete':
        if (invoice?.state === 'FAILED') sims.intasend.completeLate(invoice.id)
        return
      case 'webhook':
      case 'late_webhook': {
        if (!invoice) return
        if (what === 'late_webhook') await sims.advance(minutes(45))
        return this.#hear(invoice)
      }
      case 'check':
      case 'check_twice_at_once': {
        const attempt = pick(await this.#rows(paymentAttempts), n)
        if (!attempt) return
        const check = () => learnOutcome(ctx, orderPayable, { attemptId: attempt.id })
        await (what === 'check' ? check() : Promise.all([check(), check()]))
        return
      }
      case 'expire':
        if (order) await expireOrder(ctx, orderId)
        return
      case 'pack':
        if (order) await packOrder(ctx, orderId)
        return
      case 'cancel_order':
        if (order) await cancelOrder(ctx, orderId)
        return
      case 'cash': {
        if (!order) return
        const amount = shillings(n % 2 === 0 ? 640 : 100)
        await recordCash(ctx, { orderId, amount, key: this.#key(), meansMore: false })
        return
      }
      case 'claim': {
        const [row] = (await this.#rows(orders)).filter(({ id }) => id === order)
        const code = pick(sims.intasend.invoices(), n)?.receipt ?? ''
        if (!row) return
        const { customerId } = row
        await claimPayment(ctx, { orderId, customerId, code, amount: null, paidAt: null })
        return
      }
      case 'time':
        await sims.advance(n % 3 === 0 ? minutes(20) : seconds(50))
        return
      case 'lose_answer':
        sims.intasend.http.next('lost_answer', { path: 'mpesa-stk-push' })
        return
      case 'lose_payout_answer':
        sims.intasend.http.next('lost_answer', { path: 'send-money/initiate' })
        return
      case 'network_down':
        sims.intasend.http.always('unavailable_503')
        return
      case 'network_up':
        sims.intasend.http.always(null)
        return
      default:
        return this.#sort(what, n)
    }
  }

  /** What an owner does about money that waits, and about money that goes back. */
  async #sort(what: Kind, n: number): Promise<void> {
    const { ctx } = this
    const receipt = pick(await this.#rows(receipts), n)
    const refund = pick(await this.#rows(refunds), n)
    const step = refund && { id: refund.id, version: refund.version }
    switch (what) {
      case 'refund':
      case 'refund_part': {
        if (!receipt) return
        const whole = what === 'refund' ? receipt.grossCents : (100_00 as Cents)
        const asked = await requestRefund(ctx, orderRefundable, {
          invoiceId: receipt.invoiceId,
          about: receipt.setAside === null ? (receipt.payableId as OrderId) : null,
          amount: whole,
          reason: 'cancelled',
          version: await versionOf(this.shop.ctx, receipt.invoiceId),
        })
        if (asked.ok && n % 2 === 0) await sendRefund(ctx, orderRefundable, { id: asked.refund.id })
        return
      }
      case 'approve':
        if (step) await approveRefund(ctx, orderRefundable, step)
        return
      case 'reject':
        if (step) await rejectRefund(ctx, orderRefundable, step)
        return
      case 'give_up':
        // Only the owner who looked into the account may say so; here the account is known.
        if (step && !this.#wentOut(step.id)) await giveUpOnRefund(ctx, orderRefundable, step)
        return
      case 'send':
        if (step) await sendRefund(ctx, orderRefundable, step)
        return
      case 'check_refund':
        if (refund) await checkRefund(ctx, orderRefundable, refund.id)
        return
      case 'by_hand':
        if (step && !this.#wentOut(step.id)) {
          await finishByHand(ctx, orderRefundable, { ...step, code: null })
        }
        return
      case 'book':
      case 'revive':
      case 'keep': {
        if (!receipt?.setAside) return
        const { invoiceId } = receipt
        const ref = { invoiceId, version: await versionOf(this.shop.ctx, invoiceId) }
        await { book: bookAside, revive: reviveOrder, keep: keepAside }[what](ctx, ref)
        return
      }
      default:
        throw new Error(`nobody knows how to live “${what}”`)
    }
  }

  /** Whether IntaSend was ever asked to pay this refund out, whatever became of it. */
  #wentOut = (id: string): boolean =>
    this.shop.sims.intasend.payouts
      .all()
      .some(({ legs, reference }) =>
        [reference ?? '', ...legs.map(({ narrative }) => narrative)].some((text) =>
          text.includes(id),
        ),
      )

  async #hear({ id: invoiceId, apiRef }: { id: string; apiRef: string | null }): Promise<void> {
    const heard = await hearWebhook(this.ctx, orderPayable, { invoiceId, apiRef: apiRef ?? '' })
    await learnOutcome(this.ctx, orderPayable, heard.ref, heard.state)
  }

  /**
   * The network is whole again and time goes by. What was lost is found by callbacks that come at last
   * and the sweep, or by the sweep and the statement of the wallet that the owner uploads.
   */
  async end(by: 'callbacks' | 'statement'): Promise<void> {
    const { ctx, shop } = this
    const { sims } = shop
    sims.intasend.http.always(null)
    for (let round = 0; round < 3; round++) {
      for (const { id } of await this.#rows(paymentAttempts)) {
        await learnOutcome(ctx, orderPayable, { attemptId: id })
      }
      for (const { id } of await this.#rows(refunds)) await checkRefund(ctx, orderRefundable, id)
      for (const order of this.placed) await expireOrder(ctx, order)
      await sims.advance(minutes(40))
    }
    if (by === 'callbacks')
      for (const invoice of sims.intasend.invoices()) await this.#hear(invoice)
    else if (soldRows(shop).length > 0)
      await importStatement({ ...shop, ctx }, walletStatement(soldRows(shop)))
    for (const { id } of await this.#rows(paymentAttempts)) {
      await learnOutcome(ctx, orderPayable, { attemptId: id })
    }
  }

  /** An order stands once it was committed, whatever became of the process that placed it. */
  async #noteOrders(): Promise<void> {
    const known = new Set(this.placed)
    const rows = await this.shop.ctx.shop.select(orders)
    this.placed.push(...rows.map(({ id }) => id).filter((id) => !known.has(id)))
  }

  // Looked at from outside the process, which may be about to die.
  #rows = <T extends Parameters<ShopScope['select']>[0]>(table: T) =>
    this.shop.ctx.shop.select(table)

  #key(): string {
    this.#keys += 1
    return `wamid.${this.#keys}`
  }

  page = (id: OrderId) => orderPage(this.shop.ctx, id)
}

/** The n-th of a list that goes round; -1 is the newest. */
const pick = <T>(list: readonly T[], n: number): T | undefined =>
  n < 0 ? list.at(n) : list[n % Math.max(list.length, 1)]
