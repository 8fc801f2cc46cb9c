import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { privacyNotice } from '../../src/public-pages/privacy-notice'
import { aShop } from '../support/a-shop'
import { aSite } from '../web/a-site'

// Monday noon in Nairobi.
const noon = Date.UTC(2026, 10, 23, 9)
const hour = 3_600_000

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: noon }))
afterEach(() => vi.useRealTimers())

const site = aSite()
const read = async (path: string, language = 'en') => {
  const answer = await site.browser().get(path, { headers: { 'accept-language': language } })
  return { status: answer.status, headers: answer.headers, page: await answer.text() }
}

async function weightOf(page: string): Promise<number> {
  const zipped = new Response(page).body?.pipeThrough(new CompressionStream('gzip'))
  return (await new Response(zipped).arrayBuffer()).byteLength
}

describe('the public pages', () => {
  it('are light, need no JavaScript and speak both languages', async () => {
    const { ctx } = await aShop()
    // The stylesheet weighs up to 6 of the 14 KB.
    const room = 8 * 1024
    for (const path of [
      '/',
      '/privacy',
      '/terms',
      `/s/${ctx.profile.code}`,
      '/sign-up',
      '/s/NOPE',
    ]) {
      const en = await read(path)
      const sw = await read(path, 'sw-KE')
      expect(await weightOf(en.page), path).toBeLessThan(room)
      expect(await weightOf(sw.page), path).toBeLessThan(room)
      const withoutFacts = en.page.replace(/<script type="application\/ld\+json">.*?<\/script>/, '')
      expect(withoutFacts).not.toMatch(/<script>|<script [^s]|<style|style="| onclick/)
      expect(en.page).toContain('<html lang="en">')
      expect(sw.page).toContain('<html lang="sw">')
    }
  })

  it('are asked again in vain: an unchanged page has no body', async () => {
    const browser = site.browser()
    const first = await browser.get('/terms')
    const etag = first.headers.get('etag') ?? ''
    expect((await browser.get('/terms', { headers: { 'if-none-match': etag } })).status).toBe(304)
  })

  it('remember the language and go back to where the reader was', async () => {
    const browser = site.browser()
    const answer = await browser.post('/language', { language: 'sw', back: '/privacy' })
    expect(answer.headers.get('location')).toBe('/privacy')
    expect(await (await browser.get('/')).text()).toContain('Duka lako, ndani ya WhatsApp')
    const refused = await browser.post('/language', { language: 'xx', back: '//evil.example' })
    expect(refused.headers.get('location')).toBe('/')
    expect(browser.cookies.get('language')).toBe('sw')
  })
})

describe('a shop’s page', () => {
  it('shows what it sells, where it delivers, and the way into the chat', async () => {
    const { ctx } = await aShop()
    const { code } = ctx.profile
    const { status, page } = await read(`/s/${code.toLowerCase()}`)
    expect(status).toBe(200)
    expect(page).toContain('<h1>Mama Njeri Grocers</h1>')
    expect(page).toContain('Open until 20:00')
    expect(page).toContain('Maize flour 2 kg')
    expect(page).toContain('KES 180')
    expect(page).toContain('Kilimani')
    expect(page).toContain(`href="https://wa.me/254700000000?text=${code}"`)
    expect(page).toContain('property="og:title" content="Mama Njeri Grocers"')
  })

  it('says when a closed shop opens, and that one can order all the same', async () => {
    const { ctx } = await aShop()
    vi.setSystemTime(noon + 9 * hour)
    const { page } = await read(`/s/${ctx.profile.code}`)
    expect(page).toContain('Opens tomorrow at 07:00')
    expect(page).toContain('You can order now; it is packed when the shop opens.')
  })

  it('is a kind 404 with close codes when there is no such shop', async () => {
    const { ctx } = await aShop()
    const { code } = ctx.profile
    const typed = code.slice(0, 3) + code.slice(4)
    const { status, page } = await read(`/s/${typed}1`)
    expect(status).toBe(404)
    expect(page).toContain('We know no shop with this code')
    const near = await read(`/s/${code}7`)
    expect(near.status).toBe(404)
    const odd = await read('/s/%3Cscript%3Ealert(1)%3C%2Fscript%3E')
    expect(odd.status).toBe(404)
    expect(odd.page).not.toContain('<script')
  })

  it('is gone while the shop is suspended', async () => {
    const { ctx } = await aShop()
    await env.DIRECTORY.prepare("UPDATE shops SET state = 'suspended' WHERE id = ?")
      .bind(ctx.profile.id)
      .run()
    expect((await read(`/s/${ctx.profile.code}`)).status).toBe(404)
  })
})

describe('the privacy notice', () => {
  it('is shown whole, and in short to a Swahili reader', async () => {
    const { page } = await read('/privacy')
    for (const { title } of privacyNotice) expect(page).toContain(title)
    expect(page).toContain('Database backups are encrypted')
    const sw = await read('/privacy', 'sw')
    expect(sw.page).toContain('Kwa kifupi')
    expect(sw.page).toContain('lang="en"')
    expect(sw.page).toContain('Database backups are encrypted')
  })
})

describe('/health', () => {
  it('is well while the directory can be read', async () => {
    const { status, page } = await read('/health')
    expect([status, JSON.parse(page).ok]).toEqual([200, true])
  })

  it('says so when it cannot', async () => {
    const prepare = () => {
      throw new Error('D1_ERROR: no such database')
    }
    const broken = aSite({ DIRECTORY: { prepare } as unknown as D1Database })
    const answer = await broken.browser().get('/health')
    expect([answer.status, await answer.json()]).toEqual([
      503,
      { ok: false, directory: 'unreachable' },
    ])
  })
})
