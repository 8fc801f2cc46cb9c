import { type Bytes, base64url, fromBase64, fromUtf8, utf8 } from '../kernel/bytes'

declare const sealedText: unique symbol
/** AES-256-GCM, random 96-bit IV in front, base64url. Only `open` with the same place reads it. */
export type Sealed = string & { readonly [sealedText]: true }

/** Where a value stands: bound into the seal, so a value moved to another row cannot be opened. */
export type Place = `${string}.${string}/${string}`

export type Vault = {
  seal(place: Place, plain: string): Promise<Sealed>
  open(place: Place, sealed: Sealed): Promise<string>
  /** The same for a file: bytes in, bytes out. */
  sealBytes(place: Place, plain: Bytes): Promise<Bytes>
  openBytes(place: Place, sealed: Bytes): Promise<Bytes>
  /** The vault of one person: its key needs the random salt of the person's row as well, so that
   * erasing the salt makes everything sealed with it unreadable, in backups too. */
  ofPerson(salt: string): Vault
}

/** A vault over 32 random bytes; `scope` (a shop id, `platform`, a chat's name) is bound into every seal. */
export async function openVault(rootKey: Bytes, scope: string): Promise<Vault> {
  return vaultFrom(
    await crypto.subtle.importKey('raw', rootKey, 'HKDF', false, ['deriveKey']),
    scope,
    '',
  )
}

function vaultFrom(root: CryptoKey, scope: string, salt: string): Vault {
  // The key itself is kept, never its promise: vaults outlive the request that made them.
  let key: CryptoKey | undefined
  const derived = async () => {
    key ??= await deriveKey(root, scope, salt)
    return key
  }
  const under = (place: Place, iv: Bytes) => ({
    name: 'AES-GCM',
    iv,
    additionalData: utf8(`${scope}|${place}`),
  })
  async function sealBytes(place: Place, plain: Bytes): Promise<Bytes> {
    const iv = crypto.getRandomValues(new Uint8Array(12))
    const data = await crypto.subtle.encrypt(under(place, iv), await derived(), plain)
    const packed = new Uint8Array(12 + data.byteLength)
    packed.set(iv)
    packed.set(new Uint8Array(data), 12)
    return packed
  }
  async function openBytes(place: Place, sealed: Bytes): Promise<Bytes> {
    const iv = sealed.slice(0, 12)
    const data = sealed.subarray(12)
    return new Uint8Array(await crypto.subtle.decrypt(under(place, iv), await derived(), data))
  }
  return {
    sealBytes,
    openBytes,
    seal: async (place, plain) => base64url(await sealBytes(place, utf8(plain))) as Sealed,
    open: async (place, sealed) => fromUtf8(await openBytes(place, fromBase64(sealed))),
    ofPerson: (personSalt) => vaultFrom(root, scope, personSalt),
  }
}

async function deriveKey(root: CryptoKey, scope: string, salt: string) {
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: utf8(salt), info: utf8(`dukabot|${scope}`) },
    root,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
}
