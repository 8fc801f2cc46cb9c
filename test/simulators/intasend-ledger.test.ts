import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LegOutcome } from './intasend/payouts'
import { outcomes } from './intasend/types'
import { fundedAccount, push, type setUp } from './support'

describe('the ledger', () => {
  const step = fc.oneof(
    fc.record({
      kind: fc.constant('push' as const),
      amount: fc.integer({ min: 1, max: 3000 }),
      outcome: fc.constantFrom(...outcomes),
      phone: fc.integer({ min: 0, max: 5 }),
    }),
    fc.record({
      kind: fc.constant('payout' as const),
      amount: fc.integer({ min: 10, max: 2000 }),
      outcome: fc.constantFrom<LegOutcome>(
        'paid',
        'failed',
        'refused_at_once',
        'stuck',
        'unknown',
        'observed',
      ),
    }),
    fc.record({ kind: fc.constant('transfer' as const), amount: fc.integer({ min: 1, max: 500 }) }),
    fc.record({ kind: fc.constant('time' as const), ms: fc.integer({ min: 0, max: 400_000 }) }),
    fc.record({
      kind: fc.constant('act' as const),
      phone: fc.integer({ min: 0, max: 5 }),
      pays: fc.boolean(),
    }),
    fc.record({ kind: fc.constant('refund' as const), percent: fc.integer({ min: 1, max: 100 }) }),
  )

  it('balances after any history', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const everything = await fundedAccount(1500)
        const { intasend, post, settlement, pay, advance } = everything
        const { body: other } = await post('wallets/', {
          wallet_type: 'WORKING',
          currency: 'KES',
          label: 'b',
        })
        const numberOf = (phone: number) => `25471100000${phone}`
        for (const one of steps) {
          if (one.kind === 'push') {
            intasend.script({ phone: numberOf(one.phone) }, one.outcome)
            await post('payment/mpesa-stk-push/', push(numberOf(one.phone), one.amount))
          }
          if (one.kind === 'payout') {
            intasend.payouts.script('254722000111', one.outcome)
            await pay(['254722000111'], {}, one.amount)
          }
          if (one.kind === 'transfer') {
            const move = { wallet_id: other.wallet_id, amount: one.amount, narrative: 'x' }
            await post(`wallets/${settlement.wallet_id}/intra_transfer/`, move)
          }
          if (one.kind === 'time') await advance(one.ms)
          if (one.kind === 'act' && intasend.prompts(numberOf(one.phone)).length > 0) {
            intasend.act(numberOf(one.phone), one.pays ? 'pays' : 'cancels')
          }
          if (one.kind === 'refund') await refundSome(everything, one.percent)
          expect(intasend.ledger()).toMatchObject({ balanced: true })
        }
        await advance(3_600_000)
        const { balanced, walletCents, expectedCents } = intasend.ledger()
        expect([balanced, walletCents]).toEqual([true, expectedCents])
        for (const wallet of intasend.wallets()) {
          const moved = intasend.movements().filter(({ walletId }) => walletId === wallet.id)
          expect(moved.reduce((sum, { cents }) => sum + cents, 0)).toBe(wallet.cents)
        }
      }),
      { numRuns: 40 },
    )
  })
})

async function refundSome(
  { intasend, post }: ReturnType<typeof setUp>,
  percent: number,
): Promise<void> {
  const paid = intasend.invoices().find(({ state }) => state === 'COMPLETE')
  if (!paid) return
  const amount = (paid.valueCents * percent) / 10_000
  const { status, body } = await post('chargebacks/', { invoice: paid.id, amount, reason: 'Other' })
  if (status === 201) intasend.chargebacks.resolve(body.chargeback_id, 'COMPLETED')
}
