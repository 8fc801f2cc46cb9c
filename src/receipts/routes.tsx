import { type Context, Hono } from 'hono'
import { receiptPath } from './receipt-address'
import { receiptPdf } from './receipt-pdf'
import type { ReceiptEnv } from './receipt-window'
import { CheckPage, ReceiptPage } from './views'

/** Below /v: anybody who holds a receipt can see whether it is one of ours, without signing in. */
export const receiptRoutes = new Hono<ReceiptEnv>()
  .get('/', async (c) => {
    const typed = c.req.query('code')?.trim()
    if (typed) return c.redirect(receiptPath(encodeURIComponent(typed.slice(0, 60))), 303)
    const { t } = c.var
    return c.render(<CheckPage t={t} />, { title: t.receipts.check.title, width: 'narrow' })
  })
  .get('/:file{.+\\.pdf}', async (c) => {
    const found = await c.var.receipts.find(c.req.param('file').slice(0, -'.pdf'.length))
    if (!found) return unknown(c, c.req.param('file'))
    const { code, receipt } = found
    const { addressOf, now } = c.var.receipts
    const { language } = c.var
    const file = await receiptPdf(receipt, { address: addressOf(code), language, madeAt: now() })
    c.header('Content-Type', 'application/pdf')
    c.header('Content-Disposition', `attachment; filename="${code.toLowerCase()}.pdf"`)
    c.header('X-Robots-Tag', 'noindex')
    return c.body(file)
  })
  .get('/:code', async (c) => {
    const found = await c.var.receipts.find(c.req.param('code'))
    if (!found) return unknown(c, c.req.param('code'))
    const { t } = c.var
    c.header('X-Robots-Tag', 'noindex')
    return c.render(<ReceiptPage {...found} t={t} />, {
      title: t.receipts.title(found.receipt.number),
      width: 'narrow',
    })
  })

function unknown(c: Context<ReceiptEnv>, typed: string) {
  const { t } = c.var
  c.status(404)
  c.header('X-Robots-Tag', 'noindex')
  return c.render(<CheckPage t={t} unknown={typed.slice(0, 60)} />, {
    title: t.receipts.check.unknownTitle,
    width: 'narrow',
  })
}
