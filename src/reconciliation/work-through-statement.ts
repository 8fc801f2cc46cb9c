import { eq } from 'drizzle-orm'
import type { ShopContext } from '../context'
import { days } from '../kernel/clock'
import type { StatementId } from '../kernel/ids'
import type { PayableKind } from '../payments/payables'
import { matchLines } from './match-lines'
import { readLines, refuse } from './read-lines'
import { settleLines } from './settle-lines'
import { statements } from './tables'

/** What could not be worked through in a day fails every time: its file is a riddle to us. */
const givenUpAfter = days(1)

export type StatementRow = typeof statements.$inferSelect

/** Slices of work in one call; each is up to two hundred D1 statements, and D1 allows a thousand. */
const mostSlices = 4

/**
 * Works on an uploaded statement: reads its lines into rows, finds what they are, books what they
 * prove. In slices that can each be done again, so that it goes on where a crash or a limit stopped
 * it, however often it is called and by how many at once. Returns whether there is more to do.
 */
export async function workThroughStatement<Row>(
  ctx: ShopContext,
  kind: PayableKind<Row>,
  id: StatementId,
): Promise<'more' | 'done'> {
  for (let slice = 0; slice < mostSlices; slice++) {
    const [statement] = await ctx.shop.select(statements, eq(statements.id, id))
    if (!statement || statement.state === 'done' || statement.state === 'refused') return 'done'
    if (statement.doneAt === null && ctx.ports.clock() > statement.uploadedAt + givenUpAfter) {
      await refuse(ctx, statement, 'GIVEN_UP')
      return 'done'
    }
    await workOn(ctx, kind, statement)
  }
  return 'more'
}

function workOn<Row>(
  ctx: ShopContext,
  kind: PayableKind<Row>,
  statement: StatementRow,
): Promise<void> {
  switch (statement.state) {
    case 'uploaded':
    case 'reading':
      return readLines(ctx, statement)
    case 'matching':
      return matchLines(ctx, statement)
    default:
      return settleLines(ctx, kind, statement)
  }
}
