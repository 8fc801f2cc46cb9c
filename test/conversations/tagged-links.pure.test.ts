import { describe, expect, it } from 'vitest'
import { sourceOf } from '../../src/conversations/conversation'
import { days } from '../../src/kernel/clock'
import { aTalk, monday10 } from './a-talk'

const cameBy = (talk: ReturnType<typeof aTalk>, at = monday10) => sourceOf(talk.now, at)

describe('a link that says where it stood', () => {
  it.each([
    ['NJERI fb', 'fb'],
    ['NJERI status', 'status'],
    ['NJERI poster', 'poster'],
    ['NJERI card', 'card'],
    ['njeri Church2', null],
    ['NJERI church2', 'church2'],
    ['NJERI', null],
  ])('“%s” opens the shop, counted for %s', (text, tag) => {
    const talk = aTalk().say(text)
    expect(talk.transcript()).toMatch(/\*Mama Njeri Grocers\*\n {2}(Welcome!|Karibu!)/)
    expect(cameBy(talk)).toBe(tag)
  })

  it('is not mistaken when the word behind the code is something the shop sells', () => {
    const talk = aTalk().say('NJERI sukari')
    expect(talk.transcript()).toContain('*Mama Njeri Grocers*')
    expect(cameBy(talk)).toBeNull()
  })

  it('says that there is no such shop, as for a bare code', () => {
    expect(aTalk().say('NJERRI fb').transcript()).toContain(
      'There is no shop with the code “NJERRI”.',
    )
    expect(aTalk().say('I want unga').transcript()).not.toContain('no shop')
  })

  it('leads from one shop to another at once, own tags too', () => {
    const talk = aTalk().say('NJERI fb', 'KICKS mtaani')
    expect(talk.now.shopId).toBe('shp_kicks')
    expect(cameBy(talk)).toBe('mtaani')
  })

  it('is remembered when one is asked first because of a full basket', () => {
    const talk = aTalk().say('NJERI', '2 sukari', 'KICKS fb')
    expect(cameBy(talk)).toBeNull()
    talk.say('1')
    expect(talk.now.shopId).toBe('shp_kicks')
    expect(cameBy(talk)).toBe('fb')
  })

  it('takes over as a landmark is asked for', () => {
    const talk = aTalk().say('NJERI', '2 sukari', 'checkout', '1')
    expect(talk.now.position.at).toBe('landmark')
    talk.say('KICKS poster')
    expect(talk.transcript()).toContain('Go to')
    expect(talk.now.position.at).not.toBe('payer')
  })

  it('counts for a week, and outlives a later visit without a tag', () => {
    const talk = aTalk().say('NJERI fb', 'NJERI')
    expect(cameBy(talk, monday10 + days(7))).toBe('fb')
    expect(cameBy(talk, monday10 + days(7) + 1)).toBeNull()
    talk.say('NJERI status')
    expect(cameBy(talk)).toBe('status')
  })
})
