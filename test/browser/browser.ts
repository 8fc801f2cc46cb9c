import { existsSync, rmSync } from 'node:fs'
import chromium from '@sparticuz/chromium'
import {
  type Browser,
  type BrowserContext,
  type Page,
  chromium as playwright,
} from 'playwright-core'

// `--no-sandbox` only: the package's own arguments would switch web security off.
const args = ['--no-sandbox']

/** The browser that comes inside an npm package; an installed Chrome where that cannot run. */
export async function openBrowser(): Promise<Browser> {
  return (
    (await openPacked()) ?? (await openPacked()) ?? playwright.launch({ channel: 'chrome', args })
  )
}

/** One that won't start goes: a run that was stopped while unpacking leaves half a browser behind. */
async function openPacked(): Promise<Browser | null> {
  const path = await chromium.executablePath().catch(() => undefined)
  if (!path || !existsSync(path)) return null
  const browser = await playwright.launch({ executablePath: path, args }).catch(() => null)
  if (!browser) rmSync(path)
  return browser
}

export const phoneSize = { width: 360, height: 740 }
export const laptopSize = { width: 1280, height: 800 }

/** A page whose errors fail the test: nothing may be refused by the CSP or thrown by a script. */
export async function openPage(
  browser: Browser,
  size: { width: number; height: number },
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<{ page: Page; context: BrowserContext; complaints: string[] }> {
  const context = await browser.newContext({ viewport: size, ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  return { page, context, complaints }
}
