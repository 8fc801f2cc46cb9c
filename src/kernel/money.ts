declare const wholeCents: unique symbol

/** Money in cents of a shilling. `a + b` is a plain number again, so a sum must pass `cents()`. */
export type Cents = number & { readonly [wholeCents]: true }

/** Brands a number as money. Throws RangeError unless it is a whole, safe number of cents. */
export function cents(value: number): Cents {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not whole cents: ${value}`)
  return value as Cents
}

export const noCents = cents(0)

/** M-Pesa moves whole shillings (wire-contracts C5), so prices are entered in them. */
export const shillings = (whole: number): Cents => cents(whole * 100)

export const isWholeShillings = (amount: Cents): boolean => amount % 100 === 0

export const sumCents = (amounts: readonly Cents[]): Cents =>
  cents(amounts.reduce((total, amount) => total + amount, 0))

export const timesCents = (amount: Cents, quantity: number): Cents => cents(amount * quantity)

/** `KES 1,250`, or `KES 0.33` where a provider's fee has a fraction. The same in both languages. */
export function formatMoney(amount: Cents): string {
  const sign = amount < 0 ? '-' : ''
  const whole = Math.trunc(Math.abs(amount) / 100)
  const rest = Math.abs(amount) % 100
  const grouped = String(whole).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  return `${sign}KES ${grouped}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`
}

/**
 * A provider's money, "number or string" of major units (wire-contracts A3), as cents.
 * Null when it is not a decimal of at most two places: such an answer must not be booked.
 */
export function parseDecimalMoney(value: string | number): Cents | null {
  const match = /^(\d{1,13})(?:\.(\d{1,2})0*)?$/.exec(String(value).trim())
  if (!match) return null
  return cents(Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')))
}
