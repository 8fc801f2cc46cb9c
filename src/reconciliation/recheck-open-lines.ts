import { desc, sql } from 'drizzle-orm'
import type { ShopContext } from '../context'
import type { ShopScope } from '../db/shop-scope'
import { hasLine } from './known-payments'
import { decide, decided, type LineRow, learnCodes, openLine } from './match-lines'
import type { Source } from './statement-line'
import { statementLines } from './tables'

const mostRechecked = 300

/** Spelt out, because SQLite takes a partial index for literals only; the bound makes it the better one. */
export const whereToSort = () =>
  sql`${statementLines.sortedAt} is null and ${statementLines.result} in
    ('missing_here', 'missing_there', 'amount_differs', 'duplicate', 'unknown')
    and ${statementLines.happenedAt} > 0`

/**
 * Looks at the newest open lines once more: money may have been booked since, by a late callback or a
 * person; and what one statement lacked may stand in the next.
 */
export async function recheckOpenLines({ shop, ports }: ShopContext): Promise<void> {
  const open = await shop
    .select(statementLines, whereToSort())
    .orderBy(desc(statementLines.happenedAt))
    .limit(mostRechecked)
  await shop.commit(...(await found(shop, open)), seenLater(shop, ports.clock()))
}

async function found(shop: ShopScope, open: readonly LineRow[]) {
  const changes = await Promise.all(
    (['mpesa', 'intasend'] as const).map(async (source) => {
      const lines = open.filter((line) => isOpen(line, source))
      const decisions = await decide(shop, lines.map(openLine), source)
      const better = decisions.filter(({ result }) => result === 'matched')
      return [...decided(shop, lines, better, 'held'), ...learnCodes(shop, better)]
    }),
  )
  return changes.flat()
}

const isOpen = ({ lineKey, result, sortedAs }: LineRow, source: Source): boolean =>
  lineKey.startsWith(`${source}:`) &&
  (sortedAs === null || sortedAs === 'held') &&
  (result === 'unknown' || result === 'missing_here' || result === 'amount_differs')

/** What a statement lacked and another had was never missing: exports end in the middle of things. */
const seenLater = (shop: ShopScope, now: number) =>
  shop.update(
    statementLines,
    { sortedAt: now, sortedAs: 'seen_later' },
    whereToSort(),
    sql`${statementLines.result} = 'missing_there'`,
    hasLine(shop, sql`${statementLines.receiptId}`, sql`l.result = 'matched'`),
  )
