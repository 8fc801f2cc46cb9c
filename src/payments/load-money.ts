import { eq, type SQL, sql } from 'drizzle-orm'
import type { ShopContext } from '../context'
import { customers } from '../customers/tables'
import type { Statement } from '../db/shop-scope'
import type { AttemptId } from '../kernel/ids'
import { type LedgerRow, postingsOf } from '../ledger/queries'
import {
  accountName,
  type PaymentAccount,
  type ProviderName,
  type StatusQuestion,
} from '../providers/payments/port'
import type { Sealed, Vault } from '../sealing/vault'
import { paymentAccount } from '../shops/payment-keys'
import { shopSettings } from '../shops/tables'
import { openProviderId } from './invoice-id'
import type { PayableKind } from './payables'
import { type Attempt, statementReceiptOf } from './payment'
import { attemptFrom } from './queries'
import { paymentAttempts, paymentHints, receipts } from './tables'

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
    bookedByStatement: receipt.some(({ channel }) => channel === 'statement'),
    invoiceId,
    providerId: invoiceId && (await openProviderId(provider, invoiceId, providerIdSealed, vault)),
    providerIdSealed,
    heard: hint?.amountCents
      ? { value: hint.amountCents, mpesaReference: hint.mpesaReference }
      : null,
    vault,
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
