import { describe, expect, it } from 'vitest'
import { type Loose, setUp } from './support'

const host = 'https://sandbox.safaricom.co.ke'

/** Requests as wire-contracts H1 writes them down, without our adapter. */
function aClient() {
  const everything = setUp()
  const { sims } = everything
  const tokenAnswer = (
    basic = btoa('dev-till-key:dev-till-secret'),
    grant = 'client_credentials',
  ) =>
    sims.fetch(`${host}/oauth/v1/generate?grant_type=${grant}`, {
      headers: basic ? { authorization: `Basic ${basic}` } : {},
    })
  const token = async () => ((await (await tokenAnswer()).json()) as Loose).access_token as string
  const call = async (path: string, body: object, bearer: string) => {
    const answer = await sims.fetch(`${host}/mpesa/${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return { status: answer.status, body: (await answer.json()) as Loose }
  }
  const signed = {
    BusinessShortCode: '600111',
    Password: btoa('600111dev-till-passkey20261120120501'),
    Timestamp: '20261120120501',
  }
  const push = (bearer: string, change: object = {}) =>
    call(
      'stkpush/v1/processrequest',
      {
        ...signed,
        TransactionType: 'CustomerBuyGoodsOnline',
        Amount: 560,
        PartyA: '254711222333',
        PartyB: '5550123',
        PhoneNumber: '254711222333',
        CallBackURL: 'https://pay.example.co.ke/cb/9f2c41',
        AccountReference: 'ORD1042',
        TransactionDesc: 'Order 1042',
        ...change,
      },
      bearer,
    )
  const query = (bearer: string, CheckoutRequestID: string) =>
    call('stkpushquery/v1/query', { ...signed, CheckoutRequestID }, bearer)
  return { ...everything, tokenAnswer, token, push, query }
}

describe('the token', () => {
  it('is given for Basic keys, and a new one makes the last one worthless', async () => {
    const { token, push } = aClient()
    const first = await token()
    const second = await token()
    expect(await push(first)).toMatchObject({
      status: 404,
      body: { errorCode: '404.001.03', errorMessage: 'Invalid Access Token' },
    })
    expect((await push(second)).status).toBe(200)
  })

  it('lives for an hour', async () => {
    const { token, push, advance } = aClient()
    const bearer = await token()
    await advance(3_599_000)
    expect((await push(bearer)).status).toBe(200)
    await advance(1_000)
    expect((await push(bearer)).status).toBe(404)
  })

  it('is refused: wrong keys without a word, another grant, no Basic', async () => {
    const { tokenAnswer } = aClient()
    const wrong = await tokenAnswer(btoa('dev-till-key:other'))
    expect([wrong.status, await wrong.text()]).toEqual([400, ''])
    expect(((await (await tokenAnswer(undefined, 'password')).json()) as Loose).errorCode).toBe(
      '400.008.02',
    )
    expect(((await (await tokenAnswer('')).json()) as Loose).errorCode).toBe('400.008.01')
  })
})

describe('a push', () => {
  it('is accepted with five strings, and rings on the phone two seconds later', async () => {
    const { sims, token, push, advance } = aClient()
    const { status, body } = await push(await token())
    expect([status, Object.values(body).every((value) => typeof value === 'string')]).toEqual([
      200,
      true,
    ])
    expect(body).toMatchObject({ ResponseCode: '0' })
    expect(body.CheckoutRequestID).toMatch(/^ws_CO_\d{17}711222333$/)
    expect(sims.daraja.prompts('0711222333')[0]?.onScreen).toBe(false)
    await advance(2000)
    expect(sims.daraja.prompts('0711222333')[0]?.onScreen).toBe(true)
  })

  it.each([
    ['Amount', { Amount: 0 }],
    ['Amount', { Amount: 250_001 }],
    ['Amount', { Amount: 5.5 }],
    ['PhoneNumber', { PhoneNumber: '0711222333' }],
    ['CallBackURL', { CallBackURL: 'pay.example.co.ke' }],
    ['AccountReference', { AccountReference: 'longer than 12' }],
    ['Remarks', { TransactionDesc: undefined }],
    ['Timestamp', { Timestamp: '2026' }],
  ])('is refused for its %s: %j', async (field, change) => {
    const { token, push } = aClient()
    expect(await push(await token(), change)).toMatchObject({
      status: 400,
      body: { errorCode: '400.002.02', errorMessage: `Bad Request - Invalid ${field}` },
    })
  })

  it('is refused with one code and three texts', async () => {
    const { token, push } = aClient()
    const bearer = await token()
    const texts = [
      (await push(bearer, { BusinessShortCode: '5550123' })).body,
      (await push(bearer, { Password: btoa('600111other20261120120501') })).body,
    ]
    await push(bearer)
    texts.push((await push(bearer)).body)
    expect(texts.map(({ errorCode }) => errorCode)).toEqual(Array(3).fill('500.001.1001'))
    expect(texts.map(({ errorMessage }) => errorMessage)).toEqual([
      'Merchant does not exist',
      'Wrong credentials',
      expect.stringMatching(/^Unable to lock subscriber/),
    ])
  })
})

describe('what becomes of it', () => {
  it('is asked about and told once, with the money taken from the phone that IntaSend knows too', async () => {
    const { sims, token, push, query, advance, flush, bodies } = aClient()
    const bearer = await token()
    const { CheckoutRequestID: id } = (await push(bearer)).body
    await advance(2000)
    expect(await query(bearer, id)).toMatchObject({
      status: 500,
      body: { errorCode: '500.001.1001', errorMessage: 'The transaction is being processed' },
    })
    const { receipt } = sims.daraja.pay('0711222333')
    await flush()
    expect((await query(bearer, id)).body).toMatchObject({ ResponseCode: '0', ResultCode: '0' })
    const [callback] = bodies()
    expect(callback.Body.stkCallback).toMatchObject({ CheckoutRequestID: id, ResultCode: 0 })
    const items = callback.Body.stkCallback.CallbackMetadata.Item as Loose[]
    expect(items).toContainEqual({ Name: 'Amount', Value: 560 })
    expect(items).toContainEqual({ Name: 'MpesaReceiptNumber', Value: receipt })
    expect(items).toContainEqual({ Name: 'Balance' })
    expect(sims.intasend.balance('0711222333')).toBe(19_440)
    expect(sims.intasend.messages('0711222333')[0]?.text).toMatch(
      new RegExp(`^${receipt} Confirmed. Ksh560.00 paid to DUKA DEMO TILL. on `),
    )
  })

  it('is a number in the callback, text in the answer, and has no metadata when it failed', async () => {
    const { sims, token, push, query, advance, flush, bodies } = aClient()
    const bearer = await token()
    const { CheckoutRequestID: id } = (await push(bearer)).body
    await advance(2000)
    sims.daraja.cancel('0711222333')
    await flush()
    expect((await query(bearer, id)).body).toMatchObject({ ResultCode: '1032' })
    expect(bodies()[0].Body.stkCallback).toEqual({
      MerchantRequestID: expect.any(String),
      CheckoutRequestID: id,
      ResultCode: 1032,
      ResultDesc: 'Request cancelled by user',
    })
  })

  it('is a wrong number when the till and the store are mixed up', async () => {
    const { token, push, query, advance } = aClient()
    const bearer = await token()
    const { CheckoutRequestID: id } = (await push(bearer, { PartyB: '600111' })).body
    await advance(2000)
    expect((await query(bearer, id)).body).toMatchObject({ ResultCode: 'SFC_IC0003' })
  })

  it('is told never, late or twice, as life has it', async () => {
    for (const [callbacks, told] of [
      ['never', 0],
      ['twice', 2],
      ['late', 1],
    ] as const) {
      const { sims, token, push, advance, received } = aClient()
      sims.daraja.settings.callbacks = callbacks
      await push(await token())
      await advance(2000)
      sims.daraja.pay('0711222333')
      await advance(1000)
      expect(received).toHaveLength(callbacks === 'late' ? 0 : told)
      await advance(60_000)
      expect(received).toHaveLength(told)
    }
  })
})
