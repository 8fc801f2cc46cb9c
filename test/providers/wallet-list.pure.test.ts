import { describe, expect, it } from 'vitest'
import { movementsBetween } from '../../src/providers/intasend/wallets'

const start = Date.UTC(2026, 10, 25)

/** A wallet that has so many sales, a minute apart, newest first, told in pages of a hundred. */
const aWallet = (sales: number) => async (path: string) => {
  if (path === '/wallets/') return Response.json([{ wallet_id: 'W1', currency: 'KES' }])
  const page = Number(new URL(path, 'https://x').searchParams.get('page'))
  const results = Array.from({ length: sales }, (_, i) => ({
    transaction_id: `T${i}`,
    created_at: new Date(start + (sales - i) * 60_000).toISOString(),
    trans_type: 'SALE',
    status: 'AVAILABLE',
    currency: 'KES',
    value: 100,
    invoice:
      i % 2 === 0 ? { invoice_id: `I${i}`, api_ref: null, mpesa_reference: 'UKK4R7T2XQ' } : '',
  })).slice((page - 1) * 100, page * 100)
  return Response.json({ next: page * 100 < sales ? 'more' : null, results })
}

describe('the list of what moved in a wallet', () => {
  it('is read through all of its pages, whatever an invoice looks like', async () => {
    const moved = await movementsBetween(aWallet(250) as never, start, start + 86_400_000)
    expect(moved).toHaveLength(250)
    expect(moved[0]).toMatchObject({ id: 'T0', value: '100', invoiceId: 'I0', reference: '' })
    expect(moved[1]).toMatchObject({ invoiceId: '', code: '' })
  })

  it('of more than a thousand is told as far back as it is whole', async () => {
    const moved = await movementsBetween(aWallet(1300) as never, start, start + 86_400_000)
    expect(moved).toHaveLength(1000)
    expect(Math.min(...moved.map(({ at }) => at))).toBe(start + 301 * 60_000)
  })
})
