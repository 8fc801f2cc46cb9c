import { describe, expect, it } from 'vitest'
import { shillings } from '../../src/kernel/money'
import { createIntaSend } from '../../src/providers/intasend/intasend'

/** An IntaSend that gives this answer, whatever it is asked. */
const answering = (answer: () => Response) =>
  createIntaSend({
    account: {
      provider: 'intasend',
      environment: 'sandbox',
      publishableKey: 'ISPubKey_test_x',
      secretKey: 'ISSecretKey_test_x',
    },
    baseUrl: undefined,
    fetch: async () => answer(),
  })
const paid = (change: object) => () =>
  Response.json({
    invoice: {
      ...{ invoice_id: 'Q7R2ZKD', state: 'COMPLETE', api_ref: 'pay_1', currency: 'KES' },
      ...{ value: '640.00', charges: 19.2, net_amount: '620.80', ...change },
    },
  })
const asked = (answer: () => Response) =>
  answering(answer).status({ invoiceId: 'Q7R2ZKD', push: null, heard: null })

describe('what IntaSend says of a payment', () => {
  it('is taken with money as text or number', async () => {
    const told = { state: 'complete', value: shillings(640), charges: 1920 }
    expect(await asked(paid({}))).toMatchObject(told)
    expect(await asked(paid({ value: 640 }))).toMatchObject(told)
  })

  it('about another one is no answer', async () => {
    await expect(asked(paid({ invoice_id: 'OTHER00' }))).rejects.toMatchObject({
      code: 'PROVIDER_DOWN',
    })
  })

  it('with no money in it is not over yet', async () => {
    expect(await asked(paid({ value: '0.00' }))).toMatchObject({ state: 'open' })
  })

  it.each(['-640.00', '1e3', 'NaN', '640.005', '', null, '99999999999999'])(
    'of an amount that is none is no answer: %s',
    async (value) => {
      await expect(asked(paid({ value }))).rejects.toMatchObject({ code: 'PROVIDER_DOWN' })
    },
  )
})

describe('what IntaSend says to a push', () => {
  const push = (answer: () => Response) =>
    answering(answer).prompt({
      ...{ payer: '254711222333', amount: shillings(640), reference: 'pay_1' },
      ...{ narrative: '#1', callbackUrl: '' },
    })

  it('in words of its own is a refusal; of a wall before it nobody knows what came of it', async () => {
    const said = { errors: [{ detail: 'Invalid phone number' }] }
    expect(await push(() => Response.json(said, { status: 400 }))).toMatchObject({
      kind: 'refused',
      detail: 'Invalid phone number',
    })
    for (const status of [400, 403, 408, 502]) {
      expect(await push(() => new Response('<html>', { status }))).toEqual({ kind: 'lost' })
    }
  })
})
