import type { Cents } from '../kernel/money'
import type { LineClass } from './statement-line'

/**
 * What a line of a statement and our books make of each other. `missing_here`: it names something of
 * ours that we did not book. `missing_there`: we booked what the statement should have and has not.
 * `unknown`: it names nothing of ours. `not_needed`: nothing of ours could stand behind it.
 */
export const results = [
  'matched',
  'missing_here',
  'missing_there',
  'amount_differs',
  'duplicate',
  'unknown',
  'not_needed',
] as const
export type Result = (typeof results)[number]

/** What the owner has to look at. */
export const toSort = [
  'missing_here',
  'missing_there',
  'amount_differs',
  'duplicate',
  'unknown',
] as const

export type OpenLine = {
  key: string
  class: LineClass
  code: string | null
  invoiceId: string | null
  reference: string | null
  amount: Cents
  at: number
}

/** A payment in our books: a receipt. */
export type Payment = {
  receiptId: string
  code: string | null
  attemptId: string | null
  payableId: string | null
  amount: Cents
  /** When it was paid: between the push and when we learnt of it. */
  from: number
  until: number
  /** The line that already stands for it. */
  line: string | null
  /** Whether our books gave all of it back. */
  givenBack: boolean
}

/** A push whose money is not in our books. */
export type Unpaid = {
  attemptId: string
  payableId: string
  /** What people call the payable: `#1042`. */
  name: string | null
  invoiceId: string | null
  amount: Cents
}

export type Decision = {
  key: string
  result: Result
  receiptId: string | null
  /** The push that the line proves paid: it is booked. */
  attemptId: string | null
}

/** Marks a payment that the same file takes back: it must never settle anything. */
export const reversedMark = 'reversed'

/**
 * Decides what each line is: by the receipt code first, then the provider's id, then our reference.
 * The amount alone never decides here; see `matchByTime`. `payments` and `unpaid` are all that the
 * lines name.
 */
export function match(
  lines: readonly OpenLine[],
  payments: readonly Payment[],
  unpaid: readonly Unpaid[],
): Decision[] {
  const books = openBooks(payments, unpaid)
  return lines.map((line) =>
    line.class === 'reversal' ? reversalOf(line, books) : paymentOf(line, books),
  )
}

type Books = ReturnType<typeof openBooks>

function openBooks(payments: readonly Payment[], unpaid: readonly Unpaid[]) {
  const by = <T>(rows: readonly T[], keyOf: (row: T) => string | null) => {
    const found = new Map<string, T[]>()
    for (const row of rows) {
      const key = keyOf(row)
      if (key !== null) found.set(key, [...(found.get(key) ?? []), row])
    }
    return found
  }
  return {
    payments: {
      code: by(payments, ({ code }) => code),
      receipt: by(payments, ({ receiptId }) => receiptId),
      attempt: by(payments, ({ attemptId }) => attemptId),
      payable: by(payments, ({ payableId }) => payableId),
    },
    unpaid: {
      invoice: by(unpaid, ({ invoiceId }) => invoiceId),
      attempt: by(unpaid, ({ attemptId }) => attemptId),
      payable: by(unpaid, ({ payableId }) => payableId),
      name: by(unpaid, ({ name }) => name),
    },
    /** Which line stands for which receipt, and which push was found paid, in this run. */
    taken: new Map(payments.flatMap(({ receiptId, line }) => (line ? [[receiptId, line]] : []))),
    settled: new Set<string>(),
  }
}

function paymentOf(line: OpenLine, books: Books): Decision {
  const { code, invoiceId, reference } = line
  const named =
    (code && books.payments.code.get(code)?.[0]) ||
    (invoiceId && books.payments.receipt.get(invoiceId)?.[0])
  if (named) return against(line, named, books)
  if (reference === reversedMark) return decided(line, 'not_needed')
  const nameless = sameAmount(line, booked(line, books)).filter(
    (payment) => (payment.code === null || code === null) && !books.taken.has(payment.receiptId),
  )
  if (nameless.length === 1 && nameless[0]) return against(line, nameless[0], books)
  return unbooked(line, books)
}

/** Payments of the push or order that the line names. */
const booked = ({ invoiceId, reference }: OpenLine, { payments }: Books): Payment[] => [
  ...((invoiceId && payments.receipt.get(invoiceId)) || []),
  ...((reference && (payments.attempt.get(reference) ?? payments.payable.get(reference))) || []),
]

/** Money that we have not booked, and the push it was for, when that is sure. */
function unbooked(line: OpenLine, { unpaid, settled }: Books): Decision {
  const { invoiceId, reference } = line
  const [push] =
    (invoiceId && unpaid.invoice.get(invoiceId)) ||
    (reference && unpaid.attempt.get(reference)) ||
    []
  if (push) {
    if (push.amount !== line.amount) return decided(line, 'amount_differs')
    return settles(line, push, settled)
  }
  const named = (reference && (unpaid.payable.get(reference) ?? unpaid.name.get(reference))) || []
  const fitting = sameAmount(line, named).filter(({ attemptId }) => !settled.has(attemptId))
  if (fitting.length === 1 && fitting[0]) return settles(line, fitting[0], settled)
  return decided(line, reference ? 'missing_here' : 'unknown')
}

function settles(line: OpenLine, { attemptId }: Unpaid, settled: Set<string>): Decision {
  if (settled.has(attemptId)) return decided(line, 'duplicate')
  settled.add(attemptId)
  return { ...decided(line, 'missing_here'), attemptId }
}

function against(line: OpenLine, payment: Payment, { taken }: Books): Decision {
  const { receiptId, amount } = payment
  if (amount !== line.amount) return decided(line, 'amount_differs', receiptId)
  const other = taken.get(receiptId)
  if (other !== undefined && other !== line.key) return decided(line, 'duplicate', receiptId)
  taken.set(receiptId, line.key)
  return decided(line, 'matched', receiptId)
}

/** Money that was taken back from us: our books must have given it back, or never have had it. */
function reversalOf(line: OpenLine, { payments }: Books): Decision {
  const { reference, invoiceId } = line
  const [payment] =
    (reference && payments.code.get(reference)) ||
    (invoiceId && payments.receipt.get(invoiceId)) ||
    []
  if (!payment) return decided(line, 'not_needed')
  return decided(line, payment.givenBack ? 'matched' : 'missing_here', payment.receiptId)
}

const sameAmount = <T extends { amount: Cents }>(line: OpenLine, rows: readonly T[]): T[] =>
  rows.filter(({ amount }) => amount === line.amount)

const decided = ({ key }: OpenLine, result: Result, receiptId: string | null = null): Decision => ({
  key,
  result,
  receiptId,
  attemptId: null,
})

// A prompt lives about a minute (wire-contracts C2), and clocks differ a little.
const slack = 60_000
const longestPrompt = 5 * 60_000

/**
 * Lines that name nothing of ours against payments whose code we never learnt (Safaricom's answer to
 * our own question does not tell it): by amount and time, and only where neither could be another.
 */
export function matchByTime(lines: readonly OpenLine[], payments: readonly Payment[]): Decision[] {
  const byAmount = Map.groupBy(lines, ({ amount }) => amount)
  const fits = payments.map((payment) => {
    const [from, until] = [
      payment.from - slack,
      Math.min(payment.until, payment.from + longestPrompt),
    ]
    const near = (byAmount.get(payment.amount) ?? []).filter(
      ({ at }) => at >= from && at <= until + slack,
    )
    return { payment, near }
  })
  const claims = new Map<string, number>()
  for (const { near } of fits) {
    for (const { key } of near) claims.set(key, (claims.get(key) ?? 0) + 1)
  }
  return fits.flatMap(({ payment, near: [line, ...others] }) =>
    line && others.length === 0 && claims.get(line.key) === 1
      ? [decided(line, 'matched', payment.receiptId)]
      : [],
  )
}
