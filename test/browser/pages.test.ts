import { gzipSync } from 'node:zlib'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { laptopSize, openBrowser, openPage, phoneSize } from './browser'
import { signIn } from './people'
import { type System, startSystem } from './system'

let system: System
let browser: Browser
let page: Page
let complaints: string[]

beforeAll(async () => {
  ;[system, browser] = await Promise.all([startSystem(), openBrowser()])
  const opened = await openPage(browser, phoneSize)
  page = opened.page
  complaints = opened.complaints
  await signIn(page, system, '0700000001')
})
afterAll(async () => {
  await browser?.close()
  await system?.stop()
})

const ownersPages = [
  '/shop',
  '/shop/orders',
  '/shop/orders?tab=all',
  '/shop/orders?tab=pack',
  '/shop/orders?q=nobody',
  '/shop/catalogue',
  '/shop/delivery',
  '/shop/delivery/riders',
  '/shop/questions',
  '/shop/settings',
  '/shop/settings/payments',
]
const everybodysPages = ['/', '/s/NJERI', '/s/KICKS', '/s/NJERY', '/privacy', '/terms', '/sign-up']

/** Wide enough for nobody to scroll sideways, and nothing a screen reader would stumble over. */
async function expectKind(path: string): Promise<void> {
  for (const size of [phoneSize, laptopSize]) {
    await page.setViewportSize(size)
    await page.goto(`${system.app}${path}`)
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(wider, `${path} scrolls sideways at ${size.width}`).toBeLessThanOrEqual(0)
  }
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
}

/** HTML and stylesheets, compressed: what a first visit costs before anything can be seen. */
async function weight(path: string, cookie: string): Promise<number> {
  const get = async (address: string) =>
    (await fetch(`${system.app}${address}`, { headers: { cookie } })).text()
  const html = await get(path)
  const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)]
  const css = await Promise.all(sheets.map(([, address = '']) => get(address)))
  return [html, ...css].reduce((sum, text) => sum + gzipSync(text).length, 0)
}

describe('every page', () => {
  it.each([...ownersPages, ...everybodysPages])('is kind to eyes and readers: %s', async (path) => {
    await expectKind(path)
  })

  it('so is the page of one order', async () => {
    await page.goto(`${system.app}/shop/orders?tab=all`)
    const order = await page.locator('a[href^="/shop/orders/ord_"]').first().getAttribute('href')
    await expectKind(order ?? '/shop/orders')
    await expectKind(`${order}/slip`)
  })

  it('so is the page of a delivery, within 10 KB', async () => {
    await page.goto(`${system.app}/shop/orders?tab=deliver`)
    const sent = page.locator('a[href^="/shop/orders/ord_"]').filter({ hasText: 'On its way' })
    await page.goto(`${system.app}${await sent.first().getAttribute('href')}`)
    const link = await page.locator('a[href*="/r/"]').first().getAttribute('href')
    const path = new URL(link ?? '').pathname
    await expectKind(path)
    expect(await weight(path, '')).toBeLessThanOrEqual(10 * 1024)
  })

  it.each([...ownersPages, ...everybodysPages])('weighs at most 14 KB: %s', async (path) => {
    const cookies = await page.context().cookies()
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    expect(await weight(path, cookie)).toBeLessThanOrEqual(14 * 1024)
  })

  it('never made the browser refuse or complain', () => {
    const unexpected = complaints.filter((text) => !/404 \(Not Found\)/.test(text))
    expect(unexpected).toEqual([])
  })
})
