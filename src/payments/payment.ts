import { days, minutes, seconds } from '../kernel/clock'
import type { DeclineReason } from '../kernel/decline-reason'
import type { AttemptId, CustomerId } from '../kernel/ids'
import { type Cents, cents } from '../kernel/money'
import { type Account, accountIn, type Posting, receive } from '../ledger/ledger'
import type { InvoiceStatus, ProviderName } from '../providers/payments/port'
import type { Sealed } from '../sealing/vault'

/**
 * The life of one STK push (design.md section 4). Unknown is not failed; and a declined or abandoned
 * attempt can still settle, because money can turn up late.
 */
export const transitions = {
  requested: { prompt: 'prompted', settle: 'settled', decline: 'declined', lose: 'unknown' },
  prompted: { settle: 'settled', decline: 'declined', lose: 'unknown' },
  unknown: { settle: 'settled', decline: 'declined', abandon: 'abandoned' },
  declined: { settle: 'settled' },
  abandoned: { settle: 'settled' },
  settled: {},
} as const satisfies Record<string, Record<string, string>>

export type AttemptState = keyof typeof transitions
type EventsOf<S extends AttemptState> = S extends AttemptState
  ? keyof (typeof transitions)[S]
  : never
export type AttemptEvent = EventsOf<AttemptState>

export type Attempt = {
  id: AttemptId
  payableId: string
  customerId: CustomerId
  version: number
  state: AttemptState
  amount: Cents
  provider: ProviderName
  /** `accountName` of the account that sent the push. */
  account: string
  invoiceId: string | null
  /** The provider's own id of it, where that must not stand in clear; see `invoiceIdOf`. */
  providerIdSealed: Sealed | null
  createdAt: number
  nextCheckAt: number | null
}

/** The attempt after `event`, or null where the machine has no such arrow. */
export function apply(attempt: Attempt, event: AttemptEvent): Attempt | null {
  const arrows: Partial<Record<AttemptEvent, AttemptState>> = transitions[attempt.state]
  const next = arrows[event]
  return next ? { ...attempt, state: next, version: attempt.version + 1 } : null
}

/**
 * The key of a receipt for money that only a statement showed, without the provider's id of it. Made
 * from the attempt, so that what the provider says later about the same push is known to be booked.
 */
export const statementReceiptOf = (attemptId: string): string => `stm_${attemptId}`

export const isOpen = ({ state }: { state: AttemptState }): boolean =>
  state === 'requested' || state === 'prompted' || state === 'unknown'

/** A prompt lives about a minute (wire-contracts C2); nobody is asked twice within this time. */
export const quietAfterPush = seconds(90)
/** A payer whose prompt has no known end, though the provider was asked, is not asked before this. */
export const quietForPayer = minutes(5)
/** While the provider is in an outage: what is asked again and again only makes the queue longer. */
export const quietInOutage = minutes(5)
/** An open attempt keeps its order from expiring until this check has been made. */
export const lastHoldingCheck = minutes(30)
/** After this nobody expects an answer any more: an owner's exception. */
export const givenUpAfter = days(1)

const checks = [seconds(30), seconds(90), minutes(5), lastHoldingCheck, givenUpAfter] as const

/**
 * When to look at an attempt again; null when nothing more can be learnt. Declined ones are looked at
 * too: FAILED is not always a provider's last word (wire-contracts A4). Without an invoice id it can only
 * be looked for among what arrived, where the provider lists that, until it is given up.
 */
export function nextCheck(
  { state, invoiceId, createdAt }: Pick<Attempt, 'state' | 'invoiceId' | 'createdAt'>,
  now: number,
): number | null {
  if (state === 'settled' || state === 'abandoned') return null
  if (state === 'declined' && !invoiceId) return null
  const isLost = state === 'unknown' && !invoiceId
  const times: readonly number[] = isLost ? checks.slice(2) : checks
  return times.map((after) => createdAt + after).find((at) => at > now) ?? null
}

/** When to ask again after a question that the provider did not answer: that was no check. */
export const retryAfter = (createdAt: number, now: number): number =>
  now + (now - createdAt < lastHoldingCheck ? minutes(2) : minutes(30))

/**
 * Whether money can be asked for again (docs/decisions/001). A payer who cancelled or mistyped may try
 * at once: that prompt is gone from the phone. One that may still stand on a phone blocks for 90
 * seconds, whoever is to pay: two prompts for one thing are two payments. The same payer waits longer
 * while nobody can tell what became of their prompt, so that one payer has one open prompt; somebody
 * else may be asked. `quiet` is longer in an outage.
 */
export function mayPush(
  earlier: readonly (Pick<Attempt, 'state' | 'createdAt' | 'invoiceId'> & { samePayer: boolean })[],
  now: number,
  quiet: number = quietAfterPush,
): { ok: true } | { ok: false; waitSeconds: number } {
  const waits = earlier.filter(isOpen).map(({ createdAt, samePayer, invoiceId }) => {
    // Without an invoice the push hardly ever left: nothing more will be told about it.
    const longer = samePayer && invoiceId !== null && now >= createdAt + quiet
    return Math.ceil((createdAt + (longer ? quietForPayer : quiet) - now) / 1000)
  })
  const waitSeconds = Math.max(0, ...waits)
  return waitSeconds === 0 ? { ok: true } : { ok: false, waitSeconds }
}

/** Safaricom refuses the same payer within a minute, and the same amount within two (wire-contracts H1.7). */
const spacing: Record<ProviderName, { payer: number; amount: number }> = {
  intasend: { payer: 0, amount: 0 },
  daraja: { payer: minutes(1), amount: minutes(2) },
}

/** Seconds until the provider takes another push to this payer, after those that reached a phone. */
export function providerWait(
  provider: ProviderName,
  amount: Cents,
  earlier: readonly (Pick<Attempt, 'createdAt' | 'invoiceId' | 'amount'> & {
    samePayer: boolean
  })[],
  now: number,
): number {
  const waits = earlier
    .filter(({ samePayer, invoiceId }) => samePayer && invoiceId !== null)
    .map((one) => one.createdAt + spacing[provider][one.amount === amount ? 'amount' : 'payer'])
  return Math.max(0, ...waits.map((until) => Math.ceil((until - now) / 1000)))
}

// Somebody who asks again and again makes us ask the provider about the newest only.
const mostAskedFirst = 3

/** Attempts to ask the provider about before anybody is asked to pay again, the newest ones. */
export const toAskFirst = <A extends Pick<Attempt, 'state' | 'createdAt' | 'invoiceId'>>(
  attempts: readonly A[],
  now: number,
): A[] =>
  attempts
    .filter((one) => isOpen(one) && one.invoiceId !== null && now >= one.createdAt + quietAfterPush)
    .slice(-mostAskedFirst)

/** Prompts that are no longer on a phone though nobody has told us their end. */
export const outlived = <A extends Pick<Attempt, 'state' | 'createdAt'>>(
  attempts: readonly A[],
  now: number,
): A[] =>
  attempts.filter(
    ({ state, createdAt }) =>
      (state === 'requested' || state === 'prompted') && now >= createdAt + quietAfterPush,
  )

/** Why money that arrived does not count as this payment. */
export type SetAside =
  | 'NOT_EXPECTED'
  | 'WRONG_REFERENCE'
  | 'WRONG_AMOUNT'
  | 'WRONG_CURRENCY'
  | 'ALREADY_PAID'
  | 'TOO_LATE'

/** What is due under a reference. Payments never know what it is for. */
export type Payable = {
  id: string
  account: Account
  /** Still to pay, in cents; 0 when paid. */
  due: Cents
  /** What is asked for now: all of it, or a deposit first. */
  dueNow: Cents
  /** Whether money for it is still wanted: an expired or cancelled order wants none. */
  open: boolean
}

export type Settlement = {
  /** Null: the money names no attempt of ours. */
  attempt: Attempt | null
  event: AttemptEvent | null
  setAside: SetAside | null
  postings: Posting[]
}

/**
 * Decides about money that the provider says has arrived. It is always booked; the only question is
 * against what. Whatever is wrong with it is named, and it waits in `unmatched` for the owner.
 */
export function settle(
  attempt: Attempt | null,
  payable: Payable | null,
  money: InvoiceStatus,
): Settlement {
  const setAside = (why: SetAside, event: AttemptEvent | null): Settlement => ({
    attempt: attempt && event ? apply(attempt, event) : attempt,
    event,
    setAside: why,
    postings: receive(accountIn('unmatched', money.currency), money.value, money.charges, {
      currency: money.currency,
    }),
  })
  // Money that is not what we asked for closes the prompt without settling it.
  const closing = attempt && isOpen(attempt) ? 'decline' : null

  if (!attempt || !payable) return setAside('NOT_EXPECTED', null)
  if (money.reference !== attempt.id) return setAside('WRONG_REFERENCE', closing)
  if (money.currency !== 'KES') return setAside('WRONG_CURRENCY', closing)
  if (money.value !== attempt.amount) return setAside('WRONG_AMOUNT', closing)
  const settled = apply(attempt, 'settle')
  if (!settled) return setAside('ALREADY_PAID', null)
  if (!payable.open) return setAside('TOO_LATE', 'settle')
  if (payable.due < money.value) return setAside('ALREADY_PAID', 'settle')
  return {
    attempt: settled,
    event: 'settle',
    setAside: null,
    postings: receive(payable.account, money.value, money.charges),
  }
}

/** What the provider's word, or its silence, makes of an attempt that has not settled. */
export type Verdict =
  | { kind: 'book' }
  | { kind: 'decline'; reason: DeclineReason }
  | { kind: 'lose' | 'abandon' | 'wait' }

/** `unanswered`: it was asked, and nobody answered; then nothing is given up for another day. */
export function judge(
  attempt: Attempt,
  money: InvoiceStatus | null,
  now: number,
  unanswered = false,
): Verdict {
  if (money?.state === 'complete') return { kind: 'book' }
  if (!isOpen(attempt)) return { kind: 'wait' }
  if (money?.state === 'failed') return { kind: 'decline', reason: money.reason ?? 'other' }
  const age = now - attempt.createdAt
  const giveUpAt = unanswered ? 2 * givenUpAfter : givenUpAfter
  if (attempt.state === 'unknown') return { kind: age >= giveUpAt ? 'abandon' : 'wait' }
  return { kind: age >= quietAfterPush ? 'lose' : 'wait' }
}

export type PaymentStatus =
  | 'unpaid'
  | 'part_paid'
  | 'paid'
  | 'overpaid'
  | 'part_refunded'
  | 'refunded'

/** Derived from what was booked, never typed in. `paid`: less what was `givenBack`. */
export function paymentStatusOf(total: Cents, paid: Cents, givenBack: Cents): PaymentStatus {
  if (paid <= 0) return givenBack > 0 ? 'refunded' : 'unpaid'
  if (paid < total) return paid + givenBack < total ? 'part_paid' : 'part_refunded'
  return paid === total ? 'paid' : 'overpaid'
}

export const stillDue = (total: Cents, paid: Cents): Cents => cents(Math.max(total - paid, 0))
