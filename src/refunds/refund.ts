import { days, minutes, seconds } from '../kernel/clock'
import type { CustomerId, RefundId } from '../kernel/ids'
import { type Cents, shillings } from '../kernel/money'
import type { Msisdn } from '../kernel/phone'
import type { Payout } from '../providers/intasend/payout-port'

/**
 * The life of money that is given back. Nothing is sent before it was approved; `sending` is written
 * before IntaSend is called, so that a lost answer is `unknown` and never sent a second time by itself.
 */
export const transitions = {
  requested: { approve: 'approved', reject: 'rejected' },
  approved: { send: 'sending', finish: 'done', reject: 'rejected' },
  sending: { finish: 'done', fail: 'failed', lose: 'unknown' },
  unknown: { finish: 'done', fail: 'failed' },
  failed: { send: 'sending', finish: 'done', reject: 'rejected' },
  done: {},
  rejected: {},
} as const satisfies Record<string, Record<string, string>>

export type RefundState = keyof typeof transitions
type EventsOf<S extends RefundState> = S extends RefundState ? keyof (typeof transitions)[S] : never
export type RefundEvent = EventsOf<RefundState>

/** Why money is given back. */
export const refundReasons = [
  'cancelled',
  'returned',
  'missing_item',
  'late',
  'paid_twice',
  'too_much',
  'not_ours',
  'other',
] as const
export type RefundReason = (typeof refundReasons)[number]

/** By M-Pesa from the shop's account, or by the owner's own hand: from a phone, or in cash. */
export type RefundMethod = 'mpesa' | 'by_hand'

/** What is wrong with a refund that failed or whose end is unknown. */
export type Trouble =
  | 'refused'
  | 'not_allowed'
  | 'too_little_money'
  | 'failed'
  | 'lost'
  | 'seen_in_wallet'
  | 'not_in_wallet'
  | 'outcome_unknown'
  | 'observed'
  | 'no_reference'
  | 'other_amount'
  | 'did_not_arrive'

export type Refund = {
  id: RefundId
  version: number
  state: RefundState
  /** The payable whose money it is; null: money that belongs to none. */
  about: string | null
  /** Where the money stands: paid for the payable, or set aside. */
  source: 'order' | 'unmatched'
  invoiceId: string
  customerId: CustomerId | null
  amount: Cents
  method: RefundMethod
  reason: RefundReason
  trouble: Trouble | null
  trackingId: string | null
  tries: number
  sentAt: number | null
  nextCheckAt: number | null
}

/** The refund after `event`, or null where the machine has no such arrow. */
export function apply(refund: Refund, event: RefundEvent): Refund | null {
  const arrows: Partial<Record<RefundEvent, RefundState>> = transitions[refund.state]
  const next = arrows[event]
  return next ? { ...refund, state: next, version: refund.version + 1 } : null
}

export const isClosed = (state: RefundState): boolean => state === 'done' || state === 'rejected'

/** Money that is promised to somebody and has not left yet. */
export const isPromised = ({ state }: { state: RefundState }): boolean => !isClosed(state)

/** What B2C carries (wire-contracts A11, C5). */
const leastPayout = shillings(10)
const mostPayout = shillings(250_000)

/** How a refund can be made: M-Pesa needs our own account's money and the number that paid. */
export const methodFor = (payment: {
  channel: string
  hasKeys: boolean
  payer: Msisdn | null
  amount: Cents
}): RefundMethod =>
  payment.channel === 'intasend' &&
  payment.hasKeys &&
  payment.payer !== null &&
  payment.amount >= leastPayout &&
  payment.amount <= mostPayout
    ? 'mpesa'
    : 'by_hand'

/** Whether an owner's own request is approved with it; above the limit it takes a second step. */
export const approvesItself = (isOwner: boolean, amount: Cents, limit: Cents): boolean =>
  isOwner && amount <= limit

const checks = [
  ...[seconds(10), seconds(30), seconds(90), minutes(5), minutes(30)],
  ...[days(1), days(2), days(3), days(7)],
]

/** When to ask about a refund again; null when nothing more can be learnt by asking. */
export function nextCheck(
  { state, method, sentAt }: Pick<Refund, 'state' | 'method' | 'sentAt'>,
  now: number,
): number | null {
  // Approved and not sent: the one who approved it was interrupted.
  if (state === 'approved') return method === 'mpesa' ? now + minutes(1) : null
  if (state !== 'sending' && state !== 'unknown') return null
  return checks.map((after) => (sentAt ?? now) + after).find((at) => at > now) ?? null
}

/** A call that has not been answered by now never will be. */
export const givenUpCalling = seconds(45)

export type Verdict =
  | { kind: 'finish'; reference: string; charges: Cents }
  | { kind: 'fail' | 'lose'; trouble: Trouble }
  | { kind: 'wait'; trouble?: Trouble }

/**
 * What IntaSend's word on a payout makes of a refund (wire-contracts A8). Only success with a code and
 * our amount finishes it; anything odd waits for a person, and unknown is not failed.
 */
export function judgePayout(refund: Pick<Refund, 'state' | 'amount'>, payout: Payout): Verdict {
  const hold = (trouble: Trouble): Verdict =>
    refund.state === 'sending' ? { kind: 'lose', trouble } : { kind: 'wait', trouble }
  switch (payout.outcome) {
    case 'paid':
      if (payout.amount !== refund.amount) return hold('other_amount')
      if (payout.code === null) return hold('no_reference')
      return { kind: 'finish', reference: payout.code, charges: payout.charge }
    case 'failed':
      return { kind: 'fail', trouble: payout.tooLittleMoney ? 'too_little_money' : 'failed' }
    case 'unknown':
      return hold('outcome_unknown')
    case 'observed':
      return hold('observed')
    case 'open':
      return { kind: 'wait' }
  }
}

/** Ours in IntaSend's books, a new one each try: `rfd_…-2`. */
export const payoutReference = ({ id, tries }: Pick<Refund, 'id' | 'tries'>): string =>
  `${id}-${tries}`

export function refundOfReference(reference: string): { id: RefundId; tries: number } | null {
  const match = /^(rfd_[0-9a-zA-Z_-]{1,40})-(\d{1,4})$/.exec(reference)
  return match ? { id: match[1] as RefundId, tries: Number(match[2]) } : null
}

/** What the payee's M-Pesa message says: at most 22 characters, and told from any other payout. */
export const narrativeOf = ({ id, tries }: Pick<Refund, 'id' | 'tries'>): string =>
  `Refund ${id.slice(-10)}-${tries}`.slice(0, 22)

/** What a person may do with a refund now, the usual first; the rest is up to IntaSend. */
export function possibleSteps(
  { state, method }: Pick<Refund, 'state' | 'method'>,
  isOwner: boolean,
): PersonsStep[] {
  const steps: Record<RefundState, PersonsStep[]> = {
    requested: ['approve', 'reject'],
    approved: method === 'mpesa' ? ['send', 'finish', 'reject'] : ['finish', 'reject'],
    sending: [],
    unknown: ['finish', 'fail'],
    failed: method === 'mpesa' ? ['send', 'finish', 'reject'] : ['finish', 'reject'],
    done: [],
    rejected: [],
  }
  // Money out is the owner's; who asked may take it back while nobody has agreed.
  return isOwner ? steps[state] : state === 'requested' ? ['reject'] : []
}
export type PersonsStep = 'approve' | 'reject' | 'send' | 'finish' | 'fail'
