import { utf8 } from '../bytes'
import type { Parcel } from '../courier'
import { digitsInNairobi } from './times'
import type { DarajaSettings, Push } from './types'

/** Only a success has metadata; `Balance` never has a value (wire-contracts H1.4). */
export function stkCallback(push: Push, settings: DarajaSettings, now: number): Parcel {
  const { result, merchantId, checkoutId } = push
  const stk = {
    MerchantRequestID: merchantId,
    CheckoutRequestID: checkoutId,
    ResultCode: result?.code,
    ResultDesc: result?.text,
    ...(result?.code === 0 && { CallbackMetadata: { Item: items(push, settings, now) } }),
  }
  return {
    url: push.callbackUrl,
    headers: { 'content-type': 'application/json' },
    body: utf8(JSON.stringify({ Body: { stkCallback: stk } })),
  }
}

function items(push: Push, { callbackAmount }: DarajaSettings, now: number) {
  const paid = push.cents / 100
  const amount = {
    right: [{ Name: 'Amount', Value: paid }],
    wrong: [{ Name: 'Amount', Value: Math.max(1, Math.floor(paid / 2)) }],
    text: [{ Name: 'Amount', Value: paid.toFixed(2) }],
    missing: [],
  }[callbackAmount]
  return [
    ...amount,
    { Name: 'MpesaReceiptNumber', Value: push.receipt },
    { Name: 'Balance' },
    { Name: 'TransactionDate', Value: Number(digitsInNairobi(now)) },
    { Name: 'PhoneNumber', Value: Number(push.phone) },
  ]
}
