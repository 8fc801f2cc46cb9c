import type { Messages } from '../i18n/messages'
import { type Cents, formatMoney } from '../kernel/money'
import { localPhone, type Msisdn } from '../kernel/phone'
import type { ReceiptRow } from '../refunds/known-receipts'

/** Money that came in another currency is not called shillings. */
export const amountIn = (amount: Cents, { currency }: Pick<ReceiptRow, 'currency'>): string =>
  formatMoney(amount).replace('KES', currency)

/** `M-Pesa UKK4R7T2XQ`, or how else it came. */
export const codeWords = (
  { mpesaReference, channel }: Pick<ReceiptRow, 'mpesaReference' | 'channel'>,
  { money }: Messages,
): string => (mpesaReference ? money.byCode(mpesaReference) : money.channel[channel])

export const payerWords = (payer: Msisdn | null, { money }: Messages): string =>
  payer === null ? money.unknownPayer : localPhone(payer)
