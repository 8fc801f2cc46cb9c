import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { openContext, shopById } from '../../src/edge/shop-directory'
import type { StatementId } from '../../src/kernel/ids'
import { orderPayable } from '../../src/orders/payable'
import { workThroughStatement } from '../../src/reconciliation/work-through-statement'
import { payFor } from '../orders/pay-for'
import { linesIn, soldRows, walletStatement } from '../reconciliation/a-statement'
import { aWorker, fieldIn } from '../shops/a-worker'
import { aShop, type TestShop } from '../support/a-shop'
import { anOrder } from '../support/an-order'
import type { Browser } from '../web/a-site'

const home = '/shop/money/statements'

function send(browser: Browser, text: string | Uint8Array<ArrayBuffer>, name = 'november.csv') {
  const form = new FormData()
  form.set('file', new File([text], name))
  return browser.upload(home, form)
}

/** What the queue does with the job, on the worker's own ports. */
async function work({ ctx }: TestShop, id: string) {
  const edge = openContext(env as never, await shopById(env as never, ctx.shop.shopId), {
    kind: 'clock',
  })
  for (let calls = 0; calls < 10; calls++) {
    if ((await workThroughStatement(edge, orderPayable, id as StatementId)) === 'done') return
  }
}

async function uploaded(browser: Browser, text: string) {
  const answer = await send(browser, text)
  expect(answer.status).toBe(303)
  const at = answer.headers.get('location') ?? ''
  return { at, id: at.split('/').at(-1) ?? '' }
}

const strange = () => ({ value: 90, at: Date.now() - 60_000, code: 'UKK4R7T9ZZ' })

describe('the pages of statements', () => {
  it('take a file, show how far the work is, and then what came of it', async () => {
    const shop = await aShop()
    const { browser } = await aWorker('manager', shop)
    await payFor(shop, await anOrder(shop))
    const text = walletStatement([...soldRows(shop), strange()])
    const { at, id } = await uploaded(browser, text)
    const waiting = await (await browser.get(at)).text()
    expect(waiting).toContain('november.csv')
    expect(waiting).toContain('Waiting to be read')
    const seen = /latest\?seen=([\w-]+)/.exec(waiting)?.[1]
    const poll = await browser.get(`${at}/latest?seen=${seen}`, { htmx: true })
    expect(poll.status).toBe(204)

    await work(shop, id)
    const now = await browser.get(`${at}/latest?seen=${seen}`, { htmx: true })
    const fragment = await now.text()
    expect(fragment).toContain('UKK4R7T9ZZ')
    expect(fragment).toContain('It names none of your orders.')
    expect(fragment).not.toContain('hx-trigger')
    expect(await (await browser.get(`${at}?result=matched`)).text()).toContain('Order #1')
    const list = await (await browser.get(home)).text()
    expect(list).toContain('1 line to look at')
    expect(list).toMatch(/november\.csv.*Checked/s)
    expect(await (await browser.get('/shop/money/sort')).text()).toContain('1 line to look at')
  })

  it('refuse what is no statement beside the field, and 50 MB before it is read', async () => {
    const { browser } = await aWorker('owner')
    const wrong = await send(browser, 'name,price\nUnga,180')
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('This is a table, but not a statement we know.')
    expect((await send(browser, '')).status).toBe(422)
    const huge = await browser.upload(home, new FormData(), {
      headers: { 'content-length': String(50 * 1024 * 1024) },
    })
    expect(huge.status).toBe(413)
    expect(await huge.text()).toContain('This page takes files of up to 10 MB.')
  })

  it('know a file that was sent before', async () => {
    const shop = await aShop()
    const { browser } = await aWorker('owner', shop)
    const text = walletStatement([strange()])
    const { at } = await uploaded(browser, text)
    const again = await send(browser, text, 'other-name.csv')
    expect(again.headers.get('location')).toBe(`${at}?said=again`)
    expect(await (await browser.get(`${at}?said=again`)).text()).toContain('You sent this file')
  })

  it('book a line to an order, with a plain browser and with htmx', async () => {
    const shop = await aShop()
    const { browser } = await aWorker('owner', shop)
    await anOrder(shop)
    const rows = [strange(), { ...strange(), value: 70, code: 'UKK4R7T9YY' }]
    const { at, id } = await uploaded(browser, walletStatement(rows))
    await work(shop, id)
    const [one, other] = await linesIn(shop)
    const fields = { key: one?.lineKey ?? '', statement: id, orderNumber: '99' }
    const noOrder = await browser.post(`${home}/lines/booking`, fields)
    expect(noOrder.status).toBe(422)
    const typed = await noOrder.text()
    expect(typed).toContain('There is no order with this number.')
    expect(fieldIn(typed, 'orderNumber')).toBe('99')

    const done = await browser.post(`${home}/lines/booking`, { ...fields, orderNumber: '#1' })
    expect(done.status).toBe(303)
    expect(done.headers.get('location')).toBe(`${at}?said=order`)
    const second = { key: other?.lineKey ?? '', orderNumber: '' }
    const aside = await browser.post(`${home}/lines/booking`, second, { htmx: true })
    expect(await aside.text()).toContain('It waits under “To sort out”.')
    const again = await browser.post(`${home}/lines/booking`, second, { htmx: true })
    expect(again.status).toBe(200)
    expect(await again.text()).toContain('This line was sorted out meanwhile.')
  })

  it('take a reason for a line that is not from a sale', async () => {
    const shop = await aShop()
    const { browser } = await aWorker('manager', shop)
    const { id } = await uploaded(browser, walletStatement([strange()]))
    await work(shop, id)
    const [line] = await linesIn(shop)
    const fields = { key: line?.lineKey ?? '', as: 'not_ours', reason: '' }
    const none = await browser.post(`${home}/lines/explanation`, fields, { htmx: true })
    expect(none.status).toBe(422)
    expect(await none.text()).toContain('Please choose one of these.')
    const given = { ...fields, reason: 'own_money' }
    const done = await browser.post(`${home}/lines/explanation`, given, { htmx: true })
    expect(await done.text()).toContain('Nothing to look at')
  })

  it('give what waits as a spreadsheet that runs nothing', async () => {
    const shop = await aShop()
    const { browser } = await aWorker('owner', shop)
    const { at, id } = await uploaded(browser, walletStatement([strange()]))
    await work(shop, id)
    for (const path of [`${home}/open.csv`, `${at}/lines.csv`]) {
      const file = await browser.get(path)
      expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8')
      expect(await file.text()).toMatch(/Payment,Not known,UKK4R7T9ZZ,,,90,/)
    }
  })

  it('are not for staff, and nobody sees another shop’s', async () => {
    const shop = await aShop()
    const { browser } = await aWorker('owner', shop)
    const { at, id } = await uploaded(browser, walletStatement([strange()]))
    await work(shop, id)
    const [line] = await linesIn(shop)
    const staff = await aWorker('staff', shop)
    for (const path of [home, `${home}/open`, at, `${home}/open.csv`]) {
      expect((await staff.browser.get(path)).status).toBe(403)
    }
    const stranger = await aWorker('owner')
    for (const path of [at, `${at}/latest`]) {
      expect((await stranger.browser.get(path, { htmx: true })).status).toBe(404)
    }
    expect(await (await stranger.browser.get(`${home}/open`)).text()).not.toContain('UKK4R7T9ZZ')
    const fields = { key: line?.lineKey ?? '', orderNumber: '' }
    expect((await stranger.browser.post(`${home}/lines/booking`, fields)).status).toBe(404)
  })
})
