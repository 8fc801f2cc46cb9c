import type { Messages } from '../i18n/messages'

/** The columns of a catalogue's file, in their order. */
export const columns = [
  'sku',
  'name',
  'category',
  'price',
  'stock',
  'aliases',
  'choices',
  'lowStock',
  'available',
] as const
export type Column = (typeof columns)[number]

/** What shops call them, in either language; what we write ourselves is among them. */
const names: Record<Column, readonly string[]> = {
  sku: ['item code', 'code', 'sku', 'item no', 'msimbo', 'msimbo wa bidhaa'],
  name: [
    'name',
    'product',
    'product name',
    'item',
    'item name',
    'jina',
    'bidhaa',
    'jina la bidhaa',
  ],
  category: ['category', 'group', 'aina', 'kundi'],
  price: [
    'price',
    'selling price',
    'price kes',
    'price ksh',
    'kes',
    'ksh',
    'bei',
    'bei kes',
    'bei ya kuuza',
  ],
  stock: ['pieces', 'stock', 'in stock', 'quantity', 'qty', 'idadi', 'stoki', 'idadi iliyopo'],
  aliases: ['other names', 'aliases', 'also called', 'majina mengine'],
  choices: ['choices', 'options', 'variants', 'chaguo'],
  lowStock: ['warn at', 'low stock', 'reorder level', 'onyo zikibaki'],
  available: ['for sale', 'available', 'inauzwa'],
}

const byName = new Map(
  columns.flatMap((column) => names[column].map((name) => [name, column] as const)),
)

export type Header = {
  /** Which row it is, from 0. */
  at: number
  /** Where each column stands, from 0. */
  places: ReadonlyMap<Column, number>
  /** Headings that say nothing to us. */
  unused: string[]
}

// A title and a date may stand above the table.
const lookedThrough = 10

/** The row that names the columns: at least what is sold and one thing about it. */
export function headerOf(table: readonly (readonly string[])[]): Header | null {
  for (const [at, cells] of table.slice(0, lookedThrough).entries()) {
    const places = new Map<Column, number>()
    const unused: string[] = []
    for (const [place, cell] of cells.entries()) {
      const column = byName.get(plain(cell))
      if (column && !places.has(column)) places.set(column, place)
      else if (cell !== '') unused.push(cell)
    }
    if ((places.has('name') || places.has('sku')) && places.size > 1) return { at, places, unused }
  }
  return null
}

const plain = (cell: string): string =>
  cell
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** What we write above them. */
export const headings = (t: Messages): string[] => columns.map((column) => t.files.columns[column])
