import { describe, expect, it } from 'vitest'
import { minutes, seconds } from '../../src/kernel/clock'
import { shillings } from '../../src/kernel/money'
import { createDaraja } from '../../src/providers/daraja/daraja'
import { readCallback } from '../../src/providers/daraja/payloads'
import type { DarajaAccount, Token } from '../../src/providers/daraja/port'
import { reasonOfResult } from '../../src/providers/payments/stk-results'
import { newSims } from './payment-provider.contract'

const request = {
  payer: '254711222333',
  amount: shillings(640),
  reference: 'pay_1',
  narrative: '#12',
  callbackUrl: 'http://localhost:8787/webhooks/daraja/NJERI/abc',
} as const
const till: Omit<DarajaAccount, 'tokens'> = {
  provider: 'daraja',
  environment: 'sandbox',
  shortcode: '600111',
  till: '5550123',
  consumerKey: 'dev-till-key',
  consumerSecret: 'dev-till-secret',
  passkey: 'dev-till-passkey',
}

/** One shop in two isolates: each makes its own adapter, and they share the shelf. */
function aShop() {
  const sims = newSims()
  const sent: { path: string; body: Record<string, unknown> }[] = []
  const shelf: { token: Token | null } = { token: null }
  const tokens = {
    read: async (usable: (token: Token) => boolean) =>
      shelf.token && usable(shelf.token) ? shelf.token : null,
    keep: async (token: Token) => {
      shelf.token = token
    },
  }
  const fetch = ((url: string, init: RequestInit) => {
    const body = init.body ? JSON.parse(String(init.body)) : {}
    sent.push({ path: new URL(url).pathname, body })
    return sims.fetch(url, init)
  }) as typeof globalThis.fetch
  const isolate = (change: Partial<DarajaAccount> = {}) =>
    createDaraja({
      account: { ...till, tokens, ...change },
      baseUrl: undefined,
      fetch,
      clock: () => sims.clock.now(),
    })
  const asked = (part: string) => sent.filter(({ path }) => path.includes(part))
  return { sims, isolate, sent, asked, shelf }
}

describe('the access token', () => {
  it('is asked for once, whoever calls how often', async () => {
    const { sims, isolate, asked } = aShop()
    await isolate().prompt(request)
    for (let n = 0; n < 3; n++) {
      const invoiceId = sims.daraja.pushes()[0]?.checkoutId ?? ''
      await isolate().status({ invoiceId, push: null, heard: null })
    }
    expect(asked('oauth')).toHaveLength(1)
  })

  it.each(['text', 'number'] as const)('is renewed a minute early: %s', async (expiresIn) => {
    const { sims, isolate, asked } = aShop()
    sims.daraja.settings.expiresIn = expiresIn
    await isolate().prompt(request)
    await sims.advance(minutes(58))
    await isolate().prompt(request)
    expect(asked('oauth')).toHaveLength(1)
    await sims.advance(minutes(1))
    await isolate().prompt(request)
    expect(asked('oauth')).toHaveLength(2)
  })

  it('is renewed once when somebody else’s made it worthless, and the push goes out', async () => {
    const { sims, isolate, asked } = aShop()
    await isolate().check()
    sims.daraja.invalidateTokens()
    expect(await isolate().prompt(request)).toMatchObject({ kind: 'prompted' })
    expect(asked('oauth')).toHaveLength(2)
    expect(asked('processrequest')).toHaveLength(2)
    expect(sims.daraja.pushes()).toHaveLength(1)
  })

  it('is taken from the shelf when another isolate has renewed it already', async () => {
    const { sims, isolate, asked, shelf } = aShop()
    await isolate().check()
    const old = shelf.token
    await isolate().check()
    const newest = shelf.token
    let handed: Token | null = old
    const tokens = {
      read: async (usable: (token: Token) => boolean) => {
        if (handed && usable(handed)) return handed
        handed = newest
        return handed
      },
      keep: async () => {
        throw new Error('no other token is needed')
      },
    }
    expect(await isolate({ tokens }).prompt(request)).toMatchObject({ kind: 'prompted' })
    expect(asked('oauth')).toHaveLength(2)
    expect(sims.daraja.pushes()).toHaveLength(1)
  })

  it('that cannot be had means that nothing was asked for, and says so', async () => {
    const { sims, isolate, asked } = aShop()
    sims.daraja.http.always('unavailable_503')
    const refused = { kind: 'refused', reason: 'unavailable' }
    expect(await isolate().prompt(request)).toMatchObject(refused)
    expect(asked('processrequest')).toEqual([])
  })
})

describe('what is sent', () => {
  it('for a Till: the store’s number asks and the till receives', async () => {
    const { sims, isolate, asked } = aShop()
    await isolate().prompt(request)
    const [push] = asked('processrequest')
    expect(push?.body).toMatchObject({
      BusinessShortCode: '600111',
      TransactionType: 'CustomerBuyGoodsOnline',
      Amount: 640,
      PartyA: '254711222333',
      PartyB: '5550123',
      PhoneNumber: '254711222333',
      CallBackURL: request.callbackUrl,
      AccountReference: 'No 12',
      TransactionDesc: 'No 12',
    })
    const at = new Date(sims.clock.now() + 3 * 3_600_000).toISOString()
    expect(push?.body.Timestamp).toBe(at.replace(/\D/g, '').slice(0, 14))
    expect(atob(String(push?.body.Password))).toBe(`600111dev-till-passkey${push?.body.Timestamp}`)
  })

  it('for a Paybill: one number does both', async () => {
    const { isolate, asked } = aShop()
    const paybill = { consumerKey: 'dev-paybill-key', consumerSecret: 'dev-paybill-secret' }
    const numbers = { shortcode: '600222', till: null, passkey: 'dev-paybill-passkey' }
    const answer = await isolate({ ...paybill, ...numbers }).prompt(request)
    expect(answer).toMatchObject({ kind: 'prompted' })
    expect(asked('processrequest')[0]?.body).toMatchObject({
      BusinessShortCode: '600222',
      PartyB: '600222',
      TransactionType: 'CustomerPayBillOnline',
    })
  })

  it('is never longer than Safaricom takes', async () => {
    const { isolate, asked } = aShop()
    await isolate().prompt({ ...request, narrative: 'DukaBot subscription for November' })
    expect(asked('processrequest')[0]?.body).toMatchObject({
      AccountReference: 'DukaBot subs',
      TransactionDesc: 'DukaBot subsc',
    })
  })
})

describe('what Safaricom says', () => {
  it.each(['error', 'code_4999'] as const)('too early is never a failure: %s', async (pending) => {
    const { sims, isolate } = aShop()
    sims.daraja.settings.pending = pending
    await isolate().prompt(request)
    const invoiceId = sims.daraja.pushes()[0]?.checkoutId ?? ''
    const push = { reference: 'pay_1', amount: request.amount }
    expect(await isolate().status({ invoiceId, push, heard: null })).toMatchObject({
      state: 'open',
    })
  })

  it('with one code and four texts: a busy phone, wrong keys, a number that is no merchant', async () => {
    const { isolate } = aShop()
    await isolate().prompt(request)
    expect(await isolate().prompt(request)).toMatchObject({ kind: 'refused', reason: 'phone_busy' })
    for (const wrong of [{ passkey: 'other' }, { shortcode: '600999' }]) {
      expect(await isolate(wrong).prompt(request)).toMatchObject({ reason: 'refused' })
      expect(await isolate(wrong).check()).toBe('refused')
    }
  })

  it('about a till in the place of the store: accepted, and then every payment fails', async () => {
    const { sims, isolate } = aShop()
    await isolate({ till: '600111' }).prompt(request)
    await sims.advance(seconds(3))
    const invoiceId = sims.daraja.pushes()[0]?.checkoutId ?? ''
    expect(await isolate().status({ invoiceId, push: null, heard: null })).toMatchObject({
      state: 'failed',
      reason: 'refused',
    })
  })

  it('about the same amount from the same phone within two minutes', async () => {
    const { sims, isolate } = aShop()
    await isolate().prompt(request)
    await sims.advance(seconds(2))
    sims.daraja.cancel(request.payer)
    await isolate().prompt(request)
    await sims.advance(seconds(3))
    const invoiceId = sims.daraja.pushes()[1]?.checkoutId ?? ''
    expect(await isolate().status({ invoiceId, push: null, heard: null })).toMatchObject({
      state: 'failed',
      reason: 'too_soon',
    })
  })

  it('in codes that we do not know is a failure without a reason', () => {
    expect(reasonOfResult('1032')).toBe('cancelled')
    expect(reasonOfResult('SFC_IC0003')).toBe('refused')
    expect(reasonOfResult('R000002')).toBeUndefined()
    expect(reasonOfResult('constructor')).toBeUndefined()
  })

  it('carries no amount: it is what the push asked for, or what its callback carried', async () => {
    const { sims, isolate } = aShop()
    await isolate().prompt(request)
    await sims.advance(seconds(2))
    const { checkoutId: invoiceId, receipt } = sims.daraja.pay(request.payer)
    const push = { reference: 'pay_1', amount: request.amount }
    const status = (heard: { value: typeof request.amount; mpesaReference: string } | null) =>
      isolate().status({ invoiceId, push, heard })
    expect(await status(null)).toMatchObject({ value: shillings(640), mpesaReference: null })
    const carried = { value: shillings(320), mpesaReference: receipt ?? '' }
    expect(await status(carried)).toMatchObject({ value: shillings(320), mpesaReference: receipt })
  })
})

describe('a callback', () => {
  const body = (items: unknown, change: object = {}) => ({
    Body: {
      stkCallback: {
        MerchantRequestID: '7c1e-4d0a-9b55',
        CheckoutRequestID: 'ws_CO_20112026120502317700111222',
        ResultCode: 0,
        ResultDesc: 'The service request is processed successfully.',
        ...(items === undefined ? {} : { CallbackMetadata: { Item: items } }),
        ...change,
      },
    },
  })
  const usual = [
    { Name: 'Amount', Value: 1450.0 },
    { Name: 'MpesaReceiptNumber', Value: 'UKK4R7T2XQ' },
    { Name: 'Balance' },
    { Name: 'TransactionDate', Value: 20261120120518 },
    { Name: 'PhoneNumber', Value: 254700111222 },
  ]
  const paid = { value: shillings(1450), mpesaReference: 'UKK4R7T2XQ' }

  it('is read by names, in whatever order they come', () => {
    for (const items of [usual, [...usual].reverse(), usual.slice(0, 2)]) {
      expect(readCallback(body(items))).toEqual({
        checkoutId: 'ws_CO_20112026120502317700111222',
        resultCode: '0',
        paid,
      })
    }
  })

  it('of a failure carries nothing, and its code may be text', () => {
    const failed = readCallback(body(undefined, { ResultCode: 'SFC_IC0003' }))
    expect(failed).toMatchObject({ resultCode: 'SFC_IC0003', paid: null })
  })

  it.each([
    ['text for a number', '1450.00'],
    ['nothing', undefined],
    ['below nothing', -1450],
    ['nothing at all', 0],
    ['more than M-Pesa moves', 250_001],
    ['more than there is', 1e21],
    ['a third of a cent', 0.003],
  ])('whose amount is %s carries no amount', (_, Value) => {
    expect(readCallback(body([{ Name: 'Amount', Value }, usual[1]]))?.paid).toBeNull()
  })

  it('whose receipt is none still carries the amount', () => {
    const items = [usual[0], { Name: 'MpesaReceiptNumber', Value: '<script>' }]
    expect(readCallback(body(items))?.paid).toEqual({ ...paid, mpesaReference: null })
  })

  it.each([
    ['nothing', undefined],
    ['text', 'ResultCode=0'],
    ['another body', { Result: { ResultCode: 0 } }],
    ['one without the payment', { Body: { stkCallback: { ResultCode: 0 } } }],
    ['a list for the items’ object', body(usual, { CallbackMetadata: usual })],
  ])('is not understood when it is %s', (_, value) => {
    expect(readCallback(value)).toBeNull()
  })
})
