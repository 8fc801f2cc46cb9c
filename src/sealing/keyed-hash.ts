import { type Bytes, base64url, utf8 } from '../kernel/bytes'

export type KeyedHash = (what: string, value: string) => Promise<string>

/**
 * HMAC-SHA256 under INDEX_KEY, 160 bits kept, base64url. `what` keeps uses apart, so that the index
 * of a phone number never equals the name of a chat. Lets us find a whole value again without
 * storing it (design.md section 3).
 */
export function createKeyedHash(key: Bytes): KeyedHash {
  let imported: CryptoKey | undefined
  return async (what, value) => {
    imported ??= await crypto.subtle.importKey('raw', key, hmac, false, ['sign'])
    const mac = await crypto.subtle.sign('HMAC', imported, utf8(`${what}|${value}`))
    return base64url(new Uint8Array(mac).subarray(0, 20))
  }
}

const hmac = { name: 'HMAC', hash: 'SHA-256' }
