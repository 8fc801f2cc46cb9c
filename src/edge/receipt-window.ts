import type { MiddlewareHandler } from 'hono'
import { receiptOfOrder } from '../orders/receipt-queries'
import { readReceiptCode, receiptPath } from '../receipts/receipt-address'
import type { ReceiptEnv } from '../receipts/receipt-window'
import { portsOf } from './ports'
import { findShopByCode, openContext } from './shop-directory'

/** Gives the page of receipts what it may not reach itself. A wrong code costs no database. */
export const openReceipts: MiddlewareHandler<ReceiptEnv> = async (c, next) => {
  const { clock, keyedHash, publicUrl } = portsOf(c.env)
  c.set('receipts', {
    async find(typed) {
      const read = await readReceiptCode(keyedHash, typed)
      const found = read && (await findShopByCode(c.env, read.name.shopCode))
      if (!read || !found) return null
      const ctx = openContext(c.env, found, { kind: 'customer' })
      const receipt = await receiptOfOrder(ctx, read.name)
      return receipt && { code: read.code, receipt }
    },
    addressOf: (code) => `${publicUrl}${receiptPath(code)}`,
    now: clock,
  })
  await next()
}
