import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { productBySku } from '../../src/catalogue/queries'
import { dryRun, saveWishes, type Wished } from '../../src/catalogue/save-wishes'
import { type StockFormId, setStock } from '../../src/catalogue/set-stock'
import { productEvents, products, stockChanges, variants } from '../../src/catalogue/tables'
import type { Wish } from '../../src/catalogue/wish'
import { openShop } from '../../src/db/open-shop'
import { randomId } from '../../src/kernel/ids'
import { shillings } from '../../src/kernel/money'
import { aShop, type TestShop } from '../support/a-shop'
import { anOrder } from '../support/an-order'
import { countedDatabase } from '../support/counted-database'

const wished = (...wishes: Omit<Wish, 'row'>[]): Wished => ({
  wishes: wishes.map((wish, row) => ({ row, ...wish })),
  once: randomId('stk') as StockFormId,
  defaults: { category: 'Other', stock: 0 },
})
const unga = { sku: 'UNGA-2KG', price: shillings(190), stock: 70 }
const salt = {
  name: 'Rock salt 1 kg',
  price: shillings(45),
  stock: 12,
  aliases: ['chumvi ya mawe'],
}
const kinds = (planned: readonly { kind: string }[]) => planned.map(({ kind }) => kind)
const rowsOf = async ({ ctx }: TestShop) => (await ctx.shop.select(products)).length

describe('saving a list', () => {
  it('changes and adds all of it in one commit, and writes each down', async () => {
    const njeri = await aShop()
    const off = { sku: 'YAI-1', available: false, category: 'Eggs' }
    const outcome = await saveWishes(njeri.ctx, wished(unga, salt, off))
    expect([outcome.ok, kinds(outcome.planned)]).toEqual([true, ['changed', 'new', 'changed']])
    expect(await productBySku(njeri.ctx.shop, 'UNGA-2KG')).toMatchObject({
      price: 190_00,
      version: 2,
      aliases: expect.arrayContaining(['unga']),
      variants: [{ stock: 70 }],
    })
    expect(await productBySku(njeri.ctx.shop, 'YAI-1')).toMatchObject({
      available: false,
      category: 'Eggs',
    })
    expect(await productBySku(njeri.ctx.shop, 'ROCK-SALT-1-KG')).toMatchObject({
      name: 'Rock salt 1 kg',
      aliases: ['chumvi ya mawe'],
      options: [],
      variants: [{ sku: 'ROCK-SALT-1-KG', choices: [], stock: 12 }],
    })
    expect(await njeri.ctx.shop.select(stockChanges)).toMatchObject([{ quantity: 10 }])
    const events = (await njeri.ctx.shop.select(productEvents)).filter(({ version }) => version > 1)
    expect(events).toHaveLength(2)
  })
  it('counts once, however often it is sent', async () => {
    const njeri = await aShop()
    const list = wished(unga, salt)
    const outcomes = await Promise.all([1, 2, 3].map(() => saveWishes(njeri.ctx, list)))
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true])
    expect(kinds((await saveWishes(njeri.ctx, list)).planned)).toEqual(['same', 'same'])
    expect((await productBySku(njeri.ctx.shop, 'UNGA-2KG')).variants[0]?.stock).toBe(70)
    expect(await rowsOf(njeri)).toBe(31)
  })
  it('keeps what orders took since its writer looked', async () => {
    const njeri = await aShop()
    const seen = { sku: 'UNGA-2KG', version: 1, stock: { 'UNGA-2KG': 60 } }
    await anOrder(njeri) // takes 2 of 60
    await saveWishes(njeri.ctx, wished({ sku: 'UNGA-2KG', stock: 70, seen }))
    expect((await productBySku(njeri.ctx.shop, 'UNGA-2KG')).variants[0]?.stock).toBe(68)
  })
  it('does nothing when one row cannot be', async () => {
    const njeri = await aShop()
    const late = { ...unga, seen: { sku: 'UNGA-2KG', version: 9, stock: {} } }
    const outcome = await saveWishes(njeri.ctx, wished(salt, late))
    expect([outcome.ok, kinds(outcome.planned)]).toEqual([false, ['new', 'refused']])
    expect(await rowsOf(njeri)).toBe(30)
  })
  it('looks again when somebody was quicker', async () => {
    const njeri = await aShop()
    const seen = { sku: 'UNGA-2KG', version: 1, stock: { 'UNGA-2KG': 60 } }
    const quick = {
      sku: 'UNGA-2KG',
      form: randomId('stk') as StockFormId,
      counts: [],
      said: { price: shillings(200), available: null },
      version: 1,
    }
    const [set, saved] = await Promise.all([
      setStock(njeri.ctx, quick),
      saveWishes(njeri.ctx, wished({ ...unga, seen })),
    ])
    expect([set.ok, saved.ok].filter(Boolean)).toHaveLength(1)
  })
  it('gives two lists at once different codes for different goods', async () => {
    const njeri = await aShop()
    const price = shillings(45)
    const lists = ['Rock salt', 'Rock-salt!'].map((name) => wished({ name: `${name} x`, price }))
    await Promise.all(lists.map((list) => saveWishes(njeri.ctx, list)))
    expect(await rowsOf(njeri)).toBe(31)
  })
  it('reaches no other shop', async () => {
    const [njeri, other] = [await aShop(), await aShop()]
    await saveWishes(njeri.ctx, wished(unga, salt))
    expect(await productBySku(other.ctx.shop, 'UNGA-2KG')).toMatchObject({ price: 180_00 })
    expect((await other.ctx.shop.select(variants)).length).toBe(30)
  })
})

describe('a list of two thousand products', () => {
  it('is looked at in one round trip and saved in two, by the key of each product', async () => {
    const njeri = await aShop({ products: [] })
    const { database, counts } = countedDatabase(env.SHOPS_0)
    const ctx = {
      ...njeri.ctx,
      shop: openShop({ SHOPS_0: database }, 'SHOPS_0', njeri.ctx.shop.shopId),
    }
    const goods = Array.from({ length: 2000 }, (_, n) => ({
      name: `Product number ${n}`,
      price: shillings(100 + n),
      category: `Category ${n % 20}`,
      aliases: [`bidhaa ${n}`],
      stock: n,
    }))
    await dryRun(ctx, wished(...goods))
    expect(counts.roundTrips).toBe(1)
    expect((await saveWishes(ctx, wished(...goods))).ok).toBe(true)
    expect(counts.roundTrips).toBe(3)
    expect(await rowsOf(njeri)).toBe(2000)

    counts.rowsRead = 0
    const dearer = goods.map((one) => ({ ...one, price: shillings(9), stock: one.stock + 1 }))
    const { planned } = await saveWishes(ctx, wished(...dearer))
    expect(new Set(kinds(planned))).toEqual(new Set(['changed']))
    const [sum] = await njeri.ctx.shop.select(variants)
    expect(sum?.stock).toBeGreaterThan(0)
    // Each product and variant is read a few times, and never all of them for each.
    expect(counts.rowsRead).toBeLessThan(60_000)
  })
})
