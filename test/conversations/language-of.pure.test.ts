import { describe, expect, it } from 'vitest'
import { languageOf } from '../../src/conversations/words'

describe('the language somebody speaks', () => {
  it.each([
    ['lipa', 'sw'],
    ['nataka unga', 'sw'],
    ['I want two milk', 'en'],
    ['NJERI', null],
    ['7', null],
  ] as const)('is told by clear words: %s', (words, language) => {
    expect(languageOf(words, false)).toBe(language)
  })

  it.each(['lipa', 'risiti', 'kikapu', 'mtu'])(
    'is not changed by one borrowed word once it is known: %s',
    (word) => expect(languageOf(word, true)).toBeNull(),
  )

  it('is changed by a sentence', () => {
    expect(languageOf('naomba unga mbili na maziwa', true)).toBe('sw')
    expect(languageOf('please send me the order', true)).toBe('en')
  })
})
