import type { Session } from '../context'
import { openDirectory } from '../db/open-shop'
import { parsePhone } from '../kernel/phone'
import { profileOf } from '../profile/edit-profile'
import { openRequest } from '../support/open-request'
import type { Env } from './env'
import { openPlatform, platformVault } from './platform'

/** What an owner asks the people who run DukaBot, on their list of questions. `key`: asked once. */
export async function askDukaBot(
  env: Env,
  { accountId, language }: Session,
  { key, words }: { key: string; words: string },
): Promise<void> {
  const ctx = await openPlatform(env, { kind: 'customer' })
  const vault = await platformVault(env)
  const { fullName, phone } = await profileOf(openDirectory(env.DIRECTORY), vault, accountId)
  const person = await ctx.ports.keyedHash('chat', `wa:${phone}`)
  const customer = { person, name: fullName, phone: parsePhone(phone), language }
  await openRequest(ctx, { key, customer, topic: 'privacy', words })
}
