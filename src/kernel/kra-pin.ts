/** A tax number of the Kenya Revenue Authority: `A` for a person, `P` for a firm, then nine digits
 * and a letter. */
export type KraPin = string & { readonly kraPin: true }

/** Reads a KRA PIN however it is typed: any case, with spaces or dashes. Null when it is not one. */
export function parseKraPin(typed: string): KraPin | null {
  const pin = typed.toUpperCase().replace(/[\s\-.\u2010-\u2015]/g, '')
  return /^[A-Z]\d{9}[A-Z]$/.test(pin) ? (pin as KraPin) : null
}
