import chromium from '@sparticuz/chromium'
import { type Browser, chromium as playwright } from 'playwright-core'
import { crawl } from '../browser/walk/crawl.ts'
import { openEdge } from './compressing-edge.ts'
import { heardBy } from './messages.ts'
import { signedIn } from './owner.ts'
import { atMost, type Finding, median } from './report.ts'
import { openStage } from './stage.ts'

// design.md section 7: a cheap phone on a bad line.
const line = { roundTripMs: 300, kilobitsPerSecond: 700, slowerCpu: 4 }
const latestPaint = 1.6

type Seen = { paint: number; shift: number }

/** Where links are followed from. What differs only by what is asked (`?tab=all`) is one page. */
const starts = ['/', '/s/NJERI', '/privacy', '/terms', '/v', '/shop', '/shop/more', '/shop/orders']

/** When the largest thing on the screen is there, and whether anything moved after it was: every page. */
export async function paint(): Promise<Finding[]> {
  const stage = await openStage({ files: true })
  const { cookie } = await signedIn(stage.app, async () => (await heardBy(stage)).code)
  const edge = await openEdge(stage.app, cookie)
  const browser = await launch()
  try {
    const pages = (await crawl(stage.app, starts, cookie)).filter(({ kind }) => !kind.includes('?'))
    const bare: Seen[] = []
    for (let round = 0; round < 3; round++) bare.push(await look(browser, `${edge.url}/bench/bare`))
    const floor = median(bare.map((one) => one.paint))
    const findings: Finding[] = []
    const shifts: { kind: string; shift: number }[] = []
    for (const { path, kind } of pages) {
      const seen: Seen[] = []
      for (let round = 0; round < 3; round++) seen.push(await look(browser, `${edge.url}${path}`))
      shifts.push({ kind, shift: Math.max(...seen.map((one) => one.shift)) })
      const ours = median(seen.map((one) => one.paint))
      findings.push(
        atMost(latestPaint, {
          name: `slow phone, largest paint of ${kind}`,
          ours,
          unit: 's',
          floor,
        }),
      )
    }
    const moved = shifts.filter(({ shift }) => shift > 0)
    return [
      ...findings,
      atMost(0, {
        name: `slow phone, layout shift of the worst of ${pages.length} pages`,
        ours: Math.max(...shifts.map(({ shift }) => shift)),
        unit: '',
        details: moved.map(({ kind, shift }) => `${shift.toFixed(3)} ${kind}`),
      }),
    ]
  } finally {
    await browser.close()
    await edge.close()
    await stage.close()
  }
}

/** Only `--no-sandbox`: the package's own arguments would switch web security off. */
const launch = async (): Promise<Browser> =>
  playwright.launch({ executablePath: await chromium.executablePath(), args: ['--no-sandbox'] })

async function look(browser: Browser, url: string): Promise<Seen> {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 } })
  try {
    const page = await context.newPage()
    const cdp = await context.newCDPSession(page)
    await cdp.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: line.roundTripMs,
      downloadThroughput: (line.kilobitsPerSecond * 1000) / 8,
      uploadThroughput: (line.kilobitsPerSecond * 1000) / 8,
    })
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: line.slowerCpu })
    const answer = await page.goto(url, { waitUntil: 'load', timeout: 30_000 })
    if (!answer?.ok()) throw new Error(`${url} answered ${answer?.status()}`)
    if (new URL(page.url()).pathname !== new URL(url).pathname)
      throw new Error(`sent to ${page.url()}`)
    await page.waitForTimeout(500)
    return await page.evaluate(seenOnPage)
  } finally {
    await context.close()
  }
}

type Shift = PerformanceEntry & { value: number }

/** Runs in the page, as text: tsx must find nothing in it to give a name to. */
function seenOnPage(): Promise<Seen> {
  return new Promise((done) => {
    const seen = { paint: Number.NaN, shift: 0 }
    new PerformanceObserver((list) => {
      for (const { startTime } of list.getEntries()) seen.paint = startTime / 1000
    }).observe({ type: 'largest-contentful-paint', buffered: true })
    new PerformanceObserver((list) => {
      for (const { value } of list.getEntries() as Shift[]) seen.shift += value
    }).observe({ type: 'layout-shift', buffered: true })
    setTimeout(() => done(seen), 200)
  })
}
