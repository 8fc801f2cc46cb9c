/** A Kenyan mobile number as the networks write it: `254712345678`, no plus (wire-contracts C3). */
export type Msisdn = `254${string}`

/**
 * Reads a Kenyan mobile number however people type it: 07…, 01…, 7…, 1…, 254…, +254…, with spaces,
 * dashes, dots or parentheses. Null when it is not one. The prefix says nothing about the network
 * (numbers move), so none is refused for it.
 */
export function parsePhone(typed: string): Msisdn | null {
  const digits = typed
    .trim()
    .replace(/^\+/, '')
    .replace(/[\s\-().\u2010-\u2015\u00a0]/g, '')
  const match = /^(?:254|0)?([17]\d{8})$/.exec(digits)
  return match ? `254${match[1]}` : null
}

/** As people say it: `0712 345 678`. */
export function localPhone(number: string): string {
  const match = /^254(\d{3})(\d{3})(\d{3})$/.exec(number)
  return match ? `0${match[1]} ${match[2]} ${match[3]}` : `+${number}`
}

/** Enough to recognise one's own number over a shoulder: `0712 ••• 678`. */
export function maskedPhone(number: string): string {
  const match = /^254(\d{3})\d{3}(\d{3})$/.exec(number)
  return match ? `0${match[1]} ••• ${match[2]}` : `••• ${number.slice(-3)}`
}
