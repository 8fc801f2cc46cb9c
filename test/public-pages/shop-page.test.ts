import { describe, expect, it } from 'vitest'
import { shillings } from '../../src/kernel/money'
import { aWorker } from '../shops/a-worker'
import { aShop } from '../support/a-shop'
import { aSite } from '../web/a-site'

const site = aSite()
const read = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await site.browser().get(path, { headers })
  return { status: answer.status, headers: answer.headers, page: await answer.text() }
}

describe('the page of a shop', () => {
  it('sends the chosen goods to WhatsApp, priced, under the shop’s code', async () => {
    const { code } = await aShop()
    const { page } = await read(`/s/${code}`)
    expect(page).toContain('name="UNGA-2KG"')
    const basket = await read(`/s/${code}/basket?UNGA-2KG=2&CHUMVI-500G=1&MKATE-400G=&NOPE=4`)
    expect(basket.page).toMatch(/2 × Maize flour 2 kg.*KES 360.*Without delivery.*KES 390/)
    const text = `${code}\n2 x Maize flour 2 kg\n1 x Salt 500 g`
    expect(basket.page).toContain(`text=${encodeURIComponent(text)}`)
  })

  it('takes no absurd basket and opens the chat without one', async () => {
    const { code } = await aShop()
    const typed = '?UNGA-2KG=-3&CHUMVI-500G=1e9&MKATE-400G=2.5&OMO-500G=0&MAYAI-TRAY=9999'
    const { page } = await read(`/s/${code}/basket${typed}`)
    expect(page).toContain('Nothing is in the basket')
    expect(page).toContain(`text=${code}"`)
  })

  it('finds goods by name or by another name, and says when there are none', async () => {
    const { code } = await aShop()
    expect((await read(`/s/${code}?q=mkate`)).page).toMatch(/White bread(?!.*Maize flour 2 kg)/)
    expect((await read(`/s/${code}?q=gari`)).page).toContain('Nothing here is called “gari”')
  })

  it('tells search engines and chats what it is', async () => {
    const { code } = await aShop()
    const { page } = await read(`/s/${code}`)
    expect(page).toContain(`<meta property="og:url" content="http://localhost:8787/s/${code}"`)
    const facts = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(page)?.[1] ?? ''
    expect(JSON.parse(facts)).toMatchObject({
      '@type': 'Store',
      name: 'Mama Njeri Grocers',
      makesOffer: expect.arrayContaining([expect.objectContaining({ priceCurrency: 'KES' })]),
    })
  })

  it('cannot be made to run what a shop or its goods are called', async () => {
    const evil = '</script><script>alert(1)</script>'
    const { code } = await aShop({
      products: [
        {
          sku: 'EVIL',
          name: evil,
          price: shillings(10),
          category: 'Other',
          aliases: [],
          options: [],
          position: 0,
          stock: 5,
        },
      ],
    })
    expect((await read(`/s/${code}`)).page).not.toContain('<script>alert')
  })

  it('is kept at the edge in each language, and forgotten when the owner changes it', async () => {
    const shop = await aShop()
    const { browser } = await aWorker('owner', shop)
    const path = `/s/${shop.code}`
    const first = await read(path)
    const again = await read(path)
    expect(again.page).toBe(first.page)
    expect(again.headers.get('content-security-policy')).toContain("default-src 'none'")
    const etag = again.headers.get('etag') ?? ''
    expect((await read(path, { 'if-none-match': etag })).status).toBe(304)
    expect((await read(path, { 'accept-language': 'sw' })).page).toContain('<html lang="sw">')

    const form = await (await browser.get('/shop/catalogue/UNGA-2KG')).text()
    const version = /name="version" value="(\d+)"/.exec(form)?.[1] ?? ''
    await browser.post('/shop/catalogue/UNGA-2KG/archival', { version })
    expect((await read(path)).page).not.toContain('Maize flour 2 kg')
  })
})
