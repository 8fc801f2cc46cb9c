import type { Person } from '../providers/whatsapp/port'
import type { KeyedHash } from '../sealing/keyed-hash'
import type { Env } from './env'

/** The object of a chat; its name is a keyed hash, because names of objects are kept in clear. */
export const chatOf = (env: Env, name: string) => env.CHAT.get(env.CHAT.idFromName(name))

/**
 * The name of a person's chat: by `user_id` when WhatsApp gives one, else by phone (wire-contracts
 * B5). Null when an event names nobody.
 */
export async function chatName(hash: KeyedHash, person: Person): Promise<string | null> {
  if (person.userId) return hash('chat', `id:${person.userId}`)
  if (person.waId) return hash('chat', `wa:${person.waId}`)
  return null
}
