import type { ShopContext } from '../context'
import type { Statement } from '../db/shop-scope'
import { inNairobi } from '../kernel/nairobi'
import { dailyFiguresDue } from './tables'

/**
 * For the commit of whatever changes an order placed at `placedAt`: when that was on an earlier day,
 * its figures are made again. Today's are never stored, so the usual order writes nothing here.
 */
export function outdate({ shop, ports }: ShopContext, placedAt: number): Statement[] {
  const { day } = inNairobi(placedAt)
  if (day === inNairobi(ports.clock()).day) return []
  return [shop.insert(dailyFiguresDue, { day }).onConflictDoNothing()]
}
