import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { openShop } from '../../src/db/open-shop'
import { placeOrder } from '../../src/orders/place-order'
import { addToRequest } from '../../src/support/add-to-request'
import { closeRequest } from '../../src/support/close-request'
import { openRequests, requestPage } from '../../src/support/queries'
import { todayPage } from '../../src/today/queries'
import { aWorker, fieldIn } from '../shops/a-worker'
import { aShop } from '../support/a-shop'
import { anOrderRequest } from '../support/an-order'
import { countedDatabase } from '../support/counted-database'
import { aQuestion } from './a-question'

const pollIn = (html: string) => /hx-get="([^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''

/** Staff of a shop that one customer has asked something. */
async function aShopWithAQuestion(words?: string) {
  const shop = await aShop()
  const question = await aQuestion(shop, words)
  const { browser } = await aWorker('staff', shop)
  const said = async () => (await requestPage(shop.ctx, question.id)).messages
  return { shop, browser, ...question, said }
}
const answer = { words: 'We bring it at 5', seen: '1' }

describe('the list of questions', () => {
  it('shows who asked what about, and whether they wait', async () => {
    const { browser, path } = await aShopWithAQuestion('My bread & milk <b>are</b> missing')
    const page = await (await browser.get('/shop/questions')).text()
    expect(page).toContain(`href="${path}"`)
    expect(page).toContain('Achieng')
    expect(page).toMatch(/About an order.*My bread &amp; milk &lt;b&gt;are/)
    expect(page).toContain('To answer')
    await browser.post(`${path}/answers`, answer)
    const after = await (await browser.get('/shop/questions')).text()
    expect(after).toMatch(/Shop: We bring it at 5.*Answered/s)
  })
  it('answers a poll with nothing until something changed', async () => {
    const { browser, shop } = await aShopWithAQuestion()
    const poll = pollIn(await (await browser.get('/shop/questions')).text())
    expect((await browser.get(poll, { htmx: true })).status).toBe(204)
    await aQuestion(shop, 'And where are you?')
    const changed = await browser.get(poll, { htmx: true })
    const list = await changed.text()
    expect([changed.status, list]).toEqual([200, expect.stringMatching(/^<div id="questions"/)])
    expect((await browser.get(pollIn(list), { htmx: true })).status).toBe(204)
    const plain = await browser.get('/shop/questions/latest?tab=closed&seen=x')
    expect(plain.headers.get('location')).toBe('/shop/questions?tab=closed')
  })
  it('keeps closed ones apart, and takes any address', async () => {
    const { browser, path } = await aShopWithAQuestion()
    await browser.post(`${path}/closure`)
    const has = async (query: string) =>
      (await (await browser.get(`/shop/questions${query}`)).text()).includes(path)
    expect(await has('')).toBe(false)
    expect(await has('?tab=closed')).toBe(true)
    expect(await has('?tab=closed&before=1')).toBe(false)
    expect(await has('?tab=<b>&before=x')).toBe(false)
  })
})

describe('one question', () => {
  it('shows all that was said, who said it, and the last order', async () => {
    const shop = await aShop()
    const { customer, path } = await aQuestion(shop)
    const placed = await placeOrder(shop.ctx, await anOrderRequest(shop, { customer }))
    const { browser } = await aWorker('staff', shop)
    const page = await (await browser.get(path)).text()
    expect(page).toContain('My bread is missing')
    expect(page).toContain('href="tel:+254711222333"')
    expect(page).toContain(`href="/shop/orders/${placed.ok && placed.order.id}"`)
  })
  it('is answered by fragment or by page, once however often the form is sent', async () => {
    const { browser, path, said } = await aShopWithAQuestion()
    const fragment = await browser.post(`${path}/answers`, answer, { htmx: true })
    const html = await fragment.text()
    expect(fragment.status).toBe(200)
    expect(html).toMatch(/^<div id="request"/)
    expect(html).toContain('We bring it at 5')
    expect(fieldIn(html, 'seen')).toBe('2')
    const again = await browser.post(`${path}/answers`, answer)
    expect([again.status, again.headers.get('location')]).toEqual([303, `${path}?sent=yes`])
    expect((await said()).map(({ words }) => words)).toEqual(['My bread is missing', answer.words])
    const next = { words: answer.words, seen: '2' }
    await browser.post(`${path}/answers`, next)
    expect(await said()).toHaveLength(3)
  })
  it('comes back with what was typed when it is empty or too long', async () => {
    const { browser, path, said } = await aShopWithAQuestion()
    for (const words of ['', ' \n ', '\u200b', 'x'.repeat(1001)]) {
      const refused = await browser.post(`${path}/answers`, { words, seen: '1' }, { htmx: true })
      expect(refused.status).toBe(422)
      expect(await refused.text()).toMatch(/class="error"/)
    }
    const whole = await browser.post(`${path}/answers`, { words: 'é'.repeat(1001), seen: '1' })
    expect(whole.status).toBe(422)
    const page = await whole.text()
    expect(page).toContain('é'.repeat(1001))
    expect(page).toContain('at most 1000 characters')
    expect(await said()).toHaveLength(1)
    const most = { words: 'x'.repeat(1000), seen: '1' }
    expect((await browser.post(`${path}/answers`, most)).status).toBe(303)
  })
  it('that is closed meanwhile says so and keeps the words', async () => {
    const { browser, shop, id, path, said } = await aShopWithAQuestion()
    await closeRequest(shop.ctx, id)
    const late = await browser.post(`${path}/answers`, answer, { htmx: true })
    expect(late.status).toBe(422)
    const html = await late.text()
    expect(html).toContain('This question is closed, so nothing was sent.')
    expect(html).toContain('We bring it at 5')
    expect(html).not.toContain('<textarea')
    expect(await said()).toHaveLength(1)
  })
  it('is closed once, by fragment or by page', async () => {
    const { browser, shop, id, path } = await aShopWithAQuestion()
    const closed = await browser.post(`${path}/closure`, {}, { htmx: true })
    expect(await closed.text()).toMatch(/^<div id="request".*Closed today/s)
    const again = await browser.post(`${path}/closure`)
    expect([again.status, again.headers.get('location')]).toEqual([303, path])
    expect((await requestPage(shop.ctx, id)).request).toMatchObject({ state: 'closed', version: 2 })
  })
  it('tells a waiting page what the customer adds, and leaves the form alone', async () => {
    const { browser, shop, id, path } = await aShopWithAQuestion()
    const poll = pollIn(await (await browser.get(path)).text())
    expect((await browser.get(poll, { htmx: true })).status).toBe(204)
    await addToRequest(shop.ctx, { requestId: id, key: 'wamid.more', words: 'And the milk' })
    const more = await (await browser.get(poll, { htmx: true })).text()
    expect(more).toContain('And the milk')
    expect(more).not.toContain('id="answer"')
    await closeRequest(shop.ctx, id)
    const closed = await (await browser.get(pollIn(more), { htmx: true })).text()
    expect(closed).toContain('<div id="answer" hx-swap-oob="true"></div>')
    expect(pollIn(closed)).toBe('')
  })
  it('is not found in another shop, nor under a made-up address', async () => {
    const { path, said } = await aShopWithAQuestion()
    const { browser } = await aWorker('owner')
    expect((await browser.get(path)).status).toBe(404)
    expect((await browser.get(`${path}/latest`, { htmx: true })).status).toBe(404)
    expect((await browser.post(`${path}/answers`, answer)).status).toBe(404)
    expect((await browser.post(`${path}/answers`, { words: '' })).status).toBe(404)
    expect((await browser.post(`${path}/closure`, {}, { htmx: true })).status).toBe(404)
    expect((await browser.get('/shop/questions/sup_%00')).status).toBe(404)
    expect(await said()).toHaveLength(1)
  })
  it('is not for riders', async () => {
    const { shop, path, said } = await aShopWithAQuestion()
    const { browser } = await aWorker('rider', shop)
    // A rider has no seat in the shop's pages at all, so the door sends them to choose a shop.
    for (const answered of [
      await browser.get(path),
      await browser.post(`${path}/answers`, answer),
    ]) {
      expect([answered.status, answered.headers.get('location')]).toEqual([303, '/shops'])
    }
    expect(await said()).toHaveLength(1)
  })
})

describe('questions elsewhere', () => {
  it('are counted on the first page of the day, which then changes', async () => {
    const shop = await aShop()
    const { browser } = await aWorker('staff', shop)
    const before = await (await browser.get('/shop')).text()
    expect(before).toContain('href="/shop/questions"')
    const poll = pollIn(before)
    await aQuestion(shop)
    const now = await (await browser.get(poll, { htmx: true })).text()
    expect(now).toMatch(/Customers waiting for you.*1 question</)
  })
  it('are counted by the index of open ones, however many are closed', async () => {
    const shop = await aShop()
    const { database, counts } = countedDatabase(env.SHOPS_0)
    const scope = openShop({ SHOPS_0: database }, 'SHOPS_0', shop.ctx.shop.shopId)
    await todayPage({ ...shop.ctx, shop: scope })
    const line = counts.statements.find((statement) => statement.includes('support_requests')) ?? ''
    const sql = line.slice(line.indexOf(' ') + 1)
    const { results } = await env.SHOPS_0.prepare(`explain query plan ${sql}`)
      .bind(...Array.from({ length: sql.match(/\?/g)?.length ?? 0 }, () => null))
      .all<{ detail: string }>()
    expect(results.map(({ detail }) => detail).join()).toContain('INDEX support_requests_open')
  })
  it('each page of them is one round trip', async () => {
    const { shop, id } = await aShopWithAQuestion()
    const { database, counts } = countedDatabase(env.SHOPS_0)
    const scope = openShop({ SHOPS_0: database }, 'SHOPS_0', shop.ctx.shop.shopId)
    const ctx = { ...shop.ctx, shop: scope }
    const pages = [
      () => openRequests(ctx, { tab: 'open' }),
      () => openRequests(ctx, { tab: 'closed', before: 5 }),
      () => requestPage(ctx, id),
      () => todayPage(ctx),
    ]
    for (const load of pages) {
      counts.roundTrips = 0
      await load()
      expect(counts.roundTrips).toBe(1)
    }
  })
})
