import { eq, type SQL, sql } from 'drizzle-orm'
import { actorName, type ShopContext } from '../context'
import type { Statement } from '../db/shop-scope'
import type { LineSorting } from './statement'
import { statementLineEvents, statementLines } from './tables'

export type LineStep = {
  as: Exclude<LineSorting, 'settling' | 'held' | 'repeat' | 'seen_later'>
  receiptId?: string
  about?: string | null
  reason?: string | null
}

/**
 * Writes down what somebody made of a line: the journal first, which fails when the line was sorted
 * meanwhile (`isMissing(error, 'statement_line_events.event')`) or by somebody at the same moment.
 */
export function recordLine(ctx: ShopContext, lineKey: string, step: LineStep): Statement[] {
  const { shop, ports, actor } = ctx
  const now = ports.clock()
  const { as, receiptId, about = null, reason = null } = step
  return [
    shop.insert(statementLineEvents, {
      lineKey,
      version: nextVersion(ctx, lineKey),
      event: stillOpen(ctx, lineKey, as),
      about,
      reason,
      actor: actorName(actor),
      happenedAt: now,
    }),
    shop.update(
      statementLines,
      {
        sortedAs: as,
        sortedAt: now,
        ...(receiptId !== undefined && { receiptId, result: 'matched' as const }),
      },
      eq(statementLines.lineKey, lineKey),
    ),
  ]
}

const nextVersion = ({ shop }: ShopContext, lineKey: string): SQL<number> =>
  sql`(select coalesce(max(version), 0) + 1 from ${statementLineEvents}
    where shop_id = ${shop.shopId} and line_key = ${lineKey})`

const stillOpen = ({ shop }: ShopContext, lineKey: string, event: string): SQL<string> =>
  sql`(select ${event} from ${statementLines}
    where shop_id = ${shop.shopId} and line_key = ${lineKey} and sorted_at is null)`
