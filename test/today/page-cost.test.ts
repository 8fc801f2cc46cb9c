import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { NewProduct } from '../../src/catalogue/add-product'
import { cataloguePage } from '../../src/catalogue/list-page'
import { productPage } from '../../src/catalogue/queries'
import { products } from '../../src/catalogue/tables'
import { openShop } from '../../src/db/open-shop'
import { shillings } from '../../src/kernel/money'
import { deliveryPage, settingsOf } from '../../src/shops/queries'
import { todayPage } from '../../src/today/queries'
import { aShop } from '../support/a-shop'
import { anOrder } from '../support/an-order'
import { countedDatabase } from '../support/counted-database'

const everything = { shelf: 'all', category: null, search: '', after: null } as const

const shirt = (position: number): NewProduct => ({
  sku: `SHIRT-${position}`,
  name: `Shirt ${position}`,
  price: shillings(900),
  category: 'Shirts',
  aliases: [],
  options: [{ name: 'size', values: ['S', 'M', 'L', 'XL', 'XXL'] }],
  stock: 1,
  position,
})

describe('what the owner’s pages cost', () => {
  it('each is one round trip', async () => {
    const { ctx } = await aShop()
    const { database, counts } = countedDatabase(env.SHOPS_0)
    const shop = openShop({ SHOPS_0: database }, 'SHOPS_0', ctx.shop.shopId)
    const pages = [
      () => todayPage({ ...ctx, shop }),
      () => cataloguePage(shop, everything),
      () => productPage(shop, 'UNGA-2KG'),
      () => deliveryPage(shop),
      () => settingsOf(shop),
    ]
    for (const load of pages) {
      counts.roundTrips = 0
      await load()
      expect(counts.roundTrips).toBe(1)
    }
  })
  it('a page of the catalogue reads the variants of its own products alone', async () => {
    const rowsRead = async (size: number) => {
      const { ctx } = await aShop({ products: Array.from({ length: size }, (_, n) => shirt(n)) })
      const { database, counts } = countedDatabase(env.SHOPS_0)
      const shop = openShop({ SHOPS_0: database }, 'SHOPS_0', ctx.shop.shopId)
      const { products: shown } = await cataloguePage(shop, { ...everything, after: 'SHIRT-45' })
      expect(shown.map(({ variants }) => variants.length)).toEqual(Array(40).fill(5))
      return counts.rowsRead
    }
    // A product more is read and sorted three times; its five variants are not.
    // SQLite counts a row or two differently by where the random keys fall.
    const more = (await rowsRead(160)) - (await rowsRead(100))
    expect(Math.abs(more - 6 * 60)).toBeLessThanOrEqual(10)
  })
  it('the first page of the day reads open orders, two days of receipts and the shelf once', async () => {
    const shop = await aShop()
    for (let n = 0; n < 5; n++) await anOrder(shop)
    const { database, counts } = countedDatabase(env.SHOPS_0)
    const scope = openShop({ SHOPS_0: database }, 'SHOPS_0', shop.ctx.shop.shopId)
    const ctx = { ...shop.ctx, shop: scope }
    await todayPage(ctx, 'poll')
    // What polling repeats every ten seconds does not look at the shelf.
    expect(counts.rowsRead).toBeLessThan(40)
    await todayPage(ctx)
    const statements = counts.statements.map((line) => line.slice(line.indexOf(' ') + 1))
    for (const sql of statements) {
      const blanks = Array.from({ length: (sql.match(/\?/g) ?? []).length }, () => null)
      const plan = await env.SHOPS_0.prepare(`EXPLAIN QUERY PLAN ${sql}`)
        .bind(...blanks)
        .all<{ detail: string }>()
      expect(plan.results.filter(({ detail }) => /^SCAN (?!.*USING INDEX)/.test(detail))).toEqual(
        [],
      )
    }
    const shelf = (await shop.ctx.shop.select(products)).length
    expect(counts.rowsRead).toBeLessThan(80 + 3 * shelf)
  })
})
