import * as z from 'zod'
import { type Cents, parseDecimalMoney, shillings } from '../../kernel/money'

const text = z.union([z.string(), z.number()]).transform(String)

export const tokenAnswer = z.object({
  access_token: z.string().min(1),
  expires_in: z.coerce.number().positive(),
})

export const pushAnswer = z.object({
  ResponseCode: text,
  CheckoutRequestID: z.string().min(1).max(128),
})

export const queryAnswer = z.object({
  CheckoutRequestID: z.string().nullish(),
  ResultCode: text,
  ResultDesc: z.string().nullish(),
})

const errorBody = z.object({ errorCode: text, errorMessage: z.string().nullish() })
export type DarajaError = { code: string; message: string }

/** Daraja's own error in a body, or null where there is none: an HTML page, nothing, something else. */
export function errorIn(body: unknown): DarajaError | null {
  const parsed = errorBody.safeParse(body)
  if (!parsed.success) return null
  return { code: parsed.data.errorCode, message: (parsed.data.errorMessage ?? '').slice(0, 200) }
}

const item = z.object({ Name: z.string(), Value: z.union([z.string(), z.number()]).nullish() })
const callback = z.object({
  Body: z.object({
    stkCallback: z.object({
      CheckoutRequestID: z.string().min(1).max(128),
      ResultCode: text.pipe(z.string().max(32)),
      CallbackMetadata: z.object({ Item: z.array(item).max(40) }).nullish(),
    }),
  }),
})

/** What a callback says; what it carries of a payment that succeeded is null where it cannot be read. */
export type StkCallback = {
  checkoutId: string
  resultCode: string
  paid: { value: Cents; mpesaReference: string | null } | null
}

/** Reads the items by their names: their order changes, `Balance` has no value (wire-contracts H1.4). */
export function readCallback(body: unknown): StkCallback | null {
  const parsed = callback.safeParse(body)
  if (!parsed.success) return null
  const { CheckoutRequestID, ResultCode, CallbackMetadata } = parsed.data.Body.stkCallback
  const carried = (name: string) =>
    CallbackMetadata?.Item.find(({ Name }) => Name === name)?.Value ?? null
  const amount = carried('Amount')
  const value = typeof amount === 'number' ? parseDecimalMoney(amount) : null
  const mpesaReference = receiptIn(carried('MpesaReceiptNumber'))
  return {
    checkoutId: CheckoutRequestID,
    resultCode: ResultCode,
    paid: value !== null && isPlausible(value) ? { value, mpesaReference } : null,
  }
}

// Nothing else is booked as an amount: not text, not what no prompt could have moved.
const isPlausible = (value: Cents) => value > 0 && value <= shillings(250_000)

const receiptIn = (value: unknown): string | null =>
  typeof value === 'string' && /^[A-Z0-9]{8,12}$/.test(value) ? value : null
