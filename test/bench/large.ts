import { enlarge, large } from './enlarge.ts'
import { openMarket } from './market.ts'
import { pause } from './messages.ts'
import { signedIn } from './owner.ts'
import { crawl, heaviestPage, mostTrips, ownersPages } from './pages.ts'
import { atMost, type Finding, median, timesFloor } from './report.ts'

/** Milliseconds: a year's insights (design.md section 7). */
const slowestInsights = 50
const rounds = 5

const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10)
const year = `/shop/insights?from=${day(364)}&to=${day(0)}`

const morePages = [
  ...['/shop/orders?tab=all', '/shop/orders?q=50000', '/shop/orders?q=0711222333'],
  ...['/shop/money', '/shop/money/payments', '/shop/money/refunds', '/shop/money/sort'],
  ...['/shop/money/closes', `/shop/money/closes/${day(200)}`, '/shop/money/statements'],
  ...['/shop/customers', '/shop/catalogue?q=BIG', '/shop/share', '/shop/preview', year],
]

/** The owner's pages in a shop of 100,000 orders and 2,000 products: weight, trips, rows and time. */
export async function largeShop(): Promise<Finding[]> {
  const market = await openMarket({ furnish: enlarge })
  try {
    const owner = await signedIn(market.app, market.code)
    const paths = [...ownersPages, ...morePages]
    // Days that are over are stored by a job that the money page asks for; it is no part of a page.
    await owner.get('/shop/money')
    await pause(4000)
    const weighed = (await crawl(market, owner, paths)).filter(({ path }) => !isFile(path))
    const hello = `${market.floor}/hello`
    const floor = await timed(async () => void (await (await fetch(hello)).text()))
    const seen: { path: string; rows: number; ms: number }[] = []
    for (const path of new Set([...weighed.map((one) => one.path), ...paths])) {
      await market.counts()
      await owner.get(path)
      const { rowsRead: rows } = await market.counts()
      seen.push({ path, rows, ms: await timed(() => owner.get(path)) })
    }
    const worst = <T>(list: readonly T[], of: (one: T) => number) =>
      list.toSorted((a, b) => of(b) - of(a))[0]
    const slow = worst(seen, ({ ms }) => ms)
    const heavy = worst(weighed, ({ page }) => page)
    const busy = worst(weighed, ({ trips }) => trips)
    const wide = worst(seen, ({ rows }) => rows)
    const shop = `${large.orders.toLocaleString('en')} orders`
    return [
      atMost(heaviestPage, {
        name: `${shop}: HTML + CSS of the heaviest of ${weighed.length} pages (${heavy?.path})`,
        ours: heavy?.page ?? Number.NaN,
        unit: 'KB',
        details: weighed
          .filter(({ page }) => page > heaviestPage)
          .map(({ path, page }) => `${page} KB ${path}`),
      }),
      atMost(mostTrips, {
        name: `${shop}: D1 round trips of the busiest page (${busy?.path})`,
        ours: busy?.trips ?? Number.NaN,
        unit: '',
        details: weighed
          .filter(({ trips }) => trips > mostTrips)
          .map(({ path, trips }) => `${trips} ${path}`),
      }),
      atMost(slowestInsights, {
        name: `${shop}: insights of a year`,
        ours: seen.find(({ path }) => path === year)?.ms ?? Number.NaN,
        unit: 'ms',
        floor,
      }),
      timesFloor(null, {
        name: `${shop}: the slowest page (${slow?.path})`,
        ours: slow?.ms ?? Number.NaN,
        unit: 'ms',
        floor,
      }),
      {
        name: `${shop}: rows that the widest page reads (${wide?.path})`,
        ours: String(wide?.rows),
        budget: '',
        ok: null,
      },
    ]
  } finally {
    await market.close()
  }
}

/** What is saved and not shown: whole exports, which read all that they tell. */
const isFile = (path: string): boolean => /\.(?:csv|pdf|svg|xlsx)(?:\?|$)/.test(path)

async function timed(ask: () => Promise<unknown>): Promise<number> {
  const took: number[] = []
  for (let round = 0; round < rounds; round++) {
    const begun = performance.now()
    await ask()
    took.push(performance.now() - begun)
  }
  return median(took)
}
