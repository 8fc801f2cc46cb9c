import { type Bytes, base64url, fromBase64, utf8 } from '../kernel/bytes'
import { Failure, invariant } from '../kernel/failure'
import { randomBytes } from '../kernel/ids'
import { openVault, type Vault } from './vault'

declare const wrappedKey: unique symbol
/** `keyId.base64url(iv + ciphertext)`: a random key of 32 bytes, wrapped by a key of DATA_KEYS. */
export type WrappedKey = string & { readonly [wrappedKey]: true }

export type DataKeys = {
  /** Makes a fresh key for `scope` and wraps it with the newest key of DATA_KEYS. */
  create(scope: string): Promise<WrappedKey>
  /** Opens the vault of `scope` whose wrapped key this is. Throws when the wrapping key is gone. */
  open(scope: string, wrapped: WrappedKey): Promise<Vault>
}

/** Reads `id:base64,id:base64`, newest first; old ones only unwrap. Each key is 32 bytes. */
export function parseDataKeys(setting: string): { id: string; key: Bytes }[] {
  return setting.split(',').map((entry) => {
    const [id, encoded, ...rest] = entry.trim().split(':')
    if (!id || !encoded || rest.length > 0) {
      throw new Failure('BROKEN_SETTING', 'DATA_KEYS must be id:base64 pairs with commas between')
    }
    const key = fromBase64(encoded)
    if (key.length !== 32) throw new Failure('BROKEN_SETTING', 'DATA_KEYS: each key is 32 bytes')
    return { id, key }
  })
}

export function createDataKeys(keys: readonly { id: string; key: Bytes }[]): DataKeys {
  const [newest] = keys
  invariant(newest, 'DATA_KEYS holds at least one key')
  return {
    async create(scope) {
      const sealed = await seal(await importKey(newest.key), scope, randomBytes(32))
      return `${newest.id}.${sealed}` as WrappedKey
    },
    async open(scope, wrapped) {
      const [id, sealed] = wrapped.split('.')
      const key = keys.find((known) => known.id === id)?.key
      invariant(key && sealed, `a key of DATA_KEYS is missing: ${id}`)
      return await openVault(await unseal(await importKey(key), scope, sealed), scope)
    },
  }
}

const importKey = (key: Bytes) =>
  crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt', 'decrypt'])

async function seal(key: CryptoKey, scope: string, plain: Bytes): Promise<string> {
  const iv = randomBytes(12)
  const additionalData = utf8(`wrapped|${scope}`)
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, plain)
  const packed = new Uint8Array(12 + data.byteLength)
  packed.set(iv)
  packed.set(new Uint8Array(data), 12)
  return base64url(packed)
}

async function unseal(key: CryptoKey, scope: string, sealed: string): Promise<Bytes> {
  const packed = fromBase64(sealed)
  const additionalData = utf8(`wrapped|${scope}`)
  const algorithm = { name: 'AES-GCM', iv: packed.slice(0, 12), additionalData }
  return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, packed.slice(12)))
}
