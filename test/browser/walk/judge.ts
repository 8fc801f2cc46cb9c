import { gzipSync } from 'node:zlib'
import { AxeBuilder } from '@axe-core/playwright'
import { HtmlValidate } from 'html-validate'
import type { Page } from 'playwright-core'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const validator = new HtmlValidate({ extends: ['html-validate:standard'] })

/** What a screen reader, a keyboard or tired eyes would stumble over, by WCAG 2.2 AA. */
export async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

/** Where the HTML is not HTML. */
export async function mistakes(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => {
      const source = html.split('\n')[line - 1]?.slice(column - 1, column + 80)
      return `${ruleId}: ${message} at ${source}`
    }),
  )
}

/** How many pixels the page is wider than its window. */
export const wider = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** HTML and stylesheets, compressed, in bytes: what must come before anything can be seen. */
export async function weight(html: string, app: string): Promise<number> {
  const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)]
  const css = await Promise.all(
    sheets.map(async ([, address = '']) => (await fetch(`${app}${address}`)).text()),
  )
  return [html, ...css].reduce((sum, text) => sum + gzipSync(text).length, 0)
}
