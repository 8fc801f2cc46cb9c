export type ShopId = `shp_${string}`
export type AccountId = `acc_${string}`
export type SessionId = `ses_${string}`
export type CodeId = `otc_${string}`
export type CustomerId = `cus_${string}`
export type OrderId = `ord_${string}`
export type AttemptId = `pay_${string}`
export type NotificationId = `ntf_${string}`
export type ZoneId = `zon_${string}`
export type RefundId = `rfd_${string}`
export type ClaimId = `clm_${string}`
export type StatementId = `stm_${string}`
export type RiderId = `rid_${string}`

export type NewId = <Prefix extends string>(prefix: Prefix) => `${Prefix}_${string}`

// Crockford's alphabet without vowels that could spell words or be misread aloud.
export const idLetters = '0123456789bcdfghjkmnpqrstvwxyz'

/** 24 random characters of 30 letters: 117 bits, so an id can also stand in an address unguessed. */
export const randomId: NewId = (prefix) => `${prefix}_${randomLetters(24)}`

export function randomLetters(length: number): string {
  let letters = ''
  while (letters.length < length) {
    for (const byte of crypto.getRandomValues(new Uint8Array(length))) {
      if (byte < 240 && letters.length < length) letters += idLetters[byte % 30]
    }
  }
  return letters
}

/** `digits` random decimal digits, each equally likely: one-time codes. */
export function randomDigits(digits: number): string {
  let text = ''
  while (text.length < digits) {
    for (const byte of crypto.getRandomValues(new Uint8Array(digits))) {
      if (byte < 250 && text.length < digits) text += String(byte % 10)
    }
  }
  return text
}

export const randomBytes = (length: number): Uint8Array<ArrayBuffer> =>
  crypto.getRandomValues(new Uint8Array(length))
