import { describe, expect, it } from 'vitest'
import { noCents } from '../../src/kernel/money'
import { decideKeys, lastFour, type PaymentKeys } from '../../src/shops/intasend-keys'
import { groupedHours, hoursOfDay } from '../../src/shops/opening-hours'
import { decideDetails, type ShopDetails } from '../../src/shops/settings'
import { qrSvg } from '../../src/web/qr-code'

const day = { opens: 420, closes: 1200 }

describe('opening hours', () => {
  it('reads the times of one day, and midnight as its end', () => {
    expect(hoursOfDay('07:00', '20:00')).toEqual(day)
    expect(hoursOfDay('07:00', '24:00')).toEqual({ opens: 420, closes: 1440 })
    expect(hoursOfDay('07:00', '00:00')).toEqual({ opens: 420, closes: 1440 })
  })
  it.each([
    ['20:00', '07:00'],
    ['7', '20:00'],
    ['07:00', '07:00'],
    ['', ''],
    ['25:00', '26:00'],
  ])('refuses %s to %s', (opens, closes) => expect(hoursOfDay(opens, closes)).toBeNull())
  it('joins the days that share hours', () => {
    const hours = { mon: day, tue: day, wed: day, fri: day, sun: { opens: 480, closes: 1080 } }
    expect(groupedHours(hours)).toEqual([
      { from: 'mon', to: 'wed', ...day },
      { from: 'fri', to: 'fri', ...day },
      { from: 'sun', to: 'sun', opens: 480, closes: 1080 },
    ])
  })
})

describe('payment keys', () => {
  const keys: PaymentKeys = {
    environment: 'sandbox',
    publishableKey: 'ISPubKey_test_1234',
    secretKey: 'ISSecretKey_test_1234',
    challenge: 'duka',
  }
  it('keeps the stored secret when none is typed', () => {
    const typed = { ...keys, secretKey: '', challenge: 'new' }
    expect(decideKeys(keys, typed, true)).toMatchObject({
      ok: true,
      change: true,
      keys: { secretKey: keys.secretKey, challenge: 'new' },
    })
    expect(decideKeys(null, typed, true)).toMatchObject({ faults: { secretKey: 'KEY_MISSING' } })
  })
  it('refuses keys of the other environment, also a kept one', () => {
    const live = { ...keys, environment: 'live' as const, secretKey: '' }
    expect(decideKeys(keys, live, true)).toMatchObject({
      code: 'WRONG_KEYS',
      faults: {
        publishableKey: 'KEY_OF_OTHER_ENVIRONMENT',
        secretKey: 'KEY_OF_OTHER_ENVIRONMENT',
      },
    })
  })
  it('notices keys that were pasted into each other’s field', () => {
    const swapped = { ...keys, publishableKey: keys.secretKey, secretKey: keys.publishableKey }
    expect(decideKeys(null, swapped, true)).toMatchObject({
      faults: { publishableKey: 'KEY_SHAPE', secretKey: 'KEY_SHAPE' },
    })
  })
  it('refuses a stale form, unless it asks for what already stands', () => {
    expect(decideKeys(keys, { ...keys, challenge: 'x' }, false)).toMatchObject({
      code: 'CHANGED_MEANWHILE',
    })
    expect(decideKeys(keys, keys, false)).toMatchObject({ ok: true, change: false })
  })
  it('shows no more of a secret than its last four letters', () => {
    expect(lastFour('ISSecretKey_test_abcdk9x2')).toBe('•••• k9x2')
  })
})

describe('the details of a shop', () => {
  const njeri: ShopDetails = {
    name: 'Mama Njeri',
    businessType: 'grocery',
    language: 'en',
    openingHours: { mon: day },
    pickup: true,
    minimum: noCents,
    kraPin: null,
  }
  it('change only by a form that was filled from what stands', () => {
    const wanted = { ...njeri, openingHours: { mon: day, tue: day } }
    expect(decideDetails(njeri, wanted, true)).toEqual({ ok: true, change: true })
    expect(decideDetails(njeri, wanted, false)).toEqual({ ok: false, code: 'CHANGED_MEANWHILE' })
    expect(decideDetails(njeri, { ...njeri }, false)).toEqual({ ok: true, change: false })
  })
})

describe('the QR code', () => {
  it('is a small picture that names itself', () => {
    const svg = qrSvg('https://wa.me/254700000000?text=NJERI', 'Mama "Njeri" & Co')
    expect(svg.length).toBeLessThan(4500)
    expect(svg).toContain('aria-label="Mama &#34;Njeri&#34; &#38; Co"')
    expect(svg).toMatch(/^<svg [^>]+><path fill="#fff" d="M0 0h33v33H0z"\/><path d="M2 2h7v1h-7z/)
  })
})
