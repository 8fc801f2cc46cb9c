import { type Context, Hono } from 'hono'
import { type Cents, formatMoney, noCents } from '../kernel/money'
import { parseMpesaCode } from '../kernel/mpesa-code'
import { orderRefundable } from '../orders/refundable'
import type { Refund } from '../refunds/refund'
import { type AskedRefund, requestRefund } from '../refunds/request-refund'
import { sendRefund } from '../refunds/send-refund'
import { bookAside, reviveOrder, type Sorted } from '../sorting/book-aside'
import { keepAside } from '../sorting/keep-aside'
import { addressPart } from '../web/address-part'
import type { AppEnv } from '../web/app-env'
import { type FormView, newForm, readForm, withError } from '../web/form'
import { goTo, wantsFragment } from '../web/respond'
import { beforeForm, bookForm, cursorForm, invoiceId, refundForm, versionForm } from './forms'
import { paymentPage } from './payment'
import { PaymentPageView } from './payment-views'
import { askedPage, paymentsPage, paymentsWithCode } from './payments'
import { AskedPageView, PaymentsPage } from './payments-views'
import { RefundFormPage } from './refund-form-views'
import { afterSorting, type Done, refusedSorting, showList } from './sorted'

/** Below /shop/money/payments. */
export const paymentRoutes = new Hono<AppEnv>()
  .get('/', async (c) => {
    const { ctx } = c.var
    const { before, code } = cursorForm.parse(c.req.query())
    if (code.trim() !== '') return showFound(c, code)
    const { payments, next } = await paymentsPage(ctx, before)
    const older = next && `/shop/money/payments?before=${next.at}-${next.number}`
    return render(c, <PaymentsPage {...{ ctx, payments, older }} form={newForm()} />)
  })
  .get('/asked', async (c) => {
    const { ctx } = c.var
    const page = await askedPage(ctx, beforeForm.parse(c.req.query()).before)
    const older = page.next === null ? null : `/shop/money/payments/asked?before=${page.next}`
    return render(c, <AskedPageView {...{ ctx, page, older }} />)
  })
  .get('/:invoiceId', async (c) => {
    const { ctx } = c.var
    return render(c, <PaymentPageView ctx={ctx} page={await paymentPage(ctx, oneInvoice(c))} />)
  })
  .post('/:invoiceId/booking', async (c) => {
    const form = await readForm(c, bookForm)
    const typed = { invoiceId: oneInvoice(c), form }
    if (!form.ok) return showList(c, checkForm(c), typed, 422)
    const { version, order: orderNumber } = form.value
    const ref = { invoiceId: typed.invoiceId, version, ...(orderNumber && { orderNumber }) }
    await c.var.desk.freshSession()
    const outcome = await bookAside(c.var.ctx, ref)
    if (outcome.ok) return sorted(c, outcome, outcome.asked ? 'asked' : 'book')
    const named = outcome.code === 'NO_ORDER' || outcome.code === 'NOTHING_DUE'
    const { refused } = c.var.t.money
    return named && orderNumber
      ? showList(
          c,
          checkForm(c),
          { ...typed, form: withError(form, 'order', refused[outcome.code as 'NO_ORDER']) },
          422,
        )
      : refusedSorting(c, outcome)
  })
  .post('/:invoiceId/revival', async (c) => {
    await c.var.desk.freshSession()
    const outcome = await reviveOrder(c.var.ctx, await refOf(c))
    return outcome.ok ? sorted(c, outcome, 'revive') : refusedSorting(c, outcome)
  })
  .post('/:invoiceId/keeping', async (c) => {
    const outcome = await keepAside(c.var.ctx, await refOf(c))
    return outcome.ok ? sorted(c, outcome, 'keep') : refusedSorting(c, outcome)
  })
  .get('/:invoiceId/refund', async (c) => showRefundForm(c, c.req.query('about') ?? ''))
  .post('/:invoiceId/refund', async (c) => {
    await c.var.desk.freshSession()
    const form = await readForm(c, refundForm)
    const about = form.values.about ?? ''
    if (!form.ok) {
      return about && !wantsFragment(c)
        ? showRefundForm(c, about, form, c.var.t.web.checkForm)
        : refusedSorting(c, 'NOT_POSSIBLE')
    }
    const { how, about: order, ...asked } = form.value
    const request = { ...asked, about: order ?? null, byHand: how === 'by_hand' }
    const outcome = await requestRefund(c.var.ctx, orderRefundable, {
      ...request,
      invoiceId: oneInvoice(c),
    })
    if (outcome.ok) return afterAsking(c, outcome.refund)
    return refusedRefund(c, outcome, about, form)
  })

const oneInvoice = (c: Context<AppEnv>) => addressPart(c, 'invoiceId', invoiceId)

async function refOf(c: Context<AppEnv>) {
  const form = await readForm(c, versionForm)
  return { invoiceId: oneInvoice(c), version: form.ok ? form.value.version : 0 }
}

const render = (c: Context<AppEnv>, content: Parameters<typeof c.render>[0]) =>
  c.render(content, { title: c.var.t.money.tabs.payments, section: 'money' })

const checkForm = (c: Context<AppEnv>) => ({ tone: 'bad' as const, text: c.var.t.web.checkForm })

async function showFound(c: Context<AppEnv>, typed: string) {
  const { ctx, t } = c.var
  const code = parseMpesaCode(typed)
  const form = newForm({ code: typed })
  const shown = code === null ? withError(form, 'code', t.money.noCode) : form
  const payments = code === null ? [] : await paymentsWithCode(ctx, code)
  if (code === null) c.status(422)
  return render(c, <PaymentsPage {...{ ctx, payments }} form={shown} older={null} />)
}

/** What the order did not need goes back at once, when that needs no second step. */
async function sorted(c: Context<AppEnv>, outcome: Extract<Sorted, { ok: true }>, done: Done) {
  if (outcome.refund) await sendIfAgreed(c, outcome.refund)
  return afterSorting(c, done)
}

async function sendIfAgreed(c: Context<AppEnv>, refund: Refund): Promise<Refund> {
  if (refund.state !== 'approved' || refund.method !== 'mpesa') return refund
  return (await sendRefund(c.var.ctx, orderRefundable, refund)).refund
}

/** On the list a refund that is on its way is one matter less; any other is shown by itself. */
async function afterAsking(c: Context<AppEnv>, asked: Refund): Promise<Response> {
  const refund = await sendIfAgreed(c, asked)
  return refund.state === 'sending' && wantsFragment(c)
    ? afterSorting(c, 'sent')
    : goTo(c, `/shop/money/refunds/${refund.id}`)
}

async function refusedRefund(
  c: Context<AppEnv>,
  outcome: Exclude<AskedRefund, { ok: true }>,
  about: string,
  form: FormView,
): Promise<Response> {
  const { refused } = c.var.t.money
  const text =
    outcome.code === 'TOO_MUCH'
      ? refused.TOO_MUCH(formatMoney(outcome.most))
      : refused[outcome.code]
  if (!about || wantsFragment(c)) {
    const again = outcome.code === 'CHANGED_MEANWHILE'
    return showList(c, { tone: again ? 'info' : 'bad', text }, undefined, again ? 200 : 422)
  }
  return showRefundForm(c, about, withError(form, 'amount', text), c.var.t.web.checkForm)
}

/** All or part of what one payment holds for an order. */
async function showRefundForm(
  c: Context<AppEnv>,
  about: string,
  typed?: FormView,
  notice?: string,
): Promise<Response> {
  const { ctx, t } = c.var
  const { known, order } = await paymentPage(ctx, oneInvoice(c))
  const most: Cents = known.standing.orders.get(about) ?? noCents
  if (!order || order.order.id !== about || most <= 0) {
    return goTo(c, `/shop/money/payments/${encodeURIComponent(known.receipt.invoiceId)}`)
  }
  if (typed) c.status(422)
  const form = typed ?? newForm({ amount: String(Math.floor(most / 100)), reason: 'missing_item' })
  return c.render(<RefundFormPage {...{ ctx, known, order, most, form, notice }} />, {
    title: t.money.newRefund,
    section: 'money',
    width: 'narrow',
  })
}
