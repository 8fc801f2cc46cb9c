import { decimal, nairobiTime } from './receipts'
import type { Invoice } from './types'

export const cardInfo = { bin_country: null, card_type: null }

type Typing = 'mixed' | 'strings'

/** Two amounts are numbers and one is a string, in some answers; in others all are strings. */
export function invoiceBody(invoice: Invoice, typing: Typing) {
  const money = (cents: number) => (typing === 'mixed' ? cents / 100 : decimal(cents))
  return {
    invoice_id: invoice.id,
    state: invoice.state,
    provider: 'M-PESA',
    charges: money(invoice.chargesCents),
    net_amount: decimal(invoice.netCents),
    currency: invoice.currency,
    value: money(invoice.valueCents),
    account: invoice.phone,
    api_ref: invoice.apiRef,
    mpesa_reference: invoice.receipt,
    host: '203.0.113.9',
    card_info: cardInfo,
    retry_count: 0,
    failed_reason: invoice.failure?.reason ?? null,
    failed_code: invoice.failure?.code ?? null,
    failed_code_link: invoice.failure ? 'https://intasend.com/troubleshooting' : null,
    created_at: nairobiTime(invoice.createdAt, 52),
    updated_at: nairobiTime(invoice.updatedAt, invoice.changes),
  }
}

export const customerBody = ({ customer, phone, createdAt }: Invoice) => ({
  customer_id: customer.id,
  phone_number: phone,
  email: customer.email,
  first_name: customer.firstName,
  last_name: customer.lastName,
  country: null,
  zipcode: null,
  provider: 'M-PESA',
  created_at: nairobiTime(createdAt),
  updated_at: nairobiTime(createdAt, 400),
})
