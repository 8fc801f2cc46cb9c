import { describe, expect, it } from 'vitest'
import { readingsOf, refuseCode, startOfCodeDay } from '../../src/claims/receipt-code'

const nairobi = (day: string, time = '10:00') => Date.parse(`${day}T${time}:00+03:00`)
const now = nairobi('2026-11-25')
const when = (change = {}) => ({
  now,
  placedAt: nairobi('2026-11-25', '09:00'),
  paidAt: null,
  ...change,
})

describe('the code of a receipt', () => {
  it.each([
    ['RLA0R69NXM', '2023-12-10'],
    ['TJRHC8IET4', '2025-10-27'],
    ['UFU51A2XO2', '2026-06-30'],
    ['UEGUEAPMIV', '2026-05-16'],
  ])('%s was given on %s, as seen on public samples', (code, day) => {
    expect(startOfCodeDay(code)).toBe(nairobi(day, '00:00'))
  })

  it.each([
    ['UMA4R7T2XQ', 'IMPOSSIBLE'], // a thirteenth month
    ['UKW4R7T2XQ', 'IMPOSSIBLE'], // a thirty-second day
    ['UBU4R7T2XQ', 'IMPOSSIBLE'], // 30 February
    ['4KP4R7T2XQ', 'IMPOSSIBLE'],
    ['UKQ4R7T2XQ', 'FUTURE'],
    ['UKL4R7T2XQ', 'OLD'],
    ['RLA0R69NXM', 'OLD'],
  ])('%s is refused: %s', (code, why) => {
    expect(refuseCode(code, when())).toBe(why)
  })

  it('of today, or of a day or two before the order, may be right', () => {
    expect(refuseCode('UKP4R7T2XQ', when())).toBeNull()
    expect(refuseCode('UKM4R7T2XQ', when())).toBeNull()
  })

  it('of a day that begins within minutes may be right: no two clocks agree', () => {
    const at = (time: string) =>
      refuseCode('UKQ4R7T2XQ', when({ now: nairobi('2026-11-25', time) }))
    expect([at('23:50'), at('23:58')]).toEqual(['FUTURE', null])
    const newYear = {
      now: nairobi('2027-01-01', '00:01'),
      placedAt: nairobi('2026-12-31', '23:59'),
    }
    expect(refuseCode('ULV4R7T2XQ', when(newYear))).toBeNull()
    expect(refuseCode('VA14R7T2XQ', when(newYear))).toBeNull()
    const decade = { now: nairobi('2030-01-01', '08:00'), placedAt: nairobi('2029-12-31', '21:00') }
    expect(refuseCode('XLV4R7T2XQ', when(decade))).toBeNull()
    expect(refuseCode('YA14R7T2XQ', when(decade))).toBeNull()
  })

  it('has to agree with its message, but for midnight', () => {
    const says = (day: string) => refuseCode('UKP4R7T2XQ', when({ paidAt: nairobi(day, '00:03') }))
    expect(says('2026-11-25')).toBeNull()
    expect(says('2026-11-24')).toBeNull()
    expect(says('2026-11-20')).toBe('DISAGREES')
  })

  it('is read with O for 0 and I for 1 where that makes a day', () => {
    expect(readingsOf('UKP4R7TOXQ')).toEqual(['UKP4R7TOXQ', 'UKP4R7T0XQ'])
    expect(readingsOf('UK1I000000').length).toBeLessThanOrEqual(16)
    expect(readingsOf('UK0R7T2XQA')).toEqual(['UKOR7T2XQA'])
  })
})
