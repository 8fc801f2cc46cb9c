import * as z from 'zod'
import { languages } from '../i18n/messages'
import { noCents, shillings } from '../kernel/money'
import { type Weekday, weekdays } from '../kernel/nairobi'
import { type FieldGroup, grouped } from '../web/field-group'
import {
  fault,
  money,
  oneOf,
  optionalKraPin,
  optionalText,
  text,
  ticked,
  wholeNumber,
} from '../web/fields'
import type { NewZone } from './create-shop'
import { type Point, readPlace } from './map-place'
import { hoursOfDay, type OpeningHours } from './opening-hours'
import { highestDeposit, highestPerPaymentShillings } from './payment-policy'
import { businessTypes, highestMinimumShillings } from './settings'
import { normalCode } from './shop-code'
import {
  type Centre,
  dearestFeeShillings,
  largestRadiusMetres,
  slowestMinutes,
  smallestRadiusMetres,
} from './zone'

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
const firstZones = group.transform((typed, check): NewZone[] =>
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

/** Left empty it is none. */
const minimum = z.preprocess(
  (typed) => (typeof typed === 'string' && typed.trim() !== '' ? typed : '0'),
  money({ least: noCents, most: shillings(highestMinimumShillings) }),
)

export const settingsForm = grouped(
  ['hours'],
  z.object({ ...named, version, hours: weekHours, minimum, kraPin: optionalKraPin() }),
)

/** A Google Maps link or numbers; left empty, pins do not find the zone. */
const middle = optionalText({ most: 1000 }).transform((typed, check): Point | null => {
  if (typed === '') return null
  const read = readPlace(typed)
  if (read.ok) return read.point
  check.addIssue({ code: 'custom', ...fault((t) => t.shops.faults.place[read.code]) })
  return z.NEVER
})

/** Kilometres as people write them, `2.5` or `2,5 km`, in metres. */
const radius = optionalText({ most: 20 }).transform((typed, check): number | null => {
  if (typed === '') return null
  const number = /^(\d{1,3}(?:[.,]\d{1,3})?)\s*(?:km)?$/i.exec(typed)?.[1]?.replace(',', '.')
  const metres = Math.round(Number(number) * 1000)
  if (metres >= smallestRadiusMetres && metres <= largestRadiusMetres) return metres
  check.addIssue({ code: 'custom', ...wrongRadius })
  return z.NEVER
})

const deposit = wholeNumber({ least: 0, most: highestDeposit })

export const policyForm = z.object({
  version,
  payOnDelivery: ticked(),
  depositPercent: deposit,
  depositNewPercent: deposit,
  perPayment: money({ least: shillings(1), most: shillings(highestPerPaymentShillings) }),
  mpesaName: optionalText({ most: 60 }).transform((typed) => (typed.length < 2 ? null : typed)),
})

const wrongRadius = fault((t) => t.shops.faults.radius)

type Circled = { middle: Point | null; radius: number | null }

/** A place needs its radius, and a radius its place. */
function circled<T extends Circled>({ middle, radius, ...rest }: T, check: z.RefinementCtx) {
  if (middle && radius === null) {
    check.addIssue({ code: 'custom', path: ['radius'], ...wrongRadius })
  }
  if (!middle && radius !== null) {
    const missing = fault((t) => t.shops.faults.placeMissing)
    check.addIssue({ code: 'custom', path: ['middle'], ...missing })
  }
  const centre: Centre | null =
    middle && radius !== null ? { ...middle, radiusMetres: radius } : null
  return { ...rest, centre }
}

/** Left empty, the shop's own deposit counts. */
const ownDeposit = z.preprocess(
  (typed) => (typeof typed === 'string' && typed.trim() === '' ? undefined : typed),
  deposit.optional().transform((percent) => percent ?? null),
)

const zoneFields = {
  name: text({ most: 40 }),
  fee,
  minutes: wholeNumber({ least: 1, most: slowestMinutes }),
  middle,
  radius,
  depositPercent: ownDeposit,
}
export const newZoneForm = z.object({ ...zoneFields, zone: zoneId }).transform(circled)
export const editZoneForm = z.object({ ...zoneFields, version }).transform(circled)
export const placeForm = z.object({ place: wholeNumber({ least: 0, most: 500 }) })

export const keysForm = z.object({
  version,
  environment: oneOf(['sandbox', 'live']),
  publishableKey: optionalText({ most: 200 }),
  secretKey: optionalText({ most: 200 }),
  challenge: optionalText({ most: 100 }),
})

// People copy numbers with spaces in them.
const digits = optionalText({ most: 20 }).transform((typed) => typed.replaceAll(' ', ''))
const secret = optionalText({ most: 200 })

export const tillForm = z.object({
  version,
  environment: oneOf(['sandbox', 'live']),
  kind: oneOf(['till', 'paybill']),
  till: digits,
  shortcode: digits,
  consumerKey: secret,
  consumerSecret: secret,
  passkey: secret,
})

export const providerForm = z.object({ version, provider: oneOf(['intasend', 'daraja']) })

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
