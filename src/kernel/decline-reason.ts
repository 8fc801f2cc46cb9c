/** Why a payment failed, in our words whatever the provider calls it (wire-contracts C1). */
export type DeclineReason =
  | 'cancelled'
  | 'no_answer'
  | 'wrong_pin'
  | 'too_little_money'
  | 'phone_busy'
  | 'expired'
  | 'too_soon'
  | 'limit'
  | 'pin_locked'
  | 'not_mpesa'
  | 'refused'
  /** The provider could not be reached; nothing was asked for. */
  | 'unavailable'
  | 'other'
