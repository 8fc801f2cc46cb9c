import { describe, expect, it } from 'vitest'
import { choicesSaid } from '../../src/conversations/said-choices'
import { aTalk, kicks } from './a-talk'

const visit = () => {
  const talk = aTalk().say('KICKS', 'English')
  talk.transcript()
  return talk
}
const basketAfter = (...said: string[]) => visit().say(...said).now.visits[0]?.lines

describe('a size or colour typed with a product', () => {
  it('goes into the basket at once when nothing is left to ask', () => {
    const talk = visit().say('canvas 40 nyekundu mbili')
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > canvas 40 nyekundu mbili
        *Kicks by Otieno*
        ✅ Added: 2 × Canvas low (40, red)

        🧺 Basket: 2 items, KES 3,600
        [✅ Check out] [➕ Add more] [🧺 Basket] Tap, or reply 1, 2 or 3
      "
    `)
    const swahili = aTalk().say('KICKS', 'Kiswahili')
    swahili.transcript()
    expect(swahili.say('nataka airmax size 41 white mbili').transcript()).toMatchInlineSnapshot(`
      "
      > nataka airmax size 41 white mbili
        *Kicks by Otieno*
        ✅ Imeongezwa: 2 × Air runner (41, white)

        🧺 Kikapu: vitu 2, KES 7,000
        [✅ Nenda kulipa] [➕ Ongeza] [🧺 Kikapu] Bofya, au jibu 1, 2 au 3
      "
    `)
    expect(swahili.deeds).toEqual([])
  })

  it('is never taken for how many', () => {
    expect(basketAfter('airmax 42 black')).toEqual([{ sku: 'AIRMAX/42/black', quantity: 1 }])
    expect(basketAfter('airmax 42', 'nyeusi')).toEqual([{ sku: 'AIRMAX/42/black', quantity: 1 }])
    expect(basketAfter('sandals 39 moja')).toEqual([{ sku: 'SANDALS/39', quantity: 1 }])
    expect(basketAfter('airmax 42 white 2 pairs')).toEqual([
      { sku: 'AIRMAX/42/white', quantity: 2 },
    ])
    // A size that is not made: which one then?
    expect(basketAfter('airmax 47 black', '43', 'black')).toEqual([
      { sku: 'AIRMAX/43/black', quantity: 1 },
    ])
    expect(basketAfter('canvas 2', '40', 'red')).toEqual([{ sku: 'CANVAS/40/red', quantity: 2 }])
  })

  it('leads on through a list of several', () => {
    expect(basketAfter('airmax 42 na canvas 40 na soksi 2', 'black', 'red')).toEqual([
      { sku: 'SOCKS-3', quantity: 2 },
      { sku: 'AIRMAX/42/black', quantity: 1 },
      { sku: 'CANVAS/40/red', quantity: 1 },
    ])
  })

  it('asks how many when the number may be either', () => {
    const [airmax] = kicks.products
    if (!airmax) throw new Error('the demo shop sells shoes')
    expect(choicesSaid(airmax, '42 airmax')).toMatchObject({ chosen: ['42'], quantity: null })
    expect(choicesSaid(airmax, 'size 42 airmax')).toMatchObject({ chosen: ['42'], quantity: 1 })
    expect(choicesSaid(airmax, 'airmax 40 42')).toMatchObject({ chosen: [], isSaid: false })
  })

  it('is answered in one go, and a small number is no size', () => {
    expect(basketAfter('raba', '40 nyekundu', '2')).toEqual([{ sku: 'CANVAS/40/red', quantity: 2 }])
    const talk = visit().say('raba')
    talk.transcript()
    expect(talk.say('3').transcript()).toMatchInlineSnapshot(`
      "
      > 3
        *Kicks by Otieno*
        Sorry, we did not understand “3”. Type what you need, like _2 socks, 1 laces_, or look here:

        *Canvas low* — KES 1,800
        Which size?

        • 37
        • 38
        • 39
        • 40
        • 41
        (Choose) Open the list, or type your choice
      "
    `)
  })
})
