import { describe, expect, it } from 'vitest'
import type { DeclineReason } from '../../src/kernel/decline-reason'
import { shillings } from '../../src/kernel/money'
import type { Msisdn } from '../../src/kernel/phone'
import type { PaymentProvider } from '../../src/providers/payments/port'
import { createSimulators, type Simulators } from '../simulators/index.ts'
import type { Outcome } from '../simulators/intasend/types'

/** A provider behind our port, and the way to what is simulated behind it. */
export type Bench = {
  sims: Simulators
  /** The simulator, for its faults and its phones. */
  sim: Simulators['intasend'] | Simulators['daraja']
  /** Parts of the addresses that push and ask. */
  paths: { push: string; status: string }
  provider(keys?: 'right' | 'wrong'): PaymentProvider
  /** What the provider calls the newest push. */
  newestId(): string
  /** Whether the provider lists what arrived. */
  lists: boolean
}

const payer: Msisdn = '254711222333'
const request = {
  payer,
  amount: shillings(640),
  reference: 'pay_1',
  narrative: '#12',
  callbackUrl: 'http://localhost:8787/webhooks/daraja/NJERI/abc',
}
const push = { reference: 'pay_1', amount: shillings(640) }

export const newSims = () =>
  createSimulators({ deliver: async () => new Response('ok'), otherwise: undefined as never })

/** What every provider must do, whichever it is: the core knows nothing else of it. */
export function itIsAPaymentProvider(make: () => Bench) {
  const ask = (bench: Bench, invoiceId = bench.newestId()) =>
    bench.provider().status({ invoiceId, push, heard: null })

  async function pushed() {
    const bench = make()
    const answer = await bench.provider().prompt(request)
    await bench.sims.advance(2_000)
    return { bench, answer }
  }

  describe('a push', () => {
    it('puts the amount on the payer’s screen and gives the payment’s id', async () => {
      const { bench, answer } = await pushed()
      expect(answer).toEqual({ kind: 'prompted', invoiceId: bench.newestId() })
      expect(bench.sim.prompts(payer)).toHaveLength(1)
    })

    it('is refused with wrong keys, and nobody is asked for anything', async () => {
      const bench = make()
      expect(await bench.provider('wrong').prompt(request)).toMatchObject({
        kind: 'refused',
        reason: 'refused',
      })
      expect(bench.sim.prompts(payer)).toEqual([])
    })

    it('is lost when its answer is lost, though the prompt is there', async () => {
      const bench = make()
      await bench.provider().check()
      bench.sim.http.next('lost_answer', { path: bench.paths.push })
      expect(await bench.provider().prompt(request)).toEqual({ kind: 'lost' })
      expect(bench.sim.prompts(payer)).toHaveLength(1)
    })

    it.each(['error_500', 'unavailable_503', 'html', 'reset_before'] as const)(
      'is lost when the answer is no answer: %s',
      async (fault) => {
        const bench = make()
        await bench.provider().check()
        bench.sim.http.next(fault, { path: bench.paths.push })
        expect(await bench.provider().prompt(request)).toEqual({ kind: 'lost' })
      },
    )

    it('is refused when the provider turns it away for being too many', async () => {
      const bench = make()
      await bench.provider().check()
      bench.sim.http.next('too_many_429', { path: bench.paths.push })
      expect(await bench.provider().prompt(request)).toMatchObject({ kind: 'refused' })
    })

    it('is lost when the provider takes longer than we wait', async () => {
      const bench = make()
      await bench.provider().check()
      const patience = new AbortController()
      const { fetch } = bench.sims
      bench.sims.fetch = ((input: string, init: RequestInit) => {
        expect(init.signal).toBeInstanceOf(AbortSignal)
        return fetch(input, { ...init, signal: patience.signal })
      }) as typeof fetch
      bench.sim.http.next('slow_30s', { path: bench.paths.push })
      const answer = bench.provider().prompt(request)
      await bench.sims.advance(20_000)
      patience.abort()
      expect(await answer).toEqual({ kind: 'lost' })
    })
  })

  describe('a question about a payment', () => {
    it('says that it is open as long as nobody has decided', async () => {
      const { bench } = await pushed()
      expect(await ask(bench)).toMatchObject({ state: 'open', reason: null })
    })

    it('says what was paid, in our currency and under our reference', async () => {
      const { bench } = await pushed()
      bench.sim.pay(payer)
      expect(await ask(bench)).toMatchObject({
        invoiceId: bench.newestId(),
        state: 'complete',
        reference: 'pay_1',
        value: shillings(640),
        currency: 'KES',
        reason: null,
      })
    })

    const endings: [Outcome, DeclineReason][] = [
      ['cancels', 'cancelled'],
      ['ignores', 'no_answer'],
      ['wrong_pin', 'wrong_pin'],
      ['too_little_money', 'too_little_money'],
    ]
    it.each(endings)('says why it failed: %s', async (outcome, reason) => {
      const { bench } = await pushed()
      bench.sim.act(payer, outcome)
      expect(await ask(bench)).toMatchObject({ state: 'failed', reason })
    })

    it('can find money where there was none before', async () => {
      const { bench } = await pushed()
      await bench.sims.advance(61_000)
      expect(await ask(bench)).toMatchObject({ state: 'failed', reason: 'no_answer' })
      bench.sim.completeLate(bench.newestId())
      expect(await ask(bench)).toMatchObject({ state: 'complete', value: shillings(640) })
    })

    it('answers nothing about a payment that is not there', async () => {
      const { bench } = await pushed()
      expect(await ask(bench, 'ws_CO_NOTHING')).toBeNull()
    })

    it.each(['error_500', 'unavailable_503', 'html', 'reset_before', 'too_many_429'] as const)(
      'is no answer when the provider gives none: %s',
      async (fault) => {
        const { bench } = await pushed()
        bench.sim.http.next(fault, { path: bench.paths.status })
        await expect(ask(bench)).rejects.toMatchObject({ code: 'PROVIDER_DOWN' })
        expect(await ask(bench)).toMatchObject({ state: 'open' })
      },
    )

    it('is no answer with wrong keys: money is not missing because we may not ask', async () => {
      const { bench } = await pushed()
      const question = { invoiceId: bench.newestId(), push, heard: null }
      await expect(bench.provider('wrong').status(question)).rejects.toMatchObject({
        code: 'PROVIDER_DOWN',
      })
    })
  })

  describe('the check of keys', () => {
    it('finds right ones, wrong ones and nobody at home', async () => {
      const bench = make()
      expect(await bench.provider().check()).toBe('ok')
      expect(await bench.provider('wrong').check()).toBe('refused')
      for (const fault of ['unavailable_503', 'html', 'reset_before'] as const) {
        bench.sim.http.always(fault)
        expect(await bench.provider().check()).toBe('down')
      }
    })

    it('asks nobody for money', async () => {
      const bench = make()
      await bench.provider().check()
      expect(bench.sim.prompts(payer)).toEqual([])
    })
  })

  describe('a payment whose id was lost', () => {
    it('is found by our reference once it is paid, where the provider has a list', async () => {
      const { bench } = await pushed()
      const since = bench.sims.clock.now() - 86_400_000
      expect(await bench.provider().find('pay_1', since)).toBeNull()
      bench.sim.pay(payer)
      const expected = bench.lists ? bench.newestId() : null
      expect(await bench.provider().find('pay_1', since)).toBe(expected)
      expect(await bench.provider().find('pay_2', since)).toBeNull()
    })

    it('stands in the list of what moved, in its time and nowhere else', async () => {
      const { bench } = await pushed()
      const from = bench.sims.clock.now()
      bench.sim.pay(payer)
      const moved = await bench.provider().movements(from, from + 60_000)
      const sale = {
        type: 'SALE',
        invoiceId: bench.newestId(),
        reference: 'pay_1',
        currency: 'KES',
      }
      if (bench.lists) expect(moved?.movements).toContainEqual(expect.objectContaining(sale))
      else expect(moved).toBeNull()
      const before = await bench.provider().movements(from - 60_000, from)
      expect(before).toEqual(bench.lists ? { wholeFrom: from - 60_000, movements: [] } : null)
    })
  })
}
