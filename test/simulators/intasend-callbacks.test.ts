import { describe, expect, it } from 'vitest'
import { codeOf, push, setUp } from './support'

const stk = 'payment/mpesa-stk-push/'
const MINUTE_MS = 60_000

async function paid(change: (sims: ReturnType<typeof setUp>) => void = () => undefined) {
  const everything = setUp()
  change(everything)
  const { body } = await everything.post(stk, push('254711229001', 1000))
  await everything.advance(3000)
  return { ...everything, invoiceId: body.invoice.invoice_id as string }
}

describe('callbacks that go wrong', () => {
  it('never come', async () => {
    const { received, intasend, invoiceId } = await paid(({ intasend: { settings } }) => {
      settings.callbacks = 'never'
    })
    expect(received).toEqual([])
    expect(intasend.invoice(invoiceId)?.state).toBe('COMPLETE')
  })

  it('come twice', async () => {
    const { bodies } = await paid(({ intasend: { settings } }) => {
      settings.callbacks = 'twice'
    })
    const states = bodies().map(({ state }) => state)
    expect(states).toEqual([
      'PENDING',
      'PENDING',
      'PROCESSING',
      'PROCESSING',
      'COMPLETE',
      'COMPLETE',
    ])
  })

  it('come in the wrong order', async () => {
    const { bodies, advance } = await paid(({ intasend: { settings } }) => {
      settings.callbacks = 'reordered'
    })
    await advance(10_000)
    expect(bodies().map(({ state }) => state)).toEqual(['COMPLETE', 'PENDING', 'PROCESSING'])
  })

  it('come half an hour late, as they were', async () => {
    const { received, bodies, advance } = await paid(({ intasend: { settings } }) => {
      Object.assign(settings, { callbacks: 'late', lateMs: 30 * MINUTE_MS })
    })
    expect(received).toEqual([])
    await advance(30 * MINUTE_MS)
    expect(bodies().map(({ state }) => state)).toEqual(['PENDING', 'PROCESSING', 'COMPLETE'])
  })

  it.each([
    ['wrong', 'njeri-challenge-wrong'],
    ['missing', undefined],
    ['other_environment', 'live-njeri-challenge'],
  ] as const)('carry a challenge that is %s', async (challenge, expected) => {
    const { bodies } = await paid(({ intasend: { settings } }) => {
      settings.challenge = challenge
    })
    expect(bodies()[0].challenge).toBe(expected)
    if (challenge === 'missing') expect(bodies()[0]).not.toHaveProperty('challenge')
  })

  it('carry an unknown reference and keys nobody expects', async () => {
    const { bodies } = await paid(({ intasend: { settings } }) => {
      Object.assign(settings, { apiRef: 'unknown', extraKeys: true })
    })
    expect(bodies()[0].api_ref).toMatch(/^unknown-/)
    expect(bodies()[0]).toHaveProperty('device_fingerprint')
  })

  it('go to the account of the invoice and to no other', async () => {
    const { post, advance, received } = setUp()
    await post(stk, push('254711229001'), { authorization: 'Bearer ISSecretKey_test_demo-kicks' })
    await advance(3000)
    expect(new Set(received.map(({ url }) => url))).toEqual(
      new Set(['http://localhost:8787/webhooks/intasend/KICKS']),
    )
  })
})

describe('callbacks that are not answered', () => {
  it('are repeated five times at growing distances with the same bytes', async () => {
    const { app, post, advance, received, intasend } = setUp()
    app.answer = () => 500
    intasend.settings.processingMs = 24 * 60 * MINUTE_MS
    intasend.settings.promptMs = 24 * 60 * MINUTE_MS
    await post(stk, push())
    await advance(20 * 60 * MINUTE_MS)
    expect(received).toHaveLength(6)
    expect(new Set(received.map(({ body }) => body)).size).toBe(1)
    const [first = 0, ...later] = intasend.webhooks.log.map(({ at }) => at / MINUTE_MS)
    expect(later.map((at) => Math.round(at - first))).toEqual([5, 25, 85, 265, 625])
  })

  it('switch the webhook off after 21 failures in a row, until support switches it on', async () => {
    const { app, intasend, post, advance, received } = setUp()
    app.answer = () => 500
    for (let index = 0; index < 8; index++) {
      await post(stk, push(`25471122${1000 + index}`))
      await advance(2000)
    }
    expect(received).toHaveLength(16)
    await advance(10 * MINUTE_MS)
    expect(received).toHaveLength(21)
    const account = intasend.accounts()[0]
    expect([account?.webhookEnabled, account?.failuresInARow]).toEqual([false, 21])

    app.answer = () => 200
    await post(stk, push('254711229001'))
    await advance(5000)
    expect(received).toHaveLength(21)

    intasend.enableWebhook('ISSecretKey_test_demo-njeri')
    await post(stk, push('254722229001'))
    await advance(5000)
    expect(received.length).toBeGreaterThan(21)
  })

  it('forget failures at the first success', async () => {
    const { app, intasend, post, advance } = setUp()
    app.answer = () => 500
    await post(stk, push('254711229001'))
    await advance(3000)
    expect(intasend.accounts()[0]?.failuresInARow).toBe(3)
    app.answer = () => 200
    await advance(5 * MINUTE_MS)
    expect(intasend.accounts()[0]?.failuresInARow).toBe(0)
  })
})

describe('lost answers', () => {
  it('leave an invoice that only the callback tells of', async () => {
    const { intasend, post, flush, bodies } = setUp()
    intasend.http.next('lost_answer', { path: 'mpesa-stk-push' })
    await expect(post(stk, push())).rejects.toThrow(TypeError)
    await flush()
    expect(bodies()).toMatchObject([{ state: 'PENDING', api_ref: 'ord_1' }])
    expect(intasend.invoicesFor('ord_1')).toHaveLength(1)
  })

  it('differ from calls that never arrived', async () => {
    const { intasend, post } = setUp()
    intasend.http.next('reset_before')
    await expect(post(stk, push())).rejects.toThrow(TypeError)
    expect(intasend.invoices()).toEqual([])
  })

  it('and other faults answer in IntaSend’s words', async () => {
    const { intasend, post } = setUp()
    for (const kind of ['error_500', 'unavailable_503', 'too_many_429'] as const)
      intasend.http.next(kind)
    const answers = [await post(stk, push()), await post(stk, push()), await post(stk, push())]
    expect(answers.map(({ status }) => status)).toEqual([500, 503, 429])
    expect(answers.map(({ body }) => body.errors[0].code)).toEqual(['error', 'error', 'throttled'])
    expect(answers.map(codeOf)).toEqual([undefined, undefined, undefined])
    expect(intasend.invoices()).toEqual([])
  })
})
