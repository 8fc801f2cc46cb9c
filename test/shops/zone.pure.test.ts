import { describe, expect, it } from 'vitest'
import { shillings } from '../../src/kernel/money'
import {
  decideAddition,
  decideArchival,
  decideEdit,
  mostZones,
  rearranged,
  type Zone,
} from '../../src/shops/zone'

const zone = (n: number, more: Partial<Zone> = {}): Zone => ({
  id: `zon_${n}`,
  name: `Zone ${n}`,
  fee: shillings(100),
  minutes: 60,
  centre: null,
  depositPercent: null,
  position: n,
  archived: false,
  ...more,
})
const zones = [zone(0), zone(1), zone(2), zone(3, { archived: true })]
const kilimani = {
  name: 'Kilimani',
  fee: shillings(150),
  minutes: 45,
  centre: null,
  depositPercent: null,
}

describe('adding a delivery zone', () => {
  it('puts it behind all others, the archived ones included', () => {
    expect(decideAddition(zones, 'zon_9', kilimani)).toEqual({
      ok: true,
      change: true,
      zone: { ...kilimani, id: 'zon_9', position: 4, archived: false },
    })
  })
  it('does nothing when the same form comes again', () => {
    expect(decideAddition(zones, 'zon_1', kilimani)).toMatchObject({ ok: true, change: false })
  })
  it('refuses a name in use however it is written, but not one that is archived', () => {
    const named = (name: string) => decideAddition(zones, 'zon_9', { ...kilimani, name })
    expect(named('zone 1')).toMatchObject({ ok: false, code: 'ZONE_NAME_TAKEN' })
    expect(named('Zone 3')).toMatchObject({ ok: true })
  })
  it('refuses more zones than a chat can show', () => {
    const many = Array.from({ length: mostZones }, (_, n) => zone(n))
    expect(decideAddition(many, 'zon_99', kilimani)).toMatchObject({ code: 'TOO_MANY_ZONES' })
  })
})

describe('editing a delivery zone', () => {
  it('refuses a form that was filled from what no longer stands', () => {
    expect(decideEdit(zones, zone(1), kilimani, false)).toMatchObject({ code: 'CHANGED_MEANWHILE' })
  })
  it('is content when an old form asks for what already stands', () => {
    const same = {
      name: 'Zone 1',
      fee: shillings(100),
      minutes: 60,
      centre: null,
      depositPercent: null,
    }
    expect(decideEdit(zones, zone(1), same, false)).toMatchObject({ ok: true, change: false })
  })
  it('sees a change of place alone', () => {
    const there = { latitude: -1.29, longitude: 36.78, radiusMetres: 3000 }
    const { name, fee, minutes } = zone(1)
    const at = (centre: typeof there | null) =>
      decideEdit(
        zones,
        zone(1, { centre: there }),
        { name, fee, minutes, centre, depositPercent: null },
        true,
      )
    expect(at({ ...there })).toMatchObject({ change: false })
    expect(at({ ...there, radiusMetres: 3100 })).toMatchObject({ change: true })
    expect(at(null)).toMatchObject({ change: true, zone: { centre: null, depositPercent: null } })
  })
  it('refuses the name of another zone, and allows new letters of its own', () => {
    const named = (name: string) => decideEdit(zones, zone(1), { ...kilimani, name }, true)
    expect(named('Zone 2')).toMatchObject({ code: 'ZONE_NAME_TAKEN' })
    expect(named('ZONE 1')).toMatchObject({ ok: true, change: true })
  })
})

describe('archiving and restoring', () => {
  it('does nothing the second time', () => {
    expect(decideArchival(zones, zone(1), true)).toMatchObject({ ok: true, change: true })
    expect(decideArchival(zones, zone(1, { archived: true }), true)).toMatchObject({
      change: false,
    })
  })
  it('does not bring back a name that is in use by now', () => {
    const old = zone(9, { name: 'zone 2', archived: true })
    expect(decideArchival([...zones, old], old, false)).toMatchObject({ code: 'ZONE_NAME_TAKEN' })
  })
})

describe('moving a zone', () => {
  it('changes only the positions that change', () => {
    expect(rearranged(zones, zone(2), 0)).toEqual([
      { id: 'zon_2', position: 0 },
      { id: 'zon_0', position: 1 },
      { id: 'zon_1', position: 2 },
    ])
    expect(rearranged(zones, zone(1), 1)).toEqual([])
  })
})
