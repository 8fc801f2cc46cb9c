import type { ShopContext } from '../context'
import type { AttemptId } from '../kernel/ids'
import { bindInvoice } from './bind-invoice'
import { loadMoney, type MoneyRef, type MoneyState } from './load-money'
import type { PayableKind } from './payables'
import { paymentHints } from './tables'

/**
 * Keeps what a webhook is the only carrier of, before it is acknowledged: the invoice id of a push
 * whose answer was lost. Its amounts and state are not looked at. Returns where to look, with what
 * was read on the way; call `learnOutcome` with both once the 200 is out.
 */
export async function hearWebhook<Row>(
  ctx: ShopContext,
  kind: PayableKind<Row>,
  { invoiceId, apiRef }: { invoiceId: string; apiRef: string | null },
): Promise<{ ref: MoneyRef; state: MoneyState<Row> }> {
  const { shop, ports } = ctx
  if (apiRef?.startsWith('pay_')) {
    const ref = { attemptId: apiRef as AttemptId }
    const state = await loadMoney(
      ctx,
      kind,
      ref,
      bindInvoice(ctx, ref.attemptId, { invoiceId, providerIdSealed: null }),
    )
    if (state.attempt && state.invoiceId === invoiceId) return { ref, state }
  }
  const ref = { invoiceId }
  const now = ports.clock()
  const hint = shop
    .insert(paymentHints, { invoiceId, apiRef, receivedAt: now, nextCheckAt: now })
    .onConflictDoNothing()
  return { ref, state: await loadMoney(ctx, kind, ref, hint) }
}
