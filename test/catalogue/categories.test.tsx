import { describe, expect, it } from 'vitest'
import { moveCategory, renameCategory } from '../../src/catalogue/arrange-categories'
import { decideRename, movedTo } from '../../src/catalogue/category'
import { editProduct } from '../../src/catalogue/edit-product'
import { categoriesInOrder } from '../../src/catalogue/list-page'
import { productBySku } from '../../src/catalogue/queries'
import { productEvents } from '../../src/catalogue/tables'
import { categoriesOf, loadStorefront } from '../../src/storefront/storefront'
import { aWorker } from '../shops/a-worker'
import { aShop, type TestShop } from '../support/a-shop'

const namesIn = async ({ ctx }: TestShop) =>
  (await categoriesInOrder(ctx.shop)).map(({ name }) => name)
const shownTo = async ({ ctx }: TestShop) =>
  categoriesOf(await loadStorefront(ctx.shop, ctx.profile)).map(({ name }) => name)

describe('the order of categories', () => {
  it('moves one of them and leaves the others', () => {
    expect(movedTo(['A', 'B', 'C'], 'C', 0)).toEqual(['C', 'A', 'B'])
    expect(movedTo(['A', 'B', 'C'], 'A', 9)).toEqual(['B', 'C', 'A'])
    expect(movedTo(['A', 'B'], 'D', 0)).toEqual(['A', 'B'])
  })
  it('is what customers see, and a tap twice is one step', async () => {
    const njeri = await aShop()
    expect((await shownTo(njeri))[0]).toBe('Flour')
    await moveCategory(njeri.ctx, { name: 'Fruit', to: 0 })
    await Promise.all([1, 2].map(() => moveCategory(njeri.ctx, { name: 'Vegetables', to: 1 })))
    expect((await namesIn(njeri)).slice(0, 3)).toEqual(['Fruit', 'Vegetables', 'Bakery'])
    expect((await shownTo(njeri)).slice(0, 2)).toEqual(['Fruit', 'Vegetables'])
  })
  it('is each shop’s own', async () => {
    const [njeri, other] = [await aShop(), await aShop()]
    await moveCategory(njeri.ctx, { name: 'Vegetables', to: 0 })
    expect((await namesIn(other))[0]).toBe('Bakery')
  })
})

describe('renaming a category', () => {
  const rename = (from: string, to: string, together = false) => ({ from, to, together })

  it('is decided by the names there are', () => {
    const names = ['Dairy', 'Milk']
    expect(decideRename(names, rename('Dairy', 'Cold'))).toEqual({
      ok: true,
      order: ['Cold', 'Milk'],
    })
    expect(decideRename(names, rename('Dairy', 'dairy'))).toMatchObject({
      order: ['dairy', 'Milk'],
    })
    expect(decideRename(names, rename('Dairy', 'MILK'))).toMatchObject({ code: 'CATEGORY_TAKEN' })
    expect(decideRename(names, rename('Dairy', 'MILK', true))).toMatchObject({ order: ['Milk'] })
    expect(decideRename(names, rename('Bread', 'Cakes'))).toMatchObject({
      code: 'NO_SUCH_CATEGORY',
    })
    expect(decideRename(names, rename('Cold', 'Milk'))).toMatchObject({ ok: true })
  })
  it('changes all its products at once, keeps its place, and is written down', async () => {
    const njeri = await aShop()
    await moveCategory(njeri.ctx, { name: 'Dairy', to: 0 })
    await renameCategory(njeri.ctx, rename('Dairy', 'Maziwa na mayai'))
    expect(await renameCategory(njeri.ctx, rename('Dairy', 'Maziwa na mayai'))).toMatchObject({
      ok: true,
    })
    expect((await namesIn(njeri)).slice(0, 2)).toEqual(['Maziwa na mayai', 'Bakery'])
    expect(await productBySku(njeri.ctx.shop, 'YAI-1')).toMatchObject({
      category: 'Maziwa na mayai',
      version: 2,
    })
    const events = await njeri.ctx.shop.select(productEvents)
    expect(events.filter(({ version }) => version === 2)).toHaveLength(4)
  })
  it('puts two together under the name that is there', async () => {
    const njeri = await aShop()
    await renameCategory(njeri.ctx, rename('Fruit', 'vegetables', true))
    expect(await namesIn(njeri)).not.toContain('Fruit')
    expect((await productBySku(njeri.ctx.shop, 'NDIZI-EACH')).category).toBe('Vegetables')
  })
  it('and an edit at the same moment both count', async () => {
    const njeri = await aShop()
    const { version, variants: _, ...egg } = await productBySku(njeri.ctx.shop, 'YAI-1')
    const edit = { sku: 'YAI-1', version, details: { ...egg, aliases: ['yai moja'] } }
    const [edited] = await Promise.all([
      editProduct(njeri.ctx, edit),
      renameCategory(njeri.ctx, rename('Dairy', 'Cold')),
    ])
    const after = await productBySku(njeri.ctx.shop, 'YAI-1')
    expect(after.category).toBe('Cold')
    expect(after.aliases.includes('yai moja')).toBe(edited.ok)
  })
})

describe('the page of categories', () => {
  const path = '/shop/catalogue/categories'

  it('moves one in the list, by fragment or by page', async () => {
    const { browser, shop } = await aWorker('manager')
    const fragment = await browser.post(`${path}/moves`, { name: 'Fruit', to: '0' }, { htmx: true })
    expect(await fragment.text()).toMatch(/^<div id="categories".*?>Fruit</s)
    const plain = await browser.post(`${path}/moves`, { name: 'Pantry', to: '0' })
    expect(plain.headers.get('location')).toBe(path)
    expect((await namesIn(shop)).slice(0, 2)).toEqual(['Pantry', 'Fruit'])
  })
  it('asks once more before two become one, and loses nothing typed', async () => {
    const { browser, shop } = await aWorker('manager')
    const typed = { from: 'Fruit', to: 'Vegetables' }
    const refused = await browser.post(`${path}/renamings`, typed)
    expect(refused.status).toBe(422)
    expect(await refused.text()).toMatch(/value="Vegetables".*Put Fruit and Vegetables together/s)
    await browser.post(`${path}/renamings`, { ...typed, together: 'yes' })
    expect(await namesIn(shop)).not.toContain('Fruit')
    const long = await browser.post(`${path}/renamings`, { from: 'Flour', to: 'x'.repeat(25) })
    expect(long.status).toBe(422)
  })
  it('is not for staff', async () => {
    const { browser } = await aWorker('staff')
    expect((await browser.get(path)).status).toBe(403)
    expect((await browser.post(`${path}/moves`, { name: 'Fruit', to: '0' })).status).toBe(403)
    expect((await browser.post(`${path}/renamings`, { from: 'Fruit', to: 'x' })).status).toBe(403)
  })
})
