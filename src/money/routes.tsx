import { type Context, Hono } from 'hono'
import { closeClaim } from '../claims/close-claim'
import { orderPayable } from '../orders/payable'
import { learnOutcome } from '../payments/learn-outcome'
import { closeAttempt } from '../sorting/close-attempt'
import { toSort } from '../sorting/to-sort'
import { addressPart } from '../web/address-part'
import type { AppEnv } from '../web/app-env'
import { readForm } from '../web/form'
import { requires } from '../web/requires'
import { attemptId, claimId, overviewForm, versionForm } from './forms'
import { moneyOverview } from './overview'
import { OverviewPage } from './overview-views'
import { paymentRoutes } from './payment-routes'
import { refundRoutes } from './refund-routes'
import { afterSorting, type Done, refusedSorting } from './sorted'
import { ToSortPage } from './to-sort-views'

/** Below /shop/money. Money out is the owner's: the verbs and `freshSession` see to it. */
export const moneyRoutes = new Hono<AppEnv>()
  .use(requires('manager'))
  .get('/', async (c) => {
    const { ctx, t } = c.var
    const { period } = overviewForm.parse(c.req.query())
    const overview = await moneyOverview(ctx, period)
    if (overview.daysToKeep) {
      await ctx.ports.later({ kind: 'keep_days', shopId: ctx.shop.shopId }, 0)
    }
    return c.render(<OverviewPage ctx={ctx} period={period} overview={overview} />, {
      title: t.money.title,
      section: 'money',
    })
  })
  .get('/sort', async (c) => {
    const { ctx, t } = c.var
    const done = c.req.query('done') ?? ''
    const text = done in t.money.done ? t.money.done[done as Done] : undefined
    const notice = text === undefined ? undefined : { tone: 'good' as const, text }
    return c.render(<ToSortPage ctx={ctx} matters={await toSort(ctx)} notice={notice} />, {
      title: t.money.tabs.sort,
      section: 'money',
    })
  })
  .post('/attempts/:attemptId/closing', async (c) => {
    const form = await readForm(c, versionForm)
    const { version } = form.ok ? form.value : { version: 0 }
    const { ok } = await closeAttempt(c.var.ctx, { id: oneAttempt(c), version })
    return ok ? afterSorting(c, 'close') : refusedSorting(c, 'CHANGED_MEANWHILE')
  })
  .post('/attempts/:attemptId/question', async (c) => {
    await learnOutcome(c.var.ctx, orderPayable, { attemptId: oneAttempt(c) })
    return afterSorting(c, 'asking')
  })
  .post('/claims/:claimId/closing', async (c) => {
    const { ok } = await closeClaim(c.var.ctx, addressPart(c, 'claimId', claimId))
    return ok ? afterSorting(c, 'claim') : refusedSorting(c, 'CHANGED_MEANWHILE')
  })
  .route('/payments', paymentRoutes)
  .route('/refunds', refundRoutes)

const oneAttempt = (c: Context<AppEnv>) => addressPart(c, 'attemptId', attemptId)
