import { and, asc, eq, sql } from 'drizzle-orm'
import { actorName, type ShopContext } from '../context'
import type { StatementId } from '../kernel/ids'
import { ofStatement } from './match-lines'
import { step } from './read-lines'
import { statementLineEvents, statementLines, statements } from './tables'

const mostAtOnce = 1000

/**
 * The owner knows why the balances of a file do not follow each other (a filtered export, say), and
 * has the lines booked that were held back. Twice is once: a line waits in one state only.
 */
export async function bookHeld(ctx: ShopContext, id: StatementId): Promise<{ ok: boolean }> {
  const { shop, ports, actor } = ctx
  const held = and(
    ofStatement(id),
    sql`${statementLines.result} = 'missing_here' and ${statementLines.number} >= 0`,
    sql`${statementLines.sortedAs} = 'held' and ${statementLines.sortedAt} is null`,
  )
  const [[statement], lines] = await shop.read(
    shop.select(statements, eq(statements.id, id)),
    shop.select(statementLines, held).orderBy(asc(statementLines.number)).limit(mostAtOnce),
  )
  if (statement?.state !== 'done' || lines.length === 0) return { ok: false }
  const events = lines.map(({ lineKey }) => ({
    lineKey,
    version: 1,
    event: 'allow',
    about: null,
    reason: null,
    actor: actorName(actor),
    happenedAt: ports.clock(),
  }))
  await shop.commit(
    ...shop.insertAll(statementLineEvents, events).map((insert) => insert.onConflictDoNothing()),
    shop.update(statementLines, { sortedAs: 'settling' }, held),
    step(ctx, id, { state: 'settling' }, 'done'),
  )
  await ports.later({ kind: 'read_statement', shopId: shop.shopId, statementId: id }, 0)
  return { ok: true }
}
