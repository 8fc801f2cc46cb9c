import { eq } from 'drizzle-orm'
import { actorName, type ShopContext } from '../context'
import { utf8 } from '../kernel/bytes'
import { clockTime } from '../kernel/nairobi'
import { endOfDay, startOf } from '../orders/number-range'
import type { AccountMovement } from '../providers/payments/port'
import { intasendAccount } from '../shops/payment-keys'
import { settingsOf } from '../shops/queries'
import { csvFile } from '../web/csv'
import { dayStatementId } from './day-statement'
import type { RefusalCode } from './statement'
import { statements } from './tables'
import { takeIn } from './upload-statement'

/**
 * Compares a day that is over with IntaSend's own list of what moved in the shop's wallets. The list goes
 * the way of a statement that the owner uploads: lines that the books do not have, or have otherwise,
 * are booked where they prove a push paid and else stand on the list of what has to be sorted out.
 * Done once a day; throws PROVIDER_DOWN, and is then tried again.
 */
export async function checkDay(
  ctx: ShopContext,
  day: string,
): Promise<'begun' | 'done_before' | 'no_list'> {
  const { shop, ports, actor } = ctx
  const id = dayStatementId(day)
  const [[earlier], settings] = await Promise.all([
    shop.select(statements, eq(statements.id, id)),
    settingsOf(shop),
  ])
  if (earlier) return 'done_before'
  const account = await intasendAccount(ctx, settings)
  if (!account) return 'no_list'
  const list = await ports.payments(account).movements(startOf(day), endOfDay(day))
  if (list === null) return 'no_list'
  const within = { fromAt: list.wholeFrom, untilAt: endOfDay(day) - 1 }
  const isWhole = list.wholeFrom <= startOf(day)
  const name = isWhole ? `IntaSend ${day}` : `IntaSend ${day}, ${clockTime(list.wholeFrom)}-24:00`
  if (list.movements.length > 0) {
    const bytes = utf8(exportOf(list.movements))
    await takeIn(ctx, { id, kind: 'day', name, bytes, within })
    return 'begun'
  }
  const now = ports.clock()
  const isCut = list.wholeFrom > within.untilAt
  await shop
    .insert(statements, {
      id,
      kind: 'day',
      // An empty list has no lines to read, but our books may have what it lacks.
      ...(isCut
        ? { state: 'refused' as const, reason: 'TOO_MANY_ROWS' satisfies RefusalCode, doneAt: now }
        : { state: 'settling' as const, ...within }),
      source: 'intasend',
      fileName: name,
      bytes: 0,
      uploadedBy: actorName(actor),
      uploadedAt: now,
    })
    .onConflictDoNothing()
  if (!isCut) await ports.later({ kind: 'read_statement', shopId: shop.shopId, statementId: id }, 0)
  return 'begun'
}

/** The list as IntaSend's own export has it (wire-contracts H3.3), newest first. */
const exportOf = (moved: readonly AccountMovement[]): string =>
  csvFile([
    [
      ...['transaction_id', 'created_at', 'trans_type', 'status', 'currency', 'value'],
      ...['narrative', 'invoice_id', 'api_ref', 'mpesa_reference'],
    ],
    ...moved
      .toSorted((a, b) => b.at - a.at)
      .map((one) => [
        ...[one.id, new Date(one.at).toISOString(), one.type, one.status, one.currency],
        // A number, so that a minus is no formula.
        Number(one.value),
        ...[one.narrative, one.invoiceId, one.reference, one.code],
      ]),
  ])
