import type { ShelfProduct } from '../catalogue/product-rows'
import { productOf, seenOf, shelfOf } from '../catalogue/seen'
import type { Planned, Seen, Wish } from '../catalogue/wish'
import type { Unread } from './price-line'
import type { ReadLine } from './price-list'

/** One line on its way to the catalogue, as its form shows it. */
export type CheckedRow = {
  row: number
  group: number
  /** What was pasted. */
  text: string
  why: Unread | null
  seen: Seen | null
  take: boolean
  name: string
  price: string
  stock: string
}
export type CheckedList = { groups: string[]; rows: CheckedRow[] }

/** Lines as rows under their headings; what was read is to be saved unless somebody says otherwise. */
export function rowsOf(lines: readonly ReadLine[]): CheckedList {
  const groups: string[] = ['']
  const rows: CheckedRow[] = []
  for (const line of lines) {
    if (line.kind === 'heading') {
      groups.push(line.category)
      continue
    }
    const isGoods = line.kind === 'goods'
    rows.push({
      row: rows.length,
      group: groups.length - 1,
      text: line.text,
      why: isGoods ? null : line.why,
      seen: null,
      take: isGoods,
      name: line.name,
      price: isGoods ? String(line.price / 100) : '',
      stock: isGoods && line.stock !== null ? String(line.stock) : '',
    })
  }
  return { groups, rows }
}

/** What the goods among the lines want; a known product keeps its category. */
export const wishesOf = (lines: readonly ReadLine[]): Wish[] => {
  let category: string | undefined
  let row = 0
  const wishes: Wish[] = []
  for (const line of lines) {
    if (line.kind === 'heading') category = line.category
    else {
      if (line.kind === 'goods') {
        const { name, price, stock } = line
        wishes.push({ row, name, price, stock: stock ?? undefined, newCategory: category })
      }
      row += 1
    }
  }
  return wishes
}

/** A row with what would become of it and what stands of its product. */
export type ShownRow = CheckedRow & {
  plan: Planned | undefined
  product: ShelfProduct | undefined
}

/** Puts plan and rows together; what says nothing new need not be saved. */
export function shownRows(
  rows: readonly CheckedRow[],
  planned: readonly Planned[],
  standing: readonly ShelfProduct[],
): ShownRow[] {
  const shelf = shelfOf(standing)
  const plans = new Map(planned.map((plan) => [plan.row, plan]))
  return rows.map((row) => {
    const plan = plans.get(row.row)
    const product = productOf(plan, shelf)
    const take = row.take && plan?.kind !== 'same'
    return { ...row, take, plan, product, seen: plan ? seenOf(product) : row.seen }
  })
}
