import { type Context, Hono } from 'hono'
import { addressPart } from '../web/address-part'
import type { AppEnv } from '../web/app-env'
import { readForm } from '../web/form'
import { requires } from '../web/requires'
import { goTo } from '../web/respond'
import { chooseHour } from './choose-hour'
import { closeCsv, closePdf } from './files'
import { dayPart, hourForm, listForm, signForm } from './forms'
import { ClosesView } from './list-views'
import { closesPage, dayFile, dayPage } from './queries'
import { signDay } from './sign-day'
import { DayView, type DayViewProps } from './views'

/** Below /shop/money/closes. */
export const dayCloseRoutes = new Hono<AppEnv>()
  .use(requires('manager'))
  .get('/', async (c) => {
    const { ctx } = c.var
    const { until, saved } = listForm.parse(c.req.query())
    const page = await closesPage(ctx, until)
    return render(c, <ClosesView ctx={ctx} page={page} saved={saved !== undefined} />)
  })
  .post('/hour', async (c) => {
    const { ctx } = c.var
    const form = await readForm(c, hourForm)
    if (!form.ok) {
      c.status(422)
      return render(c, <ClosesView ctx={ctx} page={await closesPage(ctx, undefined)} form={form} />)
    }
    await chooseHour(ctx, form.value.hour)
    return goTo(c, '/shop/money/closes?saved')
  })
  .get('/:day', async (c) => {
    const { ctx, t } = c.var
    const page = await dayPage(ctx, oneDay(c))
    const done = c.req.query('done') !== undefined && page.close?.signedAt != null
    const notice = done ? { tone: 'good' as const, text: t.dayClose.done } : undefined
    return show(c, { page, notice })
  })
  .post('/:day', async (c) => {
    const { ctx, t } = c.var
    const day = oneDay(c)
    const form = await readForm(c, signForm)
    if (!form.ok) {
      c.status(422)
      const notice = { tone: 'bad' as const, text: t.web.checkForm }
      return show(c, { page: await dayPage(ctx, day), form, notice })
    }
    const { seen, version, counted, note } = form.value
    await c.var.desk.freshSession()
    const outcome = await signDay(ctx, {
      day,
      seen,
      version,
      cashCounted: counted ?? null,
      note: note === '' ? null : note,
    })
    if (outcome.ok) return goTo(c, `/shop/money/closes/${day}?done`)
    c.status(422)
    const page = outcome.code === 'NOT_YET' ? await dayPage(ctx, day) : outcome.page
    return show(c, { page, form, notice: { tone: 'bad', text: t.dayClose.refused[outcome.code] } })
  })
  .get('/:day/close.csv', async (c) => {
    const { ctx } = c.var
    const day = oneDay(c)
    return file(c, day, 'csv', closeCsv(ctx, await dayFile(ctx, day)))
  })
  .get('/:day/close.pdf', async (c) => {
    const { ctx } = c.var
    const day = oneDay(c)
    return file(c, day, 'pdf', await closePdf(ctx, await dayFile(ctx, day)))
  })

const types = { csv: 'text/csv; charset=utf-8', pdf: 'application/pdf' }

const file = (
  c: Context<AppEnv>,
  day: string,
  ending: keyof typeof types,
  body: string | Uint8Array<ArrayBuffer>,
) =>
  c.body(body, 200, {
    'content-type': types[ending],
    'content-disposition': `attachment; filename="day-${day}.${ending}"`,
  })

const oneDay = (c: Context<AppEnv>): string => addressPart(c, 'day', dayPart)

const show = (c: Context<AppEnv>, props: Omit<DayViewProps, 'ctx'>) =>
  render(c, <DayView ctx={c.var.ctx} {...props} />)

const render = (c: Context<AppEnv>, page: ReturnType<typeof DayView>) =>
  c.render(page, { title: c.var.t.money.tabs.closes, section: 'money', width: 'wide' })
