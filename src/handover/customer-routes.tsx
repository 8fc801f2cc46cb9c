import { Hono } from 'hono'
import { Failure } from '../kernel/failure'
import { waitsForCode } from '../orders/handover'
import { handoverCode } from '../orders/handover-code'
import { orderPageByNumber } from '../orders/queries'
import { receiptCode, receiptPath } from '../receipts/receipt-address'
import { OwnOrderPage } from './customer-views'
import type { OrderWindowEnv } from './order-window'

/** Below /o: one order for its customer, who got the address in the chat. It changes nothing. */
export const customerRoutes = new Hono<OrderWindowEnv>().get('/:token', async (c) => {
  const { orderWindow } = c.var
  const opened = await orderWindow.open('customer', c.req.param('token'))
  if (!opened) throw new Failure('NOT_FOUND', 'no such order')
  const { ctx, number } = opened
  const page = await orderPageByNumber(ctx, number)
  orderWindow.speak(page.customer?.language ?? ctx.profile.language)
  const { t } = c.var
  const { order } = page
  const code = waitsForCode(order.state) ? await handoverCode(ctx, order.id) : null
  const receipts = await Promise.all(
    page.receipts.map(async ({ number: receipt, grossCents }) => {
      const name = { shopCode: ctx.profile.code, order: number, receipt }
      const path = receiptPath(await receiptCode(ctx.ports.keyedHash, name))
      return { number: receipt, amount: grossCents, path }
    }),
  )
  return c.render(<OwnOrderPage {...{ ctx, page, code, receipts, t }} />, {
    title: t.delivery.own.title(number),
    width: 'narrow',
    guest: true,
  })
})
