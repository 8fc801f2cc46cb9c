import { mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { laptopSize, openBrowser, openPage, phoneSize } from './browser'
import { signIn, signUp } from './people'
import { startSystem } from './system'
import { customersPage, makeBusy, ridersPage } from './walk/a-busy-shop'
import { crawl } from './walk/crawl'
import { barriers, mistakes, weight, wider } from './walk/judge'

/** Every page as it looks, for whoever wants to see what a build looks like: not committed. */
const pictures = resolve(import.meta.dirname, '..', '..', 'dist', 'pages')
rmSync(pictures, { recursive: true, force: true })
mkdirSync(pictures, { recursive: true })

const [system, browser] = await Promise.all([startSystem(), openBrowser()])
afterAll(async () => {
  await browser.close()
  await system.stop()
})

const owner = await openPage(browser, phoneSize)
await signIn(owner.page, system, '0700000001')
await makeBusy(owner.page, system)
const signedIn = await owner.context.storageState()

const cookiesOf = (state: typeof signedIn | undefined): string =>
  (state?.cookies ?? []).map(({ name, value }) => `${name}=${value}`).join('; ')

const starts = [
  ...['/shop', '/shop/more', '/shop/orders?q=nobody', '/shop/orders?tab=deliver'],
  ...[
    '/shop/styleguide',
    '/',
    '/s/NJERI',
    '/s/KICKS',
    '/s/NJERI?q=unga',
    '/privacy',
    '/terms',
    '/v',
  ],
  await customersPage(owner.page, browser, system),
  await ridersPage(owner.page, system),
]
const everyPage = await crawl(system.app, starts, cookiesOf(signedIn))
/** For people who are not signed in: whoever is, is sent on. */
const doors = ['/sign-in', '/sign-up', '/s/NJERY', '/nowhere'].map((path) => ({ path, kind: path }))

const newcomer = await openPage(browser, phoneSize)
await signUp(newcomer.page, system, '0700000021')
const states = {
  owner: signedIn,
  /** Who has an account and no shop yet. */
  newcomer: await newcomer.context.storageState(),
  stranger: undefined,
}
const languages = ['en', 'sw'] as const
const sizes = { phone: phoneSize, laptop: laptopSize }

async function walker(options: BrowserContextOptions, language: string) {
  const opened = await openPage(browser, phoneSize, options)
  await opened.context.addCookies([{ name: 'language', value: language, url: system.app }])
  return opened
}

async function see(page: Page, path: string, name: string): Promise<void> {
  for (const [device, size] of Object.entries(sizes)) {
    await page.setViewportSize(size)
    await page.goto(`${system.app}${path}`)
    expect(await wider(page), `scrolls sideways on a ${device}`).toBeLessThanOrEqual(0)
    const file = `${name.replaceAll(/[^a-z*?&]+/gi, '_').replaceAll(/[*?&]/g, '+')}-${device}.jpeg`
    await page.screenshot({
      path: join(pictures, file),
      fullPage: true,
      type: 'jpeg',
      quality: 60,
    })
  }
}

it('leads to every page there is', () => {
  const kinds = everyPage.map(({ kind }) => kind)
  expect(kinds).toEqual(expect.arrayContaining(knownKinds))
})

const knownKinds = [
  ...['/', '/privacy', '/terms', '/s/*', '/s/*?q', '/v', '/shops', '/o/*'],
  ...['/shop', '/shop/more', '/shop/display', '/shop/styleguide', '/shop/questions'],
  ...[
    '/shop/orders',
    '/shop/orders?tab',
    '/shop/orders?q',
    '/shop/orders/*',
    '/shop/orders/*/slip',
  ],
  ...['/shop/catalogue', '/shop/catalogue/*', '/shop/catalogue/new', '/shop/catalogue/categories'],
  ...['/shop/catalogue/price-list', '/shop/catalogue/files', '/shop/delivery', '/shop/delivery/*'],
  ...['/shop/delivery/riders', '/shop/customers', '/shop/customers/*', '/shop/insights'],
  ...['/shop/money', '/shop/money/sort', '/shop/money/payments', '/shop/money/payments/*'],
  ...['/shop/money/payments/*/refund?about', '/shop/money/refunds', '/shop/money/refunds/*'],
  ...['/shop/money/statements', '/shop/money/statements/*', '/shop/questions/*', '/shop/share'],
  ...['/shop/preview'],
  ...['/shop/money/closes', '/shop/money/closes?until', '/shop/money/closes/*'],
  ...['/shop/settings', '/shop/settings/payments', '/shop/settings/payments/till', '/r/*'],
  ...['/shop/settings/staff', '/shop/settings/shop', '/shop/settings/payment-policy'],
  ...['/shop/profile', '/shop/settings/privacy', '/shop/settings/notifications'],
]

describe.each(languages)('every page, in %s', (language) => {
  it.each([
    ...everyPage.map((page) => ({ ...page, as: 'owner' as const })),
    ...doors.map((page) => ({ ...page, as: 'stranger' as const })),
    { path: '/shop/new', kind: '/shop/new', as: 'newcomer' as const },
  ])('is kind to eyes, thumbs and readers: $kind', async ({ path, kind, as }) => {
    const storage = states[as]
    const state = storage ? { storageState: storage } : {}
    const withScripts = await walker(state, language)
    const without = await walker({ ...state, javaScriptEnabled: false }, language)
    try {
      await Promise.all([
        see(withScripts.page, path, `${language}${kind}`),
        see(without.page, path, `${language}${kind}_no-script`),
      ])
      const cookie = [cookiesOf(storage), `language=${language}`].filter(Boolean).join('; ')
      const html = await (await fetch(`${system.app}${path}`, { headers: { cookie } })).text()
      expect(html).toMatch(new RegExp(`<html lang="${language}"`))
      expect(await mistakes(html)).toEqual([])
      expect(await weight(html, system.app)).toBeLessThanOrEqual(14 * 1024)
      expect(await barriers(withScripts.page)).toEqual([])
      const complaints = withScripts.complaints.filter((text) => !/404 \(Not Found\)/.test(text))
      expect(complaints).toEqual([])
      expect(await without.page.locator('h1').count()).toBe(1)
    } finally {
      await Promise.all([withScripts.context.close(), without.context.close()])
    }
  })
})
