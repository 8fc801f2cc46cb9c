import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { accounts, sessions, staff } from '../../src/accounts/tables'
import type { ShopContext } from '../../src/context'
import { type AccountId, randomId } from '../../src/kernel/ids'
import { changeSeat } from '../../src/staff/change-seat'
import { decideSeat } from '../../src/staff/seats'
import { staffEvents } from '../../src/staff/tables'
import { lastCode } from '../accounts/signed-in'
import { accountOf, aWorker } from '../shops/a-worker'
import { aShop, type TestShop } from '../support/a-shop'
import { anyPhone, aSite } from '../web/a-site'

const path = '/shop/settings/staff'

async function aPerson({ directory }: TestShop): Promise<AccountId> {
  const id = randomId('acc')
  await directory.insert(accounts, { id, phoneIndex: id, language: 'en', createdAt: 1 })
  return id
}

const rolesIn = async ({ directory, ctx }: TestShop) =>
  (await directory.select(staff, eq(staff.shopId, ctx.profile.id)).limit(50))
    .filter(({ endedAt }) => endedAt === null)
    .map(({ role }) => role)
    .sort()
const give = (shop: TestShop, accountId: AccountId, role: 'owner' | 'manager' | 'staff') =>
  changeSeat(shop.ctx as ShopContext, shop.directory, { event: 'invite', accountId, role })

describe('who works in a shop', () => {
  it('is somebody once, however often the form is sent', async () => {
    const shop = await aShop()
    const id = await aPerson(shop)
    const both = await Promise.all([give(shop, id, 'staff'), give(shop, id, 'staff')])
    expect(both.map(({ ok }) => ok)).toEqual([true, true])
    expect(await give(shop, id, 'manager')).toEqual({ ok: false, code: 'ALREADY_HERE' })
    expect(await rolesIn(shop)).toEqual(['owner', 'staff'])
    const journal = eq(staffEvents.shopId, shop.ctx.profile.id)
    expect(await shop.directory.select(staffEvents, journal)).toHaveLength(1)
  })

  it('always has an owner, even when two remove each other at once', async () => {
    const shop = await aShop()
    const id = await aPerson(shop)
    await give(shop, id, 'owner')
    const owners = await shop.directory.select(staff, eq(staff.shopId, shop.ctx.profile.id))
    const outcomes = await Promise.all(
      owners.map(({ accountId }) =>
        changeSeat(shop.ctx, shop.directory, { event: 'remove', accountId }),
      ),
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes).toContainEqual({ ok: false, code: 'LAST_OWNER' })
    expect(await rolesIn(shop)).toEqual(['owner'])
  })

  it('is nobody to another shop', async () => {
    const [shop, other] = [await aShop(), await aShop()]
    const id = await aPerson(shop)
    await give(shop, id, 'staff')
    const wish = { event: 'remove', accountId: id } as const
    expect(await changeSeat(other.ctx, other.directory, wish)).toEqual({
      ok: false,
      code: 'NOT_HERE',
    })
    expect(await rolesIn(shop)).toEqual(['owner', 'staff'])
  })

  it('is at most fifty', () => {
    const seats = Array.from({ length: 50 }, (_, i) => ({
      accountId: `acc_${i}` as const,
      role: 'owner' as const,
    }))
    const wish = { event: 'invite', accountId: 'acc_new', role: 'staff' } as const
    expect(decideSeat(seats, wish)).toEqual({ ok: false, code: 'FULL' })
  })
})

describe('the page of staff', () => {
  it('adds somebody, who signs in with their own phone until they are removed', async () => {
    const { browser, shop } = await aWorker()
    const phone = anyPhone()
    const refused = await browser.post(path, { name: 'Otieno', phone: '12', role: 'staff' })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('value="Otieno"')
    const added = await browser.post(path, { name: 'Otieno', phone, role: 'staff' })
    const page = await (await browser.get(added.headers.get('location') ?? '')).text()
    expect(page).toContain('Otieno was added: Staff')
    expect(page).toContain('https://wa.me/254')

    const site = aSite()
    const theirs = site.browser()
    await theirs.post('/sign-in', { phone })
    const proven = await theirs.post('/sign-in/code', { code: lastCode(site) })
    expect(proven.headers.get('location')).toBe('/shop')
    expect((await theirs.get('/shop/orders')).status).toBe(200)

    const id = accountOf(theirs)
    await browser.post(`${path}/${id}/removal`)
    expect((await theirs.get('/shop/orders')).headers.get('location')).toContain('/sign-in')
    const ours = and(eq(sessions.accountId, id), eq(sessions.shopId, shop.ctx.profile.id))
    const ended = await shop.directory.select(sessions, ours)
    expect(ended.every(({ endedAt }) => endedAt !== null)).toBe(true)
    expect(await rolesIn(shop)).not.toContain('staff')
  })

  it('gives another role, with which the person signs in anew', async () => {
    const { browser, shop } = await aWorker()
    const { browser: theirs } = await aWorker('staff', shop)
    await browser.post(`${path}/${accountOf(theirs)}/role`, { role: 'manager' })
    expect((await theirs.get('/shop')).headers.get('location')).toContain('/sign-in')
    expect(await rolesIn(shop)).toContain('manager')
  })

  it('never tells the name that somebody gave to DukaBot or to another shop', async () => {
    const [{ browser }, { browser: other }] = [await aWorker(), await aWorker()]
    const phone = anyPhone()
    await browser.post(path, { name: 'Otieno', phone, role: 'staff' })
    await other.post(path, { name: 'Our rider', phone, role: 'staff' })
    const page = await (await other.get(path)).text()
    expect(page).toContain('Our rider')
    expect(page).not.toContain('Otieno')
  })

  it('belongs to the owner alone', async () => {
    for (const role of ['manager', 'staff'] as const) {
      const { browser } = await aWorker(role)
      expect((await browser.get(path)).status).toBe(403)
      const invite = { name: 'Otieno', phone: anyPhone(), role: 'manager' }
      expect((await browser.post(path, invite)).status).toBe(403)
    }
  })
})

const rooms = {
  staff: [
    '/shop',
    '/shop/profile',
    '/shop/orders',
    '/shop/questions',
    '/shop/catalogue',
    '/shop/share',
  ],
  manager: ['/shop/money', '/shop/delivery', '/shop/customers', '/shop/insights', '/shop/settings'],
  owner: [
    '/shop/settings/payments',
    '/shop/settings/privacy',
    '/shop/settings/notifications',
    path,
  ],
}
const opens = {
  owner: ['staff', 'manager', 'owner'],
  manager: ['staff', 'manager'],
  staff: ['staff'],
}

describe('the rooms of a shop', () => {
  it.each(['owner', 'manager', 'staff'] as const)('open to %s as the role says', async (role) => {
    const { browser } = await aWorker(role)
    for (const [needs, paths] of Object.entries(rooms)) {
      for (const room of paths) {
        const { status } = await browser.get(room)
        expect([room, status]).toEqual([room, opens[role].includes(needs) ? 200 : 403])
      }
    }
  })
})
