import { describe, expect, it } from 'vitest'
import { shopLink } from '../../src/shops/shop-link'
import { readTag, tagBehind, usualTags, withoutUsualTag } from '../../src/shops/source-tag'

describe('the tag of a link', () => {
  it('stands behind the code in the first message', () => {
    expect(shopLink('254700000000', 'NJERI', 'fb')).toBe(
      'https://wa.me/254700000000?text=NJERI%20fb',
    )
    expect(shopLink('254700000000', 'NJERI')).toBe('https://wa.me/254700000000?text=NJERI')
  })
  it.each([...usualTags, 'church2', 'Kanisa', ' market '])('may be %s', (typed) => {
    expect(readTag(typed)).toEqual({ ok: true, tag: typed.trim().toLowerCase() })
  })
  it.each([
    ['', 'SHAPE'],
    ['x', 'SHAPE'],
    ['2go', 'SHAPE'],
    ['my church', 'SHAPE'],
    ['a'.repeat(21), 'SHAPE'],
    ['menu', 'CHAT_WORD'],
    ['Lipa', 'CHAT_WORD'],
    ['mbili', 'CHAT_WORD'],
    ['unga', 'CHAT_WORD'],
  ])('may not be “%s”', (typed, code) => expect(readTag(typed)).toEqual({ ok: false, code }))

  it('is read behind its own code only', () => {
    expect(tagBehind('NJERI', 'NJERI fb')).toBe('fb')
    expect(tagBehind('NJERI', ' njeri  fb ')).toBe('fb')
    for (const other of ['NJERI', 'KICKS fb', 'NJERI fb please', 'fb NJERI', 'NJERI 2']) {
      expect(tagBehind('NJERI', other), other).toBeNull()
    }
    expect(withoutUsualTag('NJERI fb')).toBe('NJERI')
    expect(withoutUsualTag('NJERI unga')).toBe('NJERI unga')
    expect(withoutUsualTag('fb')).toBe('fb')
  })
})
