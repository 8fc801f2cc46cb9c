import { asc } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { randomId, type ZoneId } from '../../src/kernel/ids'
import { shillings } from '../../src/kernel/money'
import { addZone } from '../../src/shops/add-zone'
import { archiveZone, restoreZone } from '../../src/shops/archive-zone'
import { editSettings } from '../../src/shops/edit-settings'
import { editZone } from '../../src/shops/edit-zone'
import { moveZone } from '../../src/shops/move-zone'
import { openPaymentKeys } from '../../src/shops/payment-keys'
import { deliveryPage, settingsOf, shopDetails } from '../../src/shops/queries'
import { savePaymentKeys } from '../../src/shops/save-payment-keys'
import { shopEvents } from '../../src/shops/tables'
import { aShop, type TestShop } from '../support/a-shop'

const karen = {
  name: 'Karen',
  fee: shillings(250),
  minutes: 90,
  centre: null,
  depositPercent: null,
}
const ngong = { latitude: -1.36, longitude: 36.65, radiusMetres: 4000 }
const zones = [
  { name: 'Kilimani', fee: shillings(100), minutes: 45 },
  { name: 'Westlands', fee: shillings(150), minutes: 60 },
]
const newZoneId = (): ZoneId => randomId('zon')

const zoneNames = async ({ ctx }: TestShop) =>
  (await deliveryPage(ctx.shop)).zones.filter((zone) => !zone.archived).map(({ name }) => name)
const firstZone = async ({ ctx }: TestShop) => {
  const { version, zones } = await deliveryPage(ctx.shop)
  const [zone] = zones
  if (!zone) throw new Error('the test shop delivers')
  return { version, zone }
}
const journal = async ({ ctx }: TestShop) =>
  (await ctx.shop.select(shopEvents).orderBy(asc(shopEvents.version))).map(({ event }) => event)

describe('adding a zone', () => {
  it('adds one zone, however often the form is sent', async () => {
    const njeri = await aShop({ zones })
    const input = { id: newZoneId(), details: karen }
    const outcomes = await Promise.all([1, 2, 3].map(() => addZone(njeri.ctx, input)))
    expect(outcomes.map((outcome) => outcome.ok && outcome.change).sort()).toEqual([
      false,
      false,
      true,
    ])
    expect(await zoneNames(njeri)).toEqual(['Kilimani', 'Westlands', 'Karen'])
    expect(await journal(njeri)).toEqual(['create', 'add_zone'])
  })
  it('lets two people add different zones at once', async () => {
    const njeri = await aShop({ zones })
    await Promise.all([
      addZone(njeri.ctx, { id: newZoneId(), details: karen }),
      addZone(njeri.ctx, { id: newZoneId(), details: { ...karen, name: 'Langata' } }),
    ])
    expect((await zoneNames(njeri)).sort()).toEqual(['Karen', 'Kilimani', 'Langata', 'Westlands'])
  })
})

describe('changing zones', () => {
  it('refuses the second of two people who edited the same zone, and shows both', async () => {
    const njeri = await aShop({ zones })
    const { version, zone } = await firstZone(njeri)
    const edit = (fee: number) =>
      editZone(njeri.ctx, {
        id: zone.id,
        version,
        details: { ...karen, name: zone.name, fee: shillings(fee) },
      })
    const outcomes = await Promise.all([edit(120), edit(130)])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    const { zone: stands } = await firstZone(njeri)
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
      code: 'CHANGED_MEANWHILE',
      zone: { fee: stands.fee },
    })
  })
  it('takes the same edit twice as one', async () => {
    const njeri = await aShop({ zones })
    const { version, zone } = await firstZone(njeri)
    const input = { id: zone.id, version, details: karen }
    expect(await editZone(njeri.ctx, input)).toMatchObject({ ok: true, change: true })
    expect(await editZone(njeri.ctx, input)).toMatchObject({ ok: true, change: false })
    expect(await journal(njeri)).toEqual(['create', 'edit_zone'])
  })
  it('archives, restores and moves, each once', async () => {
    const njeri = await aShop({ zones })
    const { zone } = await firstZone(njeri)
    await archiveZone(njeri.ctx, zone.id)
    await archiveZone(njeri.ctx, zone.id)
    expect(await zoneNames(njeri)).toEqual(['Westlands'])
    await restoreZone(njeri.ctx, zone.id)
    await moveZone(njeri.ctx, { id: zone.id, place: 1 })
    await moveZone(njeri.ctx, { id: zone.id, place: 1 })
    expect(await zoneNames(njeri)).toEqual(['Westlands', 'Kilimani'])
    expect(await journal(njeri)).toEqual(['create', 'archive_zone', 'restore_zone', 'move_zone'])
  })
  it('keeps where a zone is, and forgets it again', async () => {
    const njeri = await aShop({ zones })
    const id = newZoneId()
    await addZone(njeri.ctx, { id, details: { ...karen, centre: ngong } })
    const centreNow = async () =>
      (await deliveryPage(njeri.ctx.shop)).zones.find((zone) => zone.id === id)?.centre
    expect(await centreNow()).toEqual(ngong)
    const wider = { ...ngong, radiusMetres: 5500 }
    await editZone(njeri.ctx, { id, version: 2, details: { ...karen, centre: wider } })
    expect(await centreNow()).toEqual(wider)
    await editZone(njeri.ctx, { id, version: 3, details: karen })
    expect(await centreNow()).toBeNull()
    expect(await journal(njeri)).toEqual(['create', 'add_zone', 'edit_zone', 'edit_zone'])
  })
  it('does not find the zone of another shop', async () => {
    const njeri = await aShop({ zones })
    const { zone, version } = await firstZone(await aShop({ zones }))
    const notHere = { code: 'NOT_FOUND' }
    const edit = editZone(njeri.ctx, { id: zone.id, version, details: karen })
    await expect(edit).rejects.toMatchObject(notHere)
    await expect(archiveZone(njeri.ctx, zone.id)).rejects.toMatchObject(notHere)
    await expect(moveZone(njeri.ctx, { id: zone.id, place: 0 })).rejects.toMatchObject(notHere)
  })
})

describe('the settings', () => {
  it('keep name and hours, and are refused to whoever filled an old form', async () => {
    const { ctx, directory } = await aShop()
    const { details } = await shopDetails(ctx, directory)
    const wanted = {
      ...details,
      name: 'Njeri Fresh',
      minimum: shillings(300),
      openingHours: { mon: { opens: 0, closes: 1440 } },
    }
    expect(await editSettings(ctx, directory, { version: 1, details: wanted })).toEqual({
      ok: true,
    })
    expect(await editSettings(ctx, directory, { version: 1, details: wanted })).toEqual({
      ok: true,
    })
    const { details: stands, settings } = await shopDetails(ctx, directory)
    expect(stands).toEqual(wanted)
    expect(settings.version).toBe(2)
    const late = await editSettings(ctx, directory, {
      version: 1,
      details: { ...wanted, name: 'X Y' },
    })
    expect(late).toMatchObject({ code: 'CHANGED_MEANWHILE', version: 2, current: wanted })
  })
  it('of one shop never touch another', async () => {
    const [njeri, kicks] = [await aShop(), await aShop()]
    const { details } = await shopDetails(njeri.ctx, njeri.directory)
    const wanted = { ...details, name: 'Only Njeri', pickup: false }
    await editSettings(njeri.ctx, njeri.directory, { version: 1, details: wanted })
    expect((await shopDetails(kicks.ctx, kicks.directory)).details).toEqual(details)
  })
})

describe('the payment keys', () => {
  const keys = {
    environment: 'live' as const,
    publishableKey: 'ISPubKey_live_12345',
    secretKey: 'ISSecretKey_live_12345',
    challenge: 'jua kali',
  }
  it('are stored sealed, and a form without a secret keeps the one there is', async () => {
    const { ctx } = await aShop()
    expect(await savePaymentKeys(ctx, { version: 1, keys })).toMatchObject({ ok: true })
    const stored = await settingsOf(ctx.shop)
    expect(JSON.stringify(stored)).not.toContain('12345')
    const changed = { ...keys, secretKey: '', challenge: 'other word' }
    await savePaymentKeys(ctx, { version: 2, keys: changed })
    expect(await openPaymentKeys(ctx, await settingsOf(ctx.shop))).toEqual({
      ...keys,
      challenge: 'other word',
    })
  })
  it('of the other environment are refused and change nothing', async () => {
    const { ctx } = await aShop()
    const mixed = { ...keys, environment: 'sandbox' as const }
    expect(await savePaymentKeys(ctx, { version: 1, keys: mixed })).toMatchObject({
      code: 'WRONG_KEYS',
      faults: { secretKey: 'KEY_OF_OTHER_ENVIRONMENT' },
    })
    expect((await settingsOf(ctx.shop)).version).toBe(1)
  })
})
