import { describe, expect, it } from 'vitest'
import { messagesIn } from '../../src/i18n/messages'
import { wordFor } from '../../src/orders/signature'
import { timeWords } from '../../src/orders/time-words'

// Monday 23 November 2026, 09:00 in Nairobi.
const now = Date.UTC(2026, 10, 23, 6)
const hour = 3_600_000

describe('a moment, as people say it', () => {
  const say = (hoursAgo: number, language: 'en' | 'sw' = 'en') =>
    timeWords(now - hoursAgo * hour, now, messagesIn(language))
  it.each([
    [1, 'today 08:00'],
    [9, 'today 00:00'],
    [10, 'yesterday 23:00'],
    [40, 'Sat 17:00'],
    [24 * 7, '16 Nov, 09:00'],
  ])('%i hours ago is %s', (hoursAgo, words) => expect(say(hoursAgo)).toBe(words))
  it('speaks Swahili', () => {
    expect(say(1, 'sw')).toBe('leo 08:00')
    expect(say(40, 'sw')).toBe('Jmo 17:00')
  })
})

describe('the word for what a page shows', () => {
  it('changes with anything it shows, and only then', () => {
    expect(wordFor([1, 'paid'])).toBe(wordFor([1, 'paid']))
    expect(wordFor([1, 'paid'])).not.toBe(wordFor([1, 'unpaid']))
    expect(wordFor([12, 3])).not.toBe(wordFor([1, 23]))
  })
})
