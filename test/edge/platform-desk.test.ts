import { env } from 'cloudflare:workers'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { openSession } from '../../src/accounts/open-session'
import { openDirectory } from '../../src/db/open-shop'
import type { Env } from '../../src/edge/env'
import { openPlatform } from '../../src/edge/platform'
import { portsOf } from '../../src/edge/ports'
import { wordsAfter } from '../../src/edge/words-after'
import { deliverPending } from '../../src/notifications/deliver'
import { platformShop } from '../../src/shops/platform-shop'
import { settingsOf } from '../../src/shops/queries'
import { openRequests } from '../../src/support/queries'
import { signedUp } from '../accounts/signed-in'
import { accountOf, aWorker, fieldIn } from '../shops/a-worker'
import { anyPhone, aSite } from '../web/a-site'
import { aVisit } from './a-chat'

afterEach(() => vi.unstubAllGlobals())

/** As another isolate would see it: with nothing cached. */
const isolate = (): Env => ({ ...env })

const platform = () => openPlatform(env, { kind: 'clock' })
const waiting = async () => (await openRequests(await platform(), { tab: 'open' })).requests

/** Somebody who answers for DukaBot, signed in. */
async function anOperator(settings: Partial<Env> = {}) {
  const phone = anyPhone()
  const site = aSite({ OPERATOR_PHONES: `0711000000, ${phone}`, ...settings })
  return { ...(await signedUp(site, phone)), site }
}

describe('an owner who asks to delete the account', () => {
  const page = '/shop/settings/privacy'
  it('is on the operators’ list once, and can take it back', async () => {
    const { browser, shop } = await aWorker('owner')
    await Promise.all([browser.post(`${page}/deletion`), browser.post(`${page}/deletion`)])
    await browser.post(`${page}/deletion`)
    expect((await settingsOf(shop.ctx.shop)).deletionAskedAt).not.toBeNull()
    expect(await (await browser.get(page)).text()).toContain('You asked for it: today')
    const asked = (await waiting()).filter(({ request }) => request.topic === 'privacy')
    expect(asked).toHaveLength(1)

    await browser.post(`${page}/deletion/withdrawal`)
    expect((await settingsOf(shop.ctx.shop)).deletionAskedAt).toBeNull()
    expect(await waiting()).toHaveLength(1)
    const { browser: operator } = await anOperator()
    const said = await (await operator.get(`/shop/questions/${asked[0]?.request.id}`)).text()
    expect(said).toContain(`asks to delete the account and the data of Mama Njeri Grocers`)
    expect(said).toContain('Please delete nothing.')
  })

  it('is no manager, and whoever says no to counting is remembered', async () => {
    const { browser: manager } = await aWorker('manager')
    expect((await manager.post(`${page}/deletion`)).status).toBe(403)
    const { browser, shop } = await aWorker('owner')
    await browser.post(`${page}/counting/off`)
    expect(await (await browser.get(page)).text()).toContain('You said no')
    expect((await settingsOf(shop.ctx.shop)).uncountedSinceAt).not.toBeNull()
  })
})

describe('a customer who writes to the people who run DukaBot', () => {
  it('is read and answered by an operator, and neither seen nor answered by the shop', async () => {
    const chat = await aVisit()
    await chat.say(chat.shop.code, 'delete my data')
    const { browser, landed } = await anOperator()
    expect(landed).toBe('/shop')
    expect((await browser.get('/shop')).headers.get('location')).toBe('/shop/questions')

    const list = await (await browser.get('/shop/questions')).text()
    expect(list).toContain('Achieng')
    const [path = ''] = /\/shop\/questions\/sup_[\w-]+/.exec(list) ?? []
    const page = await (await browser.get(path)).text()
    expect(page).toContain(`(${chat.shop.ctx.profile.name}, ${chat.shop.code})`)

    expect((await openRequests(chat.shop.ctx, { tab: 'open' })).requests).toEqual([])
    const owner = await aWorker('owner', chat.shop)
    expect((await owner.browser.get(path)).status).toBe(404)

    const answer = { words: 'We have sent you a copy', seen: fieldIn(page, 'seen') ?? '' }
    expect((await browser.post(`${path}/answers`, answer)).status).toBe(303)
    await deliverPending(await platform(), wordsAfter)
    await chat.settle()
    expect(chat.lastText()).toContain('*DukaBot*')
    expect(chat.lastText()).toContain('We have sent you a copy')

    await chat.tap('✍️ Write more')
    await chat.say('Thank you')
    expect(await (await browser.get(path)).text()).toContain('Thank you')
    await browser.post(`${path}/closure`)
    await deliverPending(await platform(), wordsAfter)
    await chat.settle()
    expect(chat.lastText()).toContain('closed by the people who run DukaBot')
    await chat.say('chumvi 2')
    expect(chat.lastText()).toContain('2 × ')
  })

  it('needs no shop, and opens one request however often the message comes', async () => {
    const chat = await aVisit()
    await chat.say('hello')
    const before = (await waiting()).length
    const stub = await chat.stub()
    const event = chat.event('data')
    await stub.hearAll([event, event])
    await stub.hearAll([event])
    await chat.settle()
    expect(chat.lastText()).toContain('The people who run DukaBot have your request')
    expect(await waiting()).toHaveLength(before + 1)
  })
})

describe('the shop that DukaBot itself is', () => {
  it('is opened once, however many isolates open it at once', async () => {
    const opened = await Promise.all(
      Array.from({ length: 4 }, () => openPlatform(isolate(), { kind: 'clock' })),
    )
    const sealed = await opened[0]?.vault.seal('customers.name/cus_1', 'Achieng')
    for (const { vault } of opened) {
      expect(sealed && (await vault.open('customers.name/cus_1', sealed))).toBe('Achieng')
    }
    const rows = await env.DIRECTORY.prepare("SELECT id FROM shops WHERE code = 'DUKABOT'").all()
    expect(rows.results).toEqual([{ id: platformShop.id }])
  })

  it('is no shop to go to: not by its code, nor on the web', async () => {
    await platform()
    const chat = await aVisit()
    await chat.say('order at DUKABOT please')
    expect(chat.lastText()).not.toContain('Welcome')
    expect((await aSite().browser().get('/s/DUKABOT')).status).toBe(404)
  })
})

describe('an operator', () => {
  it('enters the questions and nothing else', async () => {
    const { browser } = await anOperator()
    const page = await browser.get('/shop/questions')
    expect(page.status).toBe(200)
    const html = await page.text()
    expect(html).not.toContain('href="/shop/money"')
    // On a phone too: nothing is behind More for them.
    expect(html).toContain('<a href="/shop/questions" aria-current="page"')
    for (const path of ['/shop/orders', '/shop/money', '/shop/customers', '/shop/settings']) {
      expect((await browser.get(path)).status).toBe(403)
    }
    expect((await browser.post('/shop/settings/shop', {})).status).toBe(403)
  })

  it('is nobody whose phone is not listed, and nobody any more once it is taken off', async () => {
    const stranger = await signedUp(aSite({ OPERATOR_PHONES: '0711000000' }))
    expect(stranger.landed).toBe('/shop/new')
    const { browser, site } = await anOperator()
    expect((await browser.get('/shop/questions')).status).toBe(200)
    Object.assign(site.env, { OPERATOR_PHONES: '' })
    const later = aSite({ OPERATOR_PHONES: '' }).browser()
    for (const [name, value] of browser.cookies) later.cookies.set(name, value)
    expect((await later.get('/shop/questions')).status).toBe(403)
  })

  it('may own a shop too, and chooses', async () => {
    const phone = anyPhone()
    const { browser } = await signedUp(aSite({ OPERATOR_PHONES: phone }), phone)
    const { browser: owner, shop } = await aWorker('owner')
    expect((await owner.get('/shop')).status).toBe(200)
    const directory = openDirectory(env.DIRECTORY)
    const accountId = accountOf(browser)
    await env.DIRECTORY.prepare(
      "INSERT INTO staff (shop_id, account_id, role, created_at) VALUES (?, ?, 'owner', 1)",
    )
      .bind(shop.ctx.profile.id, accountId)
      .run()
    const { seats } = await openSession(
      { directory, ports: portsOf(env) },
      { id: accountId, language: 'en' },
    )
    expect(seats).toBe(2)
    expect(await (await browser.get('/shops')).text()).toMatch(/DUKABOT · DukaBot/)
  })
})
