import type { Page } from 'playwright-core'
import type { System } from './system'

/** A customer in front of the simulated phone. */
export async function aCustomer(page: Page, { phone }: System, number: string) {
  await page.goto(`${phone}/?phone=${number}`)
  const newest = (text: string) => page.getByTestId('bubble').filter({ hasText: text }).last()
  return {
    async writes(words: string) {
      await page.getByTestId('phone-text').fill(words)
      await page.getByTestId('phone-send').click()
    },
    /** The digits at the end of the newest message that holds `text`. */
    async readsCode(text: string): Promise<string> {
      const said = (await newest(text).textContent()) ?? ''
      return /: (\d{4})/.exec(said)?.[1] ?? ''
    },
    reads: (text: string) => newest(text).waitFor({ timeout: 20_000 }),
    async taps(title: string) {
      await page.getByTestId('reply-button').filter({ hasText: title }).last().click()
    },
    async chooses(row: string) {
      await page.getByTestId('list-open').last().click()
      await page.getByTestId('list-row').filter({ hasText: row }).first().click()
    },
    async entersPin(pin: string) {
      await page.getByTestId('mpesa-prompt').waitFor({ timeout: 20_000 })
      await page.getByTestId('mpesa-pin').fill(pin)
      await page.getByTestId('mpesa-ok').click()
    },
    async cancelsPrompt() {
      await page.getByTestId('mpesa-prompt').waitFor({ timeout: 20_000 })
      await page.getByTestId('mpesa-cancel').click()
    },
  }
}

/** Signs the owner in as an owner does: phone number, then the code that came to their WhatsApp. */
export async function signIn(page: Page, system: System, number: string): Promise<void> {
  await page.goto(`${system.app}/sign-in`)
  const before = (await chatOf(system, number)).length
  await page.locator('[name=phone]').fill(number)
  await page.locator('main button.primary').first().click()
  await page.waitForURL('**/sign-in/code**')
  await page.locator('[name=code]').fill(await codeSentTo(system, number, before))
  await page.locator('main button.primary').first().click()
  await page.waitForURL('**/shop')
}

/** Opens an account as somebody does who has none: their details, then the code. */
export async function signUp(page: Page, system: System, number: string): Promise<void> {
  await page.goto(`${system.app}/sign-up`)
  const before = (await chatOf(system, number)).length
  await page.locator('[name=fullName]').fill('Grace Njeri')
  await page.locator('[name=phone]').fill(number)
  await page.locator('[name=email]').fill('grace@njeri.example')
  await page.locator('[name=accept]').check()
  await page.locator('main button.primary').first().click()
  await page.waitForURL('**/sign-in/code**')
  await page.locator('[name=code]').fill(await codeSentTo(system, number, before))
  await page.locator('main button.primary').first().click()
  await page.waitForURL('**/shop/new')
}

const chatOf = async ({ phone }: System, number: string): Promise<unknown[]> =>
  (await fetch(`${phone}/control/phones/${number}/chat`)).json() as Promise<unknown[]>

/** An owner also hears of orders: the code is in one of the messages after the first `before`. */
async function codeSentTo(system: System, number: string, before: number): Promise<string> {
  for (let tries = 0; tries < 50; tries++) {
    const fresh = (await chatOf(system, number)).slice(before)
    const code = fresh
      .map((message) => /\b(\d{6})\b/.exec(JSON.stringify(message))?.[1])
      .find(Boolean)
    if (code) return code
    await new Promise((again) => setTimeout(again, 200))
  }
  throw new Error(`no code came to ${number}`)
}
