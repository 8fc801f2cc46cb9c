import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { type AddProduct, addProduct } from '../../src/catalogue/add-product'
import { archiveProduct, restoreProduct } from '../../src/catalogue/archive-product'
import { editProduct } from '../../src/catalogue/edit-product'
import { cataloguePage } from '../../src/catalogue/list-page'
import { productBySku } from '../../src/catalogue/queries'
import { type SetStock, type StockFormId, setStock } from '../../src/catalogue/set-stock'
import { stockChanges, variants } from '../../src/catalogue/tables'
import { randomId } from '../../src/kernel/ids'
import { shillings } from '../../src/kernel/money'
import { aShop, type TestShop } from '../support/a-shop'
import { anOrder } from '../support/an-order'

const shirt: AddProduct = {
  sku: null,
  name: 'Cotton shirt',
  price: shillings(900),
  category: 'Shirts',
  aliases: ['shati'],
  options: [{ name: 'size', values: ['M', 'L'] }],
  stock: 4,
}
const formId = (): StockFormId => randomId('stk')
const count = (
  sku: string,
  seen: number,
  wanted: number,
  more: Partial<SetStock> = {},
): SetStock => ({
  sku,
  form: formId(),
  counts: [{ sku, seen, wanted }],
  said: { price: null, available: null },
  version: 1,
  ...more,
})
const everything = { shelf: 'all', category: null, search: '', after: null } as const
const stockOf = async ({ ctx }: TestShop, sku: string) =>
  (await productBySku(ctx.shop, sku)).variants.map(({ stock }) => stock)

describe('adding a product', () => {
  it('adds one product, however often the form is sent', async () => {
    const { ctx } = await aShop({ products: [] })
    const outcomes = await Promise.all([1, 2, 3].map(() => addProduct(ctx, shirt)))
    expect(outcomes.every(({ ok, sku }) => ok && sku === 'COTTON-SHIRT')).toBe(true)
    const { products } = await cataloguePage(ctx.shop, everything)
    expect(
      products.map(({ sku, variants }) => [sku, variants.map((v) => [v.sku, v.stock])]),
    ).toEqual([
      [
        'COTTON-SHIRT',
        [
          ['COTTON-SHIRT/M', 4],
          ['COTTON-SHIRT/L', 4],
        ],
      ],
    ])
  })
  it('takes the next free sku for another name, and refuses the same name', async () => {
    const { ctx } = await aShop({ products: [] })
    await addProduct(ctx, shirt)
    expect(await addProduct(ctx, { ...shirt, name: 'Cotton-shirt' })).toMatchObject({
      sku: 'COTTON-SHIRT-2',
    })
    const dearer = { ...shirt, price: shillings(950) }
    expect(await addProduct(ctx, dearer)).toMatchObject({ code: 'NAME_TAKEN' })
    expect(await addProduct(ctx, { ...shirt, name: 'Vest', sku: 'COTTON-SHIRT' })).toMatchObject({
      code: 'SKU_TAKEN',
    })
  })
  it('takes a hundred variants in more than one commit', async () => {
    const { ctx } = await aShop({ products: [] })
    const values = (letter: string) => Array.from({ length: 10 }, (_, i) => `${letter}${i}`)
    const options = [
      { name: 'size', values: values('s') },
      { name: 'colour', values: values('c') },
    ]
    await addProduct(ctx, { ...shirt, options })
    expect((await productBySku(ctx.shop, 'COTTON-SHIRT')).variants).toHaveLength(100)
  })
})

describe('editing a product', () => {
  const bigger = [{ name: 'size', values: ['L', 'XL'] }]

  it('archives the choices that go with their stock, and starts new ones at nothing', async () => {
    const njeri = await aShop({ products: [] })
    await addProduct(njeri.ctx, shirt)
    const { sku: _, stock: __, ...details } = { ...shirt, options: bigger }
    const input = { sku: 'COTTON-SHIRT', version: 1, details }
    expect(await editProduct(njeri.ctx, input)).toMatchObject({ ok: true, change: true })
    const rows = await njeri.ctx.shop.select(variants, eq(variants.productSku, 'COTTON-SHIRT'))
    const seen = rows.map(({ sku, stock, position, archivedAt }) => [
      sku.slice(13),
      stock,
      position,
      archivedAt === null,
    ])
    expect(seen.sort()).toEqual([
      ['L', 4, 0, true],
      ['M', 4, 0, false],
      ['XL', 0, 1, true],
    ])
    const back = { ...input, version: 2, details: { ...details, options: shirt.options } }
    await editProduct(njeri.ctx, back)
    expect(await stockOf(njeri, 'COTTON-SHIRT')).toEqual([4, 4])
  })
  it('keeps an order’s lines when its variant goes', async () => {
    const njeri = await aShop()
    await anOrder(njeri)
    const { version, variants: _, ...flour } = await productBySku(njeri.ctx.shop, 'UNGA-2KG')
    const details = { ...flour, options: [{ name: 'mill', values: ['Soko', 'Jogoo'] }] }
    const edit = await editProduct(njeri.ctx, { sku: 'UNGA-2KG', version, details })
    expect(edit).toMatchObject({ ok: true })
    expect(await stockOf(njeri, 'UNGA-2KG')).toEqual([0, 0])
  })
  it('refuses the second of two who edited at once', async () => {
    const { ctx } = await aShop({ products: [] })
    await addProduct(ctx, shirt)
    const { sku: _, stock: __, ...details } = shirt
    const outcomes = await Promise.all(
      ['Shirt A', 'Shirt B'].map((name) =>
        editProduct(ctx, { sku: 'COTTON-SHIRT', version: 1, details: { ...details, name } }),
      ),
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ code: 'CHANGED_MEANWHILE' })
  })
  it('is not possible in another shop', async () => {
    const { ctx } = await aShop({ products: [] })
    const { sku: _, stock: __, ...details } = shirt
    const elsewhere = editProduct(ctx, { sku: 'UNGA-2KG', version: 1, details })
    await expect(elsewhere).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(archiveProduct(ctx, 'UNGA-2KG')).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(setStock(ctx, count('UNGA-2KG', 60, 61))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

describe('setting stock', () => {
  it('keeps what orders took while the form was open', async () => {
    const njeri = await aShop()
    await anOrder(njeri) // takes 2 of 60
    expect(await setStock(njeri.ctx, count('UNGA-2KG', 60, 70))).toEqual({ ok: true })
    expect(await stockOf(njeri, 'UNGA-2KG')).toEqual([68])
    const booked = await njeri.ctx.shop.select(stockChanges)
    expect(booked).toMatchObject([{ sku: 'UNGA-2KG', quantity: 10, actor: njeri.owner }])
  })
  it('counts a form once, however often it is sent', async () => {
    const njeri = await aShop()
    const input = count('UNGA-2KG', 60, 65)
    await Promise.all([1, 2, 3].map(() => setStock(njeri.ctx, input)))
    expect(await setStock(njeri.ctx, input)).toEqual({ ok: true })
    expect(await stockOf(njeri, 'UNGA-2KG')).toEqual([65])
  })
  it('wants an old page that is filled in anew to be looked at again', async () => {
    const njeri = await aShop()
    const input = count('UNGA-2KG', 60, 65)
    await setStock(njeri.ctx, input)
    const anew = { ...input, counts: [{ sku: 'UNGA-2KG', seen: 60, wanted: 66 }] }
    expect(await setStock(njeri.ctx, anew)).toMatchObject({ code: 'CHANGED_MEANWHILE' })
  })
  it('never goes below zero, not even when two write off at once', async () => {
    const njeri = await aShop()
    const outcomes = await Promise.all(
      [1, 2].map(() => setStock(njeri.ctx, count('UNGA-2KG', 60, 10))),
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ code: 'STOCK_BELOW_ZERO' })
    expect(await stockOf(njeri, 'UNGA-2KG')).toEqual([10])
  })
  it('writes a price in the same commit, or nothing at all', async () => {
    const njeri = await aShop()
    const input = count('UNGA-2KG', 60, 61, { said: { price: shillings(190), available: null } })
    expect(await setStock(njeri.ctx, input)).toEqual({ ok: true })
    const product = await productBySku(njeri.ctx.shop, 'UNGA-2KG')
    expect([product.price, product.version]).toEqual([190_00, 2])
    const late = count('UNGA-2KG', 61, 99, { said: { price: shillings(200), available: null } })
    expect(await setStock(njeri.ctx, late)).toMatchObject({ code: 'CHANGED_MEANWHILE' })
    expect(await stockOf(njeri, 'UNGA-2KG')).toEqual([61])
  })
})

describe('taking a product off the shelf', () => {
  it('hides it with its stock until it is put back', async () => {
    const { ctx } = await aShop()
    await archiveProduct(ctx, 'UNGA-2KG')
    await archiveProduct(ctx, 'UNGA-2KG')
    const archived = await cataloguePage(ctx.shop, { ...everything, shelf: 'removed' })
    expect(archived.products.map(({ sku, version }) => [sku, version])).toEqual([['UNGA-2KG', 2]])
    await restoreProduct(ctx, 'UNGA-2KG')
    const shelf = await cataloguePage(ctx.shop, { ...everything, category: 'Flour' })
    expect(shelf.products.map(({ sku }) => sku)).toContain('UNGA-2KG')
  })
})
