import { type Context, Hono } from 'hono'
import type { ShopContext } from '../context'
import { orderRefundable } from '../orders/refundable'
import { checkRefund } from '../refunds/check-refund'
import { sendRefund } from '../refunds/send-refund'
import {
  approveRefund,
  finishByHand,
  giveUpOnRefund,
  type RefundStep,
  rejectRefund,
} from '../refunds/step-refund'
import { setRefundLimit } from '../shops/set-refund-limit'
import { addressPart } from '../web/address-part'
import type { AppEnv } from '../web/app-env'
import { readForm } from '../web/form'
import { requires } from '../web/requires'
import { goTo, type SwapStatus, swapOr, wantsFragment } from '../web/respond'
import { beforeForm, handForm, limitForm, refundId, versionForm } from './forms'
import { RefundNow, RefundPageView, type RefundProps, RefundsListPage } from './refund-views'
import { refundPage, refundsPage } from './refunds'

/** Below /shop/money/refunds. */
export const refundRoutes = new Hono<AppEnv>()
  .get('/', async (c) => {
    const { ctx, t } = c.var
    const page = await refundsPage(ctx, beforeForm.parse(c.req.query()).before)
    const saved = c.req.query('saved') !== undefined
    return c.render(<RefundsListPage ctx={ctx} page={page} saved={saved} />, {
      title: t.money.tabs.refunds,
      section: 'money',
    })
  })
  .post('/limit', requires('owner'), async (c) => {
    const { ctx, t, desk } = c.var
    await desk.freshSession()
    const form = await readForm(c, limitForm)
    if (form.ok) {
      await setRefundLimit(ctx, form.value.limit)
      return goTo(c, '/shop/money/refunds?saved')
    }
    c.status(422)
    const page = await refundsPage(ctx, null)
    return c.render(<RefundsListPage ctx={ctx} page={page} form={form} />, {
      title: t.money.tabs.refunds,
      section: 'money',
    })
  })
  .get('/:refundId', async (c) => wholePage(c, await propsOf(c)))
  .post('/:refundId/approval', (c) =>
    step(c, async (ctx, at) => {
      const agreed = await approveRefund(ctx, orderRefundable, at)
      if (!agreed.ok || agreed.refund.method !== 'mpesa') return agreed
      await sendRefund(ctx, orderRefundable, agreed.refund)
      return agreed
    }),
  )
  .post('/:refundId/sending', (c) =>
    step(c, async (ctx, at) => {
      // The button is the owner's alone; the machine does not know who presses it.
      if (!isOwner(ctx)) return { ok: false }
      return sendRefund(ctx, orderRefundable, at)
    }),
  )
  .post('/:refundId/rejection', (c) => step(c, (ctx, at) => rejectRefund(ctx, orderRefundable, at)))
  .post('/:refundId/failure', (c) => step(c, (ctx, at) => giveUpOnRefund(ctx, orderRefundable, at)))
  .post('/:refundId/question', (c) =>
    step(c, async (ctx, { id }) => {
      await checkRefund(ctx, orderRefundable, id)
      return { ok: true }
    }),
  )
  .post('/:refundId/completion', async (c) => {
    const form = await readForm(c, handForm)
    if (!form.ok) {
      const wrong = { codeError: form.errors.code, typedCode: form.values.code }
      return show(c, { ...(await propsOf(c)), ...wrong }, 422)
    }
    await c.var.desk.freshSession()
    const { version, code } = form.value
    const at = { id: oneRefund(c), version, code }
    return answer(c, await finishByHand(c.var.ctx, orderRefundable, at))
  })

const oneRefund = (c: Context<AppEnv>) => addressPart(c, 'refundId', refundId)
const isOwner = ({ actor }: ShopContext) => actor.kind === 'account' && actor.role === 'owner'

type At = { id: ReturnType<typeof oneRefund>; version: number }

/** One tap: money moves, so the session is looked up now. */
async function step(
  c: Context<AppEnv>,
  verb: (ctx: ShopContext, at: At) => Promise<{ ok: boolean } | RefundStep>,
): Promise<Response> {
  await c.var.desk.freshSession()
  const form = await readForm(c, versionForm)
  const at = { id: oneRefund(c), version: form.ok ? form.value.version : 0 }
  return answer(c, await verb(c.var.ctx, at))
}

/** The refund as it stands now; a tap on a button of an earlier state did nothing. */
async function answer(c: Context<AppEnv>, { ok }: { ok: boolean }): Promise<Response> {
  if (ok && !wantsFragment(c)) return c.redirect(`/shop/money/refunds/${oneRefund(c)}`, 303)
  const props = await propsOf(c)
  const notice = { tone: 'info' as const, text: c.var.t.money.movedOn }
  return show(c, ok ? props : { ...props, notice }, 200)
}

const propsOf = async (c: Context<AppEnv>): Promise<RefundProps> => ({
  ctx: c.var.ctx,
  page: await refundPage(c.var.ctx, oneRefund(c)),
})

const show = (c: Context<AppEnv>, props: RefundProps, status: SwapStatus) =>
  swapOr(c, <RefundNow {...props} />, () => wholePage(c, props), status)

const wholePage = (c: Context<AppEnv>, props: RefundProps) =>
  c.render(<RefundPageView {...props} />, {
    title: c.var.t.money.tabs.refunds,
    section: 'money',
  })
