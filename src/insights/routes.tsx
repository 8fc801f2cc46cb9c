import { type Context, Hono } from 'hono'
import { inNairobi } from '../kernel/nairobi'
import type { AppEnv } from '../web/app-env'
import { type FormView, newForm, withError } from '../web/form'
import { requires } from '../web/requires'
import { lastDays, type Period, periodOf } from './period'
import { insights } from './queries'
import { reportCsv, reportPdf } from './report-files'
import { InsightsPage } from './views'

/** Below /shop/insights. */
export const insightsRoutes = new Hono<AppEnv>()
  .use(requires('manager'))
  .get('/', async (c) => {
    const { ctx, t } = c.var
    const { period, form } = asked(c)
    const data = await insights(ctx, period)
    if (Object.keys(form.errors).length > 0) c.status(422)
    return c.render(<InsightsPage ctx={ctx} data={data} form={form} />, {
      title: t.insights.title,
      section: 'insights',
      width: 'wide',
    })
  })
  .get('/report.csv', async (c) => {
    const { ctx } = c.var
    const { period } = asked(c)
    return c.body(reportCsv(ctx, await insights(ctx, period)), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': named(period, 'csv'),
    })
  })
  .get('/report.pdf', async (c) => {
    const { ctx } = c.var
    const { period } = asked(c)
    return c.body(await reportPdf(ctx, await insights(ctx, period)), 200, {
      'content-type': 'application/pdf',
      'content-disposition': named(period, 'pdf'),
    })
  })

const named = ({ from, to }: Period, ending: string): string =>
  `attachment; filename="sales-${from}-${to}.${ending}"`

/** The period of the address; the last 30 days without one, or with one that makes no sense. */
function asked(c: Context<AppEnv>): { period: Period; form: FormView } {
  const today = inNairobi(c.var.ctx.ports.clock()).day
  const usual = lastDays(today, 30)
  const { from, to } = c.req.query()
  if (from === undefined && to === undefined) return { period: usual, form: newForm(usual) }
  const typed = { from: (from ?? '').slice(0, 20), to: (to ?? '').slice(0, 20) }
  const read = periodOf(typed.from, typed.to, today)
  if (read.ok) return { period: read.period, form: newForm(read.period) }
  const sentence = c.var.t.insights.faults[read.code]
  return { period: usual, form: withError(newForm(typed), 'from', sentence) }
}
