import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { laptopSize, openBrowser, openPage, phoneSize } from './browser'
import { aCustomer, signIn } from './people'
import { type System, startSystem } from './system'

let system: System
let browser: Browser

beforeAll(async () => {
  ;[system, browser] = await Promise.all([startSystem(), openBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await system?.stop()
})

/** Twice at once, and once more where the thumb still is when the next step's button comes. */
async function tapsImpatiently(page: Page, button: string, next: string): Promise<void> {
  const middle = async (name: string) => {
    const box = await page.locator('main form button').filter({ hasText: name }).boundingBox()
    if (!box) throw new Error(`no button ${name}`)
    return [box.x + box.width / 2, box.y + box.height / 2] as const
  }
  await page.locator('main form button').filter({ hasText: button }).click({ trial: true })
  const [x, y] = await middle(button)
  await page.mouse.click(x, y)
  await page.mouse.click(x, y)
  await page.locator('main form button').filter({ hasText: next }).waitFor()
  await page.mouse.click(...(await middle(next)))
  await page.waitForTimeout(1500)
}

describe('a sale, seen by the customer on the phone and by the owner in the dashboard', () => {
  it('goes from the link to the door, in English', async () => {
    const owner = await openPage(browser, laptopSize)
    await signIn(owner.page, system, '0700000001')
    await owner.page.goto(`${system.app}/shop/orders`)

    const { page } = await openPage(browser, phoneSize)
    const customer = await aCustomer(page, system, '0712345001')
    await customer.writes('NJERI')
    await customer.reads('Mama Njeri Grocers')
    await customer.chooses('Flour')
    await customer.reads('Maize flour 2 kg')
    await customer.chooses('Maize flour 2 kg')
    await customer.taps('2')
    await customer.taps('Check out')
    await customer.reads('Kilimani')
    await customer.chooses('Kilimani')
    await customer.reads('KES 100')
    await customer.writes('Blue gate, Kindaruma Road')
    await customer.reads('M-Pesa')
    await customer.writes('1')
    await customer.taps('Confirm and pay')
    await customer.entersPin('1234')
    await customer.reads('We received KES 460')

    // The list brings the order by itself: nobody reloads the page.
    const arrived = owner.page.locator('a[href^="/shop/orders/ord_"]').filter({ hasText: '460' })
    await arrived.first().waitFor({ timeout: 30_000 })
    await arrived.first().click()
    await owner.page.getByText('Blue gate, Kindaruma Road').waitFor()
    await tapsImpatiently(owner.page, 'Mark as packed', 'Mark as sent out')
    await customer.reads('is packed')
    expect(await owner.page.getByText('Mark as sent out').count()).toBe(1)
    await owner.page.locator('main form button').filter({ hasText: 'sent out' }).click()
    await customer.reads('on its way to you')
    const code = await customer.readsCode('Tell the rider this code')
    await owner.page.locator('[name=code]').fill(code)
    await owner.page.locator('main form button').filter({ hasText: 'Handed over' }).first().click()
    await customer.reads('has been delivered')
    expect(owner.complaints).toEqual([])
  })

  it('goes through in Swahili, with JavaScript switched off in the dashboard', async () => {
    const owner = await openPage(browser, phoneSize, { javaScriptEnabled: false })
    await signIn(owner.page, system, '0110000002')
    const { page } = await openPage(browser, phoneSize)
    const customer = await aCustomer(page, system, '0712345002')
    await customer.writes('KICKS')
    await customer.reads('Kicks by Otieno')
    await customer.writes('soksi 2')
    await customer.reads('KES 600')
    await customer.writes('lipa')
    await customer.reads('Tukuletee wapi')
    await customer.chooses('CBD')
    await customer.reads('Uko karibu na nini')
    await customer.writes('Jengo la Archives, ghorofa ya pili')
    await customer.reads('M-Pesa')
    await customer.writes('1')
    await customer.taps('Thibitisha')
    await customer.cancelsPrompt()
    await customer.reads('hayakufaulu')
    await customer.taps('Lipa tena')
    await customer.entersPin('1234')
    await customer.reads('Tumepokea KES 700')

    await owner.page.goto(`${system.app}/shop/orders`)
    await owner.page
      .locator('a[href^="/shop/orders/ord_"]')
      .filter({ hasText: '700' })
      .first()
      .click()
    for (const [button, words] of [
      ['imefungwa', 'imefungashwa'],
      ['imetumwa', 'iko njiani'],
    ] as const) {
      await owner.page.locator('main form button').filter({ hasText: button }).click()
      await customer.reads(words)
    }
    const code = await customer.readsCode('Mwambie mletaji nambari hii')
    await owner.page.locator('[name=code]').fill(code)
    await owner.page.locator('main form button').filter({ hasText: 'Imekabidhiwa' }).first().click()
    await customer.reads('imefika')
    expect(await owner.page.locator('main form button:visible').count()).toBe(0)
    await owner.page.getByText('Imerudishwa').click()
    await owner.page.locator('main form button').filter({ hasText: 'Ndiyo' }).waitFor()
    expect(owner.complaints).toEqual([])
  })
})
