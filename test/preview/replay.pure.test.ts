import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shillings } from '../../src/kernel/money'
import { type Line, mostSaid, replay, type Said } from '../../src/preview/replay'
import { demoStorefront, monday10, njeri } from '../conversations/a-talk'
import njeriDemo from '../fixtures/demo/njeri.json'

const typed = (...texts: string[]): Said[] => texts.map((text) => ({ text }))

const drawn = (lines: readonly Line[]): string =>
  lines
    .map((line) => {
      if (line.from === 'me') return `> ${line.words}`
      return line.from === 'phone' ? '(prompt)' : 'body' in line.message ? line.message.body : ''
    })
    .join('\n')

describe('the preview of a chat', () => {
  it('is the chat itself: greets by the shop’s code and takes an order to its end', () => {
    const { lines, orders } = replay(
      njeri,
      typed('unga 2kg mbili', 'PAY', 'nachukua', '0722000111', 'yes'),
      monday10,
    )
    const all = drawn(lines)
    expect(all).toMatch(/^> NJERI\n\*Mama Njeri Grocers\*/)
    expect(all).toMatch(/\(prompt\)\n\*Mama Njeri Grocers\*\n.*KES 360/)
    expect(orders).toBe(1)
  })

  it('speaks Swahili to who does, and asks for no money at a shop that takes it at the door', () => {
    const policy = { ...njeri.policy, payOnDelivery: true, perPayment: shillings(150_000) }
    const door = demoStorefront(njeriDemo, { policy })
    const said = typed('Kiswahili', 'chumvi 2', 'LIPA', 'nachukua', '0722000111')
    expect(drawn(replay(door, said, monday10).lines)).toContain('Jumla')
    expect(drawn(replay(njeri, typed('support', 'hello', 'DATA'), monday10).lines)).toContain(
      'Passed on to the shop',
    )
  })

  it('stays in the shop whatever is said, and is the same each time it is played', () => {
    const words = [
      'MENU',
      'STOP ALL',
      'SWITCH',
      'KICKS',
      'DATA',
      'yes',
      '1',
      '2 rice',
      'LIPA',
      '😀',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: mostSaid }), (texts) => {
        const once = replay(njeri, typed(...texts), monday10)
        expect(replay(njeri, typed(...texts), monday10)).toEqual(once)
        expect(once.lines.filter(({ from }) => from === 'me')).toHaveLength(texts.length + 1)
      }),
      { numRuns: 30 },
    )
  })
})
