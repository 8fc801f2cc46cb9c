import { describe, expect, it } from 'vitest'
import { njeri, push, setUp } from './support'

const stk = 'payment/mpesa-stk-push/'
const PUBLIC = 'ISPubKey_test_demo-njeri'

function withPush(phone?: string, amount?: number) {
  const everything = setUp()
  return { ...everything, pushed: () => everything.post(stk, push(phone, amount)) }
}

describe('who may ask IntaSend', () => {
  const unauthorised = (code: string, detail: string) => ({
    type: 'client_error',
    errors: [{ code, detail, attr: null }],
  })

  it.each([
    ['nobody', {}, 'not_authenticated', 'Authentication credentials were not provided.'],
    [
      'a stranger',
      { authorization: 'Bearer ISSecretKey_test_x' },
      'authentication_failed',
      'Invalid token.',
    ],
    [
      'the publishable key',
      { authorization: `Bearer ${PUBLIC}` },
      'authentication_failed',
      'Invalid token.',
    ],
    [
      'a live key',
      { authorization: 'Bearer ISSecretKey_live_demo-njeri' },
      'authentication_failed',
      'Invalid token.',
    ],
  ])('not %s for money', async (_who, headers, code, detail) => {
    const { post, intasend } = setUp()
    expect(await post(stk, push(), headers as Record<string, string>)).toEqual({
      status: 401,
      body: unauthorised(code, detail),
    })
    expect(intasend.invoices()).toEqual([])
  })

  it.each([
    ['the header', { INTASEND_PUBLIC_API_KEY: PUBLIC }, {}],
    ['the other header', { 'X-IntaSend-Public-API-Key': PUBLIC }, {}],
    ['the body', {}, { public_key: PUBLIC }],
    ['the secret', njeri, {}],
  ])('the publishable key in %s for a status', async (_where, headers, body) => {
    const { post, pushed } = withPush()
    const { invoice_id } = (await pushed()).body.invoice
    const answer = await post(
      'payment/status/',
      { invoice_id, ...body },
      headers as Record<string, string>,
    )
    expect([answer.status, answer.body.invoice.invoice_id]).toEqual([200, invoice_id])
    const nobody = await post('payment/status/', { invoice_id }, {})
    expect(nobody.status).toBe(401)
  })

  it('shows no invoice to another account', async () => {
    const { post, pushed } = withPush()
    const { invoice_id } = (await pushed()).body.invoice
    const kicks = { authorization: 'Bearer ISSecretKey_test_demo-kicks' }
    const answer = await post('payment/status/', { invoice_id }, kicks)
    expect([answer.status, answer.body.errors[0].detail]).toEqual([
      404,
      'Invoice with specified id does not exist',
    ])
  })

  it('makes an account of any test key when it is asked to', async () => {
    const { post, intasend } = setUp({ intasend: { lazyAccounts: true, accounts: [] } })
    const headers = {
      authorization: 'Bearer ISSecretKey_test_abc',
      INTASEND_PUBLIC_API_KEY: 'ISPubKey_test_xyz',
    }
    const { body } = await post(stk, push(), headers)
    const asked = await post(
      'payment/status/',
      { invoice_id: body.invoice.invoice_id, public_key: 'ISPubKey_test_xyz' },
      {},
    )
    expect([asked.status, intasend.accounts().length]).toEqual([200, 1])
  })
})

describe('an STK push', () => {
  it('is accepted with two amounts as numbers and one as text', async () => {
    const { pushed } = withPush('254711222333', 1450)
    const { status, body } = await pushed()
    expect(status).toBe(201)
    expect(body).toMatchObject({ refundable: false, payment_link: null })
    expect(body.invoice).toMatchObject({
      state: 'PENDING',
      charges: 0,
      net_amount: '1450.00',
      value: 1450,
      mpesa_reference: null,
      api_ref: 'ord_1',
    })
    expect(body.invoice.invoice_id).toMatch(/^[A-Z0-9]{7}$/)
    expect(body.invoice.created_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}\+03:00$/)
  })

  it.each([
    ['phone_number', { phone_number: undefined }, 'required'],
    ['phone_number', { phone_number: '0711222333' }, 'invalid'],
    ['amount', { amount: 10.5 }, 'invalid'],
    ['amount', { amount: 0 }, 'invalid'],
    ['amount', { amount: 250_001 }, 'invalid'],
    ['currency', { currency: 'USD' }, 'invalid'],
    ['wallet_id', { wallet_id: 'NOTMINE' }, 'invalid'],
  ])('names the field that is wrong: %s %o', async (attr, change, code) => {
    const { post } = setUp()
    const { status, body } = await post(stk, push(undefined, undefined, change))
    expect([status, body.type, body.errors[0].attr, body.errors[0].code]).toEqual([
      400,
      'validation_error',
      attr,
      code,
    ])
  })

  it('takes amounts as text', async () => {
    const { post } = setUp()
    expect((await post(stk, push(undefined, '560'))).body.invoice.value).toBe(560)
  })

  it('wants its last slash when posted', async () => {
    const { fetch } = setUp()
    const url = 'https://sandbox.intasend.com/api/v1/payment/mpesa-stk-push'
    const response = await fetch(url, {
      method: 'POST',
      headers: njeri,
      body: JSON.stringify(push()),
    })
    expect(response.status).toBe(404)
  })

  it('says when the body is not JSON', async () => {
    const { fetch } = setUp()
    const url = `https://sandbox.intasend.com/api/v1/${stk}`
    const response = await fetch(url, { method: 'POST', headers: njeri, body: '{' })
    expect([response.status, await response.json()]).toEqual([
      400,
      {
        type: 'client_error',
        errors: [{ code: 'parse_error', detail: 'JSON parse error', attr: null }],
      },
    ])
  })
})
