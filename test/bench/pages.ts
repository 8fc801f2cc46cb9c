import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from '../../scripts/settings.ts'
import { type Market, openMarket } from './market.ts'
import { browser, type Owner, signedIn } from './owner.ts'
import { atMost, type Finding } from './report.ts'

// design.md section 7.
export const heaviestPage = 14
const heaviestFragment = 2
export const mostTrips = 1
// The least a page can weigh: a heading in the smallest valid document.
const emptyPage = '<!DOCTYPE html><html lang="en"><title>DukaBot</title><h1>DukaBot</h1></html>'

export const publicPages = [
  '/',
  '/s/NJERI',
  '/s/NJERY',
  '/privacy',
  '/terms',
  '/sign-up',
  '/sign-in',
]
export const ownersPages = [
  '/shop',
  '/shop/orders',
  '/shop/catalogue',
  '/shop/delivery',
  '/shop/settings',
]
const mostPages = 60

export type Weighed = {
  path: string
  page: number
  trips: number
  fragments: { path: string; bytes: number }[]
}

/** Every page that links lead to, as heavy as a phone loads it the first time. */
export async function pages(): Promise<Finding[]> {
  const market = await openMarket()
  try {
    const owner = await signedIn(market.app, market.code)
    const weighed = [
      ...(await crawl(market, browser(market.app), publicPages)),
      ...(await crawl(market, owner, ownersPages)),
    ]
    const heaviest = mostOf(weighed, ({ page }) => page)
    const busiest = mostOf(weighed, ({ trips }) => trips)
    const fragment = mostOf(
      weighed.flatMap(({ fragments }) => fragments),
      ({ bytes }) => bytes,
    )
    const lines = (list: readonly { path: string }[], of: (at: number) => string) =>
      list.map(({ path }, at) => `${of(at)} ${path}`)
    const heavy = weighed.filter(({ page }) => page > heaviestPage)
    const busy = weighed.filter(({ trips }) => trips > mostTrips)
    return [
      atMost(heaviestPage, {
        name: `HTML + CSS of the heaviest of ${weighed.length} pages (${heaviest?.path})`,
        ours: heaviest?.page ?? Number.NaN,
        unit: 'KB',
        floor: kilobytes(gzipSync(emptyPage).length),
        details: lines(heavy, (at) => `${heavy[at]?.page} KB`),
      }),
      atMost(mostTrips, {
        name: `D1 round trips of the busiest page (${busiest?.path})`,
        ours: busiest?.trips ?? Number.NaN,
        unit: '',
        details: lines(busy, (at) => `${busy[at]?.trips}`),
      }),
      ...(fragment
        ? [
            atMost(heaviestFragment, {
              name: `heaviest fragment (${fragment.path})`,
              ours: fragment.bytes,
              unit: 'KB',
            }),
          ]
        : []),
    ]
  } finally {
    await market.close()
  }
}

/** Follows links to pages of the same part of the site; of pages that differ in an id only, two. */
export async function crawl(
  market: Market,
  visitor: Owner,
  first: readonly string[],
): Promise<Weighed[]> {
  const waiting = [...first]
  const shapes = new Map<string, number>()
  const weighed: Weighed[] = []
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (weighed.length >= mostPages) break
    const shape = path.replace(/\?.*$/, '').replaceAll(/\/(?:[a-z]{3}_[\w-]+|[A-Z0-9-]{3,})/g, '/…')
    const seen = shapes.get(shape) ?? 0
    if (seen >= 2 || weighed.some((known) => known.path === path)) continue
    shapes.set(shape, seen + 1)
    const one = await weigh(market, visitor, path)
    if (!one) continue
    weighed.push(one.weighed)
    const links = [...one.html.matchAll(/<a [^>]*href="(\/[^"#]*)"/g)].flatMap(([, to]) => to ?? [])
    waiting.push(
      ...links.filter((to) => first.some((start) => start !== '/' && to.startsWith(start))),
    )
  }
  return weighed
}

/** Asked twice: the second time the directory's rows are cached, as the budget assumes. */
async function weigh(market: Market, visitor: Owner, path: string) {
  await visitor.get(path)
  await market.counts()
  const { status, html } = await visitor.get(path)
  const { longestQueue } = await market.counts()
  if (status >= 500) throw new Error(`${path} answered ${status}`)
  if (status >= 300 && status < 400) return null
  const fragments: Weighed['fragments'] = []
  for (const [, address = ''] of html.matchAll(/hx-get="([^"]+)"/g)) {
    const fragment = plainText(address).replace(/seen=[^&]*/, 'seen=')
    const { html: part } = await visitor.get(fragment, true)
    fragments.push({ path: fragment.replace(/\?.*/, ''), bytes: kilobytes(gzipSync(part).length) })
  }
  const page = kilobytes(gzipSync(html).length + stylesOf(html))
  return { html, weighed: { path, page, trips: longestQueue, fragments } }
}

/** The page's stylesheets, compressed as they travel. */
function stylesOf(html: string): number {
  const sheets = [...html.matchAll(/<link rel="stylesheet" href="\/([^"?]+)/g)]
  return sheets.reduce(
    (sum, [, file = '']) => sum + gzipSync(readFileSync(join(root, 'public', file))).length,
    0,
  )
}

const plainText = (attribute: string) => attribute.replaceAll('&amp;', '&')
const kilobytes = (bytes: number) => Math.round(bytes / 10.24) / 100

const mostOf = <T>(list: readonly T[], of: (one: T) => number): T | undefined =>
  list.reduce<T | undefined>((most, one) => (most && of(most) >= of(one) ? most : one), undefined)
