import type { Failure, IntaSendSettings, Invoice, Outcome } from './types'

/** The last four digits of a payer's number decide, for tests and demonstrations. */
const bySuffix: Record<string, Outcome> = {
  '9001': 'pays',
  '9002': 'cancels',
  '9003': 'ignores',
  '9004': 'wrong_pin',
  '9005': 'too_little_money',
  '9006': 'not_mpesa',
  '9007': 'pays_late_after_failed',
  '9008': 'pays_without_receipt',
  '9009': 'pays_other_value',
  '9010': 'pays_other_currency',
  '9011': 'pays_fee_off_by_one_cent',
  '9012': 'cancels_code_minus_one',
  '9013': 'cancels_code_zero',
  '9014': 'cancels_code_text',
  '9015': 'cancels_code_null',
}

export type Match = { phone?: string; suffix?: string; amount?: number }
type Rule = { match: Match; outcome: Outcome }

/** Which outcome a push will have. Later rules win over earlier, all over the suffix table. */
export function createScripts(settings: Pick<IntaSendSettings, 'otherwise'>) {
  const rules: Rule[] = []

  return {
    add: (match: Match, outcome: Outcome) => void rules.unshift({ match, outcome }),
    clear: () => void rules.splice(0),
    outcomeFor(phone: string, amountCents: number): Outcome {
      const rule = rules.find(
        ({ match }) =>
          (match.phone === undefined || match.phone === phone) &&
          (match.suffix === undefined || phone.endsWith(match.suffix)) &&
          (match.amount === undefined || match.amount * 100 === amountCents),
      )
      return rule?.outcome ?? bySuffix[phone.slice(-4)] ?? settings.otherwise
    },
  }
}

const failures: Partial<Record<Outcome, { reason: string; code: number }>> = {
  cancels: { reason: 'Request cancelled by user', code: 1032 },
  ignores: { reason: 'DS timeout user cannot be reached', code: 1037 },
  wrong_pin: { reason: 'The initiator information is invalid.', code: 2001 },
  too_little_money: { reason: 'The balance is insufficient for the transaction.', code: 1 },
  not_mpesa: { reason: 'The phone number is not registered for M-PESA', code: 2051 },
  line_busy: {
    reason:
      'Unable to lock subscriber, a transaction is already in process for the current subscriber',
    code: 1001,
  },
}

const codeVariants: Partial<Record<Outcome, IntaSendSettings['failedCode']>> = {
  cancels_code_minus_one: 'minus_one',
  cancels_code_zero: 'zero',
  cancels_code_text: 'text',
  cancels_code_null: 'null',
}

/** Nobody knows which of these encodings IntaSend uses when: all have been seen. */
export function failureOf(outcome: Outcome, settings: IntaSendSettings): Failure {
  const cause = outcome.startsWith('cancels') ? 'cancels' : outcome
  const { reason, code } = failures[cause] ?? { reason: 'Payment failed', code: 9999 }
  const encoded = { text: String(code), number: code, minus_one: '-1', zero: 0, null: null }
  return { reason, code: encoded[codeVariants[outcome] ?? settings.failedCode] }
}

export const isPaying = (outcome: Outcome): boolean => outcome.startsWith('pays')

/** What a payment books, with the ways in which IntaSend has surprised people. */
export function paidAs(
  invoice: Invoice,
  outcome: Outcome,
  { feeBasisPoints }: IntaSendSettings,
): Pick<Invoice, 'valueCents' | 'chargesCents' | 'netCents' | 'currency'> {
  const half = Math.max(100, Math.floor(invoice.requestedCents / 200) * 100)
  const valueCents = outcome === 'pays_other_value' ? half : invoice.requestedCents
  const chargesCents = Math.round((valueCents * feeBasisPoints) / 10_000)
  const lost = outcome === 'pays_fee_off_by_one_cent' ? 1 : 0
  const netCents = valueCents - chargesCents - lost
  const currency = outcome === 'pays_other_currency' ? 'USD' : invoice.currency
  return { valueCents, chargesCents, netCents, currency }
}
