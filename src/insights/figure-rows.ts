import type { PlainRow, ShopScope, Statement } from '../db/shop-scope'
import { dailyFigures } from '../figures/tables'
import type { Figure } from './figure'

/** Figures as they are stored. */
export const figureRows = (shop: ShopScope, figures: readonly Figure[]): Statement[] =>
  shop.insertAll(dailyFigures, figures.map(rowOf))

const rowOf = ({ kind, day, key, count, amount }: Figure) =>
  ({ kind, day, key, count, amountCents: amount }) as PlainRow<typeof dailyFigures>
