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
    const list = await movementsBetween(aWallet(250) as never, start, start + 86_400_000)
    const { movements: moved, wholeFrom } = list
    expect(wholeFrom).toBe(start)
    expect(moved).toHaveLength(250)
    expect(moved[0]).toMatchObject({ id: 'T0', value: '100', invoiceId: 'I0', reference: '' })
    expect(moved[1]).toMatchObject({ invoiceId: '', code: '' })
  })

  it('that is too long is told as far back as it is whole', async () => {
    const until = start + 8000 * 60_000
    const { movements, wholeFrom } = await movementsBetween(aWallet(7000) as never, start, until)
    // Sixty pages of a hundred; of the minute in which it was cut not all may be there.
    expect(movements).toHaveLength(5999)
    expect(wholeFrom).toBe(start + 1001 * 60_000 + 1)
    const early = await movementsBetween(aWallet(7000) as never, start, start + 60_000)
    expect(early.movements).toEqual([])
    expect(early.wholeFrom).toBeGreaterThan(start + 60_000)
  })
})
