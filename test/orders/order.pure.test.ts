import { describe, expect, it } from 'vitest'
import { noCents, shillings } from '../../src/kernel/money'
import { draftOrder, type OnShelf } from '../../src/orders/draft'
import { advance, type Order, possibleEvents, transitions } from '../../src/orders/order'
import { machineTable } from '../support/machine-table'

const order = (change: Partial<Order> = {}): Order => ({
  id: 'ord_1',
  number: 7,
  version: 1,
  state: 'placed',
  customerId: 'cus_1',
  fulfilment: 'delivery',
  zoneName: 'Kilimani',
  zoneMinutes: 45,
  items: shillings(540),
  delivery: shillings(100),
  total: shillings(640),
  rule: 'prepaid',
  dueFirst: shillings(640),
  placedAt: 0,
  holdUntil: 900_000,
  ...change,
})

describe('the life of an order', () => {
  it('is this table', () => {
    expect(machineTable(transitions)).toMatchInlineSnapshot(`
      "            confirm    expire   cancel     pack    dispatch    make_ready  complete   return    revive
      placed      confirmed  expired  cancelled  ·       ·           ·           ·          ·         ·
      confirmed   ·          ·        cancelled  packed  ·           ·           ·          ·         ·
      packed      ·          ·        cancelled  ·       dispatched  ready       ·          ·         ·
      ready       ·          ·        ·          ·       ·           ·           completed  ·         ·
      dispatched  ·          ·        ·          ·       ·           ·           completed  returned  ·
      completed   ·          ·        ·          ·       ·           ·           ·          returned  ·
      expired     ·          ·        ·          ·       ·           ·           ·          ·         confirmed
      cancelled   ·          ·        ·          ·       ·           ·           ·          ·         confirmed
      returned    ·          ·        ·          ·       ·           ·           ·          ·         ·"
    `)
  })

  it('is confirmed only when its money is booked', () => {
    expect(advance(order(), 'confirm', noCents)).toMatchObject({ ok: false, code: 'NOT_PAID' })
    expect(advance(order(), 'confirm', shillings(639))).toMatchObject({
      ok: false,
      code: 'NOT_PAID',
    })
    expect(advance(order(), 'confirm', shillings(640))).toMatchObject({ ok: true })
  })

  it('sends a rider only for a delivery, and calls only for a pick-up', () => {
    const packed = { state: 'packed' as const }
    expect(possibleEvents(order(packed), shillings(640))).toEqual(['dispatch', 'cancel'])
    expect(possibleEvents(order({ ...packed, fulfilment: 'pickup' }), shillings(640))).toEqual([
      'make_ready',
      'cancel',
    ])
  })

  it('offers nothing to a shop once the customer has paid nothing in time', () => {
    expect(possibleEvents(order({ state: 'expired' }), noCents)).toEqual([])
  })
})

describe('adding up an order', () => {
  const unga: OnShelf = { sku: 'UNGA', name: 'Unga', choices: [], price: shillings(180), stock: 5 }
  const kilimani = {
    kind: 'delivery',
    zone: { name: 'Kilimani', fee: shillings(100), minutes: 45, depositPercent: null },
  } as const
  const want = (quantity: number, price = shillings(180)) => [{ sku: 'UNGA', quantity, price }]

  it('adds the ride to the goods, and nothing for a pick-up', () => {
    expect(draftOrder(want(2), [unga], kilimani)).toMatchObject({ total: shillings(460) })
    expect(draftOrder(want(2), [unga], { kind: 'pickup', offered: true })).toMatchObject({
      delivery: noCents,
      total: shillings(360),
    })
  })

  it('makes one line of the same thing asked for twice', () => {
    const draft = draftOrder([...want(2), ...want(1)], [unga], kilimani)
    expect(draft.ok && draft.lines).toMatchObject([{ quantity: 3 }])
  })

  it.each([
    ['nothing at all', [], 'EMPTY'],
    ['half a packet', want(0.5), 'TOO_MUCH'],
    ['less than nothing', want(-1), 'TOO_MUCH'],
    ['a lorry of it', want(99_999_999), 'TOO_MUCH'],
    ['more than there is', want(6), 'OUT_OF_STOCK'],
    ['an old price', want(1, shillings(170)), 'PRICE_CHANGED'],
    ['something else', [{ sku: 'GOLD', quantity: 1, price: shillings(1) }], 'NOT_SOLD'],
  ])('refuses %s', (_, wanted, code) => {
    expect(draftOrder(wanted, [unga], kilimani)).toMatchObject({ ok: false, code })
  })

  it('refuses more than a wallet moves in a day', () => {
    const dear = { ...unga, price: shillings(600_000) }
    expect(draftOrder(want(1, shillings(600_000)), [dear], kilimani)).toMatchObject({
      code: 'TOO_MUCH',
    })
  })

  it('refuses a zone that is gone and a pick-up that is not offered', () => {
    expect(draftOrder(want(1), [unga], { kind: 'delivery', zone: null })).toMatchObject({
      code: 'ZONE_GONE',
    })
    expect(draftOrder(want(1), [unga], { kind: 'pickup', offered: false })).toMatchObject({
      code: 'NO_PICKUP',
    })
  })
})
