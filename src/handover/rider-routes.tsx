import { type Context, Hono } from 'hono'
import * as z from 'zod'
import type { ShopContext } from '../context'
import type { Messages } from '../i18n/messages'
import { hours } from '../kernel/clock'
import { Failure } from '../kernel/failure'
import { cents } from '../kernel/money'
import { readCode } from '../orders/code-form'
import { handOver } from '../orders/hand-over'
import { handoverRefused } from '../orders/handover-views'
import { riderPath } from '../orders/order-token'
import { type OrderPage, orderPageByNumber } from '../orders/queries'
import { recordCash } from '../orders/record-cash'
import { type AskedBalance, requestBalance } from '../orders/request-balance'
import { liveScript } from '../web/assets'
import { phone, wholeNumber } from '../web/fields'
import { type FormView, readForm } from '../web/form'
import { nothingNew, wantsFragment } from '../web/respond'
import type { OrderWindowEnv } from './order-window'
import { Round, RoundPage, roundWord, takesCash } from './rider-views'

type Visit = { ctx: ShopContext; page: OrderPage; path: string; over: boolean }
type C = Context<OrderWindowEnv>

/** Below /r: one delivery for whoever brings it. Every form works twice, without JavaScript. */
export const riderRoutes = new Hono<OrderWindowEnv>()
  .get('/:token', async (c) => show(c, await visit(c)))
  .get('/:token/now', async (c) => {
    const { ctx, page, path, over } = await visit(c)
    if (!wantsFragment(c)) return c.redirect(path, 303)
    if (roundWord(page) === c.req.query('seen')) return nothingNew(c)
    return c.html(<Round ctx={ctx} page={page} path={path} over={over} t={c.var.t} />)
  })
  // Where a form was refused, a reload or another language asks for its address.
  .get('/:token/:form{handover|payment|cash}', (c) =>
    c.redirect(riderPath(c.req.param('token')), 303),
  )
  .post('/:token/handover', async (c) => {
    const at = await visit(c)
    if (at.over) return show(c, at)
    const typed = await readCode(c)
    const outcome = typed && (await handOver(at.ctx, at.page.order.id, typed))
    if (outcome?.ok) return c.redirect(at.path, 303)
    const { t } = c.var
    const fault = outcome ? handoverRefused(outcome, t) : t.delivery.code.refused.needed
    return show(c, await visit(c), { fault })
  })
  .post('/:token/payment', async (c) => {
    const at = await visit(c)
    if (at.over) return show(c, at)
    const form = await readForm(c, payerForm)
    if (!form.ok) return show(c, at, { form })
    const { payer, asked } = form.value
    const orderId = at.page.order.id
    const outcome = await requestBalance(at.ctx, { orderId, payer, key: `rider-${asked}` })
    if (outcome.ok) return c.redirect(at.path, 303)
    return show(c, await visit(c), { form, fault: notAsked(outcome, c.var.t) })
  })
  .post('/:token/cash', async (c) => {
    const at = await visit(c)
    const form = await readForm(c, cashForm)
    if (at.over || !form.ok || !takesCash(at.page)) return show(c, at)
    const { due } = form.value
    const taken = { orderId: at.page.order.id, amount: cents(due), key: `rider-${due}` }
    const outcome = await recordCash(at.ctx, { ...taken, meansMore: false })
    if (outcome.ok) return c.redirect(at.path, 303)
    return show(c, await visit(c), { fault: c.var.t.delivery.round.cashRefused })
  })

/** Cents that the page said were due: the same form again records nothing more. */
const cashForm = z.object({ due: wholeNumber({ least: 100, most: 900_000_000 }) })

/** `asked`: how many prompts there had been when the form was drawn, so that one form asks once. */
const payerForm = z.object({ payer: phone(), asked: wholeNumber({ least: 0, most: 99 }) })

/** How long a delivery can still be looked at once it has ended. */
const shownFor = hours(24)

async function visit(c: C): Promise<Visit> {
  const token = c.req.param('token') ?? ''
  const opened = await c.var.orderWindow.open('rider', token)
  if (!opened) throw new Failure('NOT_FOUND', 'no such delivery')
  const { ctx, number } = opened
  c.var.orderWindow.speak(ctx.profile.language)
  const page = await orderPageByNumber(ctx, number)
  const { state } = page.order
  const done = state === 'completed' && (page.closedAt ?? 0) + shownFor > ctx.ports.clock()
  return { ctx, page, path: riderPath(token), over: state !== 'dispatched' && !done }
}

type Said = { fault?: string; form?: FormView }

function show(c: C, { over, ...at }: Visit, said: Said = {}) {
  const { t } = c.var
  c.status(over ? 410 : said.fault || said.form ? 422 : 200)
  return c.render(<RoundPage {...at} {...said} over={over} t={t} />, {
    title: t.delivery.round.title(at.page.order.number),
    width: 'narrow',
    guest: true,
    scripts: over ? [] : [liveScript],
  })
}

function notAsked(outcome: Extract<AskedBalance, { ok: false }>, { delivery }: Messages): string {
  const { refused } = delivery.round
  if (outcome.code === 'WAIT') return refused.WAIT(outcome.seconds)
  return outcome.code === 'NO_NUMBER' ? delivery.round.noPhone : refused[outcome.code]
}
