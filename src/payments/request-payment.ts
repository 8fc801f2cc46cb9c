import type { SQL } from 'drizzle-orm'
import type { ShopContext } from '../context'
import { alreadyThere } from '../db/conflict'
import type { Statement } from '../db/shop-scope'
import type { DeclineReason } from '../kernel/decline-reason'
import { invariant } from '../kernel/failure'
import type { AttemptId, CustomerId } from '../kernel/ids'
import type { Cents } from '../kernel/money'
import type { Msisdn } from '../kernel/phone'
import {
  accountName,
  type PaymentAccount,
  type PromptEnd,
  type Prompted,
} from '../providers/payments/port'
import type { Vault } from '../sealing/vault'
import { callbackAddress } from './callback-address'
import { keptId } from './invoice-id'
import {
  type Attempt,
  type AttemptEvent,
  apply,
  mayPush,
  nextCheck,
  outlived,
  type Payable,
  providerWait,
  quietAfterPush,
  quietInOutage,
} from './payment'
import { type AttemptRow, attemptFrom, mostAttempts } from './queries'
import { recordAttempt } from './record-attempt'
import { reportEnd } from './report-end'
import { paymentAttempts } from './tables'

/** `unknown`: the push may be on the phone, we lost the answer. */
export type AskedPayment =
  | { ok: true; kind: 'prompted' | 'unknown'; amount: Cents; attemptId: AttemptId }
  | { ok: false; code: 'ALREADY_PAID' | 'NOT_PAYABLE' | 'NO_ACCOUNT' }
  /** `outage`: the wait is longer because the provider answers hardly anybody these minutes. */
  | { ok: false; code: 'WAIT'; seconds: number; outage: boolean }
  | { ok: false; code: 'REFUSED'; reason: DeclineReason }

export type PaymentRequest = {
  payable: Payable
  customerId: CustomerId
  payer: Msisdn
  /** The customer's own vault: the payer's number is theirs to have erased. */
  vault: Vault
  /** The inbound message that asked: the same key never pushes twice. */
  key: string
  /** The payable's id as long as it stands as it was read, else null: the commit then fails. */
  standing?: SQL
}

/**
 * Asks for what is due: the attempt is stored before the provider is called, so that a lost answer finds
 * its place by the reference in the webhook. `earlier` are the payable's attempts as just read.
 */
export async function requestPayment(
  ctx: ShopContext,
  request: PaymentRequest & { title: string },
  earlier: readonly AttemptRow[],
  account: PaymentAccount | null,
): Promise<AskedPayment> {
  const { payable, payer, title } = request
  const attempts = earlier.map(attemptFrom)
  const id = await attemptIdOf(ctx, request)
  const asked = attempts.find((attempt) => attempt.id === id)
  if (asked) return { ok: true, kind: 'unknown', amount: asked.amount, attemptId: asked.id }
  if (!payable.open) return { ok: false, code: 'NOT_PAYABLE' }
  if (payable.dueNow <= 0) return { ok: false, code: 'ALREADY_PAID' }
  if (!account) return { ok: false, code: 'NO_ACCOUNT' }
  const now = ctx.ports.clock()
  const outage = (await ctx.ports.outages.now(account.provider)).state === 'outage'
  const payerIndex = await payerIndexOf(ctx, payer)
  const pushed = attempts.map((attempt, i) => ({
    ...attempt,
    samePayer: earlier[i]?.payerIndex === payerIndex,
  }))
  const allowed = mayPush(pushed, now, outage ? quietInOutage : quietAfterPush)
  if (!allowed.ok) return { ok: false, code: 'WAIT', seconds: allowed.waitSeconds, outage }
  const spaced = providerWait(account.provider, payable.dueNow, pushed, now)
  if (spaced > 0) return { ok: false, code: 'WAIT', seconds: spaced, outage }
  if (attempts.length >= mostAttempts) return { ok: false, code: 'WAIT', seconds: 3600, outage }

  const { attempt, statements } = await newAttempt(ctx, request, account, attempts.length + 1)
  const over = outlived(attempts, now)
  await ctx.shop.commit(...closing(ctx, over), ...statements)
  await Promise.all(over.map((lost) => reportEnd(ctx, lost, 'lost')))
  return sendPrompt(ctx, { attempt, payer, vault: request.vault, account, title })
}

/** The same message about the same thing is the same attempt, so a repeated turn pushes once. */
const attemptIdOf = async (
  { ports, shop }: ShopContext,
  { payable, key }: Pick<PaymentRequest, 'payable' | 'key'>,
): Promise<AttemptId> =>
  `pay_${await ports.keyedHash('attempt', `${shop.shopId}|${payable.id}|${key}`)}`

const payerIndexOf = ({ ports, shop }: ShopContext, payer: Msisdn): Promise<string> =>
  ports.keyedHash('phone', `${shop.shopId}|${payer}`)

/**
 * An attempt in `requested`, the `number`th for its payable, and its row for the commit that must
 * precede the push. Of two at once only one gets the number.
 */
export async function newAttempt(
  ctx: ShopContext,
  request: PaymentRequest,
  account: PaymentAccount,
  number: number,
): Promise<{ attempt: Attempt; statements: Statement[] }> {
  const { shop, ports } = ctx
  const { payable, customerId, payer, vault } = request
  const now = ports.clock()
  const attempt: Attempt = {
    id: await attemptIdOf(ctx, request),
    payableId: payable.id,
    customerId,
    version: 1,
    state: 'requested',
    amount: payable.dueNow,
    provider: account.provider,
    account: accountName(account),
    invoiceId: null,
    providerIdSealed: null,
    createdAt: now,
    nextCheckAt: nextCheck({ state: 'requested', invoiceId: null, createdAt: now }, now),
  }
  const { id, amount, ...columns } = attempt
  const statements = [
    shop.insert(paymentAttempts, {
      ...columns,
      id,
      number,
      payableId: request.standing ?? payable.id,
      amountCents: amount,
      payerSealed: await vault.seal(`payment_attempts.payer/${id}`, payer),
      payerIndex: await payerIndexOf(ctx, payer),
      reason: null,
    }),
  ]
  return { attempt, statements }
}

/** Prompts that outlived a phone's patience become unknown before a new one is sent. */
const closing = (ctx: ShopContext, attempts: readonly Attempt[]): Statement[] =>
  attempts.flatMap((attempt) => {
    const lost = apply(attempt, 'lose')
    return lost ? recordAttempt(ctx, attempt, lost, 'lose') : []
  })

/** Sends the push of a stored attempt and writes down what the provider said to it. */
export async function sendPrompt(
  ctx: ShopContext,
  push: { attempt: Attempt; payer: Msisdn; vault: Vault; account: PaymentAccount; title: string },
): Promise<AskedPayment> {
  const { ports } = ctx
  const { attempt, payer, vault, account, title } = push
  await ports.later({ kind: 'check_payment', shopId: ctx.shop.shopId, attemptId: attempt.id }, 30)
  const answer = await ports.payments(account).prompt({
    payer,
    amount: attempt.amount,
    reference: attempt.id,
    narrative: title,
    callbackUrl: await callbackAddress(ctx, attempt),
  })
  await writeDown(ctx, attempt, await stepOf(ctx, attempt, vault, answer))
  if (answer.kind === 'refused') {
    console.warn('a push was refused', {
      provider: attempt.provider,
      attempt: attempt.id,
      status: answer.status,
    })
    return { ok: false, code: 'REFUSED', reason: answer.reason }
  }
  const kind = answer.kind === 'prompted' ? 'prompted' : 'unknown'
  return { ok: true, kind, amount: attempt.amount, attemptId: attempt.id }
}

/** A webhook may have been quicker than the answer to our own call: then its step stands. */
async function writeDown(ctx: ShopContext, attempt: Attempt, step: PromptStep): Promise<void> {
  try {
    await Promise.all([
      ctx.shop.commit(...recordAttempt(ctx, attempt, step.attempt, step.event, step.reason)),
      // A prompt on its way has not ended yet.
      step.event !== 'prompt' && reportEnd(ctx, attempt, step.end),
    ])
  } catch (error) {
    if (!alreadyThere(error, 'payment_events')) throw error
  }
}

type PromptStep = { attempt: Attempt; event: AttemptEvent; reason: string | null; end: PromptEnd }

async function stepOf(
  ctx: ShopContext,
  attempt: Attempt,
  vault: Vault,
  answer: Prompted,
): Promise<PromptStep> {
  const step = (event: AttemptEvent, reason: string | null, end: PromptEnd) => {
    const after = apply(attempt, event)
    invariant(after, `a requested attempt can ${event}`)
    return { attempt: after, event, reason, end }
  }
  if (answer.kind === 'lost') return step('lose', 'lost', 'lost')
  if (answer.kind === 'refused') {
    return step('decline', answer.reason, answer.reason === 'unavailable' ? 'lost' : 'answered')
  }
  const prompted = step('prompt', null, 'answered')
  const kept = await keptId(ctx, attempt.provider, vault, answer.invoiceId)
  return { ...prompted, attempt: { ...prompted.attempt, ...kept } }
}
