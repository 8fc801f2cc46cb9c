import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { mergeCustomers } from '../../src/customer-book/merge-customers'
import { noteCustomer } from '../../src/customer-book/note-customer'
import { customerBook, customerPage } from '../../src/customer-book/queries'
import { customers } from '../../src/customers/tables'
import { openShop } from '../../src/db/open-shop'
import { payFor } from '../orders/pay-for'
import { aWorker } from '../shops/a-worker'
import { aShop, type TestShop } from '../support/a-shop'
import { aBuyer, anOrder } from '../support/an-order'
import { countedDatabase } from '../support/counted-database'

const named = (name: string, phone?: string) => ({ ...aBuyer(phone), name })

async function sells(shop: TestShop, customer: ReturnType<typeof named>) {
  const placed = await anOrder(shop, { customer, payer: customer.phone })
  await payFor(shop, placed)
  return placed.order.customerId
}

describe('the customers of a shop', () => {
  it('stand by their latest order, each once, with what they bought', async () => {
    const shop = await aShop()
    const achieng = named('Achieng', '0711000001')
    await sells(shop, achieng)
    await sells(shop, named('Otieno', '0711000002'))
    await sells(shop, achieng)
    await anOrder(shop, { customer: named('Wambui', '0711000003') })
    const { entries, more } = await customerBook(shop.ctx, {})
    expect(entries.map(({ name, orders, spent }) => [name, orders, spent])).toEqual([
      ['Wambui', 1, 0],
      ['Achieng', 2, 1280_00],
      ['Otieno', 1, 640_00],
    ])
    expect(more).toBe(false)
  })

  it('are found by a whole phone number, and by no other shop’s', async () => {
    const [shop, other] = [await aShop(), await aShop()]
    await sells(shop, named('Achieng', '0711000001'))
    await sells(shop, named('Otieno', '0711000002'))
    await sells(other, named('Kamau', '0711000001'))
    const { entries } = await customerBook(shop.ctx, { phone: '254711000001' })
    expect(entries.map(({ name }) => name)).toEqual(['Achieng'])
    expect((await customerBook(shop.ctx, { phone: '254799999999' })).entries).toEqual([])
  })

  it('go on page by page without anybody twice', async () => {
    const shop = await aShop()
    const regular = named('Regular', '0711000009')
    for (let i = 0; i < 33; i++) {
      await anOrder(shop, { customer: named(`N${i}`), lines: [salt] })
      if (i % 8 === 0) await anOrder(shop, { customer: regular, lines: [salt] })
    }
    const first = await customerBook(shop.ctx, {})
    const rest = await customerBook(shop.ctx, { before: first.entries.at(-1)?.lastNumber })
    const names = [...first.entries, ...rest.entries].map(({ name }) => name)
    expect(first.more).toBe(true)
    expect(rest.more).toBe(false)
    expect(names).toHaveLength(34)
    expect(new Set(names).size).toBe(34)
  })

  it('cost one round trip', async () => {
    const shop = await aShop()
    const id = await sells(shop, named('Achieng'))
    const { database, counts } = countedDatabase(env.SHOPS_0)
    const ctx = {
      ...shop.ctx,
      shop: openShop({ SHOPS_0: database }, 'SHOPS_0', shop.ctx.shop.shopId),
    }
    await customerBook(ctx, {})
    expect(counts.roundTrips).toBe(1)
    await customerPage(ctx, id)
    expect(counts.roundTrips).toBe(2)
  })

  it('keep a note that goes with them when they are erased', async () => {
    const shop = await aShop()
    const id = await sells(shop, named('Achieng'))
    await noteCustomer(shop.ctx, id, ' Likes ripe bananas ')
    expect((await customerPage(shop.ctx, id)).note).toBe('Likes ripe bananas')
    const erased = shop.ctx.shop.update(customers, { salt: null }, eq(customers.id, id))
    await shop.ctx.shop.commit(erased)
    expect(await customerPage(shop.ctx, id)).toMatchObject({ note: null, erased: true })
    expect(await noteCustomer(shop.ctx, id, 'again')).toEqual({ ok: false, code: 'ERASED' })
    const other = await aShop()
    await expect(noteCustomer(other.ctx, id, 'x')).rejects.toThrow(/no customer/)
  })

  it('who are one person with two accounts can stand together, and apart again', async () => {
    const shop = await aShop()
    const into = await sells(shop, named('Achieng', '0711000001'))
    const from = await sells(shop, named('Achieng A', '0711000001'))
    const stranger = await sells(shop, named('Otieno', '0711000002'))
    expect((await customerPage(shop.ctx, into)).twins).toMatchObject([{ id: from }])
    expect(await mergeCustomers(shop.ctx, { into, from: stranger })).toEqual({
      ok: false,
      code: 'NOT_THE_SAME',
    })
    expect(await mergeCustomers(shop.ctx, { into, from })).toEqual({ ok: true })
    expect(await mergeCustomers(shop.ctx, { into: from, from: into })).toMatchObject({ ok: false })
    expect(await customerPage(shop.ctx, into)).toMatchObject({
      count: 2,
      spent: 1280_00,
      twins: [],
      merged: [{ id: from }],
    })
    await mergeCustomers(shop.ctx, { into, from, undo: true })
    expect(await customerPage(shop.ctx, into)).toMatchObject({ count: 1, merged: [] })
  })
})

const salt = { sku: 'CHUMVI-500G', quantity: 1, price: 30_00 as never }

describe('the pages of customers', () => {
  it('are for managers: list, one customer, a note, and what is too long comes back', async () => {
    const shop = await aShop()
    const id = await sells(shop, named('Achieng', '0711000001'))
    const { browser } = await aWorker('manager', shop)
    const list = await (await browser.get('/shop/customers')).text()
    expect(list).toMatch(/Achieng.*0711 000 001 · 1 order/)
    const saved = await browser.post(`/shop/customers/${id}/note`, { note: 'Blue gate' })
    expect(saved.headers.get('location')).toBe(`/shop/customers/${id}?said=saved`)
    expect(await (await browser.get(`/shop/customers/${id}`)).text()).toContain(
      'Blue gate</textarea>',
    )
    const long = 'x'.repeat(501)
    const refused = await browser.post(`/shop/customers/${id}/note`, { note: long })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain(long)
    const { browser: staff } = await aWorker('staff', shop)
    expect((await staff.get('/shop/customers')).status).toBe(403)
    expect((await staff.get('/shop/customers/export.csv')).status).toBe(403)
  })

  it('export what a spreadsheet may safely open', async () => {
    const shop = await aShop()
    await sells(shop, named('=HYPERLINK("x")', '0711000001'))
    const { browser } = await aWorker('owner', shop)
    const csv = await (await browser.get('/shop/customers/export.csv')).text()
    expect(csv).toContain(`"'=HYPERLINK(""x"")",0711 000 001,English,1,640,`)
  })

  it('know nobody of another shop', async () => {
    const [shop, other] = [await aShop(), await aShop()]
    const id = await sells(other, named('Kamau'))
    const { browser } = await aWorker('owner', shop)
    expect((await browser.get(`/shop/customers/${id}`)).status).toBe(404)
    expect((await browser.post(`/shop/customers/${id}/note`, { note: 'x' })).status).toBe(404)
  })
})
