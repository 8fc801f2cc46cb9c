import { z } from 'zod'
import { languages } from '../i18n/messages'
import { noCents, shillings } from '../kernel/money'
import { type Weekday, weekdays } from '../kernel/nairobi'
import { type FieldGroup, grouped } from '../web/field-group'
import { fault, money, oneOf, optionalText, text, ticked, wholeNumber } from '../web/fields'
import { hoursOfDay, type OpeningHours } from './opening-hours'
import { businessTypes } from './settings'
import { normalCode } from './shop-code'
import { dearestFeeShillings, slowestMinutes, type ZoneDetails } from './zone'

/** The version of what a form was filled from: see `CHANGED_MEANWHILE`. */
export const version = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)
export const zoneId = z.templateLiteral(['zon_', z.string().regex(/^[0-9a-z]{1,40}$/)])

const group = z.record(z.string(), z.string())
const fee = money({ least: noCents, most: shillings(dearestFeeShillings) })

const named = {
  name: text({ least: 2, most: 60 }),
  businessType: oneOf(businessTypes),
  language: oneOf(languages),
  pickup: ticked(),
}

/** Times per weekday: `hours.mon` ticked, `hours.mon.opens`, `hours.mon.closes`. */
const weekHours = group.transform((typed, check): OpeningHours => {
  const hours: OpeningHours = {}
  for (const day of weekdays.filter((day) => typed[day])) {
    const today = hoursOfDay(typed[`${day}.opens`] ?? '', typed[`${day}.closes`] ?? '')
    if (today) hours[day] = today
    else check.addIssue({ code: 'custom', path: [`${day}.opens`], ...wrongHours })
  }
  return hours
})

/** One time for all ticked days: the simple start of a new shop. */
const simpleHours = group.transform((typed, check): OpeningHours => {
  const days = weekdays.filter((day) => typed[day])
  const today = hoursOfDay(typed.opens ?? '', typed.closes ?? '')
  if (days.length === 0) check.addIssue({ code: 'custom', path: ['mon'], ...noDays })
  if (today) return Object.fromEntries(days.map((day: Weekday) => [day, today]))
  check.addIssue({ code: 'custom', path: ['opens'], ...wrongHours })
  return z.NEVER
})

const wrongHours = fault((t) => t.shops.faults.hours)
const noDays = fault((t) => t.shops.faults.noDays)

export const firstZoneRows = 3

/** `zones.0.name` and `zones.0.fee`; rows that were left empty are none. */
const firstZones = group.transform((typed, check): ZoneDetails[] =>
  Array.from({ length: firstZoneRows }, (_, row) => row)
    .filter((row) => typed[`${row}.name`] || typed[`${row}.fee`])
    .flatMap((row) => {
      const name = text({ most: 40 }).safeParse(typed[`${row}.name`])
      const cost = fee.safeParse(typed[`${row}.fee`])
      if (name.success && cost.success) return [{ name: name.data, fee: cost.data, minutes: 60 }]
      const path = [name.success ? `${row}.fee` : `${row}.name`]
      check.addIssue({ code: 'custom', path, ...fault((t) => t.shops.faults.zones) })
      return []
    }),
)

export const newShopForm = grouped(
  ['hours', 'zones'],
  z.object({
    ...named,
    code: text({ most: 40 }).transform(normalCode),
    hours: simpleHours,
    zones: firstZones,
  }),
)

export const settingsForm = grouped(['hours'], z.object({ ...named, version, hours: weekHours }))

export const zoneForm = z.object({
  name: text({ most: 40 }),
  fee,
  minutes: wholeNumber({ least: 1, most: slowestMinutes }),
})
export const newZoneForm = zoneForm.extend({ zone: zoneId })
export const editZoneForm = zoneForm.extend({ version })
export const placeForm = z.object({ place: wholeNumber({ least: 0, most: 500 }) })

export const keysForm = z.object({
  version,
  environment: oneOf(['sandbox', 'live']),
  publishableKey: optionalText({ most: 200 }),
  secretKey: optionalText({ most: 200 }),
  challenge: optionalText({ most: 100 }),
})

/** The hours as the form of the settings shows them. */
export function hourFields(hours: OpeningHours): FieldGroup {
  const fields: FieldGroup = {}
  for (const day of weekdays) {
    const today = hours[day]
    if (!today) continue
    fields[`hours.${day}`] = 'yes'
    fields[`hours.${day}.opens`] = timeField(today.opens)
    fields[`hours.${day}.closes`] = timeField(today.closes)
  }
  return fields
}

// A browser's clock field knows no 24:00.
const timeField = (minute: number) =>
  `${String(Math.floor((minute % 1440) / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
