import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm'
import type { CodeId } from '../kernel/ids'
import type { Msisdn } from '../kernel/phone'
import type { DirectoryContext } from './directory-context'
import { aDay, mostGuessesADay, mostTries, type RedeemRefusal } from './one-time-code'
import { oneTimeCodes } from './tables'

export type RedeemCode = { ok: true } | RedeemRefusal

/**
 * Tries a code. Counting the try, comparing and using the code up are one statement, so of any
 * number of equal requests at once exactly one wins, and none gets a guess that is not counted.
 */
export async function redeemCode(
  ctx: DirectoryContext,
  { codeId, phone, code }: { codeId: CodeId; phone: Msisdn; code: string },
): Promise<RedeemCode> {
  const { directory, ports } = ctx
  const now = ports.clock()
  const phoneIndex = await ports.keyedHash('phone', phone)
  const hash = await ctx.codeHash(codeId, `${phoneIndex}|${code}`)
  const guessesToday = sql<number>`(select coalesce(sum(tries), 0) from one_time_codes
    where phone_index = ${phoneIndex} and created_at > ${now - aDay})`

  const [tried] = await directory
    .update(
      oneTimeCodes,
      {
        tries: sql`${oneTimeCodes.tries} + 1`,
        usedAt: sql`case when ${oneTimeCodes.codeHash} = ${hash} then ${now} end`,
      },
      and(
        eq(oneTimeCodes.id, codeId),
        eq(oneTimeCodes.phoneIndex, phoneIndex),
        isNull(oneTimeCodes.usedAt),
        gt(oneTimeCodes.expiresAt, now),
        lt(oneTimeCodes.tries, mostTries),
        lt(guessesToday, mostGuessesADay),
      ),
    )
    .returning({ tries: oneTimeCodes.tries, usedAt: oneTimeCodes.usedAt })
  if (!tried) return await whyNot(ctx, codeId, now)
  if (tried.usedAt !== null) return { ok: true }
  return { ok: false, code: 'WRONG_CODE', triesLeft: mostTries - tried.tries }
}

async function whyNot({ directory }: DirectoryContext, codeId: CodeId, now: number) {
  const [row] = await directory.select(oneTimeCodes, eq(oneTimeCodes.id, codeId)).limit(1)
  const alive = row && row.usedAt === null && row.expiresAt > now && row.tries < mostTries
  return { ok: false, code: alive ? 'TOO_MANY_GUESSES' : 'CODE_OVER' } as const
}
