import { asc } from 'drizzle-orm'
import { shillings } from '../../src/kernel/money'
import { type Msisdn, parsePhone } from '../../src/kernel/phone'
import { type OrderRequest, placeOrder } from '../../src/orders/place-order'
import { deliveryZones } from '../../src/shops/tables'
import type { TestShop } from './a-shop'

let people = 0

/** A customer nobody else in the tests is. */
export const aBuyer = (phone = '0711222333'): OrderRequest['customer'] & { phone: Msisdn } => {
  people += 1
  const number = parsePhone(phone)
  if (!number) throw new Error(`no phone number: ${phone}`)
  return { person: `person-${people}`, name: 'Achieng', phone: number, language: 'en' }
}

/** Two packets of maize flour and three of milk to Kilimani: KES 540 and KES 100 for the ride. */
export async function anOrderRequest({ ctx }: TestShop, change: Partial<OrderRequest> = {}) {
  const [zone] = await ctx.shop.select(deliveryZones).orderBy(asc(deliveryZones.position)).limit(1)
  if (!zone) throw new Error('the test shop delivers')
  people += 1
  const request: OrderRequest = {
    key: `wamid.test-${people}`,
    customer: aBuyer(),
    lines: [
      { sku: 'UNGA-2KG', quantity: 2, price: shillings(180) },
      { sku: 'MAZIWA-500ML', quantity: 3, price: shillings(60) },
    ],
    fulfilment: { kind: 'delivery', zoneId: zone.id, landmark: 'Blue gate, Kindaruma Road' },
    ...change,
  }
  return request
}

/** A placed order whose STK push is on the customer's phone. */
export async function anOrder(shop: TestShop, change: Partial<OrderRequest> = {}) {
  const request = await anOrderRequest(shop, { payer: '254711222333', ...change })
  const placed = await placeOrder(shop.ctx, request)
  if (!placed.ok) throw new Error(`the order was refused: ${placed.code}`)
  return { ...placed, request }
}
