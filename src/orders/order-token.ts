import type { ShopContext } from '../context'
import { fromBase64, sameSecret } from '../kernel/bytes'
import { idLetters } from '../kernel/ids'

/** Whom an address of one order is for: its rider or its customer. */
export type TokenKind = 'rider' | 'customer'
type Key = {
  profile: Pick<ShopContext['profile'], 'id' | 'code'>
  ports: Pick<ShopContext['ports'], 'keyedHash'>
}

const macLength = 16

/**
 * `njeri-12-k7qm2x9tk7qm2x9t`: shop, order and sixteen letters that only our key makes (78 bits), so
 * that an address can be neither guessed nor counted up, and nothing is stored to know it again. They
 * are made of the shop's id, so that a code that comes to another shop opens nothing of the first.
 */
export async function orderToken(key: Key, kind: TokenKind, number: number): Promise<string> {
  const { id, code } = key.profile
  const bytes = fromBase64(await key.ports.keyedHash(`address_of_${kind}`, `${id}|${number}`))
  const letters = Array.from(
    bytes.subarray(0, macLength),
    (byte) => idLetters[byte % idLetters.length],
  )
  return `${code.toLowerCase()}-${number}-${letters.join('')}`
}

/** What an address says of itself, before it is known whether we made it. */
export function readOrderToken(typed: string): { shopCode: string; number: number } | null {
  const [, code, number] = /^([a-z0-9]{3,12})-([1-9]\d{0,8})-[a-z0-9]{16}$/.exec(typed) ?? []
  return code && number ? { shopCode: code.toUpperCase(), number: Number(number) } : null
}

/** Whether we made this address, for this shop and this kind of reader. */
export const isOurToken = async (
  key: Key,
  kind: TokenKind,
  { number, typed }: { number: number; typed: string },
): Promise<boolean> => sameSecret(typed, await orderToken(key, kind, number))

export const riderPath = (token: string): string => `/r/${token}`
export const customerPath = (token: string): string => `/o/${token}`
