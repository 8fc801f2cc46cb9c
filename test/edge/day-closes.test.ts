import { env } from 'cloudflare:workers'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { openAccount } from '../../src/accounts/open-account'
import { staff } from '../../src/accounts/tables'
import type { ShopContext } from '../../src/context'
import { chooseHour, dueCloses } from '../../src/day-close/choose-hour'
import { dayCloseEvents, dayCloses } from '../../src/day-close/tables'
import { directoryContext } from '../../src/edge/platform'
import { sendDayCloses } from '../../src/edge/send-day-closes'
import { days, hours, minutes } from '../../src/kernel/clock'
import { parsePhone } from '../../src/kernel/phone'
import { shopSettings } from '../../src/shops/tables'
import { aVisit } from './a-chat'

afterEach(() => vi.unstubAllGlobals())

/** A minute at which the run looks, not later than now. */
const aRun = () => {
  const step = minutes(2)
  return Math.floor(Date.now() / step) * step
}

/** What is done in it was done a day ago. */
const yesterday = (ctx: ShopContext): ShopContext => ({
  ...ctx,
  ports: { ...ctx.ports, clock: () => Date.now() - days(1) },
})

/** A shop whose owner has a phone, and wants the day at this very hour. */
async function anOwnerWhoAsks() {
  const chat = await aVisit()
  const { shop } = chat
  const directory = await directoryContext(env)
  const phone = parsePhone(chat.phone)
  if (!phone) throw new Error('a Kenyan mobile')
  const person = { fullName: 'Grace Njeri', email: 'grace@njeri.example', phone }
  const { id } = await openAccount(directory, { ...person, language: 'en' })
  const seat = { shopId: shop.ctx.profile.id, accountId: id, role: 'owner', createdAt: 1 } as const
  await shop.directory.insert(staff, seat)
  const [due] = dueCloses(aRun())
  if (!due) throw new Error('an hour is always due')
  await chooseHour(yesterday(shop.ctx), due.hour)
  const told = () => chat.texts().filter((text) => text.includes('Left for the shop'))
  return { chat, shop, due, told }
}

describe('the day on the owner’s WhatsApp', () => {
  it('comes once at the hour that was chosen, however often the run looks', async () => {
    const { chat, shop, due, told } = await anOwnerWhoAsks()
    await chat.say('hello')
    for (let run = 0; run < 3; run++) {
      await sendDayCloses(env, env.SHOPS_0, aRun())
      await chat.settle()
    }
    const [text = '', ...more] = told()
    expect(more).toEqual([])
    expect(text).toContain('*Mama Njeri Grocers*')
    expect(text).toContain(`📒 ${due.day.split('-').reverse().join('/')}: 0 orders, KES 0 received`)
    expect(text).toContain(`/shop/money/closes/${due.day}`)
    expect(await shop.ctx.shop.select(dayCloses)).toMatchObject([
      { day: due.day, version: 1, signedAt: null, sentAt: expect.any(Number) },
    ])
    expect(await shop.ctx.shop.select(dayCloseEvents)).toMatchObject([
      { event: 'send', actor: 'clock' },
    ])
  })

  it('is said once though the run crashed before it wrote that down', async () => {
    const { chat, shop, told } = await anOwnerWhoAsks()
    await chat.say('hello')
    await sendDayCloses(env, env.SHOPS_0, aRun())
    await env.SHOPS_0.prepare('update day_closes set sent_at = null where shop_id = ?')
      .bind(shop.ctx.profile.id)
      .run()
    await sendDayCloses(env, env.SHOPS_0, aRun())
    await chat.settle()
    expect(told()).toHaveLength(1)
    expect((await shop.ctx.shop.select(dayCloses))[0]?.sentAt).not.toBeNull()
  })

  it('is not sent at another hour, to nobody who did not ask, nor between the runs', async () => {
    const { chat, shop, due, told } = await anOwnerWhoAsks()
    await chat.say('hello')
    await sendDayCloses(env, env.SHOPS_0, aRun() + minutes(1))
    await chooseHour(shop.ctx, (due.hour + 5) % 24)
    await sendDayCloses(env, env.SHOPS_0, aRun())
    await chooseHour(shop.ctx, null)
    await sendDayCloses(env, env.SHOPS_0, aRun())
    await chat.settle()
    expect(told()).toEqual([])
    expect(await shop.ctx.shop.select(dayCloses)).toEqual([])
  })

  it('waits for the next evening when its hour was chosen after it had begun', async () => {
    const { chat, shop, due, told } = await anOwnerWhoAsks()
    await chat.say('hello')
    await chooseHour(yesterday(shop.ctx), null)
    await chooseHour(shop.ctx, due.hour)
    await sendDayCloses(env, env.SHOPS_0, aRun())
    await chat.settle()
    expect(told()).toEqual([])
    await sendDayCloses(env, env.SHOPS_0, aRun() + days(1))
    await chat.settle()
    expect(told()).toHaveLength(1)
  })

  it('that was missed is made up for, but not in the owner’s quiet hours', async () => {
    const { chat, shop, due, told } = await anOwnerWhoAsks()
    await chat.say('hello')
    const quiet = { quietFrom: (due.hour + 1) % 24, quietUntil: (due.hour + 6) % 24 }
    await shop.ctx.shop.commit(shop.ctx.shop.update(shopSettings, quiet))
    for (const late of [1, 2, 5]) await sendDayCloses(env, env.SHOPS_0, aRun() + hours(late))
    await chat.settle()
    expect(told()).toEqual([])
    for (const late of [6, 6]) await sendDayCloses(env, env.SHOPS_0, aRun() + hours(late))
    await chat.settle()
    expect(told()).toHaveLength(1)
  })

  it('reaches an owner who never wrote to us, by the template', async () => {
    const { chat } = await anOwnerWhoAsks()
    const body = '{{1}}: {{2}}'
    const template = { name: 'order_update', language: 'en', category: 'UTILITY' as const, body }
    chat.sims.whatsapp.registerTemplate(template)
    await sendDayCloses(env, env.SHOPS_0, aRun())
    await chat.settle()
    expect(chat.sent()).toMatchObject([{ template: { name: 'order_update' } }])
    expect(chat.lastText()).toContain('Mama Njeri Grocers: 📒')
  })
})
