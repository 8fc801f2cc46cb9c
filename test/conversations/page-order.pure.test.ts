import { describe, expect, it } from 'vitest'
import { chosenIn, orderText, totalOf } from '../../src/public-pages/chosen'
import { aTalk, kicks, njeri } from './a-talk'

describe('a basket that was filled on the shop’s page', () => {
  it('arrives priced, as it was chosen, in a chat that knew no shop', () => {
    const chosen = chosenIn({ 'UNGA-2KG': '2', 'MAZIWA-500ML': '3', 'MKATE-400G': '1' }, njeri)
    const said = aTalk().say(orderText('NJERI', chosen)).transcript()
    expect(said).toContain('*Mama Njeri Grocers*')
    expect(said).toContain('2 × Maize flour 2 kg — KES 360')
    expect(said).toContain('3 × Fresh milk 500 ml — KES 180')
    expect(said).toContain('KES 605')
    expect(totalOf(chosen)).toBe(605_00)
  })

  it('every product of a page is read back as itself, in any number', () => {
    for (const storefront of [njeri, kicks]) {
      for (const { sku, name, options } of storefront.products) {
        if (options.length > 0) continue
        const chosen = chosenIn({ [sku]: '7' }, storefront)
        const talk = aTalk().say(orderText(storefront.shop.code, chosen))
        expect(talk.transcript(), name).toContain(`7 × ${name}`)
      }
    }
  })

  it('adds to the basket of somebody who is in the shop, in Swahili too', () => {
    const talk = aTalk().say('Habari NJERI', 'lugha', '2', 'mkate 1')
    talk.say(orderText('NJERI', chosenIn({ 'CHUMVI-500G': '2' }, njeri)))
    expect(talk.transcript()).toMatch(/1 × White bread 400 g[\s\S]*2 × Salt 500 g/)
  })

  it('keeps the basket of another shop', () => {
    const talk = aTalk().say('NJERI', 'unga 2')
    talk.say(orderText('KICKS', [{ name: 'Socks, pair', quantity: 1, amount: 0 as never }]))
    expect(talk.transcript().split('\n> ').at(-1)).toContain(kicks.shop.name)
    talk.say('NJERI', '1', 'kikapu')
    expect(talk.transcript().split('\n> ').at(-1)).toContain('2 × Maize flour 2 kg')
  })

  it('of a shop whose first word is not its code is an ordinary message', () => {
    const talk = aTalk().say('NJERI').say('mkate\n2 x Salt 500 g')
    expect(talk.transcript()).toMatch(/1 × White bread 400 g[\s\S]*2 × Salt 500 g/)
  })
})
