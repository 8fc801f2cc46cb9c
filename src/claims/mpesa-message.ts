import { type Cents, parseDecimalMoney } from '../kernel/money'
import { parsePhone } from '../kernel/phone'
import { type MessageKind, shapes } from './message-shapes'

/**
 * What a message of M-Pesa says, as far as it can be read. A claim and never a proof: a paste has lost
 * its sender, and there are programs that write perfect ones (wire-contracts H2).
 */
export type MpesaMessage = {
  kind: MessageKind
  /** Null for one that says that nothing was paid. */
  code: string | null
  amount: Cents | null
  /** Who was paid, or who paid, as M-Pesa names them. */
  counterparty: string | null
  account: string | null
  phone: string | null
  /** Epoch milliseconds. */
  paidAt: number | null
  /** Whether all was found that a message of its kind has. */
  confidence: 'whole' | 'partial'
}

// A paste of more than this is no paste of messages.
const mostMessages = 10
const mostLetters = 4000

const begins =
  /(?<![A-Z0-9])((?=[A-Z0-9]*[A-Z])[A-Z0-9]{9,10})\s*(?:confirmed|imethibitishwa)\b[.\s]*/gi
const failed =
  /^\W*(?:failed\b|you have cancell?ed the transaction|transaction failed|haikufaulu|imeshindikana)/i
const foreign = /\b(?:tsh|tzs|ugx|vodacom|tigo ?pesa)(?![a-z])/i

/** The messages in what somebody pasted: none when it is something else, several in one paste. */
export function readMpesa(pasted: string): MpesaMessage[] {
  const text = plainText(pasted).slice(0, mostLetters)
  const starts = [...text.matchAll(begins)].slice(0, mostMessages)
  if (starts.length === 0) return failed.test(withoutQuote(text)) ? [nothingPaid] : []
  return starts.flatMap((start, i) => {
    const [all, code = ''] = start
    const rest = text.slice(start.index + all.length, starts[i + 1]?.index ?? text.length)
    const read = readOne(code.toUpperCase(), rest)
    // "Delivering confirmed" is no message, though a code may be all letters.
    return read.kind === 'unreadable' && !/\d/.test(code) ? [] : [read]
  })
}

/** Full-width digits, marks nobody sees, spaces of all kinds and line breaks: all as one would type it. */
export const plainText = (pasted: string): string =>
  pasted
    .normalize('NFKC')
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

const withoutQuote = (text: string) => text.replace(/^(?:(?:fwd?|forwarded|re)\b\W*|\W+)+/i, '')

const nothingPaid: MpesaMessage = {
  kind: 'failed',
  code: null,
  amount: null,
  counterparty: null,
  account: null,
  phone: null,
  paidAt: null,
  confidence: 'whole',
}

function readOne(code: string, rest: string): MpesaMessage {
  const empty = { ...nothingPaid, code, confidence: 'partial' } as const
  // What follows the first sentence is balance, cost, limits and advertising.
  if (foreign.test(rest.slice(0, 160))) return { ...empty, kind: 'foreign' }
  for (const { kind, shape } of shapes) {
    const found = shape.exec(rest)
    if (!found) continue
    const { amount, name, account, phone } = found.groups ?? {}
    const paidAt = kind === 'fuliza' ? null : instantIn(rest)
    const read = {
      kind,
      code: kind === 'reversal' ? (found.groups?.old?.toUpperCase() ?? code) : code,
      amount: amount ? parseDecimalMoney(amount.replaceAll(',', '')) : null,
      counterparty: name ? tidy(name) : null,
      account: account ? tidy(account) : null,
      phone: phone ? (parsePhone(phone) ?? null) : null,
      paidAt,
    }
    const isWhole = read.amount !== null && paidAt !== null
    return { ...read, confidence: isWhole ? 'whole' : 'partial' }
  }
  return { ...empty, kind: 'unreadable', paidAt: instantIn(rest) }
}

const tidy = (words: string) => words.replace(/[\s.,]+$/, '').trim() || null

const dated =
  /(?<!\d)(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})(?!\d)(?:,?\s*(?:at|saa)?\s*(\d{1,2})[:.](\d{2})\s*([AP])\.?M)?/i

/** `20/11/26 at 12:05 PM`: day, month, year, always; Nairobi's clock. The due date of a Fuliza comes later. */
function instantIn(text: string): number | null {
  const found = dated.exec(text)
  if (!found) return null
  const [, day = '', month = '', year = '', hour, minute, half] = found
  const fullYear = year.length === 2 ? 2000 + Number(year) : Number(year)
  const noonBased = hour === undefined ? 12 : (Number(hour) % 12) + (/p/i.test(half ?? '') ? 12 : 0)
  const [h, m] = [noonBased, Number(minute ?? 0)]
  const midnight = Date.UTC(fullYear, Number(month) - 1, Number(day))
  const date = new Date(midnight)
  const exists = date.getUTCDate() === Number(day) && date.getUTCMonth() === Number(month) - 1
  if (!exists || Number(hour ?? 1) > 12 || m > 59) return null
  return midnight + ((h - 3) * 60 + m) * 60_000
}
