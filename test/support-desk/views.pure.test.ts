import { describe, expect, it } from 'vitest'
import { days, hours } from '../../src/kernel/clock'
import { beginning } from '../../src/support/list-views'
import { isLate } from '../../src/support/views'

const said = (sender: 'customer' | 'shop', at: number) => ({ number: 1, sender, at, words: 'Hi' })

describe('how a message begins', () => {
  it('is one line, cut between words', () => {
    expect(beginning('Habari\n\n  nimekosa mkate ')).toBe('Habari nimekosa mkate')
    const long = beginning('maziwa '.repeat(40))
    expect(long).toMatch(/^(maziwa )+maziwa…$/)
    expect(long.length).toBeLessThanOrEqual(91)
  })
  it('cuts one long word too, and tears no letter apart', () => {
    expect(beginning('a'.repeat(1000))).toBe(`${'a'.repeat(90)}…`)
    expect(beginning(`a${'😀'.repeat(300)}`)).not.toMatch(/[\ud800-\udbff]…$/)
  })
})

describe('whether an answer may come too late for WhatsApp', () => {
  const now = days(100)
  it('goes by what the customer wrote last, not the shop', () => {
    expect(isLate([said('customer', now - hours(25)), said('shop', now - hours(1))], now)).toBe(
      true,
    )
    expect(isLate([said('customer', now - hours(25)), said('customer', now)], now)).toBe(false)
    expect(isLate([], now)).toBe(false)
  })
})
