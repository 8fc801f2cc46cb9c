import { type Bytes, hex, sameSecret, utf8 } from '../../kernel/bytes'

/**
 * Whether Meta signed exactly these bytes (wire-contracts B2). Verify before parsing: Meta escapes
 * non-ASCII letters, so a body that was parsed and written again has another signature.
 * `header` is the value of `X-Hub-Signature-256`.
 */
export async function verifySignature(
  secret: string,
  rawBytes: Bytes,
  header: string | null | undefined,
): Promise<boolean> {
  const given = /^sha256=([0-9a-f]{64})$/.exec(header ?? '')?.[1]
  if (!given) return false
  const key = await crypto.subtle.importKey('raw', utf8(secret), hmac, false, ['sign'])
  const mac = await crypto.subtle.sign('HMAC', key, rawBytes)
  return sameSecret(hex(new Uint8Array(mac)), given)
}

const hmac = { name: 'HMAC', hash: 'SHA-256' }
