import { laptopSize, openBrowser, openPage } from '../test/browser/browser.ts'
import { aCustomer, signIn } from '../test/browser/people.ts'
import { startSystem } from '../test/browser/system.ts'

/** `npm run pictures`: plays half a sale and takes the two pictures of the README. */
const system = await startSystem()
const browser = await openBrowser()
const { page } = await openPage(browser, { width: 400, height: 780 })
const customer = await aCustomer(page, system, '0711222333')
await customer.writes('Hi NJERI')
await customer.reads('Mama Njeri Grocers')
await customer.writes('2 unga, 3 milk and a bread')
await customer.reads('KES 605')
await customer.taps('Check out')
await customer.reads('Kilimani')
await customer.chooses('Kilimani')
await customer.reads('KES 100')
await customer.writes('Blue gate, Kindaruma Road')
await customer.reads('M-Pesa')
await customer.writes('1')
await customer.reads('KES 705')
await customer.taps('Confirm and pay')
await customer.entersPin('1234')
await customer.reads('We received KES 705')
await page.waitForTimeout(500)
await page.screenshot({ path: 'docs/pictures/phone.png' })

const owner = await openPage(browser, { ...laptopSize, height: 780 })
await signIn(owner.page, system, '0700000001')
await owner.page.goto(`${system.app}/shop/orders`)
await owner.page.waitForTimeout(500)
await owner.page.screenshot({ path: 'docs/pictures/orders.png' })
await browser.close()
await system.stop()
