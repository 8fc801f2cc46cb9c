import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Bytes, utf8 } from '../../src/kernel/bytes'
import { mostPhotoKilobytes, readPhoto } from '../../src/photos/photo'
import { readPhotoName, smallName } from '../../src/photos/photo-address'
import { bytesOf, exifWith, jpegWith, picture, pngWith, says, segment, webpWith } from './pictures'

const secret = 'S 1.2921 E 36.8219'

function cleaned(bytes: Bytes): Bytes {
  const photo = readPhoto(bytes)
  if (!photo.ok) throw new Error(photo.code)
  return photo.bytes
}

describe('a photo', () => {
  it.each([
    ['jpg', 'jpg'],
    ['png', 'png'],
    ['webp', 'webp'],
    ['lossless', 'webp'],
  ] as const)('is known by its bytes, with its size: %s', (drawn, kind) => {
    expect(readPhoto(picture(drawn))).toMatchObject({ ok: true, kind, width: 16, height: 12 })
  })
  it.each([
    ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['a page', '<!DOCTYPE html><script>alert(1)</script>'],
    ['a moving picture', 'GIF89a\u0001\0\u0001\0'],
    ['a PDF', '%PDF-1.7'],
    ['another RIFF', 'RIFF\0\0\0\0WAVEfmt '],
  ])('is not %s, whatever it is called', (_, text) => {
    expect(readPhoto(utf8(text))).toEqual({ ok: false, code: 'NOT_A_PHOTO' })
  })
  it('is there, is whole, and is small', () => {
    expect(readPhoto(new Uint8Array())).toMatchObject({ code: 'NO_PHOTO' })
    for (const kind of ['jpg', 'png', 'webp'] as const) {
      const half = picture(kind).slice(0, picture(kind).length - 20)
      expect(readPhoto(half), kind).toMatchObject({ code: 'BROKEN_PHOTO' })
    }
    const long = bytesOf(picture('jpg'), new Uint8Array(mostPhotoKilobytes * 1024))
    expect(readPhoto(long)).toMatchObject({ code: 'PHOTO_TOO_BIG' })
    const wide = picture('png')
    new DataView(wide.buffer).setUint32(16, 30_000)
    expect(readPhoto(wide)).toMatchObject({ code: 'TOO_MANY_PIXELS' })
  })
  it('does not move', () => {
    const moving = webpWith('ANIM', '123456')
    moving[20] = 0x02
    expect(readPhoto(moving)).toMatchObject({ code: 'BROKEN_PHOTO' })
  })
})

describe('what is hidden in a photo', () => {
  it('goes from a JPEG: EXIF, XMP, comments, profiles, and what stands behind its end', () => {
    const hidden = [0xe1, 0xe2, 0xe3, 0xed, 0xee, 0xef, 0xfe].map((marker) =>
      segment(marker, utf8(`hidden ${secret}`)),
    )
    const photo = bytesOf(jpegWith(exifWith(1, secret), ...hidden), utf8(secret))
    expect(says(photo, secret)).toBe(true)
    const clean = cleaned(photo)
    expect([says(clean, secret), says(clean, 'ICC_PROFILE'), says(clean, 'Exif')]).toEqual([
      false,
      false,
      false,
    ])
    expect(clean).toEqual(cleaned(picture('jpg')))
  })
  it('goes from a PNG: texts, EXIF, times, and what stands behind its end', () => {
    for (const name of ['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'pri1']) {
      const photo = bytesOf(pngWith(name, secret), utf8(secret))
      expect(cleaned(photo)).toEqual(cleaned(picture('png')))
    }
  })
  it('goes from a WebP: EXIF, XMP, unknown chunks, and the flags that announce them', () => {
    for (const name of ['EXIF', 'XMP ', 'what']) {
      const clean = cleaned(webpWith(name, secret))
      expect(clean).toEqual(cleaned(picture('webp')))
      expect(clean[20]).toBe(0)
    }
  })
  it('leaves how the phone was held, and that alone', () => {
    const clean = cleaned(jpegWith(exifWith(6, secret)))
    expect([says(clean, 'Exif'), says(clean, secret)]).toEqual([true, false])
    expect(cleaned(clean)).toEqual(clean)
    expect(cleaned(jpegWith(exifWith(9, secret)))).toEqual(cleaned(picture('jpg')))
  })
  it('keeps how colours are stored', () => {
    const adobe = segment(0xee, bytesOf(utf8('Adobe'), [0, 100, 0, 0, 0, 0, 2]))
    expect(says(cleaned(jpegWith(adobe)), 'Adobe')).toBe(true)
  })
  it('is found nowhere, wherever it was put', () => {
    const marker = fc.constantFrom(0xe0, 0xe1, 0xe2, 0xe5, 0xed, 0xee, 0xef, 0xfe)
    const noise = fc.uint8Array({ maxLength: 60 })
    fc.assert(
      fc.property(fc.array(fc.tuple(marker, noise), { maxLength: 5 }), noise, (hidden, behind) => {
        const parts = hidden.map(([name, held]) => segment(name, bytesOf(held, utf8(secret))))
        expect(says(cleaned(bytesOf(jpegWith(...parts), behind)), secret)).toBe(false)
      }),
    )
  })
})

describe('any bytes at all', () => {
  it('are a photo or are refused, and a clean photo is clean', () => {
    const kind = fc.constantFrom('jpg', 'png', 'webp', 'lossless' as const)
    const change = fc.tuple(fc.nat(700), fc.nat(255))
    fc.assert(
      fc.property(kind, fc.array(change, { maxLength: 6 }), fc.nat(800), (of, changes, length) => {
        const bytes = picture(of)
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value
        for (const some of [bytes, bytes.slice(0, length)]) {
          const photo = readPhoto(some)
          if (photo.ok) expect(readPhoto(photo.bytes)).toEqual(photo)
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('the name of a photo', () => {
  it('is one of ours, or asks for nothing', () => {
    expect(readPhotoName('pho_3k.jpg')).toEqual({ kind: 'jpg', large: 'pho_3k.jpg' })
    expect(readPhotoName(smallName('pho_3k.png'))).toEqual({ kind: 'png', large: 'pho_3k.png' })
    for (const name of ['', 'pho_3k', 'pho_3k.svg', 'pho_../x.jpg', 'x.jpg', 'pho_.jpg']) {
      expect(readPhotoName(name)).toBeNull()
    }
  })
})
