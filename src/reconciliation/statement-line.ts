import type { Cents } from '../kernel/money'

/** Whose statement it is: M-Pesa's own of a Till or Paybill, or IntaSend's of a wallet. */
export type Source = 'mpesa' | 'intasend'

export const lineClasses = [
  'payment',
  'charge',
  'reversal',
  'payout',
  'settlement',
  'other',
] as const
export type LineClass = (typeof lineClasses)[number]

/** One line of a statement, with nothing personal left in it. */
export type Line = {
  /** What the line is, so that the same line in another file is the same (wire-contracts H3.4). */
  key: string
  /** Its row in the file, as Excel counts. */
  number: number
  class: LineClass
  /** M-Pesa's receipt code. */
  code: string | null
  /** IntaSend's id of the payment. */
  invoiceId: string | null
  /** A reference of ours: `pay_…`, `ord_…`, `#1042`; of a reversal the code that it takes back. */
  reference: string | null
  /** Out is negative. */
  amount: Cents
  at: number
}

/** Why a row is not a line: it is shown with its number, and nothing is done with it. */
export type SetAsideReason = 'HALF_ROW' | 'WRONG_DATE' | 'FORMULA' | 'CURRENCY'

/** The same receipt stands for its payment and its charge, so the class and the amount belong to the key. */
export const lineKey = (
  source: Source,
  receipt: string,
  { class: kind, amount }: Pick<Line, 'class' | 'amount'>,
  /** How many such lines the file had before this one. */
  before: number,
): string => `${source}:${receipt}:${kind}:${amount}${before > 0 ? `#${before + 1}` : ''}`

/** Whether the file had this very line before: an export that repeats itself moved no money twice. */
export const isRepeat = ({ key }: Pick<Line, 'key'>): boolean => /#\d+$/.test(key)

/**
 * What is ours in what a payer typed as the account, or IntaSend repeats as `api_ref`. Anything else
 * that people type there (names, phones) is dropped.
 */
export function ourReference(typed: string): string | null {
  const [id] = /\b(?:pay|ord)_[0-9a-zA-Z_-]{6,80}/.exec(typed) ?? []
  if (id) return id
  const [, number] =
    /^(?:ord(?:er)?|oda|no|inv(?:oice)?)?[\s#.:_-]*0*([1-9]\d{0,6})$/i.exec(typed.trim()) ?? []
  return number ? `#${number}` : null
}
