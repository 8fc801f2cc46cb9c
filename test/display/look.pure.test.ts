import { describe, expect, it } from 'vitest'
import { lookAttributes, lookText, readLook } from '../../src/display/look'

const untouched = { theme: 'auto', spacing: 'roomy', contrast: 'auto' } as const

describe('how a browser shows the pages', () => {
  it('is as the phone is set until somebody chooses', () => {
    expect(readLook(undefined)).toEqual(untouched)
    expect(lookAttributes(untouched)).toEqual({})
  })
  it('is read from the cookie as it was written', () => {
    const look = { theme: 'dark', spacing: 'close', contrast: 'strong' } as const
    expect(readLook(lookText(look))).toEqual(look)
    expect(Object.keys(lookAttributes(look))).toEqual([
      'data-theme',
      'data-spacing',
      'data-contrast',
    ])
  })
  it.each(['', '...', 'dark"><script>', 'x'.repeat(5000), 'close.dark.auto'])(
    'takes a cookie that means nothing for no choice: %.20s',
    (cookie) => expect(readLook(cookie)).toEqual(untouched),
  )
})
