import type { Chance } from '../chance'
import type { SimulatorClock } from '../clock'
import type { Handsets } from '../handsets'
import type { Callbacks } from './callbacks'
import { type createScripts, failureOf, isPaying, paidAs } from './outcomes'
import { createReceipts } from './receipts'
import type { Account, IntaSendSettings, Invoice, InvoiceState, Outcome } from './types'
import type { Wallets } from './wallets'

/** Whom M-Pesa's messages name: the aggregator, not the shop. */
export const payee = 'INTASEND PAYMENTS'

const FINAL_AFTER_PROCESSING_MS = 1_000

export type Push = {
  account: Account
  walletId: string
  phone: string
  amountCents: number
  currency: string
  apiRef: string | null
  email: string | null
  name: string | null
}

type Deps = {
  clock: SimulatorClock
  chance: Chance
  settings: IntaSendSettings
  scripts: ReturnType<typeof createScripts>
  callbacks: Callbacks
  wallets: Wallets
  handsets: Handsets
  changed: () => void
}

export type Collections = ReturnType<typeof createCollections>

/** STK pushes from the request to the money. */
export function createCollections(deps: Deps) {
  const { clock, chance, settings, scripts, callbacks, wallets, handsets, changed } = deps
  const receiptAt = createReceipts(chance)
  const invoices: Invoice[] = []

  const isOpen = ({ state }: Invoice) => state === 'PENDING' || state === 'PROCESSING'

  const promptsOn = (phone: string): Invoice[] =>
    invoices.filter((one) => one.phone === phone && isOpen(one) && one.outcome !== 'line_busy')

  function enter(invoice: Invoice, state: InvoiceState): void {
    invoice.state = state
    invoice.updatedAt = clock.now()
    invoice.changes += 37
    changed()
    const isFinal = state === 'COMPLETE' || state === 'FAILED'
    callbacks.tell(invoice.account, callbacks.collection(invoice), { isFinal })
  }

  function beginProcessing(invoice: Invoice): void {
    if (invoice.state === 'PENDING') enter(invoice, 'PROCESSING')
  }

  function fail(invoice: Invoice, outcome: Outcome): void {
    beginProcessing(invoice)
    invoice.failure = failureOf(outcome, settings)
    enter(invoice, 'FAILED')
  }

  function complete(invoice: Invoice, outcome: Outcome): void {
    beginProcessing(invoice)
    const receipt = receiptAt(clock.now())
    Object.assign(invoice, paidAs(invoice, outcome, settings), { failure: null })
    invoice.receipt = outcome === 'pays_without_receipt' ? null : receipt
    const { phone, valueCents: cents, apiRef, id } = invoice
    handsets.paid({ phone, cents, to: payee, account: apiRef || id }, receipt)
    const wallet = wallets.byId(invoice.walletId)
    if (wallet) {
      const feeCents = invoice.valueCents - invoice.netCents
      wallets.move(wallet, invoice.valueCents, 'SALE', `Sale ${invoice.id}`, invoice.id)
      wallets.move(wallet, -feeCents, 'CHARGE', `Charge ${invoice.id}`, invoice.id)
    }
    enter(invoice, 'COMPLETE')
  }

  /** What was decided about an open prompt, by its owner or by a script. */
  function settle(invoice: Invoice, outcome: Outcome): void {
    if (!isOpen(invoice)) return
    const short = handsets.of(invoice.phone).balanceCents < invoice.requestedCents
    if (isPaying(outcome) && !short) {
      complete(invoice, outcome)
      return
    }
    const decided = isPaying(outcome) ? 'too_little_money' : outcome
    const { phone, requestedCents } = invoice
    if (decided === 'too_little_money') handsets.refused(phone, requestedCents, decided)
    if (decided.startsWith('cancels')) handsets.refused(phone, requestedCents, 'cancels')
    fail(invoice, decided)
  }

  function plan(invoice: Invoice): void {
    const { outcome } = invoice
    clock.after(settings.processingMs, () => beginProcessing(invoice))
    clock.after(settings.promptMs, () => {
      if (!isOpen(invoice)) return
      fail(invoice, 'ignores')
      if (outcome !== 'pays_late_after_failed') return
      clock.after(settings.lateCompleteMs, () => complete(invoice, 'pays'))
    })
    const waits = ['waits', 'ignores', 'pays_late_after_failed'].includes(outcome)
    const decidedMs = settings.processingMs + FINAL_AFTER_PROCESSING_MS
    if (!waits) clock.after(decidedMs, () => settle(invoice, outcome))
  }

  return {
    all: () => invoices,
    find: (id: string) => invoices.find((invoice) => invoice.id === id),
    /** Prompts on this phone's screen, newest last. */
    open: promptsOn,
    settle,
    push(push: Push): Invoice {
      const busy = promptsOn(push.phone).length > 0
      const outcome = busy ? 'line_busy' : scripts.outcomeFor(push.phone, push.amountCents)
      const now = clock.now()
      const [firstName = null, ...others] = push.name?.split(' ') ?? []
      const invoice: Invoice = {
        id: chance.code(7),
        account: push.account,
        walletId: push.walletId,
        state: 'PENDING',
        phone: push.phone,
        requestedCents: push.amountCents,
        valueCents: push.amountCents,
        chargesCents: 0,
        netCents: push.amountCents,
        currency: push.currency,
        apiRef: push.apiRef,
        customer: {
          id: chance.code(7),
          email: push.email,
          firstName,
          lastName: others.join(' ') || null,
        },
        receipt: null,
        failure: null,
        outcome,
        createdAt: now,
        updatedAt: now,
        changes: 94,
      }
      invoices.push(invoice)
      enter(invoice, 'PENDING')
      plan(invoice)
      return invoice
    },
    /** Money that was there after all. */
    completeLate(id: string): void {
      const invoice = invoices.find((one) => one.id === id)
      if (invoice?.state !== 'FAILED') throw new Error(`no failed invoice ${id}`)
      complete(invoice, 'pays')
    },
  }
}
