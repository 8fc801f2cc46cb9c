import { describe, expect, it } from 'vitest'
import { fundedAccount, type Loose, push, setUp } from './support'

describe('wallets', () => {
  it('are listed page by page', async () => {
    const { post } = setUp()
    for (let index = 0; index < 11; index++) {
      await post('wallets/', { wallet_type: 'WORKING', currency: 'KES', label: 'same label' })
    }
    const first = (await post('wallets/', null)).body
    expect([first.count, first.results.length, first.previous]).toEqual([12, 10, null])
    const second = (await post('wallets/?page=2', null)).body
    expect([second.results.length, second.next]).toEqual([2, null])
    expect((await post('wallets/?page=3', null)).status).toBe(404)
    expect((await post('wallets', null)).status).toBe(200)
  })

  it('move money between them, once per request, as far as it goes', async () => {
    const { post, settlement, intasend } = await fundedAccount(1000)
    const { body: shop } = await post('wallets/', {
      wallet_type: 'WORKING',
      currency: 'KES',
      label: 'shop',
    })
    const path = `wallets/${settlement.wallet_id}/intra_transfer/`
    const move = { wallet_id: shop.wallet_id, amount: 400, narrative: 'commission 1' }
    expect((await post(path, move)).body.destination.current_balance).toBe('400.00')
    expect((await post(path, move)).body.origin.current_balance).toBe('200.00')
    const refused = await post(path, move)
    expect([refused.status, refused.body.errors[0].detail]).toEqual([400, 'Insufficient balance'])
    const { results } = (await post(`wallets/${shop.wallet_id}/transactions/`, null)).body
    expect(results.map(({ value }: Loose) => value)).toEqual(['400.00', '400.00'])
    expect(intasend.ledger().balanced).toBe(true)
  })

  it('show the sale and its charge', async () => {
    const { post, advance, settlement } = await fundedAccount(0)
    await post('payment/mpesa-stk-push/', push('254711229001', 1000))
    await advance(3000)
    const { results } = (await post(`wallets/${settlement.wallet_id}/transactions/`, null)).body
    expect(results.map(({ trans_type, value }: Loose) => [trans_type, value])).toEqual([
      ['CHARGE', '-30.00'],
      ['SALE', '1000.00'],
      ['DEPOSIT', '0.00'],
    ])
    expect(results[1].invoice).toMatchObject({ state: 'COMPLETE', api_ref: 'ord_1' })
  })
})

describe('send-money', () => {
  it('pays without approval, and tells both addresses', async () => {
    const { pay, status, advance, received, intasend } = await fundedAccount()
    const callback_url = 'http://localhost:8787/own-callback'
    const { status: http, body } = await pay(['254700333444'], {
      callback_url,
      batch_reference: 'payout_01',
    })
    expect([http, body.status_code, body.transactions[0].status_code]).toEqual([
      201,
      'BP104',
      'TP101',
    ])
    expect(body).not.toHaveProperty('nonce')
    await advance(3000)
    const done = await status(body.tracking_id)
    expect(done).toMatchObject({
      status_code: 'BC100',
      status: 'Completed',
      batch_reference: 'payout_01',
    })
    expect(done.transactions[0]).toMatchObject({
      status_code: 'TS100',
      amount: '500.00',
      charge: '10.00',
    })
    expect(done.transactions[0].provider_reference).toMatch(/^[A-Z0-9]{10}$/)
    expect(done.wallet.current_balance).toBe('4490.00')
    expect(new Set(received.map(({ url }) => new URL(url).pathname))).toEqual(
      new Set(['/webhooks/intasend/NJERI', '/own-callback']),
    )
    expect(intasend.balance('254700333444')).toBe(20_500)
  })

  it('waits for approval with its nonce', async () => {
    const { pay, post, status, advance } = await fundedAccount()
    const { body } = await pay(['254700333444'], { requires_approval: 'YES' })
    expect(body.status_code).toBe('BP103')
    await advance(60_000)
    expect((await status(body.tracking_id)).status_code).toBe('BP103')
    expect((await post('send-money/approve/', { ...body, nonce: 'forged' })).status).toBe(400)
    expect((await post('send-money/approve/', body)).status).toBe(200)
    await advance(3000)
    expect((await status(body.tracking_id)).status_code).toBe('BC100')
    expect((await post('send-money/approve/', body)).status).toBe(400)
  })

  it('decides per beneficiary: a completed batch may hold failures', async () => {
    const { pay, status, advance } = await fundedAccount()
    const phones = ['9101', '9102', '9103', '9104', '9105'].map((suffix) => `25471122${suffix}`)
    const { body } = await pay(['254700333444', ...phones])
    expect(body.transactions[2].status_code).toBe('TF103')
    await advance(3000)
    const done = await status(body.tracking_id)
    expect(done.status).toBe('Completed')
    expect(done.transactions.map(({ status_code }: Loose) => status_code)).toEqual([
      'TS100',
      'TF106',
      'TF103',
      'TF104',
      'TF105',
      'TH107',
    ])
  })

  it('needs the tracking id for a status', async () => {
    const { pay, post } = await fundedAccount()
    const { body } = await pay(['254700333444'])
    const answer = await post('send-money/status/', { file_id: body.file_id })
    expect([answer.status, answer.body.errors[0].detail]).toEqual([400, 'tracking_id is required'])
    expect((await post('payment/status/', { invoice_id: body.tracking_id })).status).toBe(404)
  })

  it('stops when the wallet is empty', async () => {
    const { pay, status, advance } = await fundedAccount(505)
    const { body } = await pay(['254700333444'])
    await advance(3000)
    expect((await status(body.tracking_id)).status_code).toBe('BF105')
  })
})

describe('chargebacks', () => {
  it('stay pending until somebody at IntaSend acts', async () => {
    const { post, advance, intasend, bodies } = await fundedAccount(0)
    const { body: pushed } = await post('payment/mpesa-stk-push/', push('254711229001', 1000))
    await advance(3000)
    const invoice = pushed.invoice.invoice_id
    const tooMuch = await post('chargebacks/', { invoice, amount: 1001, reason: 'Other' })
    expect(tooMuch.status).toBe(400)
    const { body } = await post('chargebacks/', {
      invoice,
      amount: 200,
      reason: 'Delayed delivery',
    })
    await advance(7 * 24 * 60 * 60_000)
    const path = `chargebacks/${body.chargeback_id}/`
    expect((await post(path, null)).body).toMatchObject({
      status: 'PENDING',
      invoice: { refundable: false },
    })
    intasend.chargebacks.resolve(body.chargeback_id, 'COMPLETED')
    await advance(0)
    expect(bodies().at(-1)).toMatchObject({
      chargeback_id: body.chargeback_id,
      status: 'COMPLETED',
    })
    expect(intasend.ledger()).toMatchObject({ balanced: true, refundCents: 200_00 })
  })
})
