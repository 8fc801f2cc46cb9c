import { describe, expect, it } from 'vitest'
import { choiceId } from '../../src/conversations/choices'
import { renderNotice } from '../../src/conversations/notice'
import { render } from '../../src/conversations/render'
import type { Label, Sentence } from '../../src/conversations/say'
import { buttons } from '../../src/conversations/say'
import { chat } from '../../src/i18n/en/chat'
import { notes } from '../../src/i18n/en/notes'
import type { Note } from '../../src/i18n/messages'
import { languages } from '../../src/i18n/messages'
import { chat as swahili } from '../../src/i18n/sw/chat'
import kicksDemo from '../fixtures/demo/kicks.json'
import { aTalk, demoStorefront } from './a-talk'
import { expectWithinLimits } from './limits'
import { again, long, longest, money, name } from './longest'

const sentences = Object.entries(longest).map(
  ([key, data]) => (data === null ? { key } : { key, data }) as Sentence,
)
const shop = 'Duka la Mama Njeri na Wanawe wa Kilimani (Nairobi) Limited'

// An order is never more than this (orders/draft.ts), so no deposit is.
const amount = 'KES 500,000'
const labelData = { amount, price: money, fee: money, minutes: 9999, count: 9999, more: 9999 }
const labels = Object.keys(chat.labels).map((key) => ({ key, data: labelData }) as unknown as Label)
const onButtons = labels.filter(
  ({ key }) => !/^(tap|list|zone|soldOut|products_count|andMore)/.test(key),
)

describe.each(languages)('every message in %s', (language) => {
  it.each(sentences)('$key keeps WhatsApp’s limits with three buttons', (sentence) => {
    const title = shop
    const choices = onButtons.slice(0, 3).map((label, i) => ({
      id: choiceId(`shp_${'x'.repeat(24)}`, 'option', `SKU-${i}`.padEnd(120, 'x')),
      title: label,
    }))
    expectWithinLimits(
      render({ parts: [sentence], offer: buttons(choices) }, { language, title }),
      shop,
    )
  })

  it.each(sentences)('$key is a sentence of its own in each wording', (sentence) => {
    const said = [false, true].map((repeated) => {
      const data = 'data' in sentence ? { ...sentence.data, again: repeated } : undefined
      const worded = (data ? { key: sentence.key, data } : sentence) as Sentence
      return render({ parts: [worded] }, { language, title: shop })
    })
    for (const message of said) expectWithinLimits(message, shop)
    const varies = 'data' in sentence && sentence.data === again
    if (varies) expect(said[0]).not.toEqual(said[1])
  })

  it.each(onButtons)('the words “$key” fit on a button', (label) => {
    const table = (language === 'sw' ? swahili : chat).labels
    const words = table[label.key]
    const said = typeof words === 'function' ? words(labelData as never) : words
    expect(said.length).toBeLessThanOrEqual(20)
  })

  it.each(Object.keys(notes))('the notice %s keeps the limits', (key) => {
    const data = {
      order: 99_999_999,
      amount: money,
      left: money,
      receipt: 99_999_999,
      code: 'UKM1234567',
      reason: 'phone_busy',
      why: long(200),
      minutes: 9999,
      paid: true,
    }
    const note = { key, data } as unknown as Note
    const id = `ntf_${'x'.repeat(24)}` as const
    const shopId = `shp_${'x'.repeat(24)}` as const
    const orderId = `ord_${'x'.repeat(27)}`
    const notice = { id, shopId, shopName: shop, orderId, note, language }
    expectWithinLimits(renderNotice(notice, language), shop)
  })
})

describe('a shop with the longest of everything', () => {
  const many = <T>(count: number, make: (i: number) => T) =>
    Array.from({ length: count }, (_, i) => make(i))
  const huge = demoStorefront({
    ...kicksDemo,
    name: shop,
    deliveryZones: many(25, (i) => ({
      name: `Mtaa wa ${i} ${long(50)}`,
      feeKes: 99_999,
      minutes: 999,
    })),
    products: many(60, (i) => ({
      sku: `SKU-${i}-${'X'.repeat(30)}`,
      name: `${i} ${name}`,
      priceKes: 149,
      category: `${i % 14} ${long(80)}`,
      aliases: [`bidhaa ${i}`],
      ...(i < 30
        ? { stock: 99_999 }
        : {
            stockPerVariant: 5,
            options: { 'saizi ya kiatu': many(25, (n) => `${long(30)} ${n}`) },
          }),
    })),
  })
  // A list in one message of everything there is, and the way through every page.
  const everything = huge.products
    .map(({ aliases }) => aliases[0])
    .slice(0, 38)
    .join(', ')
  const walk = [
    'KICKS',
    '10',
    '1',
    'kikapu',
    everything,
    '1',
    '1',
    '3',
    'kikapu',
    '3',
    '10',
    '10',
    '10',
    'PAY',
  ]

  it.each([
    [...walk, '10', '10', '1', long(2000), '1', '1', 'where is my order', 'BADILI'],
    [...walk, '1', long(200), '0722000111', '2', '2', '0733000222', 'lugha', '1', '1'],
    ['KICKS', everything, '1', '2', 'MENU', '10', '10', '3', '1', '1', '10', '10', '2', '3'],
    [
      'KICKS',
      'bidhaa 3, mchele wa pishori bidha 2, mwea bidhaaa, bidhaa 2000',
      '1',
      '3',
      'bei ya bidhaa 4?',
      'una mchele wa pishori?',
      'mnafungua saa ngapi?',
      'mnaleta?',
      `note: ${long(300)}`,
      'PAY',
      '1',
      long(200),
      '0722000111',
      '3',
      long(300),
      'yes',
      'save as home',
      'save as work',
      'bidhaa 3',
      '1',
      'PAY',
      'DATA',
      'STOP',
      'grmpf',
      'xyzzy',
      'support',
    ],
  ])('keeps every limit on the way %#', (...texts) => {
    const talk = aTalk({ shops: [huge] })
    for (const text of texts) {
      const said = talk.hear({ kind: 'text', text })
      expect(said.length).toBeLessThanOrEqual(2)
      for (const message of said) expectWithinLimits(message, shop)
    }
  })
})
