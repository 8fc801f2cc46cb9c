import { describe, expect, it } from 'vitest'
import { aTalk, kicks, njeri } from './a-talk'

const few = {
  ...kicks,
  products: kicks.products.map((product) => ({
    ...product,
    variants: product.variants.map((variant) => ({ ...variant, stock: 1 })),
  })),
}

describe('a list of things with sizes', () => {
  it('keeps what was chosen for the others when one of them is short', () => {
    const talk = aTalk({ shops: [few] }).say(
      'KICKS',
      'English',
      '2 airmax 42 black\n1 canvas 40 red',
      'black',
      'red',
    )
    expect(talk.transcript()).toContain('Of Air runner (42, black) we have only 1 left')
    expect(talk.now.visits[0]?.lines).toEqual([{ sku: 'CANVAS/40/red', quantity: 1 }])
  })
})

describe('STOP ALL', () => {
  it.each(['STOP ALL', 'ACHA ZOTE', 'acha maduka yote'])('%s stops every shop at once', (words) => {
    const talk = aTalk().say('NJERI', 'KICKS', words)
    expect(talk.deeds).toEqual([
      { do: 'stop', shops: [kicks.shop.id, njeri.shop.id], stopped: true },
    ])
    expect(talk.now.visits.map(({ stopped }) => stopped)).toEqual([true, true])
    talk.say('START')
    expect(talk.now.visits.map(({ stopped }) => stopped)).toEqual([false, false])
  })

  it('works after a STOP of one shop', () => {
    const talk = aTalk().say('NJERI', 'KICKS', 'English', 'STOP', '1', 'STOP ALL')
    expect(talk.now.visits.map(({ stopped }) => stopped)).toEqual([true, true])
    expect(talk.transcript()).toContain('from any of your shops')
  })

  it('is no word for a person who is expected', () => {
    const talk = aTalk().say('NJERI', 'support', 'STOP ALL', 'my data')
    expect(talk.deeds.map((deed) => deed.do)).toEqual(['open_request', 'stop', 'open_request'])
  })
})

it('a shop at rest offers the other shops that somebody has been in', () => {
  const shops = [{ ...njeri, shop: { ...njeri.shop, state: 'suspended' as const } }, kicks]
  const talk = aTalk({ shops }).say('KICKS', 'English', 'NJERI')
  expect(talk.transcript()).toContain('Or go back to a shop you have visited')
  talk.say('1')
  expect(talk.now.shopId).toBe(kicks.shop.id)
})
