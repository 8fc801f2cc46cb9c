import { describe, expect, it } from 'vitest'
import { archiveProduct } from '../../src/catalogue/archive-product'
import { productBySku } from '../../src/catalogue/queries'
import { type SetRunningOut, setRunningOut } from '../../src/catalogue/set-running-out'
import { loadStorefront } from '../../src/storefront/storefront'
import { aWorker, fieldIn } from '../shops/a-worker'
import { aShop } from '../support/a-shop'

const sku = 'UNGA-2KG'
const wish = (more: Partial<SetRunningOut> = {}): SetRunningOut => ({
  sku,
  version: 1,
  lowStock: null,
  substitute: '',
  ...more,
})

describe('when a product runs out', () => {
  it('the shop says what may be offered instead, by its name or its code', async () => {
    const { ctx } = await aShop()
    await setRunningOut(ctx, wish({ substitute: 'wheat FLOUR 2 kg', lowStock: 10 }))
    const { products } = await loadStorefront(ctx.shop, ctx.profile)
    expect(products.find((product) => product.sku === sku)?.substitute).toBe('NGANO-2KG')
    expect(await setRunningOut(ctx, wish({ version: 2, substitute: 'unga-1kg' }))).toMatchObject({
      ok: true,
      wanted: { substitute: 'UNGA-1KG', lowStock: null },
    })
    expect(await productBySku(ctx.shop, sku)).toMatchObject({ version: 3, substitute: 'UNGA-1KG' })
  })
  it('it is not itself, not what was removed, and not what nobody sells', async () => {
    const { ctx } = await aShop()
    await archiveProduct(ctx, 'NGANO-2KG')
    expect(await setRunningOut(ctx, wish({ substitute: 'Maize flour 2 kg' }))).toMatchObject({
      code: 'ITSELF',
    })
    expect(await setRunningOut(ctx, wish({ substitute: 'Wheat flour 2 kg' }))).toMatchObject({
      code: 'NO_SUCH_SUBSTITUTE',
      close: [],
    })
    expect(await setRunningOut(ctx, wish({ substitute: 'flour' }))).toMatchObject({
      code: 'NO_SUCH_SUBSTITUTE',
      close: ['Maize flour 1 kg', 'Maize flour 2 kg'],
    })
  })
  it('who saw an older page looks again, and saying it twice changes nothing', async () => {
    const { ctx } = await aShop()
    const outcomes = await Promise.all([
      setRunningOut(ctx, wish({ lowStock: 5 })),
      setRunningOut(ctx, wish({ lowStock: 6 })),
    ])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ code: 'CHANGED_MEANWHILE' })
    const { lowStock } = await productBySku(ctx.shop, sku)
    expect(await setRunningOut(ctx, wish({ lowStock }))).toMatchObject({ ok: true, change: false })
  })
  it('it is nobody else’s: not of another shop, not of staff', async () => {
    const { ctx } = await aShop({ products: [] })
    await expect(setRunningOut(ctx, wish())).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const { browser } = await aWorker('staff')
    expect((await browser.post(`/shop/catalogue/${sku}/running-out`, {})).status).toBe(403)
  })
  it('the form comes back with what was typed, what is close and what stands', async () => {
    const { browser } = await aWorker('manager')
    const path = `/shop/catalogue/${sku}`
    expect(await (await browser.get(path)).text()).toContain('<option value="Maize flour 1 kg">')
    const typed = { version: '1', lowStock: '-1', substitute: 'wheat' }
    const wrong = await browser.post(`${path}/running-out`, typed)
    expect(wrong.status).toBe(422)
    expect(fieldIn(await wrong.text(), 'substitute')).toBe('wheat')
    const unknown = await browser.post(`${path}/running-out`, { ...typed, lowStock: '4' })
    expect(await unknown.text()).toContain('Do you mean: Wheat flour 2 kg?')
    const right = { ...typed, lowStock: '4', substitute: 'Wheat flour 2 kg' }
    const saved = await browser.post(`${path}/running-out`, right)
    expect(saved.headers.get('location')).toBe(`/shop/catalogue?saved=${sku}`)
    const html = await (await browser.get(path)).text()
    expect([fieldIn(html, 'lowStock'), fieldIn(html, 'substitute')]).toEqual([
      '4',
      'Wheat flour 2 kg',
    ])
    const late = await browser.post(`${path}/running-out`, { ...right, lowStock: '9' })
    expect(late.status).toBe(422)
    expect(fieldIn(await late.text(), 'lowStock')).toBe('9')
  })
})
