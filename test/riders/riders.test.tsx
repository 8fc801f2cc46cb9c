import { describe, expect, it } from 'vitest'
import { addRider } from '../../src/riders/add-rider'
import { archiveRider, restoreRider } from '../../src/riders/archive-rider'
import { ridersPage } from '../../src/riders/queries'
import { riders } from '../../src/riders/tables'
import { aWorker, fieldIn } from '../shops/a-worker'
import { aShop } from '../support/a-shop'

const otieno = { name: 'Otieno', phone: '254722000111' } as const
const names = async (shop: Awaited<ReturnType<typeof aShop>>) =>
  (await ridersPage(shop.ctx)).riders.filter(({ archived }) => !archived).map(({ name }) => name)

describe('the riders of a shop', () => {
  it('are kept sealed', async () => {
    const shop = await aShop()
    await addRider(shop.ctx, { id: 'rid_1', details: otieno })
    const [row] = await shop.ctx.shop.select(riders)
    expect(JSON.stringify(row)).not.toMatch(/Otieno|254722000111/)
    expect(await ridersPage(shop.ctx)).toMatchObject({ riders: [{ ...otieno, archived: false }] })
  })

  it('come once, however often the form is sent, at once or again', async () => {
    const shop = await aShop()
    const add = () => addRider(shop.ctx, { id: 'rid_1', details: otieno })
    const [first, second] = await Promise.all([add(), add()])
    expect([first.ok, second.ok, (await add()).ok]).toEqual([true, true, true])
    expect(await names(shop)).toEqual(['Otieno'])
  })

  it('have a number each', async () => {
    const shop = await aShop()
    await addRider(shop.ctx, { id: 'rid_1', details: otieno })
    const twin = { id: 'rid_2', details: { ...otieno, name: 'Ochieng' } } as const
    const taken = { ok: false, code: 'RIDER_PHONE_TAKEN' }
    expect(await addRider(shop.ctx, twin)).toMatchObject(taken)
    await archiveRider(shop.ctx, 'rid_1')
    expect(await addRider(shop.ctx, twin)).toMatchObject({ ok: true })
    expect(await restoreRider(shop.ctx, 'rid_1')).toMatchObject(taken)
    expect(await names(shop)).toEqual(['Ochieng'])
  })

  it('are nobody to another shop', async () => {
    const [shop, other] = [await aShop(), await aShop()]
    await addRider(shop.ctx, { id: 'rid_1', details: otieno })
    expect(await names(other)).toEqual([])
    await expect(archiveRider(other.ctx, 'rid_1')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('the page of riders', () => {
  const path = '/shop/delivery/riders'

  it('adds, removes and puts back', async () => {
    const { browser, shop } = await aWorker('manager')
    const page = await (await browser.get(path)).text()
    expect(page).toContain('No riders yet.')
    expect(page).toMatch(/href="\/shop\/delivery"[^>]*>Places/)
    const rider = fieldIn(page, 'rider') ?? ''
    const added = await browser.post(path, { rider, name: 'Otieno', phone: '0722 000 111' })
    expect(added.headers.get('location')).toBe(`${path}?done=${rider}`)
    expect(await (await browser.get(`${path}?done=${rider}`)).text()).toContain('on the list')
    const removed = await browser.post(`${path}/${rider}/archival`, {}, { htmx: true })
    const board = await removed.text()
    expect(board).toMatch(/^<div id="riders".*Otieno was removed/s)
    expect(board).toContain(`${path}/${rider}/restoration`)
    await browser.post(`${path}/${rider}/restoration`)
    expect(await names(shop)).toEqual(['Otieno'])
  })

  it('keeps what was typed and says what is wrong with it', async () => {
    const { browser } = await aWorker('owner')
    const answer = await browser.post(path, { rider: 'rid_1', name: 'Otieno', phone: '123' })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(fieldIn(page, 'name')).toBe('Otieno')
    expect(fieldIn(page, 'rider')).toBe('rid_1')
    expect(page).toMatch(/id="f-phone-error"/)
  })

  it('is not for the staff', async () => {
    const { browser } = await aWorker('staff')
    expect((await browser.get(path)).status).toBe(403)
  })
})
