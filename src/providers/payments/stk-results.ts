import type { DeclineReason } from '../../kernel/decline-reason'

/** M-Pesa's result codes of a prompt (wire-contracts C1, H0) as reasons that a payer understands. */
const reasons = new Map<string, DeclineReason>(
  Object.entries({
    '1': 'too_little_money',
    '2': 'limit',
    '3': 'limit',
    '4': 'limit',
    '8': 'refused',
    '17': 'too_soon',
    '1001': 'phone_busy',
    '1019': 'expired',
    '1025': 'no_answer',
    '1032': 'cancelled',
    '1037': 'no_answer',
    '2001': 'wrong_pin',
    '2028': 'refused',
    '8006': 'pin_locked',
    '9999': 'no_answer',
    E3008: 'not_mpesa',
    SFC_IC0003: 'refused',
  } satisfies Record<string, DeclineReason>),
)

export const reasonOfResult = (code: string): DeclineReason | undefined => reasons.get(code)
