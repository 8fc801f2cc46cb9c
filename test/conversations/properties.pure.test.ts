import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readChoice } from '../../src/conversations/choices'
import { priced, totalOf } from '../../src/conversations/shelf'
import { mostLines, mostOfOneThing, mostPerOrder } from '../../src/orders/draft'
import type { Heard, Outgoing } from '../../src/providers/whatsapp/port'
import { aTalk, kicks, njeri } from './a-talk'
import { expectWithinLimits } from './limits'

const phrases = [
  'NJERI',
  'KICKS',
  'hi',
  'habari',
  'MENU',
  'kikapu',
  'LIPA',
  'help',
  'badili',
  'lugha',
  'cancel',
  'yes',
  'hapana',
  'zaidi',
  'unga 2',
  'maziwa ya 60 na mkate',
  'toa mkate',
  'ongeza unga 3',
  'raba 2',
  'soksi',
  'sukari',
  '42',
  'black',
  'kilimani',
  'CBD',
  '0712345678',
  '0722 000 111',
  'Opposite the church, gate 4',
  'where is my order',
  'asante',
  'DROP TABLE orders;--',
  '-5',
  '2.5',
  '99999999',
  'نريد خبز',
  '👟👟👟',
  'NJERI unga 4',
  'sukari ya brown 2, royco, mafuta ya uto',
  'how much is rice?',
  'una mayai?',
  'mnaleta kilimani?',
  'note: ring twice',
  'order again',
  'cancel order',
  'nimelipa UKM1A2B3C4',
  'risiti',
  'support',
  'bot',
  'STOP',
  'START',
  'DATA',
  'save as home',
  'home',
  'nachukua',
  'skip',
  'unga 5000',
  '1 1 1',
  'x'.repeat(5000),
  '\u0000\u200b\u202e',
  'unga '.repeat(800),
] as const
const number = fc.integer({ min: 0, max: 12 }).map(String)
const text = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...phrases) },
  { weight: 5, arbitrary: number },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
)
type Act =
  | { does: 'say'; text: string }
  | { does: 'tap'; nth: number; old: boolean }
  | { does: 'other'; heard: Heard }
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 5, arbitrary: text.map((words): Act => ({ does: 'say', text: words })) },
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.nat(9), fc.boolean())
      .map(([nth, old]): Act => ({ does: 'tap', nth, old })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom<Heard>(
        { kind: 'media', media: 'sticker' },
        { kind: 'location', latitude: -1.3, longitude: 36.8 },
        { kind: 'contacts', phones: ['0799 123 456'], shared: false },
        { kind: 'reaction', removed: true },
        { kind: 'unknown', type: 'poll' },
        { kind: 'cart', items: [{ sku: 'UNGA-2KG', quantity: 100_000 }], text: '' },
        { kind: 'tap', id: 'shp_njeri|quantity|-4|UNGA-2KG', title: '' },
        { kind: 'tap', id: 'shp_kicks|option|AIRMAX/42/black/x', title: '' },
        { kind: 'tap', id: 'shp_nobody|confirm|zz', title: '' },
        { kind: 'tap', id: '', title: '' },
      )
      .map((heard): Act => ({ does: 'other', heard })),
  },
)

const tappable = (messages: readonly Outgoing[]) =>
  messages.flatMap((message) => {
    if (message.kind === 'buttons') return message.buttons
    return message.kind === 'list' ? message.sections.flatMap(({ rows }) => rows) : []
  })

function play(
  acts: readonly Act[],
  look: (talk: ReturnType<typeof aTalk>, said: Outgoing[]) => void,
) {
  const talk = aTalk()
  const shown: { id: string; title: string }[] = []
  for (const one of acts) {
    let heard: Heard
    if (one.does === 'say') heard = { kind: 'text', text: one.text }
    else if (one.does === 'other') heard = one.heard
    else {
      const now = tappable(talk.last)
      const from = one.old || now.length === 0 ? shown : now
      const tapped = from[one.nth % Math.max(1, from.length)]
      heard = tapped
        ? { kind: 'tap', id: tapped.id, title: tapped.title }
        : { kind: 'text', text: 'NJERI' }
    }
    const said = talk.hear(heard)
    shown.push(...tappable(said))
    look(talk, said)
  }
}

describe('whatever people say and tap', () => {
  it('is answered with at most two messages within WhatsApp’s limits, and the basket stays sane', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        play(acts, ({ now }, said) => {
          expect(said.length).toBeLessThanOrEqual(2)
          for (const message of said) expectWithinLimits(message, '')
          for (const { shopId, lines } of now.visits) {
            const storefront = shopId === njeri.shop.id ? njeri : kicks
            expect(lines.length).toBeLessThanOrEqual(mostLines)
            for (const { quantity } of lines) {
              expect(
                Number.isInteger(quantity) && quantity >= 1 && quantity <= mostOfOneThing,
              ).toBe(true)
            }
            expect(priced(storefront, lines)).toHaveLength(lines.length)
            expect(totalOf(priced(storefront, lines))).toBeLessThanOrEqual(mostPerOrder)
            expect(new Set(lines.map(({ sku }) => sku)).size).toBe(lines.length)
          }
        })
      }),
      { numRuns: 300 },
    )
  })

  it('is shown only with buttons of the shop one is in, or such as lead into another', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        play(acts, ({ now }, said) => {
          for (const { id } of tappable(said)) {
            const chosen = readChoice(id)
            expect(chosen, id).not.toBeNull()
            const ours = chosen?.shop === now.shopId || chosen?.shop === null
            expect(ours || chosen?.verb === 'go', id).toBe(true)
          }
        })
      }),
      { numRuns: 200 },
    )
  })

  it('never complains in the same words twice in a row', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('blah blah', 'xyzzy', '😀', 'grmpf 3'), { maxLength: 8 }),
        (texts) => {
          const talk = aTalk().say('NJERI')
          let last = ''
          for (const one of texts) {
            const [said] = talk.hear({ kind: 'text', text: one })
            if (!said) continue
            const body = 'body' in said ? String(said.body) : ''
            expect(body).not.toBe(last)
            last = body
          }
        },
      ),
    )
  })
})
