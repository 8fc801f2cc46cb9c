import { eq } from 'drizzle-orm'
import { orderPage } from '../../src/orders/queries'
import { receiptCode } from '../../src/receipts/receipt-address'
import { shopSettings } from '../../src/shops/tables'
import { payFor } from '../orders/pay-for'
import { aShop } from '../support/a-shop'
import { anOrder } from '../support/an-order'

/** A shop with a KRA PIN and one paid order, and the code of its receipt. */
export async function aReceipt() {
  const shop = await aShop()
  const { ctx, code: shopCode } = shop
  await ctx.shop.commit(
    ctx.shop.update(
      shopSettings,
      { kraPin: 'P051234567X' },
      eq(shopSettings.shopId, ctx.shop.shopId),
    ),
  )
  const placed = await anOrder(shop)
  await payFor(shop, placed)
  const { order, receipts } = await orderPage(ctx, placed.order.id)
  const [receipt] = receipts
  if (!receipt) throw new Error('a paid order has a receipt')
  const name = { shopCode, order: order.number, receipt: receipt.number }
  const code = await receiptCode(ctx.ports.keyedHash, name)
  return { shop, order, receipt, code, path: `/v/${code}`, mpesa: receipt.mpesaReference ?? '' }
}
