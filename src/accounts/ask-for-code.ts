import { and, desc, eq, gt } from 'drizzle-orm'
import { alreadyThere } from '../db/conflict'
import type { Language } from '../i18n/messages'
import { type CodeId, randomDigits, randomLetters } from '../kernel/ids'
import { inNairobi } from '../kernel/nairobi'
import type { Msisdn } from '../kernel/phone'
import type { DirectoryContext } from './directory-context'
import { type AskRefusal, aDay, codeDigits, codeLife, mayAsk, mostCodesADay } from './one-time-code'
import { accounts, oneTimeCodes } from './tables'

export type CodeRequest = {
  phone: Msisdn
  language: Language
  /** Who signs up is sent a code in any case; who signs in only when there is an account. */
  purpose: 'sign_up' | 'sign_in'
}

export type AskForCode = { ok: true; codeId: CodeId; deliver: () => Promise<void> } | AskRefusal

/**
 * Makes a one-time code. The answer and the work are the same for a phone nobody has an account
 * with: its row holds a hash that no six digits match, and nothing is sent. `deliver` sends the
 * message; run it after the answer, so that its time tells nothing either.
 */
export async function askForCode(
  ctx: DirectoryContext,
  { phone, language, purpose }: CodeRequest,
): Promise<AskForCode> {
  const { directory, ports } = ctx
  const now = ports.clock()
  const phoneIndex = await ports.keyedHash('phone', phone)
  const [known, earlier] = await directory.read(
    directory.select(accounts, eq(accounts.phoneIndex, phoneIndex)).limit(1),
    directory
      .select(
        oneTimeCodes,
        and(eq(oneTimeCodes.phoneIndex, phoneIndex), gt(oneTimeCodes.createdAt, now - 2 * aDay)),
      )
      .orderBy(desc(oneTimeCodes.createdAt))
      .limit(4 * mostCodesADay),
  )
  const may = mayAsk(
    earlier.map(({ createdAt }) => createdAt),
    now,
  )
  if (!may.ok) return may

  const reaches = purpose === 'sign_up' || known[0]?.salt != null
  const code = reaches ? randomDigits(codeDigits) : randomLetters(24)
  const codeId = await nextCodeId(ctx, phoneIndex, earlier, now)
  try {
    await directory.insert(oneTimeCodes, {
      id: codeId,
      phoneIndex,
      codeHash: await ctx.codeHash(codeId, `${phoneIndex}|${code}`),
      tries: 0,
      createdAt: now,
      expiresAt: now + codeLife,
    })
  } catch (error) {
    // Two requests at once chose the same number of the day; the other one sends its code.
    if (alreadyThere(error, 'one_time_codes'))
      return { ok: false, code: 'TOO_SOON', waitSeconds: 30 }
    throw error
  }
  return {
    ok: true,
    codeId,
    deliver: reaches ? () => send(ctx, phone, code, language) : async () => {},
  }
}

/**
 * The id says which code of the day this is. So the primary key is the lock of the daily limit:
 * however many requests arrive at once, each number is given out once.
 */
async function nextCodeId(
  { ports }: DirectoryContext,
  phoneIndex: string,
  earlier: readonly { createdAt: number }[],
  now: number,
): Promise<CodeId> {
  const { day } = inNairobi(now)
  const number = earlier.filter(({ createdAt }) => inNairobi(createdAt).day === day).length + 1
  return `otc_${await ports.keyedHash('one-time code', `${phoneIndex}|${day}|${number}`)}`
}

async function send({ ports }: DirectoryContext, phone: Msisdn, code: string, language: Language) {
  const sent = await ports.chats.sendCode(phone, code, language)
  if (sent.state === 'failed' || sent.state === 'skipped') {
    console.warn('a sign-in code did not go out', { state: sent.state, code: sent.code })
  }
}
