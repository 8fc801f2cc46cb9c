import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mapLink, placeText, readPlace } from '../../src/shops/map-place'

const nairobi = { latitude: -1.2921, longitude: 36.8219 }
const read = (typed: string) => {
  const place = readPlace(typed)
  return place.ok ? place.point : place.code
}

describe('reading a place that an owner pastes', () => {
  it.each([
    '-1.2921, 36.8219',
    ' -1.2921,36.8219 ',
    '(-1.2921, 36.8219)',
    '-1.2921 36.8219',
    '1.2921° S, 36.8219° E',
    '1.2921S 36.8219E',
    `1°17'31.56"S 36°49'18.84"E`,
    'geo:-1.2921,36.8219?z=15',
    'https://www.google.com/maps?q=-1.2921,36.8219',
    'https://maps.google.com/?q=loc:-1.2921,36.8219&z=17',
    'https://maps.google.com/maps?hl=sw&ll=-1.2921%2C36.8219',
    'https://www.google.com/maps/search/?api=1&query=-1.2921%2C36.8219',
    'https://www.google.com/maps/search/-1.2921,+36.8219?entry=tts',
    'https://www.google.com/maps/@-1.2921,36.8219,15z',
    'https://www.google.co.ke/maps/place/Kilimani/@-1.2921,36.8219,15z',
    'https://www.google.com/maps/dir//-1.2921,36.8219/@-1.3,36.9,12z',
    'https://www.google.com/maps/place/Yaya+Centre/@-1.3,36.9,17z/data=!3m1!4b1!4m6!3m5!1s0x182f!8m2!3d-1.2921!4d36.8219!16s',
    'Niko hapa: https://www.google.com/maps?q=-1.2921,36.8219',
  ])('%s', (typed) => expect(read(typed)).toEqual(nairobi))

  it('says why not, when it cannot', () => {
    expect(read('https://maps.app.goo.gl/AbC123')).toBe('SHORT_LINK')
    expect(read('https://goo.gl/maps/AbC123')).toBe('SHORT_LINK')
    for (const typed of ['Kilimani', '-1.2921', '1,2', 'https://www.google.com/maps/place/Yaya']) {
      expect(read(typed)).toMatch(/UNREADABLE|OUTSIDE_KENYA/)
    }
    expect(read('36.8219, -1.2921')).toBe('OUTSIDE_KENYA')
    expect(read('0, 0')).toBe('OUTSIDE_KENYA')
    expect(read('-1.2921, 368.219')).toBe('UNREADABLE')
  })
  it('reads back what it writes', () => {
    const inside = {
      latitude: fc.integer({ min: -500_000, max: 500_000 }).map((n) => n / 1e5),
      longitude: fc.integer({ min: 3_400_000, max: 4_200_000 }).map((n) => n / 1e5),
    }
    fc.assert(
      fc.property(fc.record(inside), (point) => {
        const same = { latitude: point.latitude + 0, longitude: point.longitude }
        expect(read(placeText(same))).toEqual(same)
        expect(read(mapLink(same))).toEqual(same)
      }),
    )
  })
  it('takes any text without trouble', () => {
    fc.assert(fc.property(fc.string({ maxLength: 600 }), (typed) => void readPlace(typed)))
    const long = `https://www.google.com/maps/place/${'a/'.repeat(300)}`
    expect(read(long)).toBe('UNREADABLE')
  })
})
