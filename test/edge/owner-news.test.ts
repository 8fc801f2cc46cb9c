import { env } from 'cloudflare:workers'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { openAccount } from '../../src/accounts/open-account'
import { staff } from '../../src/accounts/tables'
import type { ShopContext } from '../../src/context'
import { directoryContext } from '../../src/edge/platform'
import { ownersToo, sweepOwnerNews, tellOwners } from '../../src/edge/tell-owners'
import { hours } from '../../src/kernel/clock'
import { noCents, shillings } from '../../src/kernel/money'
import { inNairobi, startOfDay } from '../../src/kernel/nairobi'
import { parsePhone } from '../../src/kernel/phone'
import { deliverPending } from '../../src/notifications/deliver'
import { placeOrder } from '../../src/orders/place-order'
import { chooseNews } from '../../src/owner-news/choose-news'
import { news } from '../../src/owner-news/news'
import { ownerNews } from '../../src/owner-news/tables'
import { settingsOf } from '../../src/shops/queries'
import { tellings } from '../../src/shops/settings'
import { openRequest } from '../../src/support/open-request'
import { aPaidOrder } from '../refunds/a-refund'
import { aWorker } from '../shops/a-worker'
import { aShop } from '../support/a-shop'
import { aBuyer, anOrderRequest } from '../support/an-order'
import { anyPhone } from '../web/a-site'

afterEach(() => vi.unstubAllGlobals())

const always = { toldOf: tellings, quiet: null }

/** A shop whose owner has a phone and hears of everything at any hour; its customers act. */
async function aShopThatTells() {
  const shop = await aShop()
  const phone = parsePhone(anyPhone())
  if (!phone) throw new Error('a Kenyan mobile')
  const person = { fullName: 'Grace Njeri', email: null, phone, language: 'en' } as const
  const { id } = await openAccount(await directoryContext(env), person)
  const seat = { shopId: shop.ctx.profile.id, accountId: id, role: 'owner', createdAt: 1 } as const
  await shop.directory.insert(staff, seat)
  await chooseNews(shop.ctx, always)
  const ctx: ShopContext = { ...shop.ctx, actor: { kind: 'customer' } }
  const heard = () => shop.told.filter(({ notice }) => notice.note.key.startsWith('owner'))
  const waiting = () => ctx.shop.select(ownerNews)
  return { ...shop, ctx, phone, heard, waiting }
}

const deliver = (ctx: ShopContext) => deliverPending(ctx, undefined, ownersToo(env))
const ask = (ctx: ShopContext, key: string) =>
  openRequest(ctx, { key, customer: aBuyer(), topic: 'other', words: 'Mko wapi?' })

describe('the owners of a shop', () => {
  it('hear once of orders to pack, paid or to be paid at the door, and of customers who want to talk', async () => {
    const shop = await aShopThatTells()
    const { ctx, heard, waiting } = shop
    await aPaidOrder(shop)
    await env.SHOPS_0.prepare('update shop_settings set pay_on_delivery = 1 where shop_id = ?')
      .bind(ctx.shop.shopId)
      .run()
    const request = await anOrderRequest(shop, { pay: { wants: 'least', dueFirst: noCents } })
    const placed = await placeOrder(ctx, request)
    if (!placed.ok) throw new Error(placed.code)
    await placeOrder(ctx, request)
    await ask(ctx, 'wamid.1')
    await ask(ctx, 'wamid.2')

    await Promise.all([deliver(ctx), deliver(ctx)])
    await tellOwners(env, ctx)
    const notices = new Map(heard().map(({ notice }) => [notice.id, notice]))
    expect([...notices.values()].map(({ note }) => note)).toMatchObject([
      { key: 'ownerOrders', data: { count: 2, number: placed.order.number, amount: 'KES 1,280' } },
      { key: 'ownerQuestions', data: { count: 2 } },
    ])
    expect([...notices.values()].map(({ waId }) => waId)).toEqual([shop.phone, shop.phone])
    expect(await waiting()).toEqual([])
  })

  it('are told the same thing once, though the run crashed before it wrote that down', async () => {
    const { ctx, heard, waiting } = await aShopThatTells()
    const arrived = { kind: 'money', id: 'inv_1', amount: shillings(500) } as const
    await ctx.shop.commit(...news(ctx, arrived))
    await tellOwners(env, ctx)
    await ctx.shop.commit(...news(ctx, arrived))
    await tellOwners(env, ctx)
    expect(new Set(heard().map(({ notice }) => notice.id)).size).toBe(1)
    expect(await waiting()).toEqual([])
  })

  it('are left alone in their quiet hours, and told when they are over', async () => {
    const shop = await aShopThatTells()
    const { ctx, sims, heard, waiting } = shop
    const hour = Math.floor(inNairobi(ctx.ports.clock()).minuteOfDay / 60)
    await chooseNews(ctx, { toldOf: tellings, quiet: { from: hour, until: (hour + 1) % 24 } })
    await ask(ctx, 'wamid.3')
    for (const payer of ['254711222333', '254722000222'] as const) {
      await aPaidOrder(shop, payer as never)
      await deliver(ctx)
    }
    // A night's paid orders share one row.
    expect([heard().length, (await waiting()).length]).toEqual([0, 2])
    await sims.advance(hours(1))
    await tellOwners(env, ctx)
    expect(heard().map(({ notice }) => notice.note)).toMatchObject([
      { key: 'ownerOrders', data: { count: 2, number: 2, amount: 'KES 1,280' } },
      { key: 'ownerQuestions' },
    ])
  })

  it('hear nothing they did not choose, nor what they did themselves, nor of another shop', async () => {
    const { ctx, owner, heard, waiting } = await aShopThatTells()
    const other = await aShopThatTells()
    await chooseNews(ctx, { toldOf: ['order'], quiet: null })
    await ask(ctx, 'wamid.4')
    await ask(other.ctx, 'wamid.5')
    const byOwner = { ...ctx, actor: { kind: 'account', accountId: owner, role: 'owner' } } as const
    expect(news(byOwner, { kind: 'order', id: 'ord_1' })).toEqual([])
    await tellOwners(env, ctx)
    expect([heard(), await waiting()]).toEqual([[], []])
    expect(await other.waiting()).toHaveLength(1)
  })

  it('stand in nobody’s way: shops in their quiet hours are passed over by the sweep', async () => {
    const [quiet, loud] = [await aShopThatTells(), await aShopThatTells()]
    await chooseNews(quiet.ctx, { toldOf: tellings, quiet: { from: 22, until: 5 } })
    await ask(quiet.ctx, 'wamid.6')
    await ask(loud.ctx, 'wamid.7')
    vi.stubGlobal('fetch', loud.sims.fetch)
    const body = '{{1}}: {{2}}'
    const template = { name: 'order_update', language: 'en', category: 'UTILITY', body } as const
    loud.sims.whatsapp.registerTemplate(template)
    await sweepOwnerNews(env, env.SHOPS_0, startOfDay(Date.now()) + hours(2))
    expect([(await quiet.waiting()).length, (await loud.waiting()).length]).toEqual([1, 0])
    const texts = () => loud.sims.whatsapp.chatOf(loud.phone).map(({ text }) => text)
    // Who never wrote to us is reached by the template.
    await vi.waitFor(() =>
      expect(texts()).toEqual([
        expect.stringMatching(/^Mama Njeri Grocers: 🙋 A customer wants to talk to you/),
      ]),
    )
  })

  it('choose it on a page that keeps what was typed', async () => {
    const page = '/shop/settings/notifications'
    const { browser, shop } = await aWorker('owner')
    const wrong = await browser.post(page, { low: 'yes', from: '22', until: '' })
    expect([wrong.status, (await wrong.text()).includes('Choose both hours')]).toEqual([422, true])
    expect((await browser.post(page, { low: 'yes', from: '22', until: '5' })).status).toBe(303)
    expect(await settingsOf(shop.ctx.shop)).toMatchObject({
      ...{ toldOf: ['low'], quietFrom: 22, quietUntil: 5 },
    })
    const { browser: manager } = await aWorker('manager')
    expect((await manager.post(page, {})).status).toBe(403)
  })
})
