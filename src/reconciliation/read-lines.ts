import { and, eq, sql } from 'drizzle-orm'
import type { ShopContext } from '../context'
import type { WorkOut } from '../db/json-rows'
import type { ShopScope } from '../db/shop-scope'
import type { StatementId } from '../kernel/ids'
import { receipts } from '../payments/tables'
import { shopSettings } from '../shops/tables'
import { readStatementFile } from './read-file'
import type { StatementRead } from './read-statement'
import { knownFromTheStart, type RefusalCode } from './statement'
import { isRepeat, type Line } from './statement-line'
import { statementLines, statements } from './tables'
import { fileNameOf } from './upload-statement'
import type { StatementRow } from './work-through-statement'

/** Rows a slice writes; the file is read anew for each slice, which costs less than to keep it. */
const mostLines = 50_000
/** Rows in one commit: some ten statements of half a megabyte. */
const perCommit = 10_000

/** Reads the file and writes its lines down; those that an earlier statement brought stay as they are. */
export async function readLines(ctx: ShopContext, statement: StatementRow): Promise<void> {
  const { shop, ports } = ctx
  const read = await openFile(ctx, statement)
  if (typeof read === 'string') return refuse(ctx, statement, read)
  const { lines, source, from, until, findings } = read
  const end = Math.min(statement.cursor + mostLines, lines.length)
  for (let at = statement.cursor; at < end; at += perCommit) {
    const upTo = Math.min(at + perCommit, end)
    const rows = lines.slice(at, upTo).map((line) => rowOf(line, statement.id, ports.clock()))
    await shop.commit(
      ...shop
        .insertAll(statementLines, rows, knownById(shop))
        .map((insert) => insert.onConflictDoNothing()),
      step(ctx, statement.id, {
        state: 'reading',
        source,
        lines: lines.length,
        ...(statement.kind === 'file' && { fromAt: from, untilAt: until }),
        cursor: sql`max(${statements.cursor}, ${upTo})`,
        results: { findings, counts: {}, settled: 0, held: 0 },
      }),
    )
  }
  if (end === lines.length) {
    await shop.commit(step(ctx, statement.id, { state: 'matching', cursor: 0 }, 'reading'))
  }
}

/**
 * Lines that name a payment of the books by its id, and its amount, are matched as they are written: to
 * change them afterwards would be the dearest part of the whole comparison.
 */
const knownById =
  ({ shopId }: ShopScope): WorkOut =>
  (cell) => ({
    join: sql`left join ${receipts} as r on r.shop_id = ${shopId}
      and r.invoice_id = ${cell('invoiceId')} and r.currency = 'KES'
      and r.gross_cents = ${cell('amountCents')} and ${cell('class')} = 'payment'
      and ${cell('result')} is null`,
    columns: {
      receiptId: sql`r.invoice_id`,
      result: sql`iif(r.invoice_id is null, ${cell('result')}, 'matched')`,
    },
  })

/** A change of a statement's row, if it is still in the state that it was found in. */
export const step = (
  { shop }: ShopContext,
  id: StatementId,
  change: Parameters<typeof shop.update<typeof statements>>[1],
  state?: StatementRow['state'],
) =>
  shop.update(
    statements,
    change,
    and(eq(statements.id, id), state === undefined ? undefined : eq(statements.state, state)),
  )

async function openFile(
  ctx: ShopContext,
  { id, uploadedAt }: StatementRow,
): Promise<StatementRead | RefusalCode> {
  const sealed = await ctx.ports.files.get(fileNameOf(ctx, id, uploadedAt))
  if (!sealed) return 'GONE'
  const file = await ctx.vault.openBytes(`statements.file/${id}`, sealed)
  const read = await readStatementFile(file, ctx.ports.clock())
  if (!read.ok) return read.code
  return (await isOtherAccount(ctx, read)) ? 'OTHER_ACCOUNT' : read
}

/** A shop that has its own Till or Paybill here has no use for another's statement. */
async function isOtherAccount({ shop }: ShopContext, { account }: StatementRead) {
  if (account === null) return false
  const [settings] = await shop.select(shopSettings)
  const ours = [settings?.darajaShortcode, settings?.darajaTill].filter(Boolean)
  return ours.length > 0 && !ours.includes(account)
}

/** A file that is not used is not kept either: it may be somebody's whole private history. */
export async function refuse(
  ctx: ShopContext,
  { id, uploadedAt }: StatementRow,
  reason: RefusalCode,
): Promise<void> {
  await ctx.ports.files.remove(fileNameOf(ctx, id, uploadedAt))
  const doneAt = ctx.ports.clock()
  await ctx.shop.commit(step(ctx, id, { state: 'refused', reason, doneAt }))
}

function rowOf(line: Line, statementId: StatementId, now: number) {
  const start = knownFromTheStart({ class: line.class, repeat: isRepeat(line) })
  return {
    lineKey: line.key,
    statementId,
    number: line.number,
    class: line.class,
    code: line.code,
    invoiceId: line.invoiceId,
    reference: line.reference,
    amountCents: line.amount,
    happenedAt: line.at,
    result: start?.result ?? null,
    receiptId: null,
    sortedAt: start?.sortedAs ? now : null,
    sortedAs: start?.sortedAs ?? null,
  }
}
