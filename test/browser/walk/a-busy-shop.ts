import type { Browser, Page } from 'playwright-core'
import { openPage, phoneSize } from '../browser'
import { aCustomer } from '../people'
import type { System } from '../system'

/** What the demo shop has not lived through: a refund, a payment that nobody knows. */
export async function makeBusy(page: Page, system: System): Promise<void> {
  await refundSomething(page, system)
  await uploadStatement(page, system)
}

async function refundSomething(page: Page, { app }: System): Promise<void> {
  await page.goto(`${app}/shop/money/payments`)
  await page
    .locator('main a[href^="/shop/money/payments/"]')
    .filter({ hasText: '#' })
    .first()
    .click()
  await page.locator('main a[href*="/refund"]').first().click()
  await page.locator('[name=amount]').fill('10')
  await page.locator('main form button.primary').last().click()
  await page.waitForURL('**/shop/money/refunds/**')
}

/** As IntaSend writes its wallet down, with a payment that none of our orders asked for. */
async function uploadStatement(page: Page, { app }: System): Promise<void> {
  const head =
    'Transaction ID,Date,Transaction Type,Status,Currency,Value,Running Balance,Narrative,Invoice,Provider,Account,API Ref,M-Pesa Ref'
  const yesterday = new Date(Date.now() - 86_400_000).toISOString()
  const line = `TX1,${yesterday},SALE,AVAILABLE,KES,90.00,5090.00,,,M-PESA,254711222333,,UKK4R7T9ZZ`
  await page.goto(`${app}/shop/money/statements`)
  await page.locator('input[type=file]').setInputFiles({
    name: 'wallet.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`${head}\n${line}\n`),
  })
  await page.locator('main form button.primary').last().click()
  await page.waitForURL('**/shop/money/statements/**')
}

const buyer = '0712340002'

/** `/o/…`: somebody orders and pays, is told the address of their order when it is packed, and asks
 * for a person. */
export async function customersPage(
  owner: Page,
  browser: Browser,
  system: System,
): Promise<string> {
  const { page, context } = await openPage(browser, phoneSize)
  const customer = await aCustomer(page, system, buyer)
  await customer.writes('NJERI')
  await customer.reads('Mama Njeri Grocers')
  await customer.writes('2 unga')
  await customer.taps('Check out')
  await customer.reads('Kilimani')
  await customer.chooses('Kilimani')
  await customer.reads('KES 100')
  await customer.writes('Blue gate, Kindaruma Road')
  await customer.reads('M-Pesa')
  await customer.writes('1')
  await customer.taps('Confirm and pay')
  await customer.entersPin('1234')
  await customer.reads('We received KES')
  await owner.goto(`${system.app}/shop/orders?tab=pack`)
  await owner.locator('main a[href^="/shop/orders/ord_"]').first().click()
  await owner.locator('main form button.primary').first().click()
  await customer.reads('/o/')
  await customer.writes('support')
  await owner.goto(`${system.app}/shop/questions`)
  await owner.locator('main a[href^="/shop/questions/"]').first().waitFor()
  await context.close()
  const chat = await fetch(`${system.phone}/control/phones/${buyer}/chat`)
  return /\/o\/[\w.-]+/.exec(await chat.text())?.[0] ?? ''
}

/** `/r/…`, as the shop shares it with the rider of an order that is on its way. */
export async function ridersPage(owner: Page, { app }: System): Promise<string> {
  await owner.goto(`${app}/shop/orders?tab=deliver`)
  const sent = owner.locator('a[href^="/shop/orders/ord_"]').filter({ hasText: 'On its way' })
  await sent.first().click()
  const link = await owner.locator('a[href*="/r/"]').first().getAttribute('href')
  return new URL(link ?? '').pathname
}
