import type { NewProduct } from '../../src/catalogue/add-product'
import { shillings } from '../../src/kernel/money'
import { weekdays } from '../../src/kernel/nairobi'
import type { NewShop } from '../../src/shops/create-shop'
import { type OpeningHours, parseTime } from '../../src/shops/opening-hours'

/** A demo shop as its file in test/fixtures/demo has it. */
export type DemoShop = {
  code: string
  name: string
  businessType: string
  language: string
  owner: { fullName: string; phone: string; email: string }
  openingHours: Record<string, string>
  intasend: { environment: string; publishableKey: string; secretKey: string; challenge: string }
  deliveryZones: { name: string; feeKes: number; minutes: number }[]
  pickup: boolean
  products: DemoProduct[]
}
type DemoProduct = {
  sku: string
  name: string
  priceKes: number
  category: string
  aliases: string[]
  stock?: number
  stockPerVariant?: number
  options?: Record<string, string[]>
}

export const shopFromDemo = (demo: DemoShop): NewShop => ({
  openingHours: hoursFromDemo(demo.openingHours),
  pickup: demo.pickup,
  zones: demo.deliveryZones.map(({ name, feeKes, minutes }) => ({
    name,
    fee: shillings(feeKes),
    minutes,
  })),
  products: demo.products.map(productFromDemo),
  intasend: {
    ...demo.intasend,
    environment: demo.intasend.environment === 'live' ? 'live' : 'sandbox',
  },
})

const productFromDemo = (product: DemoProduct, position: number): NewProduct => ({
  sku: product.sku,
  name: product.name,
  price: shillings(product.priceKes),
  category: product.category,
  aliases: product.aliases,
  options: Object.entries(product.options ?? {}).map(([name, values]) => ({ name, values })),
  stock: product.stock ?? product.stockPerVariant ?? 0,
  position,
})

/** `{ "mon-sat": "07:00-20:00" }` */
function hoursFromDemo(written: Record<string, string>): OpeningHours {
  const hours: OpeningHours = {}
  for (const [range, times] of Object.entries(written)) {
    const [first = '', last = first] = range.split('-')
    const [opens, closes] = times.split('-').map((time) => parseTime(time) ?? 0)
    const names: readonly string[] = weekdays
    const from = names.indexOf(first)
    const to = names.indexOf(last)
    for (const day of weekdays.slice(from, to + 1)) {
      hours[day] = { opens: opens ?? 0, closes: closes ?? 0 }
    }
  }
  return hours
}
