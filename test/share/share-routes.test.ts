import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { openShop } from '../../src/db/open-shop'
import { dailyFigures } from '../../src/figures/tables'
import { days } from '../../src/kernel/clock'
import { cents, shillings } from '../../src/kernel/money'
import { inNairobi } from '../../src/kernel/nairobi'
import { cancelOrder } from '../../src/orders/advance-order'
import { soldByLink } from '../../src/share/queries'
import { payFor } from '../orders/pay-for'
import { aWorker, fieldIn } from '../shops/a-worker'
import { aShop, type TestShop } from '../support/a-shop'
import { anOrder } from '../support/an-order'
import { countedDatabase } from '../support/counted-database'
import { pdfWords } from '../support/pdf-words'

async function sold(shop: TestShop, source: string | null) {
  const placed = await anOrder(shop, { source })
  await payFor(shop, placed)
  return placed
}

describe('the page to share a shop', () => {
  it('has the link, a QR code, and words for a status in both languages', async () => {
    const { browser, shop } = await aWorker('manager')
    const page = await (await browser.get('/shop/share')).text()
    const link = `https://wa.me/254700000000?text=${shop.code}`
    expect(page).toContain(`<a href="${link}">${link}</a>`)
    expect(page).toMatch(/<svg [^>]*aria-label="QR code that opens a chat with Mama Njeri Grocers"/)
    for (const said of ['Order from Mama Njeri Grocers', 'Agiza kutoka Mama Njeri Grocers']) {
      expect(page).toContain(said)
    }
    expect(page).toContain(`${link}%20status`)
    expect(page).toContain(`or send ${shop.code} to 0700 000 000`)
  })

  it('speaks Swahili', async () => {
    const { browser } = await aWorker('manager')
    browser.cookies.set('language', 'sw')
    const page = await (await browser.get('/shop/share')).text()
    expect(page).toContain('Tangaza duka lako')
    expect(page).toContain('Kiungo cha kila mahali')
  })

  it('makes a link for a place of the owner’s own', async () => {
    const { browser, shop } = await aWorker('owner')
    const page = await (await browser.get('/shop/share?tag=Kanisa')).text()
    expect(page).toContain(`https://wa.me/254700000000?text=${shop.code}%20kanisa`)
    expect(fieldIn(page, 'tag')).toBe('Kanisa')
    const refused = await browser.get('/shop/share?tag=unga')
    expect(refused.status).toBe(422)
    const again = await refused.text()
    expect(again).toContain('Customers write this word in the chat.')
    expect(fieldIn(again, 'tag')).toBe('unga')
    expect((await browser.get('/shop/share?tag=my+church')).status).toBe(422)
  })

  it('shows what each link sold, to those who may see what was sold', async () => {
    const shop = await aShop()
    await sold(shop, 'fb')
    await sold(shop, 'fb')
    await sold(shop, 'kanisa')
    await sold(shop, null)
    const { browser } = await aWorker('manager', shop)
    const page = await (await browser.get('/shop/share')).text()
    const row = (title: string) => page.split('<li').find((part) => part.includes(`>${title}<`))
    expect(row('Facebook')).toMatch(/KES 1,280.*2 orders/)
    expect(row('kanisa')).toMatch(/KES 640.*1 order</)
    expect(row('TikTok')).toContain('no orders yet')
    expect(row('Your plain link or code')).toMatch(/KES 640.*1 order</)
    const staff = await aWorker('staff', shop)
    const plain = await staff.browser.get('/shop/share')
    expect(plain.status).toBe(200)
    expect(await plain.text()).not.toMatch(/1,280|kanisa|no orders/)
  })

  it('gives the QR code of each link as a picture', async () => {
    const { browser, shop } = await aWorker('staff')
    const plain = await browser.get('/shop/share/qr.svg')
    expect(plain.headers.get('content-type')).toBe('image/svg+xml')
    expect(plain.headers.get('content-disposition')).toContain(`${shop.code}-qr.svg`)
    const tagged = await browser.get('/shop/share/qr.svg?tag=fb')
    expect(tagged.headers.get('content-disposition')).toContain(`${shop.code}-fb-qr.svg`)
    expect(await tagged.text()).not.toBe(await plain.text())
  })
})

describe('what each link sold', () => {
  it('adds the days that are over to today, and counts no order that was given up', async () => {
    const shop = await aShop()
    const { ctx, sims } = shop
    const day = (ago: number) => inNairobi(sims.clock.now() - days(ago)).day
    const figure = (ago: number, key: string, count: number) => ({
      kind: 'source' as const,
      day: day(ago),
      key,
      count,
      amountCents: cents(count * 100_00),
    })
    await ctx.shop.commit(
      ...[figure(1, 'fb', 3), figure(89, 'fb', 2), figure(90, 'fb', 50), figure(2, '-', 1)].map(
        (row) => ctx.shop.insert(dailyFigures, row),
      ),
    )
    await sold(shop, 'fb')
    const given = await anOrder(shop, { source: 'fb' })
    await cancelOrder(ctx, given.order.id)
    expect(await soldByLink(ctx)).toEqual([
      { tag: 'fb', orders: 6, amount: shillings(1140) },
      { tag: null, orders: 1, amount: shillings(100) },
    ])
  })

  it('is one round trip, into the days and the newest orders only', async () => {
    const shop = await aShop()
    const { database, counts } = countedDatabase(env.SHOPS_0)
    const scope = openShop({ SHOPS_0: database }, 'SHOPS_0', shop.ctx.shop.shopId)
    await soldByLink({ ...shop.ctx, shop: scope })
    expect(counts.roundTrips).toBe(1)
    const plans = await Promise.all(
      counts.statements.map(async (line) => {
        const sql = line.slice(line.indexOf(' ') + 1)
        const blanks = Array.from({ length: (sql.match(/\?/g) ?? []).length }, () => null)
        const explained = env.SHOPS_0.prepare(`explain query plan ${sql}`).bind(...blanks)
        return (await explained.all<{ detail: string }>()).results.map(({ detail }) => detail)
      }),
    )
    expect(plans.flat().filter((detail) => detail.startsWith('SEARCH'))).toEqual([
      'SEARCH daily_figures USING PRIMARY KEY (shop_id=? AND kind=? AND day>? AND day<?)',
      'SEARCH orders USING INDEX orders_by_number (shop_id=? AND number>?)',
      'SEARCH daily_figures USING PRIMARY KEY (shop_id=? AND kind=? AND day<?)',
    ])
    expect(plans.flat().filter((detail) => detail.startsWith('SCAN'))).toEqual([])
  })
})

describe('what can be printed', () => {
  it('comes as a file, in the language of the shop’s customers or the one asked for', async () => {
    const { browser, shop } = await aWorker('staff')
    const file = async (query: string) => {
      const answer = await browser.get(`/shop/share/poster.pdf${query}`)
      expect(answer.headers.get('content-type')).toBe('application/pdf')
      return {
        name: answer.headers.get('content-disposition') ?? '',
        words: await pdfWords(new Uint8Array(await answer.arrayBuffer())),
      }
    }
    const usual = await file('')
    expect(usual.words).toContain('Order on WhatsApp')
    expect(usual.name).toContain(`${shop.code}-a4-en.pdf`)
    const swahili = await file('?size=a6&lang=sw')
    expect(swahili.words).toContain('Agiza kwa WhatsApp')
    expect(swahili.words).toContain('kwa 0700 000 000 kwenye WhatsApp')
    expect((await file('?size=nonsense&lang=fr')).name).toContain('-a4-en.pdf')
  })

  it('comes as a page whose chrome is not printed, with a link that says paper', async () => {
    const { browser, shop } = await aWorker('staff')
    const page = await (await browser.get('/shop/share/poster?size=a5&lang=sw')).text()
    expect(page).toContain('<article class="poster on-a5" lang="sw">')
    expect(page).toContain('Agiza kwa WhatsApp')
    expect(page).toContain('/shop/share/poster.pdf?size=a5&amp;lang=sw')
    expect(page).toMatch(/class="stack no-print"/)
    expect(page).toContain(shop.code)
  })
})
