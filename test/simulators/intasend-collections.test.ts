import { describe, expect, it } from 'vitest'
import { type Loose, push, setUp } from './support'

const stk = 'payment/mpesa-stk-push/'

function withPush(phone?: string, amount?: number) {
  const everything = setUp()
  const status = async (invoice_id: string): Promise<Loose> =>
    (await everything.post('payment/status/', { invoice_id })).body.invoice
  const pushed = () => everything.post(stk, push(phone, amount))
  return { ...everything, status, pushed }
}

describe('what the payer does', () => {
  it('pays: three callbacks, each changed later than the one before', async () => {
    const { pushed, advance, flush, intasend, bodies, status } = withPush()
    const { invoice_id } = (await pushed()).body.invoice
    await advance(2000)
    expect(intasend.prompts('0711222333')).toHaveLength(1)
    intasend.pay('0711222333')
    await flush()
    const callbacks = bodies()
    expect(callbacks.map(({ state }) => state)).toEqual(['PENDING', 'PROCESSING', 'COMPLETE'])
    const changed = callbacks.map(({ updated_at }) => updated_at)
    expect([...changed].sort()).toEqual(changed)
    expect(new Set(changed).size).toBe(3)
    expect(callbacks[2]).toMatchObject({
      invoice_id,
      value: '560.00',
      charges: '16.80',
      net_amount: '543.20',
      challenge: 'njeri-challenge',
      clearing_status: 'AVAILABLE',
      failed_code: null,
    })
    expect(callbacks[2].mpesa_reference).toMatch(/^[A-Z][A-L][1-9A-V][A-Z0-9]{7}$/)
    expect(await status(invoice_id)).toMatchObject({ state: 'COMPLETE', currency: 'KES' })
  })

  it('gets an M-Pesa message and has less money', async () => {
    const { pushed, advance, intasend } = withPush()
    await pushed()
    await advance(2000)
    const { receipt } = intasend.pay('0711222333')
    const [message] = intasend.messages('0711222333')
    expect(message?.text).toContain(`${receipt} Confirmed. Ksh560.00 sent to`)
    expect(message?.text).toContain('New M-PESA balance is Ksh19,440.00')
    expect(intasend.balance('0711222333')).toBe(19_440)
  })

  it.each([
    ['cancel', '1032', 'Request cancelled by user'],
    ['enterWrongPin', '2001', 'The initiator information is invalid.'],
  ] as const)('%s: FAILED with %s', async (act, code, reason) => {
    const { pushed, flush, intasend, bodies } = withPush()
    await pushed()
    await flush()
    intasend[act]('0711222333')
    await flush()
    expect(bodies().at(-1)).toMatchObject({
      state: 'FAILED',
      failed_code: code,
      failed_reason: reason,
    })
    expect(intasend.balance('0711222333')).toBe(20_000)
  })

  it('has too little money', async () => {
    const { pushed, intasend, flush, bodies } = withPush()
    intasend.setBalance('0711222333', 100)
    await pushed()
    intasend.pay('0711222333')
    await flush()
    expect(bodies().at(-1)).toMatchObject({ state: 'FAILED', failed_code: '1' })
    expect(intasend.messages('0711222333')[0]?.text).toContain('You do not have enough money')
  })

  it('ignores the prompt for a minute', async () => {
    const { pushed, advance, bodies, intasend } = withPush()
    await pushed()
    await advance(59_999)
    expect(bodies().at(-1).state).toBe('PROCESSING')
    await advance(1)
    expect(bodies().at(-1)).toMatchObject({ state: 'FAILED', failed_code: '1037' })
    expect(() => intasend.pay('0711222333')).toThrow('no M-Pesa prompt')
  })

  it('has one prompt at a time: a second push finds the line busy', async () => {
    const { pushed, advance, intasend, bodies } = withPush()
    await pushed()
    await pushed()
    await advance(3000)
    expect(bodies().at(-1)).toMatchObject({ state: 'FAILED', failed_code: '1001' })
    expect(intasend.prompts('0711222333')).toHaveLength(1)
  })
})

describe('scripted payers', () => {
  it.each([
    ['9001', { state: 'COMPLETE', value: '1000.00' }],
    ['9002', { state: 'FAILED', failed_code: '1032' }],
    ['9003', { state: 'FAILED', failed_code: '1037' }],
    ['9004', { state: 'FAILED', failed_code: '2001' }],
    ['9005', { state: 'FAILED', failed_code: '1' }],
    ['9006', { state: 'FAILED', failed_reason: 'The phone number is not registered for M-PESA' }],
    ['9008', { state: 'COMPLETE', mpesa_reference: null }],
    ['9009', { state: 'COMPLETE', value: '500.00' }],
    ['9010', { state: 'COMPLETE', currency: 'USD' }],
    ['9011', { state: 'COMPLETE', value: '1000.00', charges: '30.00', net_amount: '969.99' }],
    ['9012', { state: 'FAILED', failed_code: '-1' }],
    ['9013', { state: 'FAILED', failed_code: 0 }],
    ['9014', { state: 'FAILED', failed_code: '1032' }],
    ['9015', { state: 'FAILED', failed_code: null }],
  ])('…%s: %o', async (suffix, expected) => {
    const { pushed, advance, bodies } = withPush(`25471122${suffix}`, 1000)
    await pushed()
    await advance(61_000)
    expect(bodies().at(-1)).toMatchObject(expected)
  })

  it('…9007: FAILED, and five minutes later COMPLETE', async () => {
    const { pushed, advance, bodies, intasend } = withPush('254711229007', 1000)
    await pushed()
    await advance(61_000)
    expect(bodies().at(-1).state).toBe('FAILED')
    await advance(5 * 60_000)
    expect(bodies().at(-1)).toMatchObject({ state: 'COMPLETE', failed_code: null })
    expect(intasend.ledger().balanced).toBe(true)
  })

  it('by amount or by number, the newest rule first', async () => {
    const { pushed, advance, bodies, intasend } = withPush('254711222333', 777)
    intasend.script({ phone: '0711222333' }, 'cancels')
    intasend.script({ amount: 777 }, 'pays')
    await pushed()
    await advance(3000)
    expect(bodies().at(-1).state).toBe('COMPLETE')
  })
})
