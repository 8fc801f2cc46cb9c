import { describe, expect, it } from 'vitest'
import { sameSecret } from '../../src/kernel/bytes'
import { randomDigits, randomId } from '../../src/kernel/ids'
import { cents, formatMoney, parseDecimalMoney, shillings } from '../../src/kernel/money'
import { clockTime, inNairobi, startOfDay } from '../../src/kernel/nairobi'
import { localPhone, maskedPhone, parsePhone } from '../../src/kernel/phone'

describe('a Kenyan phone number', () => {
  it.each([
    '0712345678',
    '712345678',
    '254712345678',
    '+254 712 345 678',
    '0712-345-678',
    '(0712) 345678',
  ])('is read from %s', (typed) => expect(parsePhone(typed)).toBe('254712345678'))
  it('is read from the new 01 range', () => expect(parsePhone('0110000002')).toBe('254110000002'))
  it.each([
    '',
    '12345',
    '0812345678',
    '07123456789',
    '+255712345678',
    '0712 345 67x',
    '++254712345678',
  ])('is not %j', (typed) => expect(parsePhone(typed)).toBeNull())
  it('is shown as people say it, and masked over a shoulder', () => {
    expect(localPhone('254712345678')).toBe('0712 345 678')
    expect(maskedPhone('254712345678')).toBe('0712 ••• 678')
  })
})

describe('money', () => {
  it('is shown as KES 1,250', () => {
    expect(formatMoney(shillings(1250))).toBe('KES 1,250')
    expect(formatMoney(cents(33))).toBe('KES 0.33')
    expect(formatMoney(cents(-1_234_567_00))).toBe('-KES 1,234,567')
  })
  it.each([
    [1450, 145_000],
    ['1450.00', 145_000],
    ['0.33', 33],
    [10.66, 1066],
    ['43.5', 4350],
  ])('is read from a provider’s %j', (value, amount) =>
    expect(parseDecimalMoney(value)).toBe(amount),
  )
  it.each(['1,450.00', '10.666', '-5', 'abc', '', 'NaN', '1e5', Number.NaN])(
    'is not booked from %j',
    (value) => expect(parseDecimalMoney(value)).toBeNull(),
  )
  it('is always whole cents', () => expect(() => cents(0.1)).toThrow(RangeError))
})

describe('a day in Nairobi', () => {
  it('begins at 21:00 UTC', () => {
    const lateSunday = Date.UTC(2026, 10, 22, 21, 30)
    expect(inNairobi(lateSunday)).toEqual({ day: '2026-11-23', weekday: 'mon', minuteOfDay: 30 })
    expect(startOfDay(lateSunday)).toBe(Date.UTC(2026, 10, 22, 21, 0))
    expect(clockTime(lateSunday)).toBe('00:30')
  })
})

describe('secrets and ids', () => {
  it('compares whole secrets, empty ones too', () => {
    expect(sameSecret('abc', 'abc')).toBe(true)
    expect(sameSecret('abc', 'abd')).toBe(false)
    expect(sameSecret('abc', 'abcd')).toBe(false)
    expect(sameSecret('', 'a')).toBe(false)
  })
  it('makes ids and codes of the promised shape', () => {
    expect(randomId('ord')).toMatch(/^ord_[0-9b-z]{24}$/)
    expect(randomDigits(6)).toMatch(/^\d{6}$/)
  })
})
