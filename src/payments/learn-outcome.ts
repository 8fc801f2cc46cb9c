import { eq, type SQL, sql } from 'drizzle-orm'
import type { ShopContext } from '../context'
import { customers } from '../customers/tables'
import { alreadyThere, retryOnConflict } from '../db/conflict'
import type { Statement } from '../db/shop-scope'
import { Failure, invariant } from '../kernel/failure'
import type { AttemptId } from '../kernel/ids'
import { type LedgerRow, postingsOf } from '../ledger/queries'
import {
  accountName,
  type InvoiceStatus,
  type PaymentAccount,
  type ProviderName,
  type StatusQuestion,
} from '../providers/payments/port'
import type { Sealed, Vault } from '../sealing/vault'
import { paymentAccount } from '../shops/payment-keys'
import { shopSettings } from '../shops/tables'
import { bookMoney } from './book-money'
import { openProviderId } from './invoice-id'
import type { PayableKind } from './payables'
import { type Attempt, apply, judge, nextCheck, statementReceiptOf, type Verdict } from './payment'
import { attemptFrom } from './queries'
import { recordAttempt } from './record-attempt'
import { reportEnd } from './report-end'
import { paymentAttempts, paymentHints, receipts } from './tables'

export type Outcome =
  | { kind: 'settled' }
  | { kind: 'set_aside' }
  | { kind: 'already_booked' }
  | { kind: 'declined' | 'abandoned' }
  /** `next`: when to ask again, if ever. */
  | { kind: 'unknown' | 'waiting'; next: number | null }

/** An attempt of ours, or an invoice that a webhook named and that we cannot place. */
export type MoneyRef = { attemptId: AttemptId } | { invoiceId: string }

export type MoneyState<Row> = {
  attempt: Attempt | null
  row: Row | null
  postings: LedgerRow[]
  booked: boolean
  /** A statement was first: the push is paid, under a key of our own. */
  bookedByStatement: boolean
  invoiceId: string | null
  /** The provider's own id, to ask it by. */
  providerId: string | null
  providerIdSealed: Sealed | null
  heard: StatusQuestion['heard']
  /** The payer's own; null once they were erased. */
  vault: Vault | null
  provider: ProviderName
  /** Null when the shop has no keys for the account any more: then nobody can be asked. */
  account: PaymentAccount | null
}

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
  return retryOnConflict(
    async () => {
      const state = known ?? (await loadMoney(ctx, kind, ref))
      known = undefined
      if (state.booked) return alreadyBooked(ctx, ref, state)
      const money = await ask(ctx, state)
      if (money?.state === 'complete') return bookMoney(ctx, kind, state, money)
      return state.attempt
        ? conclude(ctx, kind, state, state.attempt, money)
        : waitForHint(ctx, ref)
    },
    (error) => alreadyThere(error, 'receipts') || alreadyThere(error, 'postings'),
  )
}

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

/** All that a decision about money needs, in one round trip. */
export async function loadMoney<Row>(
  ctx: ShopContext,
  kind: PayableKind<Row>,
  ref: MoneyRef,
  ...first: Statement[]
): Promise<MoneyState<Row>> {
  const { shop } = ctx
  const ours = 'attemptId' in ref ? eq(paymentAttempts.id, ref.attemptId) : ofInvoice(ctx, ref)
  const attemptColumn = (column: 'payable_id' | 'invoice_id' | 'customer_id'): SQL =>
    sql`(select ${sql.identifier(column)} from ${paymentAttempts} where ${shop.ours(paymentAttempts, ours)})`
  const fromStatement = sql`(select ${statementReceiptOf('')} || id from ${paymentAttempts}
    where ${shop.ours(paymentAttempts, ours)})`
  const invoice = 'invoiceId' in ref ? ref.invoiceId : attemptColumn('invoice_id')
  const [attempts, rows, posted, receipt, settings, hints, people] = await shop.readAfter(
    first,
    shop.select(paymentAttempts, ours),
    kind.select(shop, attemptColumn('payable_id')) as never,
    postingsOf(shop, attemptColumn('payable_id')),
    shop.select(receipts, sql`${receipts.invoiceId} in (${invoice}, ${fromStatement})`),
    shop.select(shopSettings),
    shop.select(paymentHints, eq(paymentHints.invoiceId, invoice as never)),
    shop.select(customers, eq(customers.id, attemptColumn('customer_id') as never)),
  )
  const attempt = attempts[0] ? attemptFrom(attempts[0]) : null
  const [hint, person] = [hints[0], people[0]]
  const provider = attempt?.provider ?? hint?.provider ?? 'intasend'
  const invoiceId = 'invoiceId' in ref ? ref.invoiceId : (attempt?.invoiceId ?? null)
  const ownInvoice = attempt?.invoiceId === invoiceId
  const providerIdSealed = (ownInvoice ? attempt : hint)?.providerIdSealed ?? null
  const vault = person?.salt ? ctx.vault.ofPerson(person.salt) : null
  return {
    attempt,
    row: (rows as Row[])[0] ?? null,
    postings: posted,
    booked: receipt.length > 0,
    invoiceId,
    providerId: invoiceId && (await openProviderId(provider, invoiceId, providerIdSealed, vault)),
    providerIdSealed,
    heard: hint?.amountCents
      ? { value: hint.amountCents, mpesaReference: hint.mpesaReference }
      : null,
    vault,
    bookedByStatement: receipt.some(({ channel }) => channel === 'statement'),
    provider,
    account: settings[0] ? await accountAsked(ctx, settings[0], provider, attempt) : null,
  }
}

/**
 * The account that can say what became of an attempt. IntaSend repeats our reference in its answer, so
 * the shop's newest keys may ask: they may be new keys of the old account. Daraja's answer names nothing
 * of ours, so only the number that sent the push is asked. Null: nobody can be, and it stays unknown.
 */
async function accountAsked(
  ctx: ShopContext,
  settings: typeof shopSettings.$inferSelect,
  provider: ProviderName,
  attempt: Attempt | null,
): Promise<PaymentAccount | null> {
  const account = await paymentAccount(ctx, settings, provider)
  if (!account || !attempt || provider === 'intasend') return account
  return accountName(account) === attempt.account ? account : null
}

/** The attempt that has this invoice, or the one that its webhook named. */
const ofInvoice = ({ shop }: ShopContext, { invoiceId }: { invoiceId: string }): SQL =>
  sql`${paymentAttempts.id} = coalesce(
    (select id from payment_attempts where shop_id = ${shop.shopId} and invoice_id = ${invoiceId}),
    (select api_ref from payment_hints where shop_id = ${shop.shopId} and invoice_id = ${invoiceId}))`

/** The provider's word, or null where there is none to be had now. */
async function ask<Row>(
  { ports }: ShopContext,
  { invoiceId, providerId, attempt, account, heard }: MoneyState<Row>,
): Promise<InvoiceStatus | null> {
  if (!invoiceId || !providerId || !account) return null
  const push = attempt && { reference: attempt.id, amount: attempt.amount }
  try {
    const question = { invoiceId: providerId, push, heard }
    const money = await ports.payments(account).status(question)
    return money && { ...money, invoiceId }
  } catch (error) {
    if (error instanceof Failure && error.code === 'PROVIDER_DOWN') return null
    throw error
  }
}

/** An attempt that has not been paid, as far as anybody knows. */
async function conclude<Row>(
  ctx: ShopContext,
  kind: PayableKind<Row>,
  { row, account }: MoneyState<Row>,
  attempt: Attempt,
  money: InvoiceStatus | null,
): Promise<Outcome> {
  const { shop, ports } = ctx
  const verdict = judge(attempt, money, ports.clock())
  if (verdict.kind === 'wait' || verdict.kind === 'book') {
    const next = nextCheck(attempt, ports.clock())
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
