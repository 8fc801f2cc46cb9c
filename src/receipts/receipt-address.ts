import type { ShopContext } from '../context'
import { fromBase64, sameSecret } from '../kernel/bytes'
import { idLetters } from '../kernel/ids'
import type { KeyedHash } from '../sealing/keyed-hash'

/** Which receipt is meant: numbers as people read them out, of the shop with this code. */
export type ReceiptName = { shopCode: string; order: number; receipt: number }

/**
 * `NJERI-12-31-k7qm2x9t`: shop, order, receipt and eight letters that only our key makes (39 bits),
 * so that an address can be neither guessed nor counted up, and a wrong one is known without a look
 * into any database.
 */
export async function receiptCode(keyedHash: KeyedHash, name: ReceiptName): Promise<string> {
  const plain = `${name.shopCode}-${name.order}-${name.receipt}`
  const bytes = fromBase64(await keyedHash('receipt', plain)).subarray(0, 8)
  const letters = Array.from(bytes, (byte) => idLetters[byte % idLetters.length])
  return `${plain}-${letters.join('')}`
}

/** Reads an address as people copy and type it. Null when its letters are not the ones we made. */
export async function readReceiptCode(
  keyedHash: KeyedHash,
  typed: string,
): Promise<{ name: ReceiptName; code: string } | null> {
  const parts = /^([a-z0-9]{3,12})-(\d{1,9})-(\d{1,9})-([a-z0-9]{8})$/i.exec(
    typed.trim().replace(/[\s\u2010-\u2015]+/g, '-'),
  )
  if (!parts) return null
  const [, shop = '', order, receipt, letters = ''] = parts
  const name = { shopCode: shop.toUpperCase(), order: Number(order), receipt: Number(receipt) }
  const code = await receiptCode(keyedHash, name)
  // Our letters have no vowels and no l; these are what eyes make of 0 and 1.
  const read = letters.toLowerCase().replace(/o/g, '0').replace(/[il]/g, '1')
  return sameSecret(code.slice(-8), read) ? { name, code } : null
}

/** Where a receipt of this shop can be checked: `https://…/v/NJERI-12-31-k7qm2x9t`. */
export async function receiptLink(
  { profile, ports }: Pick<ShopContext, 'profile' | 'ports'>,
  numbers: { order: number; receipt: number },
): Promise<string> {
  const code = await receiptCode(ports.keyedHash, { shopCode: profile.code, ...numbers })
  return `${ports.publicUrl}${receiptPath(code)}`
}

export const receiptPath = (code: string): string => `/v/${code}`
