import type { MessageKind } from '../claims/message-shapes'
import { type MpesaMessage, plainText, readMpesa } from '../claims/mpesa-message'
import { readingsOf, startOfCodeDay } from '../claims/receipt-code'
import { days } from '../kernel/clock'
import type { Cents } from '../kernel/money'
import { plain } from './words'

const paid =
  /^(nimelipa|nimeshalipa|nishalipa|tayari nimelipa|nimetuma|nimetuma pesa|i have paid|ive paid|i paid|already paid|paid)\b/
const coded = /(?<![A-Z0-9])(?=[A-Z]*\d)(?=\d*[A-Z])[A-Z0-9]{8,12}(?![A-Z0-9])/
const alone = /^\W*([A-Z0-9]{10})\W*$/

/** A code typed alone is taken for one only if its day is this near; a shop's code may look like it. */
const nearDays = 60

/** What somebody says they paid, with as much as they showed of it. Never a proof. */
export type ClaimWords = {
  /** Empty for a bare "I have paid". */
  code: string
  amount: Cents | null
  paidAt: number | null
  /** Whom the message names as paid. */
  payee: string | null
}

/** A message that is about no payment by its sender. */
export type NoPayment = 'failed' | 'reversal' | 'other' | 'foreign'

/**
 * Somebody says they paid: "NIMELIPA", with or without a code, a code alone, or a pasted M-Pesa message.
 * Null when the words are no such claim.
 */
export function claimIn(typed: string, at: number): ClaimWords | { not: NoPayment } | null {
  const messages = readMpesa(typed)
  const [best] = messages.filter(({ kind }) => isPayment.has(kind)).sort(newestFirst)
  if (best) return wordsOf(best)
  const [other] = messages
  if (other) return { not: notPaid[other.kind] ?? 'other' }
  const letters = plainText(typed).toUpperCase()
  const lone = alone.exec(letters)?.[1]
  if (lone && readingsOf(lone).some((code) => isNear(code, at))) return bare(lone)
  if (!paid.test(plain(typed))) return null
  return bare(coded.exec(letters)?.[0] ?? allLetters(letters, at) ?? '')
}

// The message about Fuliza has the code of the payment it is about.
const isPayment: ReadonlySet<MessageKind> = new Set([
  'till',
  'paybill',
  'person',
  'to_till',
  'to_paybill',
  'fuliza',
  'unreadable',
])
const notPaid: Partial<Record<MessageKind, NoPayment>> = {
  failed: 'failed',
  reversal: 'reversal',
  foreign: 'foreign',
}

const newestFirst = (a: MpesaMessage, b: MpesaMessage): number =>
  rank(b) - rank(a) || (b.paidAt ?? 0) - (a.paidAt ?? 0)
const rank = ({ confidence, amount }: MpesaMessage): number =>
  (confidence === 'whole' ? 2 : 0) + (amount === null ? 0 : 1)

const wordsOf = ({ code, amount, paidAt, counterparty, kind }: MpesaMessage): ClaimWords => ({
  code: code ?? '',
  amount,
  paidAt,
  payee: kind === 'to_till' || kind === 'to_paybill' ? null : counterparty,
})

const bare = (code: string): ClaimWords => ({ code, amount: null, paidAt: null, payee: null })

/** A word of ten letters may be a code: when its first letters name a day of late. */
const allLetters = (letters: string, at: number): string | undefined =>
  letters.match(/(?<![A-Z0-9])[A-Z]{10}(?![A-Z0-9])/g)?.find((word) => isNear(word, at))

function isNear(code: string, at: number): boolean {
  const start = startOfCodeDay(code)
  return start !== null && Math.abs(at - start) <= days(nearDays)
}

/** Whether two names share a word that says something: ACHIENG STYLES and ACHIENG STYLES LTD do. */
export function wordsInCommon(one: string, other: string): boolean {
  const words = (name: string) =>
    plain(name)
      .split(' ')
      .filter((word) => word.length >= 4)
  const known = words(other)
  return words(one).some((word) => known.includes(word))
}
