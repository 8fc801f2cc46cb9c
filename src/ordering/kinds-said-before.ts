import type { Action, ItemAction } from './action.ts'
import { isEmpty } from './amounts.ts'
import { type CatalogueIndex, meaningOf, type ProductAt } from './catalogue-index.ts'
import type { Goods } from './goods.ts'
import { meantBy } from './meaning.ts'

/**
 * `mkate brown moja na mweupe mbili`, `sabuni ya kipande na ya unga`: a word that is only part of
 * a name, or that opens with `ya`, is completed by the kind of goods named just before it.
 */
export function withKindsSaidBefore(actions: readonly Action[], index: CatalogueIndex): Action[] {
  let before: ItemAction | undefined
  return actions.map((action) => {
    if (!('piece' in action)) return action
    const goods = before === undefined ? undefined : completed(before, action, index)
    const whole = goods === undefined ? action : { ...action, goods }
    before = whole
    return whole
  })
}

function completed(
  before: ItemAction,
  action: ItemAction,
  index: CatalogueIndex,
): Goods | undefined {
  const { goods, sentence } = action
  if (goods.is === 'other' || isDeed(action) || sentence - before.sentence > 1) return undefined
  if (!goods.open && (goods.is === 'product' || meantBy(index, goods) !== undefined))
    return undefined
  const products = new Set<ProductAt>()
  for (const kind of before.goods.readings.flat()) {
    for (const words of goods.readings) {
      if (words.includes(kind)) continue
      for (const product of meaningOf(index, [kind, ...words])) products.add(product)
    }
  }
  if (products.size !== 1) return undefined
  return { ...goods, is: 'product', products: [...products], rule: 'short name' }
}

/** `nataka kupika`, `I'm cooking`: a word of `cooking oil` that tells what somebody does. */
export function isDeed({ goods, amounts }: ItemAction): boolean {
  if (goods.is !== 'part' || !isEmpty(amounts)) return false
  return goods.readings.flat().every((word) => /^ku..+a$|ing$/.test(word))
}
