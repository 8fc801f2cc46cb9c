import { eq } from 'drizzle-orm'
import type { ShopContext } from '../context'
import { alreadyThere, isMissing, retryOnConflict } from '../db/conflict'
import type { Statement } from '../db/shop-scope'
import { invariant } from '../kernel/failure'
import { type Answer, askProvider, findLost } from './ask-provider'
import { bookMoney } from './book-money'
import { loadMoney, type MoneyRef, type MoneyState } from './load-money'
import type { PayableKind } from './payables'
import { type Attempt, apply, judge, nextCheck, retryAfter, type Verdict } from './payment'
import { recordAttempt } from './record-attempt'
import { reportEnd } from './report-end'
import { paymentAttempts, paymentHints } from './tables'

export type Outcome =
  | { kind: 'settled' }
  | { kind: 'set_aside' }
  | { kind: 'already_booked' }
  | { kind: 'declined' | 'abandoned' }
  /** `next`: when to ask again, if ever. */
  | { kind: 'unknown' | 'waiting'; next: number | null }

/**
 * Asks the provider what became of a payment and does what its answer makes right. The webhook only says
 * where to look; this decides. Two round trips and one status call; safe to run at any time, any
 * number of times, at once.
 */
export async function learnOutcome<Row>(
  ctx: ShopContext,
  kind: PayableKind<Row>,
  ref: MoneyRef,
  loaded?: MoneyState<Row>,
): Promise<Outcome> {
  let known = loaded
  return retryOnConflict(async () => {
    const read = known ?? (await loadMoney(ctx, kind, ref))
    known = undefined
    if (read.booked) return alreadyBooked(ctx, ref, read)
    const state = (await findLost(ctx, kind, read)) ?? read
    const answer = await askProvider(ctx, state)
    if (answer !== 'unanswered' && answer?.state === 'complete') {
      return bookMoney(ctx, kind, state, answer)
    }
    // A second prompt of one push, or one that its webhook named wrongly, says nothing of the attempt.
    const { attempt } = state
    const own = attempt && ('attemptId' in ref || attempt.invoiceId === ref.invoiceId)
    const concluded = own ? await conclude(ctx, kind, state, attempt, answer) : null
    const waiting = await waitForHint(ctx, ref)
    return concluded ?? waiting
  }, bookedMeanwhile)
}

/** The same money a moment earlier, or other money for the same thing. */
export const bookedMeanwhile = (error: unknown): boolean =>
  alreadyThere(error, 'receipts') ||
  alreadyThere(error, 'postings') ||
  isMissing(error, 'receipts.number')

async function alreadyBooked<Row>(
  { shop }: ShopContext,
  ref: MoneyRef,
  { bookedByStatement }: MoneyState<Row>,
): Promise<Outcome> {
  if (bookedByStatement && 'invoiceId' in ref) {
    const hint = eq(paymentHints.invoiceId, ref.invoiceId)
    await shop.commit(shop.update(paymentHints, { nextCheckAt: null }, hint))
  }
  return { kind: 'already_booked' }
}

/** An attempt that has not been paid, as far as anybody knows. */
async function conclude<Row>(
  ctx: ShopContext,
  kind: PayableKind<Row>,
  { row, account }: MoneyState<Row>,
  attempt: Attempt,
  answer: Answer,
): Promise<Outcome> {
  const { shop, ports } = ctx
  const now = ports.clock()
  const unanswered = answer === 'unanswered'
  const verdict = judge(attempt, unanswered ? null : answer, now, unanswered)
  if (verdict.kind === 'wait' || verdict.kind === 'book') {
    const planned = nextCheck(attempt, now)
    const retry = unanswered ? retryAfter(attempt.createdAt, now) : null
    const next = planned && retry ? Math.min(planned, retry) : (planned ?? retry)
    await shop.commit(
      shop.update(paymentAttempts, { nextCheckAt: next }, eq(paymentAttempts.id, attempt.id)),
    )
    return { kind: 'waiting', next }
  }
  const after = apply(attempt, verdict.kind)
  invariant(after, `an open attempt can ${verdict.kind}`)
  const silent = account === null ? 'keys_gone' : null
  const reason = verdict.kind === 'decline' ? verdict.reason : silent
  const told = row === null ? [] : toldOf(ctx, kind, row, after, verdict)
  await shop.commit(...recordAttempt(ctx, attempt, after, verdict.kind, reason), ...told)
  await Promise.all([
    told.length > 0 && ports.ring(shop.shopId),
    verdict.kind !== 'abandon' &&
      reportEnd(ctx, attempt, verdict.kind === 'lose' ? 'lost' : 'answered'),
  ])
  if (after.state === 'declined' || after.state === 'abandoned') return { kind: after.state }
  return { kind: 'unknown', next: nextCheck(after, ports.clock()) }
}

function toldOf<Row>(
  ctx: ShopContext,
  kind: PayableKind<Row>,
  row: Row,
  attempt: Attempt,
  verdict: Verdict,
): Statement[] {
  if (verdict.kind === 'decline') return kind.whenDeclined(ctx, row, attempt, verdict.reason)
  return verdict.kind === 'lose' ? kind.whenUnknown(ctx, row, attempt) : []
}

/** Nothing of ours and not paid either: look again later, for a day. */
async function waitForHint(ctx: ShopContext, ref: MoneyRef): Promise<Outcome> {
  if ('attemptId' in ref) return { kind: 'waiting', next: null }
  const { shop, ports } = ctx
  const [hint] = await shop.select(paymentHints, eq(paymentHints.invoiceId, ref.invoiceId))
  if (!hint) return { kind: 'waiting', next: null }
  const { receivedAt } = hint
  const next = nextCheck(
    { state: 'prompted', invoiceId: ref.invoiceId, createdAt: receivedAt },
    ports.clock(),
  )
  await shop.commit(
    shop.update(paymentHints, { nextCheckAt: next }, eq(paymentHints.invoiceId, ref.invoiceId)),
  )
  return { kind: 'waiting', next }
}
