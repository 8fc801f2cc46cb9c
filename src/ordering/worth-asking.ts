import type { Action, ItemAction } from './action.ts'
import { type Amounts, isEmpty } from './amounts.ts'
import type { CatalogueIndex } from './catalogue-index.ts'
import type { Goods } from './goods.ts'
import { isDeed } from './kinds-said-before.ts'
import { meantBy } from './meaning.ts'

/**
 * Leaves out what was only talk. Words that are not sold here are worth asking about when they are
 * certainly goods, or stand where goods stand: counted, asked for, or an item of a list.
 */
export function worthAsking(
  actions: readonly Action[],
  index: CatalogueIndex,
  { hasCart, onlyNames }: { hasCart: boolean; onlyNames: boolean },
): Action[] {
  const clear = actions.filter((action) => isItem(action) && isClear(action.goods, index)).length
  const alone = actions.length === 1 && onlyNames
  return actions.filter((action) => {
    if (!isItem(action)) return true
    // `jamaa` or `soko` without a number is goods only as one item of a list.
    if (action.goods.doubtful && isEmpty(action.amounts)) return clear > 1 && !action.amongWords
    if (isClear(action.goods, index)) return true
    if (isDeed(action)) return false
    if (action.do === 'keep') return false
    if (action.do === 'refuse' || action.do === 'remove') return hasCart && certain(action.goods)
    if (certain(action.goods)) return true
    if (action.goods.sureness === 'ordinary') return isCounted(action.amounts)
    return standsForGoods(action, clear > 0, alone)
  })
}

/** `mvua ni nyingi` counts nothing. */
function isCounted({ count, measure, shillings }: Amounts): boolean {
  return count !== undefined || measure !== undefined || shillings !== undefined
}

function isItem(action: Action): action is ItemAction {
  return 'piece' in action
}

function isClear(goods: Goods, index: CatalogueIndex): boolean {
  return meantBy(index, goods) !== undefined
}

function certain(goods: Goods): boolean {
  return goods.is !== 'other' || goods.sureness === 'goods'
}

/** Counted, asked for, alone in the message, or an item among other items. */
function standsForGoods(action: ItemAction, listed: boolean, alone: boolean): boolean {
  if (!isEmpty(action.amounts) || action.wanted) return true
  return (listed || alone) && !action.amongWords
}
