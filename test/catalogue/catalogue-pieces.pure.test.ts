import { describe, expect, it } from 'vitest'
import {
  decideAddition,
  decideEdit,
  type ProductDetails,
  type StandingProduct,
} from '../../src/catalogue/product-change'
import { skuCandidates, skuFromName } from '../../src/catalogue/sku'
import { decideSaid, decideStock } from '../../src/catalogue/stock'
import { shillings } from '../../src/kernel/money'

describe('a sku made from a name', () => {
  it.each([
    ['Maize flour 2 kg', 'MAIZE-FLOUR-2-KG'],
    ['Café créme', 'CAFE-CREME'],
    ['Extraordinarily comfortable slippers', 'EXTRAORDINARILY'],
    ['Supercalifragilisticexpialidocious', 'SUPERCALIFRAGILISTIC'],
    ['🍅🍅', 'ITEM'],
  ])('%s is %s', (name, sku) => expect(skuFromName(name)).toBe(sku))
  it('has a number behind it when it is taken', () => {
    expect(skuCandidates('MILK').slice(0, 3)).toEqual(['MILK', 'MILK-2', 'MILK-3'])
  })
})

const milk: ProductDetails = {
  name: 'Milk 500 ml',
  price: shillings(65),
  category: 'Dairy',
  aliases: ['maziwa'],
  options: [],
}
const standing = (sku: string, more: Partial<StandingProduct> = {}): StandingProduct => ({
  ...milk,
  sku,
  version: 3,
  archived: false,
  ...more,
})
const tooMany = ['size', 'colour', 'fit'].map((name) => ({
  name,
  values: ['1', '2', '3', '4', '5'],
}))

describe('adding a product', () => {
  it('takes the first free sku', () => {
    const near = [standing('MILK', { archived: true }), standing('MILK-2', { name: 'Milk 1 l' })]
    expect(decideAddition(near, ['MILK', 'MILK-2', 'MILK-3'], milk, 9)).toEqual({
      ok: true,
      add: true,
      sku: 'MILK-3',
    })
  })
  it('adds nothing when the very same product is there: the form came twice', () => {
    expect(decideAddition([standing('MILK')], ['MILK'], milk, 9)).toMatchObject({ add: false })
  })
  it('refuses a second product of the same name, and a sku that is taken', () => {
    const dearer = { ...milk, price: shillings(70) }
    const near = [standing('MILK')]
    expect(decideAddition(near, ['MILK', 'MILK-2'], dearer, 9)).toMatchObject({
      code: 'NAME_TAKEN',
      sku: 'MILK',
    })
    const other = { ...milk, name: 'Mala' }
    expect(decideAddition(near, ['MILK'], other, 9)).toMatchObject({ code: 'SKU_TAKEN' })
  })
  it('refuses more than a hundred variants, and an endless shelf', () => {
    const options = { ...milk, options: tooMany }
    expect(decideAddition([], ['MILK'], options, 9)).toMatchObject({ code: 'TOO_MANY_VARIANTS' })
    expect(decideAddition([], ['MILK'], milk, 10_000)).toMatchObject({ code: 'TOO_MANY_PRODUCTS' })
  })
})

describe('editing a product', () => {
  it('needs a form that was filled from what stands', () => {
    const wanted = { ...milk, aliases: ['maziwa', 'mala'] }
    expect(decideEdit(standing('MILK'), wanted, true)).toEqual({ ok: true, change: true })
    expect(decideEdit(standing('MILK'), wanted, false)).toMatchObject({ code: 'CHANGED_MEANWHILE' })
    expect(decideEdit(standing('MILK'), milk, false)).toEqual({ ok: true, change: false })
  })
})

describe('setting stock', () => {
  const shelf = new Map([
    ['A', 5],
    ['B', 2],
  ])
  it('applies the difference to what stands now, not the number itself', () => {
    expect(decideStock(shelf, [{ sku: 'A', seen: 8, wanted: 10 }], [])).toEqual({
      ok: true,
      changes: [{ sku: 'A', quantity: 2 }],
    })
  })
  it('leaves alone what was not touched', () => {
    expect(decideStock(shelf, [{ sku: 'A', seen: 8, wanted: 8 }], [])).toEqual({
      ok: true,
      changes: [],
    })
  })
  it('refuses to write off more than is left', () => {
    const counts = [{ sku: 'B', seen: 9, wanted: 1 }]
    expect(decideStock(shelf, counts, [])).toEqual({
      ok: false,
      code: 'STOCK_BELOW_ZERO',
      sku: 'B',
    })
  })
  it('books a form that comes again only where it is not booked yet', () => {
    const counts = [
      { sku: 'A', seen: 8, wanted: 10 },
      { sku: 'B', seen: 2, wanted: 3 },
    ]
    expect(decideStock(shelf, counts, [{ sku: 'A', quantity: 2 }])).toEqual({
      ok: true,
      changes: [{ sku: 'B', quantity: 1 }],
    })
  })
  it('asks to look again when an old page is filled in anew, or a variant is gone', () => {
    const counts = [{ sku: 'A', seen: 8, wanted: 9 }]
    const changed = { ok: false, code: 'CHANGED_MEANWHILE', sku: 'A' }
    expect(decideStock(shelf, counts, [{ sku: 'A', quantity: 2 }])).toEqual(changed)
    expect(decideStock(new Map(), counts, [])).toEqual(changed)
  })
  it('changes the price and the sale only on top of what was seen', () => {
    const product = { price: shillings(65), available: true, version: 4 }
    const nothing = { price: null, available: null }
    expect(decideSaid(product, nothing, 1)).toEqual({ ok: true, ...nothing })
    const same = { price: shillings(65), available: true }
    expect(decideSaid(product, same, 1)).toEqual({ ok: true, ...nothing })
    const dearer = { ...nothing, price: shillings(70) }
    expect(decideSaid(product, dearer, 4)).toEqual({ ok: true, price: 7000, available: null })
    expect(decideSaid(product, dearer, 3)).toMatchObject({ code: 'CHANGED_MEANWHILE' })
    const off = { ...nothing, available: false }
    expect(decideSaid(product, off, 4)).toEqual({ ok: true, price: null, available: false })
    expect(decideSaid(product, off, 3)).toMatchObject({ code: 'CHANGED_MEANWHILE' })
  })
})
