import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { keepAlias } from '../../src/catalogue/keep-alias'
import { learnAlias } from '../../src/catalogue/learn-alias'
import { cataloguePage } from '../../src/catalogue/list-page'
import { withAlias } from '../../src/catalogue/product-change'
import { productPage } from '../../src/catalogue/queries'
import { openShop } from '../../src/db/open-shop'
import { aWorker } from '../shops/a-worker'
import { aShop, type TestShop } from '../support/a-shop'
import { countedDatabase } from '../support/counted-database'

const sku = 'UNGA-2KG'
const path = `/shop/catalogue/${sku}/learnt`
const words = 'unga ya ugali'

async function aShopThatLearnt(role: 'manager' | 'staff' = 'manager') {
  const shop = await aShop()
  await learnAlias(shop.ctx, { words, sku })
  const { browser } = await aWorker(role, shop)
  return { shop, browser }
}
const now = async ({ ctx }: TestShop) => {
  const { product, learnt } = await productPage(ctx.shop, sku)
  return { aliases: product.aliases, version: product.version, learnt: learnt.map((w) => w.words) }
}

describe('words learnt from customers', () => {
  it('are listed on the product, and hinted at on the catalogue for a week', async () => {
    const { shop, browser } = await aShopThatLearnt()
    const page = await (await browser.get(`/shop/catalogue/${sku}`)).text()
    expect(page).toMatch(/id="learnt".*unga ya ugali.*said once/s)
    expect(await (await browser.get('/shop/catalogue')).text()).toContain(
      `<a href="/shop/catalogue/${sku}#learnt">“${words}” is Maize flour 2 kg</a>`,
    )
    const staff = await aWorker('staff', shop)
    expect(await (await staff.browser.get('/shop/catalogue')).text()).not.toContain(words)
    const list = { shelf: 'all', category: null, search: '', after: null } as const
    const later = shop.ctx.ports.clock() + 1
    expect((await cataloguePage(shop.ctx.shop, { ...list, learntSince: later })).learnt).toEqual([])
  })
  it('are undone, by fragment or by page', async () => {
    const { shop, browser } = await aShopThatLearnt()
    const fragment = await browser.post(`${path}/removal`, { words }, { htmx: true })
    expect(await fragment.text()).toMatch(/^<section class="card" id="learnt".*Undone\./s)
    const again = await browser.post(`${path}/removal`, { words })
    expect([again.status, again.headers.get('location')]).toEqual([
      303,
      `/shop/catalogue/${sku}?learnt=undone#learnt`,
    ])
    await learnAlias(shop.ctx, { words, sku })
    expect((await now(shop)).learnt).toEqual([])
  })
  it('are kept as a name once, however often the form is sent', async () => {
    const { shop, browser } = await aShopThatLearnt()
    const before = await now(shop)
    const answers = await Promise.all([1, 2].map(() => browser.post(`${path}/adoption`, { words })))
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    expect(await now(shop)).toEqual({
      aliases: [...before.aliases, words],
      version: before.version + 1,
      learnt: [],
    })
    const page = await (await browser.get(`/shop/catalogue/${sku}?learnt=kept`)).text()
    expect(page).toContain('Kept. It now stands under Other names.')
  })
  it('that are gone, or were never there, are refused and change nothing', async () => {
    const { shop, browser } = await aShopThatLearnt()
    const before = await now(shop)
    for (const wrong of ['sukari', '', 'x'.repeat(61)]) {
      const refused = await browser.post(`${path}/adoption`, { words: wrong })
      expect(refused.status).toBe(422)
      expect(await refused.text()).toContain('not in the list any more')
    }
    expect(await now(shop)).toEqual(before)
  })
  it('of one shop are out of reach of another, and of staff', async () => {
    const { shop } = await aShopThatLearnt()
    const before = await now(shop)
    const { browser } = await aWorker('manager')
    await browser.post(`${path}/removal`, { words })
    expect((await browser.post(`${path}/adoption`, { words })).status).toBe(422)
    const staff = await aWorker('staff', shop)
    expect((await staff.browser.post(`${path}/removal`, { words })).status).toBe(403)
    expect(await now(shop)).toEqual(before)
    const stranger = await aShop({ products: [] })
    await expect(keepAlias(stranger.ctx, { sku, words })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    const there = await aWorker('manager', stranger)
    expect((await there.browser.post(`${path}/removal`, { words })).status).toBe(404)
  })
  it('cost the pages no round trip of their own', async () => {
    const { shop } = await aShopThatLearnt()
    const { database, counts } = countedDatabase(env.SHOPS_0)
    const scope = openShop({ SHOPS_0: database }, 'SHOPS_0', shop.ctx.shop.shopId)
    await productPage(scope, sku)
    expect(counts.roundTrips).toBe(1)
    await cataloguePage(scope, {
      shelf: 'all',
      category: null,
      search: '',
      after: null,
      learntSince: 0,
    })
    expect(counts.roundTrips).toBe(2)
  })
})

describe('one more name of a product', () => {
  it('parts at no comma, and stands once however it is written', () => {
    expect(withAlias(['unga'], 'sembe, safi;\n tamu')).toEqual({
      ok: true,
      aliases: ['unga', 'sembe safi tamu'],
    })
    expect(withAlias(['Unga'], ' unga ')).toEqual({ ok: true, aliases: ['Unga'] })
  })
  it('is refused when it is too long or one too many', () => {
    expect(withAlias([], 'x'.repeat(41))).toMatchObject({ code: 'ALIAS_TOO_LONG' })
    const full = Array.from({ length: 20 }, (_, n) => `name ${n}`)
    expect(withAlias(full, 'sembe')).toMatchObject({ code: 'TOO_MANY_ALIASES' })
  })
})
