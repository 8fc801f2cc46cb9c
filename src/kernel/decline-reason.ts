/** Why a payment failed, in our words whatever the provider calls it (wire-contracts C1). */
export type DeclineReason =
  | 'cancelled'
  | 'no_answer'
  | 'wrong_pin'
  | 'too_little_money'
  | 'phone_busy'
  | 'expired'
  | 'not_mpesa'
  | 'refused'
  | 'other'
