import { and, eq, isNull, sql } from 'drizzle-orm'
import type { ShopContext } from '../context'
import type { AttemptId } from '../kernel/ids'
import type { Sealed } from '../sealing/vault'
import { paymentAttempts } from './tables'

/** Only an attempt that knows no invoice yet takes one, and no invoice goes to two attempts. */
export const bindInvoice = (
  { shop }: ShopContext,
  attemptId: AttemptId,
  { invoiceId, providerIdSealed }: { invoiceId: string; providerIdSealed: Sealed | null },
) =>
  shop.update(
    paymentAttempts,
    {
      invoiceId,
      providerIdSealed,
      nextCheckAt: sql`coalesce(${paymentAttempts.nextCheckAt}, ${paymentAttempts.createdAt})`,
    },
    and(
      eq(paymentAttempts.id, attemptId),
      isNull(paymentAttempts.invoiceId),
      sql`not exists (select 1 from ${paymentAttempts} as other where other.shop_id = ${shop.shopId} and other.invoice_id = ${invoiceId})`,
    ),
  )
