import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planChanges } from '../../src/catalogue/plan'
import { choiceFields, choicesText } from '../../src/catalogue-files/choices-text'
import { headerOf, headings } from '../../src/catalogue-files/columns'
import { exportRows } from '../../src/catalogue-files/export-rows'
import { type Check, readRows } from '../../src/catalogue-files/read-rows'
import { messagesIn } from '../../src/i18n/messages'
import { utf8 } from '../../src/kernel/bytes'
import { shillings } from '../../src/kernel/money'
import { csvFile } from '../../src/web/csv'
import { checkForm } from '../../src/web/form'
import { readSpreadsheet } from '../../src/web/spreadsheet'
import { onShelf } from '../catalogue/a-shelf'

const en = messagesIn('en')
const check: Check = (fields, schema) => checkForm(fields, schema, en)
const words = { badCode: 'bad code', date: 'a date' }

function read(...table: string[][]) {
  const header = headerOf(table)
  if (!header) throw new Error('no header')
  return readRows(table, header, check, words)
}
const head = [
  'Item code',
  'Name',
  'Price',
  'Pieces',
  'Other names',
  'Choices',
  'Warn at',
  'For sale',
]
const line = (...cells: string[]) => read(head, [...cells, ...Array(8 - cells.length).fill('')])

describe('the names of the columns', () => {
  it.each(['en', 'sw'] as const)('are those we write ourselves: %s', (language) => {
    const header = headerOf([headings(messagesIn(language))])
    expect([header?.places.size, header?.unused]).toEqual([9, []])
  })
  it('stand in any order, under a title, with others among them', () => {
    const header = headerOf([['My shop'], ['Supplier', 'BEI (KES)', ' jina '], ['x', '1', 'y']])
    expect(header).toEqual({
      at: 1,
      places: new Map([
        ['price', 1],
        ['name', 2],
      ]),
      unused: ['Supplier'],
    })
  })
  it('have to be there', () => {
    expect(headerOf([['Unga', '180']])).toBeNull()
    expect(headerOf([['Name']])).toBeNull()
    expect(headerOf([])).toBeNull()
  })
})

describe('a row of a file', () => {
  it('wants what stands in its cells, and leaves alone what is empty', () => {
    expect(line('unga-2kg', 'Unga safi', 'KES 1,250').wishes).toEqual([
      { row: 2, sku: 'UNGA-2KG', name: 'Unga safi', price: 125_000 },
    ])
    expect(line('', 'Salt', '30.00', '12', 'chumvi, Chumvi', '', '4', 'Hapana').wishes).toEqual([
      {
        row: 2,
        name: 'Salt',
        price: 3000,
        stock: 12,
        aliases: ['chumvi'],
        lowStock: 4,
        available: false,
      },
    ])
  })
  it('takes other names and a warning away with a dash', () => {
    expect(line('A', '', '', '', '-', '', '-').wishes).toEqual([
      { row: 2, sku: 'A', aliases: [], lowStock: null },
    ])
  })
  it('counts the choices of a product wherever they stand', () => {
    const { wishes } = read(
      head,
      ['AIRMAX/42/black', '', '', '3', '', '', '', ''],
      ['AIRMAX', 'Air runner', '', '', '', '', '', ''],
      ['airmax/43/black', '', '', '0', '', '', '', ''],
      ['VEST/M', '', '', '7', '', '', '', ''],
    )
    const pieces = [
      { sku: 'AIRMAX/42/black', stock: 3, row: 2 },
      { sku: 'AIRMAX/43/black', stock: 0, row: 4 },
    ]
    expect(wishes).toMatchObject([
      { row: 3, sku: 'AIRMAX', pieces },
      { row: 5, sku: 'VEST', pieces: [{ sku: 'VEST/M', stock: 7 }] },
    ])
  })
  it.each([
    ['a price with cents', ['A', 'x', '12.50'], 'whole shillings'],
    ['a price of nothing', ['A', 'x', '0'], 'KES 1'],
    ['pieces that are no number', ['A', 'x', '5', 'many'], 'number'],
    ['a code nobody can type', ['a_b', 'x', '5'], 'bad code'],
    ['what Excel made of 1-2', ['A', '2026-01-02 00:00:00', '5'], 'a date'],
    ['a strange yes', ['A', 'x', '5', '', '', '', '', 'perhaps'], 'yes or no'],
    ['choices without values', ['A', 'x', '5', '', '', 'size'], 'values'],
    ['too long a name', ['A', 'x'.repeat(81), '5'], '80'],
  ])('is told apart by its number and reason: %s', (_, cells, why) => {
    const { wishes, bad } = line(...cells)
    expect([wishes, bad.length, bad[0]?.row]).toEqual([[], 1, 2])
    expect(bad[0]?.why).toContain(why)
  })
})

describe('choices in one cell', () => {
  it('are written and read', () => {
    const options = [
      { name: 'size', values: ['40', '41'] },
      { name: 'colour', values: ['black', 'dark blue'] },
    ]
    const text = choicesText(options)
    expect(text).toBe('size: 40, 41; colour: black, dark blue')
    const fields = {
      '0.name': 'size',
      '0.values': '40, 41',
      '1.name': 'colour',
      '1.values': 'black, dark blue',
    }
    expect(choiceFields(text)).toEqual(fields)
  })
})

describe('what was taken out and brought in again', () => {
  const word = fc.stringMatching(/^[A-Za-z=+@'"-][A-Za-z0-9 ,;"'=+@-]{0,20}[a-z]$/)
  const plainWord = fc.stringMatching(/^[a-z][a-z0-9]{0,6}( [a-z0-9]{1,4})?$/)
  const product = fc
    .record({
      // An apostrophe before what Excel would calculate is taken for our own.
      name: word
        .filter((name) => !/^'\s*[=+@-]/.test(name))
        .map((name) => name.replace(/\s+/g, ' ')),
      price: fc.integer({ min: 1, max: 250_000 }),
      category: plainWord,
      aliases: fc.uniqueArray(plainWord, { maxLength: 4 }),
      lowStock: fc.option(fc.nat(50)),
      available: fc.boolean(),
      sizes: fc.uniqueArray(fc.constantFrom('40', '41', 'XL', 'dark blue'), { maxLength: 3 }),
      stock: fc.nat(1000),
    })
    .map(({ sizes, stock, price, ...rest }) => (sku: string) => {
      const skus = sizes.length === 0 ? [sku] : sizes.map((size) => `${sku}/${size}`)
      return onShelf(sku, {
        ...rest,
        price: shillings(price),
        options: sizes.length === 0 ? [] : [{ name: 'size', values: sizes }],
        variants: skus.map((variant, i) => ({
          sku: variant,
          choices: sizes.length === 0 ? [] : [sizes[i] ?? ''],
          stock: stock + i,
        })),
      })
    })

  it.each(['en', 'sw'] as const)('changes nothing: %s', async (language) => {
    const t = messagesIn(language)
    await fc.assert(
      fc.asyncProperty(fc.array(product, { minLength: 1, maxLength: 8 }), async (made) => {
        const shelf = made.map((make, n) => make(`P-${n}`))
        const sheet = await readSpreadsheet(utf8(csvFile(exportRows(shelf, t))))
        const table = sheet.ok ? sheet.table : []
        const header = headerOf(table)
        if (!header) throw new Error('our own file has a header')
        const { wishes, bad } = readRows(table, header, check, words)
        expect(bad).toEqual([])
        const planned = planChanges(wishes, shelf, { category: 'Other', stock: null })
        expect(planned.filter(({ kind }) => kind !== 'same')).toEqual([])
        expect(planned).toHaveLength(shelf.length)
      }),
      { numRuns: 60 },
    )
  })
})
