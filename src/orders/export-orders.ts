import type { ShopContext } from '../context'
import type { Messages } from '../i18n/messages'
import { clockTime, inNairobi } from '../kernel/nairobi'
import { type Cell, csvFile } from '../web/csv'
import { type ListWanted, ordersPage } from './list-queries'

const atOnce = 500
/** The newest of the chosen ones; who needs older orders chooses their days. */
export const mostExported = 5000

/**
 * The orders that are looked at as a spreadsheet, the newest first, amounts in shillings: read piece by
 * piece, so that no read grows with the shop.
 */
export async function exportOrders(
  ctx: ShopContext & { t: Messages },
  wanted: ListWanted,
  size = atOnce,
): Promise<string> {
  const { orders: words, orderList } = ctx.t
  const rows: Cell[][] = [Object.values(orderList.columns)]
  let before = wanted.before
  for (let read = 0; read < mostExported; read += size) {
    const page = await ordersPage(ctx, { ...wanted, before, downTo: undefined, size })
    for (const { order, payment, customerName, pieces } of page.orders) {
      rows.push([
        order.number,
        inNairobi(order.placedAt).day,
        clockTime(order.placedAt),
        customerName ?? words.noName,
        order.fulfilment === 'pickup' ? words.pickup : order.zoneName,
        pieces,
        order.items / 100,
        order.delivery / 100,
        order.total / 100,
        words.states[order.state],
        words.payment[payment],
      ])
    }
    before = page.last
    if (!page.more || before === undefined) break
  }
  return csvFile(rows)
}
