import { type Bytes, utf8 } from '../kernel/bytes'
import { createKeyedHash, type KeyedHash } from '../sealing/keyed-hash'
import type { Env } from './env'
import { settingsOf } from './settings'

export type SessionKeys = {
  /** Signs the session's cookie. */
  session: Bytes
  /** Encrypts what a browser carries between asking for a code and typing it. */
  pending: Bytes
  codeHash: KeyedHash
}

// Values, never promises: a promise of one request must not be awaited by another in Workers.
const derived = new WeakMap<Env, SessionKeys>()

/** One key a use, all made from SESSION_KEY, so that what is signed for one is nothing to another. */
export async function sessionKeys(env: Env): Promise<SessionKeys> {
  const known = derived.get(env)
  if (known) return known
  const root = await crypto.subtle.importKey('raw', settingsOf(env).SESSION_KEY, 'HKDF', false, [
    'deriveBits',
  ])
  const keys = {
    session: await keyFor(root, 'session cookie'),
    pending: await keyFor(root, 'pending sign-in'),
    codeHash: createKeyedHash(await keyFor(root, 'one-time code')),
  }
  derived.set(env, keys)
  return keys
}

async function keyFor(root: CryptoKey, use: string): Promise<Bytes> {
  const how = { name: 'HKDF', hash: 'SHA-256', salt: utf8(''), info: utf8(`dukabot|${use}`) }
  return new Uint8Array(await crypto.subtle.deriveBits(how, root, 256))
}
