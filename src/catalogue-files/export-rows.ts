import type { ShelfProduct } from '../catalogue/product-rows'
import type { Messages } from '../i18n/messages'
import type { Cell } from '../web/csv'
import { choicesText } from './choices-text'
import { headings } from './columns'

/**
 * The shelf as a table that can be read in again: a row a product, and under a product with choices a
 * row for each of them with its pieces.
 */
export const exportRows = (products: readonly ShelfProduct[], t: Messages): Cell[][] => [
  headings(t),
  ...products.flatMap((product) => [productRow(product, t), ...choiceRows(product)]),
]

function productRow(product: ShelfProduct, t: Messages): Cell[] {
  const { sku, name, category, price, aliases, options, lowStock, available, variants } = product
  return [
    sku,
    name,
    category,
    price / 100,
    options.length === 0 ? (variants[0]?.stock ?? 0) : null,
    aliases.join(', '),
    choicesText(options),
    lowStock,
    available ? t.lists.yes : t.lists.no,
  ]
}

const choiceRows = ({ options, variants }: ShelfProduct): Cell[][] =>
  options.length === 0
    ? []
    : variants.map(({ sku, stock }) => [sku, null, null, null, stock, null, null, null, null])
