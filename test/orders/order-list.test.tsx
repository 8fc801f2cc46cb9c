import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { variants } from '../../src/catalogue/tables'
import { messagesIn } from '../../src/i18n/messages'
import { packOrder } from '../../src/orders/advance-order'
import { exportOrders } from '../../src/orders/export-orders'
import { ordersPage } from '../../src/orders/list-queries'
import { readSearch } from '../../src/orders/search'
import { stepOrders } from '../../src/orders/step-orders'
import { orders } from '../../src/orders/tables'
import { addRider } from '../../src/riders/add-rider'
import { aWorker } from '../shops/a-worker'
import { aShop, type TestShop } from '../support/a-shop'
import { aBuyer, anOrder } from '../support/an-order'
import { aShopThat, least } from './a-shop-that'

const numbersIn = (html: string) =>
  [...html.matchAll(/row-title">#(\d+) /g)].map(([, n]) => Number(n))
const found = async ({ ctx }: TestShop, wanted: Partial<Parameters<typeof ordersPage>[1]>) =>
  (await ordersPage(ctx, { tab: 'open', ...wanted })).orders.map(({ order }) => order.number)

/** Orders that need no money first, so they can be packed at once. */
async function aBusyShop(many: number) {
  const shop = await aShopThat({ payOnDelivery: true })
  const placed = []
  await shop.ctx.shop.commit(shop.ctx.shop.update(variants, { stock: 500 }))
  for (let i = 0; i < many; i++) placed.push((await anOrder(shop, least())).order)
  return { shop, placed }
}

describe('looking for an order', () => {
  it('reads a number, a whole phone number, and takes the rest for a name', () => {
    expect(readSearch(' #0012 ')).toEqual({ kind: 'number', number: 12 })
    expect(readSearch('0711 222-333')).toEqual({ kind: 'phone', phone: '254711222333' })
    expect(readSearch('+254711222333')).toMatchObject({ kind: 'phone' })
    expect(readSearch('Grace  Achieng')).toEqual({ kind: 'name', words: ['grace', 'achieng'] })
    expect(readSearch('  ')).toBeNull()
  })

  it('finds it by number and by phone, whatever state it is in', async () => {
    const { shop } = await aBusyShop(2)
    const other = { ...aBuyer('0722000111'), name: 'Wanjiru' }
    const { order } = await anOrder(shop, { ...least(), customer: other })
    await shop.ctx.shop.commit(
      shop.ctx.shop.update(orders, { state: 'completed', closedAt: 1 }, eq(orders.id, order.id)),
    )
    expect(await found(shop, { search: readSearch('3') })).toEqual([3])
    expect(await found(shop, { search: readSearch('0722 000 111') })).toEqual([3])
    expect(await found(shop, { search: readSearch('0711222333') })).toEqual([2, 1])
    expect(await found(shop, { search: readSearch('9') })).toEqual([])
    expect(await found(shop, { tab: 'all', search: readSearch('wanj') })).toEqual([3])
  })

  it('finds nothing of another shop', async () => {
    await aBusyShop(1)
    const other = await aShop()
    expect(await found(other, { search: readSearch('0711222333') })).toEqual([])
    expect(await found(other, { search: readSearch('1') })).toEqual([])
  })

  it('keeps to the days that were asked for, both included', async () => {
    const { shop, placed } = await aBusyShop(3)
    const days = ['2026-03-01T20:59', '2026-03-02T05:00', '2026-03-02T21:01'].map((day) =>
      Date.parse(`${day}:00Z`),
    )
    for (const [i, { id }] of placed.entries()) {
      const change = { placedAt: days[i] ?? 0 }
      await shop.ctx.shop.commit(shop.ctx.shop.update(orders, change, eq(orders.id, id)))
    }
    expect(await found(shop, { from: '2026-03-02', until: '2026-03-02' })).toEqual([2])
    expect(await found(shop, { from: '2026-03-02' })).toEqual([3, 2])
    expect(await found(shop, { until: '2026-03-01' })).toEqual([1])
    expect(await found(shop, { until: '2026-02-28' })).toEqual([])
  })
})

describe('the list on the page', () => {
  it('is searched by a form that needs no script, and says when nothing is found', async () => {
    const { shop } = await aBusyShop(2)
    const { browser } = await aWorker('staff', shop)
    const page = await (await browser.get('/shop/orders?q=2')).text()
    expect(numbersIn(page)).toEqual([2])
    expect(page).not.toContain('data-watch')
    expect(await (await browser.get('/shop/orders?q=77')).text()).toContain('No order found.')
    const odd = await browser.get('/shop/orders?q=2&from=nonsense&until=2026-13-45&before=-1')
    expect(numbersIn(await odd.text())).toEqual([2])
  })

  it('goes on by a cursor, as a part or as a page, and new orders push none out', async () => {
    const { shop } = await aBusyShop(32)
    const { browser } = await aWorker('staff', shop)
    const page = await (await browser.get('/shop/orders')).text()
    expect(numbersIn(page)).toEqual(Array.from({ length: 30 }, (_, i) => 32 - i))
    const [, older = ''] = /hx-get="(\/shop\/orders\?before=\d+)"/.exec(page) ?? []
    for (const htmx of [true, false]) {
      expect(numbersIn(await (await browser.get(older, { htmx })).text())).toEqual([2, 1])
    }
    const [, watch = ''] = /data-watch="([^"]*)"/.exec(page) ?? []
    await anOrder(shop, least())
    const news = await (await browser.get(watch.replaceAll('&amp;', '&'), { htmx: true })).text()
    expect(numbersIn(news)).toEqual(Array.from({ length: 31 }, (_, i) => 33 - i))
    expect(news).toContain('data-newest="33"')
  })
})

describe('the orders as a file', () => {
  it('has the days that were chosen, the newest first, and is safe in a spreadsheet', async () => {
    const { shop, placed } = await aBusyShop(2)
    const mallory = { ...aBuyer('0722000111'), name: '=HYPERLINK("x")' }
    const { order } = await anOrder(shop, { ...least(), customer: mallory })
    const days = ['2026-03-01', '2026-03-02', '2026-03-02']
    for (const [i, { id }] of [...placed, order].entries()) {
      const change = { placedAt: Date.parse(`${days[i]}T06:05:00Z`) }
      await shop.ctx.shop.commit(shop.ctx.shop.update(orders, change, eq(orders.id, id)))
    }
    const { browser } = await aWorker('manager', shop)
    const chosen = 'tab=all&from=2026-03-02&until=2026-03-02'
    const page = await (await browser.get(`/shop/orders?${chosen}`)).text()
    expect(page.replaceAll('&amp;', '&')).toContain(`href="/shop/orders/export.csv?${chosen}"`)
    const answer = await browser.get(`/shop/orders/export.csv?${chosen}`)
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    const [head, ...rows] = (await answer.text()).trim().split('\r\n')
    expect(head).toContain('Order,Day,Time,Customer,Where to')
    expect(rows.map((row) => row.split(',').slice(0, 3).join(' '))).toEqual([
      '3 2026-03-02 09:05',
      '2 2026-03-02 09:05',
    ])
    expect(rows[0]).toContain(`"'=HYPERLINK(""x"")"`)
  })

  it('goes on past what one read brings, is no business of staff, and knows no other shop', async () => {
    const { shop } = await aBusyShop(4)
    const csv = await exportOrders({ ...shop.ctx, t: messagesIn('en') }, { tab: 'all' }, 2)
    expect(
      csv
        .trim()
        .split('\r\n')
        .map((row) => row.split(',')[0])
        .slice(1),
    ).toEqual(['4', '3', '2', '1'])
    const { browser: staff } = await aWorker('staff', shop)
    expect((await staff.get('/shop/orders/export.csv')).status).toBe(403)
    expect(await (await staff.get('/shop/orders?tab=all')).text()).not.toContain('export.csv')
    const { browser: stranger } = await aWorker('owner', await aShop())
    const theirs = await (await stranger.get('/shop/orders/export.csv?tab=all')).text()
    expect(theirs.trim().split('\r\n')).toHaveLength(1)
  })
})

describe('one step with several orders', () => {
  it('takes each by itself and says what became of each', async () => {
    const { shop, placed } = await aBusyShop(2)
    const unpaid = (await anOrder(shop)).order
    const ids = [...placed.map(({ id }) => id), unpaid.id, 'ord_stranger' as const]
    const stepped = await stepOrders(shop.ctx, { ids, step: 'pack', riderId: null })
    expect(stepped.map(({ number, outcome }) => [number, outcome?.ok])).toEqual([
      [1, true],
      [2, true],
      [3, false],
      [null, undefined],
    ])
  })

  it('from the page: ticked, with a rider, and said order by order', async () => {
    const { shop, placed } = await aBusyShop(2)
    await addRider(shop.ctx, { id: 'rid_1', details: { name: 'Otieno', phone: '254722000111' } })
    const [first, second] = placed
    if (!first || !second) throw new Error('two were placed')
    await packOrder(shop.ctx, first.id)
    const { browser } = await aWorker('staff', shop)
    const page = await (await browser.get('/shop/orders?tab=deliver')).text()
    expect(page).toContain(`name="orders[]" value="${first.id}"`)
    const fields = { step: 'dispatch', rider: 'rid_1', 'orders[]': first.id }
    const answer = await browser.post('/shop/orders/steps?tab=deliver', fields, { htmx: true })
    expect(await answer.text()).toMatch(/^<div id="orders".*#1: sent out/s)
    const again = await browser.post('/shop/orders/steps?tab=deliver', fields)
    expect(await again.text()).toMatch(/<html.*#1: This cannot be done any more/s)
    const none = await browser.post('/shop/orders/steps?tab=pack', { step: 'pack' })
    expect([none.status, await none.text()]).toEqual([422, expect.stringContaining('Tick one')])
  })

  it('reaches no order of another shop', async () => {
    const { placed } = await aBusyShop(1)
    const { browser } = await aWorker('owner', await aShop())
    const id = placed[0]?.id ?? ''
    const answer = await browser.post('/shop/orders/steps', { step: 'pack', 'orders[]': id })
    expect(await answer.text()).toContain('no order of this shop')
  })
})

describe('what the shop writes down for itself', () => {
  it('is kept sealed, shown to the shop alone, and not overwritten unseen', async () => {
    const { shop, placed } = await aBusyShop(1)
    const { browser } = await aWorker('staff', shop)
    const [order] = placed
    const path = `/shop/orders/${order?.id}`
    const saved = await browser.post(`${path}/private-note`, { note: 'Pays <late>', drawn: '' })
    expect(saved.headers.get('location')).toBe(`${path}?saved=note`)
    expect(await (await browser.get(path)).text()).toContain('Pays &lt;late&gt;</textarea>')
    const [row] = await shop.ctx.shop.select(orders)
    expect(row?.privateNoteSealed).not.toContain('Pays')
    const stale = await browser.post(`${path}/private-note`, { note: 'Mine', drawn: '' })
    expect(stale.status).toBe(422)
    expect(await stale.text()).toMatch(/It now says: Pays &lt;late&gt;.*Mine<\/textarea>/s)
    const long = await browser.post(`${path}/private-note`, { note: 'x'.repeat(501), drawn: '' })
    expect(long.status).toBe(422)
    expect(await (await browser.get(`${path}/slip`)).text()).not.toContain('Pays')
  })

  it('has a slip to go with the goods, without the pages around it', async () => {
    const { shop, placed } = await aBusyShop(1)
    const { browser } = await aWorker('staff', shop)
    const page = await (await browser.get(`/shop/orders/${placed[0]?.id}/slip`)).text()
    for (const words of ['2 × Maize flour 2 kg', 'Blue gate', '0711 222 333', 'KES 640']) {
      expect(page).toContain(words)
    }
    expect(page).not.toMatch(/<nav|htmx/)
  })
})
