import { asc, type SQL, sql } from 'drizzle-orm'
import type { ShopContext } from '../context'
import { type OpenedCustomer, openCustomer } from '../customers/customer'
import { customers } from '../customers/tables'
import type { ShopScope } from '../db/shop-scope'
import type { Msisdn } from '../kernel/phone'
import { paymentAttempts, receipts } from '../payments/tables'
import { shopSettings } from '../shops/tables'
import { type Standing, standing } from './receipt'
import { receiptEvents } from './tables'

export type ReceiptRow = typeof receipts.$inferSelect
export type ReceiptEventRow = typeof receiptEvents.$inferSelect

/** A receipt with where its money stands, who paid it and how it could go back. */
export type KnownReceipt = {
  receipt: ReceiptRow
  steps: ReceiptEventRow[]
  standing: Standing
  /** Null once the person was erased, and for money that no prompt of ours asked for. */
  payer: Msisdn | null
  customer: OpenedCustomer | null
  hasKeys: boolean
}

/** What `knownReceipts` needs of the receipts whose ids `invoices` selects: for one batched read. */
export const receiptReads = (shop: ShopScope, invoices: SQL) => {
  const attempts = sql`(select attempt_id from receipts where shop_id = ${shop.shopId}
    and invoice_id in ${invoices})`
  const people = sql`(select customer_id from payment_attempts where shop_id = ${shop.shopId}
    and id in ${attempts})`
  return [
    shop.select(receipts, sql`${receipts.invoiceId} in ${invoices}`),
    shop
      .select(receiptEvents, sql`${receiptEvents.invoiceId} in ${invoices}`)
      .orderBy(asc(receiptEvents.invoiceId), asc(receiptEvents.version)),
    shop.select(paymentAttempts, sql`${paymentAttempts.id} in ${attempts}`),
    shop.select(customers, sql`${customers.id} in ${people}`),
    shop.select(shopSettings),
  ] as const
}

type Rows<Reads extends readonly unknown[]> = { [K in keyof Reads]: Awaited<Reads[K]> }
export type ReceiptRows = Rows<ReturnType<typeof receiptReads>>

export const invoiceOnly = (invoiceId: string): SQL => sql`(select ${invoiceId})`

export async function knownReceipts(
  ctx: ShopContext,
  [rows, events, attempts, people, [settings]]: ReceiptRows,
): Promise<KnownReceipt[]> {
  const stepsOf = Map.groupBy(events, ({ invoiceId }) => invoiceId)
  const attemptOf = new Map(attempts.map((attempt) => [attempt.id, attempt]))
  const personOf = new Map(people.map((person) => [person.id, person]))
  return Promise.all(
    rows.map(async (receipt) => {
      const steps = stepsOf.get(receipt.invoiceId) ?? []
      const attempt = receipt.attemptId === null ? undefined : attemptOf.get(receipt.attemptId)
      const person = attempt && personOf.get(attempt.customerId)
      return {
        receipt,
        steps,
        standing: standingOf(receipt, steps),
        payer:
          attempt?.payerSealed && person?.salt
            ? ((await ctx.vault
                .ofPerson(person.salt)
                .open(`payment_attempts.payer/${attempt.id}`, attempt.payerSealed)) as Msisdn)
            : null,
        customer: person ? await openCustomer(ctx, person) : null,
        hasKeys: settings?.secretKeySealed != null,
      }
    }),
  )
}

export const standingOf = (receipt: ReceiptRow, steps: readonly ReceiptEventRow[]): Standing =>
  standing(
    {
      gross: receipt.grossCents,
      charges: receipt.chargesCents,
      setAside: receipt.setAside !== null,
      payableId: receipt.payableId,
    },
    steps.map(({ event, about, amountCents, chargesCents }) => ({
      event,
      about,
      amount: amountCents,
      charges: chargesCents,
    })),
  )
