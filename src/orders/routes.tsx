import { type Context, Hono } from 'hono'
import * as z from 'zod'
import type { ShopContext } from '../context'
import type { Messages } from '../i18n/messages'
import type { OrderId } from '../kernel/ids'
import { inNairobi } from '../kernel/nairobi'
import { riderId } from '../riders/forms'
import { addressPart } from '../web/address-part'
import type { AppEnv } from '../web/app-env'
import { cutListScript, liveScript } from '../web/assets'
import { readForm } from '../web/form'
import { requires } from '../web/requires'
import { nothingNew, type SwapStatus, swapOr, wantsFragment } from '../web/respond'
import {
  cancelOrder,
  completeOrder,
  confirmOrder,
  dispatchOrder,
  packOrder,
  readyOrder,
  returnOrder,
} from './advance-order'
import { readCode } from './code-form'
import { type AtDesk, recordCashAt, requestBalanceAt } from './due-desk'
import { DueCard, type DueState } from './due-views'
import { exportOrders } from './export-orders'
import { handOver } from './hand-over'
import { waitsForCode, withoutCodeReasons } from './handover'
import { handoverRefused } from './handover-views'
import { listAt, readList, stepsForm } from './list-forms'
import { ordersPage } from './list-queries'
import { NewestOrders, OlderOrders, OrderList, OrdersPage, type OrdersProps } from './list-views'
import { saveNote } from './note-desk'
import { NoteCard, type NoteState } from './note-views'
import type { Advance } from './order'
import { type OrderPage as OrderData, orderPage } from './queries'
import { signatureOf } from './signature'
import { Slip } from './slip-views'
import { stepOrders } from './step-orders'
import { receiptPlace, saveTaxDetails } from './tax-desk'
import type { TaxState } from './tax-views'
import { OrderNow, OrderPage, type OrderProps, orderWord } from './views'

/** Below /shop/orders. */
export const orderRoutes = new Hono<AppEnv>()
  .use(requires('staff'))
  .get('/', async (c) => {
    const { ctx } = c.var
    const { filter, wanted } = readList(c)
    const page = await ordersPage(ctx, wanted)
    const props = { ctx, filter, page }
    if (!wantsFragment(c)) return showList(c, props)
    return c.html(wanted.before ? <OlderOrders {...props} /> : <OrderList {...props} />)
  })
  .get('/latest', async (c) => {
    const { ctx } = c.var
    const { filter, wanted, seen } = readList(c)
    if (!wantsFragment(c)) return c.redirect(listAt(filter.tab), 303)
    const page = await ordersPage(ctx, wanted)
    if (signatureOf(page.orders, page.loose) === seen) return nothingNew(c)
    return c.html(<NewestOrders {...{ ctx, filter, page }} />)
  })
  .get('/export.csv', requires('manager'), async (c) => {
    const { ctx, desk } = c.var
    await desk.freshSession()
    return c.body(await exportOrders(ctx, readList(c).wanted), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="orders-${inNairobi(ctx.ports.clock()).day}.csv"`,
    })
  })
  .get('/steps', (c) => c.redirect(listAt(readList(c).filter.tab), 303))
  .post('/steps', async (c) => {
    const { ctx } = c.var
    const { filter, wanted } = readList(c)
    const form = await readForm(c, stepsForm)
    const { 'orders[]': ids = [], step = 'pack', rider } = form.ok ? form.value : {}
    const stepped = await stepOrders(ctx, { ids, step, riderId: rider ?? null })
    const page = await ordersPage(ctx, wanted)
    const report = stepped.length > 0 ? { stepped, step } : 'none'
    const props = { ctx, filter, page, report } as const
    const status = report === 'none' ? 422 : 200
    return swapOr(c, <NewestOrders {...props} />, () => showList(c, props), status)
  })
  .get('/:orderId', async (c) => showOrder(c))
  .get('/:orderId/latest', async (c) => {
    const id = oneOrder(c)
    if (!wantsFragment(c)) return c.redirect(`/shop/orders/${id}`, 303)
    const page = await orderPage(c.var.ctx, id)
    if (orderWord(page) === c.req.query('seen')) return nothingNew(c)
    return c.html(<OrderNow ctx={c.var.ctx} page={page} />)
  })
  .post('/:orderId/confirmation', (c) => step(c, confirmOrder))
  .post('/:orderId/packing', (c) => step(c, packOrder))
  .post('/:orderId/readiness', (c) => step(c, readyOrder))
  .post('/:orderId/dispatch', (c) => step(c, (ctx, id, { rider }) => dispatchOrder(ctx, id, rider)))
  .post('/:orderId/completion', (c) =>
    step(c, (ctx, id, { reason }) => completeOrder(ctx, id, reason), needsReason),
  )
  .post('/:orderId/handover', (c) => handOverAtCounter(c))
  .post('/:orderId/cancellation', (c) => step(c, cancelOrder))
  .post('/:orderId/return', (c) => step(c, returnOrder))
  .post('/:orderId/balance-request', (c) => takeMoney(c, requestBalanceAt))
  .post('/:orderId/cash', (c) => takeMoney(c, recordCashAt))
  .post('/:orderId/tax-details', async (c) => {
    const id = oneOrder(c)
    const saved = await saveTaxDetails(c, id)
    const whole = async () =>
      wholePage(c, await orderPage(c.var.ctx, id), undefined, { tax: saved.state })
    return swapOr(c, saved.card, saved.ok ? `/shop/orders/${id}?saved=tax` : whole, saved.status)
  })
  .post('/:orderId/private-note', async (c) => {
    const id = oneOrder(c)
    const note = await saveNote(c, id)
    if (note.saved && !wantsFragment(c)) return c.redirect(`/shop/orders/${id}?saved=note`, 303)
    const { ctx } = c.var
    const page = await orderPage(ctx, id)
    const card = <NoteCard ctx={ctx} page={page} state={note} />
    return swapOr(c, card, () => wholePage(c, page, undefined, { note }), note.saved ? 200 : 422)
  })
  .get('/:orderId/slip', async (c) => {
    const { ctx, t } = c.var
    const page = await orderPage(ctx, oneOrder(c))
    return c.render(<Slip ctx={ctx} page={page} />, {
      title: t.delivery.slipTitle(page.order.number),
      width: 'narrow',
      bare: true,
      scripts: [liveScript],
    })
  })
  // Where a form was refused, a reload or another language asks for its address.
  .get('/:orderId/:form', (c) => c.redirect(`/shop/orders/${oneOrder(c)}`, 303))
  .get('/:orderId/receipts/:file', async (c) => c.redirect(await receiptPlace(c, oneOrder(c)), 303))

const showList = (c: Context<AppEnv>, props: OrdersProps) =>
  c.render(<OrdersPage {...props} />, {
    title: c.var.t.orders.title,
    section: 'orders',
    scripts: [cutListScript, liveScript],
  })

const oneOrder = (c: Context<AppEnv>): OrderId =>
  addressPart(c, 'orderId', z.templateLiteral(['ord_', z.string().regex(/^[0-9a-zA-Z_-]{1,40}$/)]))

/** The order as it was when the button was drawn, and what some steps ask for. */
const stepForm = z.object({
  version: z.coerce.number().int().optional().catch(undefined),
  rider: riderId.optional().catch(undefined),
  reason: z.enum(withoutCodeReasons).optional().catch(undefined),
})
type StepForm = z.output<typeof stepForm>

/** Goods handed over without the customer's code: only with a reason. */
const needsReason = ({ order }: OrderData, { reason }: StepForm, { web }: Messages) =>
  waitsForCode(order.state) && reason === undefined ? web.faults.choose : null

/**
 * One tap on a button. A tap on a button of an earlier state does nothing but show the present one;
 * what cannot be done any more is said above what can.
 */
async function step(
  c: Context<AppEnv>,
  verb: (ctx: ShopContext, id: OrderId, form: StepForm) => Promise<Advance>,
  missing: (page: OrderData, form: StepForm, t: Messages) => string | null = () => null,
): Promise<Response> {
  const { ctx, t } = c.var
  const id = oneOrder(c)
  const form = await readForm(c, stepForm)
  const value = form.ok ? form.value : {}
  const drawn = value.version
  const before = await orderPage(ctx, id)
  if (drawn !== undefined && drawn !== before.order.version) return showMovedOn(c, before)
  const fault = missing(before, value, t)
  if (fault) return show(c, before, { tone: 'bad', text: fault }, 422)
  const outcome = await verb(ctx, id, value)
  if (outcome.ok && !wantsFragment(c)) return c.redirect(`/shop/orders/${id}`, 303)
  const page = await orderPage(ctx, id)
  if (outcome.ok) return c.html(<OrderNow ctx={ctx} page={page} />)
  if (drawn !== undefined && drawn !== page.order.version) return showMovedOn(c, page)
  const { NOT_PAID, NOT_ALLOWED } = t.orders.refused
  const text = outcome.code === 'NOT_PAID' ? NOT_PAID : NOT_ALLOWED(t.orders.states[outcome.state])
  return show(c, page, { tone: 'bad', text }, 422)
}

/** The code that a customer says at the counter, or that a rider tells the shop. */
async function handOverAtCounter(c: Context<AppEnv>): Promise<Response> {
  const { ctx, t } = c.var
  const id = oneOrder(c)
  const typed = await readCode(c)
  const outcome = typed && (await handOver(ctx, id, typed))
  if (outcome?.ok && !wantsFragment(c)) return c.redirect(`/shop/orders/${id}`, 303)
  const page = await orderPage(ctx, id)
  if (outcome?.ok) return c.html(<OrderNow ctx={ctx} page={page} />)
  const text = outcome ? handoverRefused(outcome, t) : t.delivery.code.refused.needed
  return show(c, page, { tone: 'bad', text }, 422)
}

const showMovedOn = (c: Context<AppEnv>, page: OrderData) => {
  const { orders } = c.var.t
  const text = orders.movedOn(orders.states[page.order.state])
  return show(c, page, { tone: 'info', text }, 200)
}

const show = (
  c: Context<AppEnv>,
  page: OrderData,
  notice: NonNullable<OrderProps['notice']>,
  status: SwapStatus,
) =>
  swapOr(
    c,
    <OrderNow ctx={c.var.ctx} page={page} notice={notice} />,
    () => wholePage(c, page, notice),
    status,
  )

/** A form about money that is due: its card comes back with what came of it. */
async function takeMoney(
  c: Context<AppEnv>,
  desk: (c: Context<AppEnv>, id: OrderId) => Promise<AtDesk>,
): Promise<Response> {
  const id = oneOrder(c)
  const { ok, state } = await desk(c, id)
  const page = await orderPage(c.var.ctx, id)
  const card = <DueCard ctx={c.var.ctx} page={page} state={state} />
  const whole = () => wholePage(c, page, undefined, { due: state })
  return swapOr(c, card, ok ? `/shop/orders/${id}` : whole, ok ? 200 : 422)
}

const showOrder = async (c: Context<AppEnv>) => {
  const saved = c.req.query('saved')
  const typed = saved === 'tax' || saved === 'note' ? { [saved]: { saved: true } } : {}
  return wholePage(c, await orderPage(c.var.ctx, oneOrder(c)), undefined, typed)
}

function wholePage(
  c: Context<AppEnv>,
  page: OrderData,
  notice?: OrderProps['notice'],
  typed: { tax?: TaxState | undefined; due?: DueState; note?: NoteState } = {},
) {
  const { ctx, t } = c.var
  return c.render(<OrderPage ctx={ctx} page={page} notice={notice} {...typed} />, {
    title: t.orders.number(page.order.number),
    section: 'orders',
    scripts: [liveScript],
  })
}
