import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { archiveProduct, restoreProduct } from '../../src/catalogue/archive-product'
import { changePhoto, dropPhoto, removePhoto } from '../../src/catalogue/change-photo'
import { productBySku } from '../../src/catalogue/queries'
import { products } from '../../src/catalogue/tables'
import { sweepShard } from '../../src/edge/sweep'
import { type Bytes, utf8 } from '../../src/kernel/bytes'
import { days } from '../../src/kernel/clock'
import { exifWith, jpegWith, picture, says } from '../photos/pictures'
import { aWorker } from '../shops/a-worker'
import { aShop, type TestShop } from '../support/a-shop'

const sku = 'UNGA-2KG'
const photoOf = async ({ ctx }: TestShop) => (await productBySku(ctx.shop, sku)).photo
const sent = (photo: Bytes = picture('jpg'), small: Bytes = picture('jpg')) => ({
  sku,
  photo,
  small,
})
const upload = (photo: Bytes, small?: Bytes, name = 'IMG_2207.JPG') => {
  const form = new FormData()
  form.set('sku', sku)
  form.set('photo', new File([photo], name, { type: 'image/jpeg' }))
  form.set('small', new File(small ? [small] : [], 'small.jpg', { type: 'image/jpeg' }))
  return form
}
const addressIn = (html: string) => /\/media\/[A-Z0-9]+\/pho_[\w-]+\.\w+/.exec(html)?.[0] ?? ''

describe('the photo of a product', () => {
  it('takes the place of the one before, whose files go', async () => {
    const njeri = await aShop()
    await changePhoto(njeri.ctx, sent())
    const first = [...njeri.media.keys()]
    expect(first).toHaveLength(2)
    await changePhoto(njeri.ctx, sent(picture('webp'), picture('webp')))
    const now = [...njeri.media.keys()]
    expect(now).toHaveLength(2)
    expect(now.every((key) => !first.includes(key))).toBe(true)
    expect(now[0]).toBe(`${njeri.code}/${await photoOf(njeri)}`)
  })
  it('has one size when the browser made no other', async () => {
    const njeri = await aShop()
    await changePhoto(njeri.ctx, sent(picture('png'), new Uint8Array()))
    expect([...njeri.media.keys()]).toEqual([`${njeri.code}/${await photoOf(njeri)}`])
  })
  it('is the last of two sent at once, and no file is left over', async () => {
    const njeri = await aShop()
    await Promise.all([changePhoto(njeri.ctx, sent()), changePhoto(njeri.ctx, sent())])
    expect(njeri.media.size).toBe(2)
    expect(njeri.media.has(`${njeri.code}/${await photoOf(njeri)}`)).toBe(true)
  })
  it('is not of another shop, and leaves nothing behind there', async () => {
    const empty = await aShop({ products: [] })
    await expect(changePhoto(empty.ctx, sent())).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(removePhoto(empty.ctx, sku)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(empty.media.size).toBe(0)
  })
  it('leaves no file behind when the product cannot be changed', async () => {
    const njeri = await aShop()
    const commit = () => Promise.reject(new Error('the database is away'))
    const shop = Object.assign(Object.create(njeri.ctx.shop), { commit })
    // What is private to the scope stays with the real one.
    for (const name of ['select', 'read', 'insert', 'update'] as const) {
      shop[name] = njeri.ctx.shop[name].bind(njeri.ctx.shop)
    }
    await expect(changePhoto({ ...njeri.ctx, shop }, sent())).rejects.toThrow('away')
    expect(njeri.media.size).toBe(0)
  })
  it('is removed with its files, once', async () => {
    const njeri = await aShop()
    await changePhoto(njeri.ctx, sent())
    await removePhoto(njeri.ctx, sku)
    await removePhoto(njeri.ctx, sku)
    expect([njeri.media.size, await photoOf(njeri)]).toEqual([0, null])
    expect((await productBySku(njeri.ctx.shop, sku)).version).toBe(3)
  })
})

describe('the photo of what was taken off the shelf', () => {
  it('stays as long as that can be undone', async () => {
    const njeri = await aShop()
    await changePhoto(njeri.ctx, sent())
    await archiveProduct(njeri.ctx, sku)
    await restoreProduct(njeri.ctx, sku)
    await dropPhoto(njeri.ctx, sku)
    expect(await photoOf(njeri)).not.toBeNull()
    await archiveProduct(njeri.ctx, sku)
    await dropPhoto(njeri.ctx, sku)
    expect([njeri.media.size, await photoOf(njeri)]).toEqual([0, null])
  })
  it('goes a day later by the sweep', async () => {
    const { browser, shop } = await aWorker('manager')
    await browser.upload('/shop/catalogue/photos', upload(picture('jpg'), picture('jpg')))
    const photo = await photoOf(shop)
    await browser.post(`/shop/catalogue/${sku}/archival`)
    await sweepShard(env, 'SHOPS_0')
    expect(await photoOf(shop)).toBe(photo)
    const longAgo = Date.now() - days(2)
    await shop.ctx.shop.commit(shop.ctx.shop.update(products, { archivedAt: longAgo }))
    await sweepShard(env, 'SHOPS_0')
    expect(await photoOf(shop)).toBeNull()
    expect(await env.MEDIA.head(`${shop.code}/${photo}`)).toBeNull()
  })
})

describe('a photo that is sent', () => {
  it('is served to anybody for a year, without what was hidden in it', async () => {
    const { browser } = await aWorker('manager')
    const photo = jpegWith(exifWith(1, 'S 1.29 E 36.82'))
    const answer = await browser.upload('/shop/catalogue/photos', upload(photo, picture('jpg')))
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      `/shop/catalogue/${sku}#photo`,
    ])
    const large = addressIn(await (await browser.get(`/shop/catalogue/${sku}`)).text())
    const small = addressIn(await (await browser.get('/shop/catalogue?q=unga')).text())
    expect(large.replace('.jpg', '-s.jpg')).toBe(small)
    browser.cookies.clear()
    for (const address of [large, small]) {
      const served = await browser.get(address)
      expect([
        served.status,
        ...['content-type', 'cache-control', 'x-content-type-options'].map((name) =>
          served.headers.get(name),
        ),
      ]).toEqual([200, 'image/jpeg', 'public, max-age=31536000, immutable', 'nosniff'])
      expect(says(new Uint8Array(await served.arrayBuffer()), '36.82')).toBe(false)
    }
  })
  it('stands in for its own small size', async () => {
    const { browser } = await aWorker('manager')
    await browser.upload('/shop/catalogue/photos', upload(picture('png')))
    const small = addressIn(await (await browser.get('/shop/catalogue?q=unga')).text())
    expect(small).toMatch(/-s\.png$/)
    expect((await browser.get(small)).headers.get('content-type')).toBe('image/png')
  })
  it.each([
    [
      'a drawing that calls itself a photo',
      utf8('<svg onload="alert(1)">'),
      'This is not a photo.',
    ],
    ['a page that calls itself a photo', utf8('<html>'), 'This is not a photo.'],
    ['half a photo', picture('jpg').slice(0, 200), 'This picture is broken'],
    ['nothing', new Uint8Array(), 'Please choose a photo first.'],
  ])('is refused when it is %s', async (_, bytes, sentence) => {
    const { browser, shop } = await aWorker('manager')
    const answer = await browser.upload('/shop/catalogue/photos', upload(bytes))
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain(sentence)
    expect(html.match(/class="error"/g)).toHaveLength(1)
    expect(await photoOf(shop)).toBeNull()
  })
  it('is nobody else’s business', async () => {
    const staff = await aWorker('staff')
    const form = () => upload(picture('jpg'))
    expect((await staff.browser.upload('/shop/catalogue/photos', form())).status).toBe(403)
    const { browser } = await aWorker('manager', await aShop({ products: [] }))
    expect((await browser.upload('/shop/catalogue/photos', form())).status).toBe(404)
    expect((await browser.post('/shop/catalogue/photos', { sku: '../x' })).status).toBe(404)
    for (const path of ['/media/NJERI/pho_1.jpg', '/media/x/pho_1.jpg', '/media/NJERI/a.svg']) {
      expect((await browser.get(path)).status).toBe(404)
    }
  })
})
