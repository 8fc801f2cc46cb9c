import * as z from 'zod'
import type { RecentPayment } from '../payments/port'
import type { intasendCall } from './call'
import { movementsSince } from './wallets'

const sale = z.object({ invoice_id: z.string().min(1).max(64), api_ref: z.string().max(128) })

/** The payments that came into the account's wallets since `since`, by their own ids and ours. */
export async function recentSales(
  call: ReturnType<typeof intasendCall>,
  since: number,
): Promise<RecentPayment[]> {
  const found: RecentPayment[] = []
  for await (const { invoice } of movementsSince(call, since)) {
    const parsed = sale.safeParse(invoice)
    if (!parsed.success) continue
    found.push({ invoiceId: parsed.data.invoice_id, reference: parsed.data.api_ref })
  }
  return found
}
