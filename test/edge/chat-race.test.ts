import { afterEach, describe, expect, it, vi } from 'vitest'
import { orderLines, orders } from '../../src/orders/tables'
import { supportMessages, supportRequests } from '../../src/support/tables'
import { aVisit, type Visit } from './a-chat'

afterEach(() => vi.unstubAllGlobals())

/** What one customer writes in a minute of bad network: it arrives all at once. */
const words = [
  'habari',
  'unga 2 na maziwa 3',
  'toa maziwa',
  'sukari ya brown 2',
  '1',
  'bei ya mchele?',
  '2',
  'note: ring twice',
  'mnaleta Kilimani?',
  'KIKAPU',
  'ndengu',
  '3',
  'PAY',
  'nachukua',
  '0722 000 111',
  'yes',
  'yes',
  'oda yangu iko wapi',
  'chumvi 4',
  'blah blah',
  'xyzzy',
  'support',
  'mkate wangu ulikuwa mbaya',
  'tena',
  'MENU',
  'mkate 2',
  'badilisha mkate iwe 3',
  'STOP',
  '1',
]

describe('thirty messages of one customer at once', () => {
  it('end, shuffled and each told twice, as the ordered single run does', async () => {
    const ends: unknown[] = []
    for (const seed of [0, 31, 57]) {
      const chat = await aVisit()
      chat.sims.whatsapp.limits.pairRate = false
      const from = Date.now() - 60_000
      const events = [chat.shop.code, ...words].map((word, i) =>
        chat.event(word, { at: from + i * 1000 }),
      )
      expect(events).toHaveLength(30)
      const stub = await chat.stub()
      if (seed === 0) {
        for (const event of events) {
          await stub.hearAll([event])
          await stub.quiet()
        }
      } else {
        const mixed = [...events, ...events].sort(
          (a, b) => mix(a.messageId, seed) - mix(b.messageId, seed),
        )
        await stub.hearAll(mixed)
        await stub.quiet()
        await stub.hearAll(mixed)
        await stub.quiet()
      }
      ends.push(await endOf(chat))
    }
    expect(ends[0]).toMatchObject({
      heard: [{ many: 30 }],
      placed: [{ number: 1, fulfilment: 'pickup' }],
      requests: [{ topic: 'order', state: 'open' }],
      told: 3,
      prompts: 1,
    })
    expect(ends[1]).toEqual(ends[0])
    expect(ends[2]).toEqual(ends[0])
  })
})

/** All that is left behind, without what is random in it. */
async function endOf(chat: Visit) {
  const { shop } = chat.shop.ctx
  const [placed, lines, requests, messages] = await shop.read(
    shop.select(orders),
    shop.select(orderLines),
    shop.select(supportRequests),
    shop.select(supportMessages),
  )
  const heard = await chat.sql("SELECT count(*) AS many FROM transcript WHERE direction = 'in'")
  await chat.sql("UPDATE facts SET value = '0' WHERE name = 'pair_free_at'")
  await chat.say('BASKET')
  return {
    heard,
    placed: placed.map(({ number, fulfilment, totalCents, state }) => ({
      number,
      fulfilment,
      totalCents,
      state,
    })),
    lines: lines.map(({ sku, quantity }) => ({ sku, quantity })),
    requests: requests.map(({ topic, state }) => ({ topic, state })),
    told: messages.length,
    prompts: chat.sims.intasend.prompts('0722000111').length,
    basket: chat.lastText(),
  }
}

const mix = (text: string, seed: number) =>
  [...text].reduce((sum, one) => (sum * seed + one.charCodeAt(0)) % 9973, 7)
