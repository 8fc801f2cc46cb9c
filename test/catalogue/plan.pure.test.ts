import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { namedOnShelf, nameKey } from '../../src/catalogue/known-name'
import { planChanges } from '../../src/catalogue/plan'
import type { Wish } from '../../src/catalogue/wish'
import { shillings } from '../../src/kernel/money'
import { onShelf } from './a-shelf'

const unga = onShelf('UNGA-2KG', {
  name: 'Maize flour 2 kg',
  aliases: ['unga', 'unga wa ugali'],
  price: shillings(180),
})
const ngano = onShelf('NGANO-2KG', { name: 'Wheat flour 2 kg', aliases: ['unga wa ngano'] })
const shoe = onShelf('AIRMAX', {
  name: 'Air runner',
  options: [{ name: 'size', values: ['41', '42'] }],
  variants: ['41', '42'].map((size) => ({ sku: `AIRMAX/${size}`, choices: [size], stock: 5 })),
})
const gone = onShelf('OLD', { name: 'Old thing', archived: true })
const shelf = [unga, ngano, shoe, gone]
const defaults = { category: 'Other', stock: 7 }
const plan = (wish: Omit<Wish, 'row'>, booked = new Map<string, number>()) =>
  planChanges([{ row: 1, ...wish }], shelf, defaults, booked)[0]

describe('a name on the shelf', () => {
  const known = (typed: string) => namedOnShelf(shelf)(typed).map(({ sku }) => sku)

  it.each([
    ['Maize Flour 2kg', ['UNGA-2KG']],
    ['maize flour, 2 KGS', ['UNGA-2KG']],
    ['unga', ['UNGA-2KG']],
    ['Unga 2kg', ['UNGA-2KG']],
    ['unga-2kg', ['UNGA-2KG']],
    ['Unga 1kg', []],
    ['flour', []],
    ['old thing', []],
  ])('%s is %j', (typed, skus) => expect(known(typed)).toEqual(skus))
  it('is compared without accents, punctuation and gaps before units', () => {
    expect(nameKey('  Café-Crème, 1.5 litres (new)')).toBe('cafe creme 1.5l new')
    expect(nameKey('Soda 500 ML.')).toBe('soda 500ml')
  })
  it('goes before what others call so', () => {
    const named = namedOnShelf([
      onShelf('A', { aliases: ['soda'] }),
      onShelf('B', { name: 'Soda' }),
    ])
    expect(named('soda').map(({ sku }) => sku)).toEqual(['B'])
  })
})

describe('what a list would do', () => {
  it('changes the price of what is known, by any of its names, and not its name', () => {
    expect(plan({ name: 'unga 2kg', price: shillings(190) })).toEqual({
      kind: 'changed',
      row: 1,
      name: 'Maize flour 2 kg',
      sku: 'UNGA-2KG',
      version: 1,
      set: expect.objectContaining({ name: 'Maize flour 2 kg', price: 190_00 }),
      stock: [],
      changes: [{ field: 'price', was: 180_00, now: 190_00 }],
    })
  })
  it('says nothing new when it says what stands', () => {
    expect(plan({ name: 'unga', price: shillings(180), stock: 10 })).toMatchObject({ kind: 'same' })
  })
  it('changes anything of what its code names, and its name too', () => {
    const wish = { sku: 'UNGA-2KG', name: 'Unga safi', aliases: [], available: false, lowStock: 4 }
    expect(plan(wish)).toMatchObject({
      changes: [
        { field: 'name', was: 'Maize flour 2 kg', now: 'Unga safi' },
        { field: 'aliases', was: 'unga, unga wa ugali', now: '' },
        { field: 'lowStock', was: null, now: 4 },
        { field: 'available', was: true, now: false },
      ],
    })
  })
  it('adds what nobody knows, with a code of its own and what the list leaves out', () => {
    expect(plan({ name: 'Maize flour 2 kg pack', price: shillings(90) })).toMatchObject({
      kind: 'new',
      product: { sku: 'MAIZE-FLOUR-2-KG', category: 'Other', pieces: { 'MAIZE-FLOUR-2-KG': 7 } },
    })
    expect(plan({ name: 'Old', price: shillings(90) })).toMatchObject({ product: { sku: 'OLD-2' } })
  })
  it('counts each choice of a product by itself', () => {
    const pieces = [{ sku: 'AIRMAX/42', stock: 9 }]
    expect(plan({ sku: 'AIRMAX', pieces })).toMatchObject({
      set: null,
      stock: [{ sku: 'AIRMAX/42', quantity: 4 }],
      changes: [{ field: 'stock', of: '42', was: 5, now: 9 }],
    })
    const options = [{ name: 'size', values: ['S', 'M'] }]
    const vest = { sku: 'VEST', name: 'Vest', price: shillings(5), options, stock: 2 }
    expect(plan({ ...vest, pieces: [{ sku: 'VEST/M', stock: 6 }] })).toMatchObject({
      product: { pieces: { 'VEST/S': 2, 'VEST/M': 6 } },
    })
    expect(plan({ ...vest, pieces: [{ sku: 'VEST/L', stock: 6 }] })).toMatchObject({
      why: 'NO_SUCH_CHOICE',
    })
  })
  it.each([
    ['a code without a name', { sku: 'NEW' }, 'NO_NAME'],
    ['something new without a price', { name: 'Salt' }, 'NO_PRICE'],
    ['what was taken off the shelf', { sku: 'OLD', price: shillings(5) }, 'REMOVED'],
    ['the name of another product', { sku: 'UNGA-2KG', name: 'air runner' }, 'NAME_TAKEN'],
    ['other choices', { sku: 'UNGA-2KG', options: shoe.options }, 'OPTIONS_STAND'],
    ['one number for several choices', { sku: 'AIRMAX', stock: 4 }, 'COUNT_EACH_CHOICE'],
    [
      'a choice there is not',
      { sku: 'AIRMAX', pieces: [{ sku: 'AIRMAX/43', stock: 1 }] },
      'NO_SUCH_CHOICE',
    ],
    ['a code that cannot be one', { sku: 'a b', name: 'x', price: shillings(1) }, 'TWICE'],
  ])('refuses %s', (_, wish, why) => expect(plan(wish)).toMatchObject({ kind: 'refused', why }))
  it('refuses a name that fits several, and names them', () => {
    const two = [onShelf('A', { aliases: ['tea'] }), onShelf('B', { aliases: ['tea'] })]
    const [row] = planChanges([{ row: 1, name: 'tea', price: shillings(1) }], two, defaults)
    expect(row).toMatchObject({ why: 'SEVERAL', names: ['a', 'b'] })
  })
  it('refuses the same thing twice, known or new', () => {
    const wishes = ['unga', 'maize flour 2kg', 'Salt', 'SALT'].map((name, row) => ({
      row,
      name,
      price: shillings(50),
    }))
    const kinds = planChanges(wishes, shelf, defaults).map((one) => one.kind)
    expect(kinds).toEqual(['changed', 'refused', 'new', 'refused'])
  })
  it('has no room for more than a shop can have', () => {
    const full = Array.from({ length: 9999 }, (_, n) => onShelf(`P${n}`))
    const wishes = ['Salt', 'Pepper'].map((name, row) => ({ row, name, price: shillings(1) }))
    expect(planChanges(wishes, full, defaults).map(({ kind }) => kind)).toEqual(['new', 'refused'])
  })
})

describe('what changed since somebody looked', () => {
  const seen = { sku: 'UNGA-2KG', version: 1, stock: { 'UNGA-2KG': 12 } }

  it('is shown before it is overwritten', () => {
    const price = shillings(190)
    expect(plan({ name: 'unga', price, seen: { ...seen, version: 0 } })).toMatchObject({
      why: 'CHANGED_MEANWHILE',
    })
    expect(plan({ name: 'unga', price, seen: { ...seen, sku: null } })).toMatchObject({
      why: 'CHANGED_MEANWHILE',
    })
    expect(plan({ name: 'Salt', price, seen })).toMatchObject({ why: 'CHANGED_MEANWHILE' })
    const same = { name: 'unga', price: shillings(180), seen: { ...seen, version: 0 } }
    expect(plan(same)).toMatchObject({ kind: 'same' })
  })
  it('is no reason against counting: pieces are differences', () => {
    const wish = { sku: 'UNGA-2KG', stock: 15, seen: { ...seen, version: 0 } }
    expect(plan(wish)).toMatchObject({ stock: [{ quantity: 3 }], set: null })
    expect(plan({ ...wish, stock: 1 })).toMatchObject({ why: 'STOCK_BELOW_ZERO' })
    expect(plan(wish, new Map([['UNGA-2KG', 3]]))).toMatchObject({ kind: 'same' })
  })
})

describe('any list', () => {
  it('is answered row by row, touches nothing twice and takes no code twice', () => {
    const wish = fc.record(
      {
        sku: fc.constantFrom('UNGA-2KG', 'AIRMAX', 'OLD', 'NEW', 'x'),
        name: fc.constantFrom('unga', 'Salt', 'salt', 'Wheat flour 2 kg', 'Air runner', 'Sugar'),
        price: fc.constantFrom(shillings(1), shillings(180)),
        stock: fc.nat(20),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 12 }), (wishes) => {
        const rows = wishes.map((one, row) => ({ ...one, row }))
        const planned = planChanges(rows, shelf, defaults)
        expect(planned.map(({ row }) => row)).toEqual(rows.map(({ row }) => row))
        const skus = planned.flatMap((one) =>
          one.kind === 'new' ? [one.product.sku] : one.kind === 'refused' ? [] : [one.sku],
        )
        expect(new Set(skus).size).toBe(skus.length)
        const added = planned.flatMap((one) => (one.kind === 'new' ? [one.product.sku] : []))
        expect(added.filter((sku) => shelf.some((product) => product.sku === sku))).toEqual([])
      }),
    )
  })
})
