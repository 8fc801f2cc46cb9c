import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { settingsOf } from '../shops/queries'
import { tellings } from '../shops/settings'
import type { AppEnv } from '../web/app-env'
import { orEmpty, ticked, wholeNumber } from '../web/fields'
import { type FormView, newForm, readForm, withError } from '../web/form'
import { requires } from '../web/requires'
import { goTo } from '../web/respond'
import { chooseNews } from './choose-news'
import { NewsPage } from './views'

const hour = () => orEmpty(wholeNumber({ least: 0, most: 23 }))
const newsForm = z.object({
  order: ticked(),
  question: ticked(),
  money: ticked(),
  low: ticked(),
  from: hour(),
  until: hour(),
})

const path = '/shop/settings/notifications'

/** /shop/settings/notifications: what the owners hear of on WhatsApp. */
export const newsRoutes = new Hono<AppEnv>()
  .use(requires('owner'))
  .get('/', async (c) => {
    const { toldOf, quietFrom, quietUntil } = await settingsOf(c.var.ctx.shop)
    const ticks = Object.fromEntries(toldOf.map((telling) => [telling, 'yes']))
    const hours = { from: String(quietFrom ?? ''), until: String(quietUntil ?? '') }
    return showNews(c, newForm({ ...ticks, ...hours }))
  })
  .post('/', async (c) => {
    const form = await readForm(c, newsForm)
    if (!form.ok) return showNews(c, form, 422)
    const { from, until, ...ticks } = form.value
    if ((from === undefined) !== (until === undefined)) {
      const field = from === undefined ? 'from' : 'until'
      return showNews(c, withError(form, field, c.var.t.news.bothHours), 422)
    }
    const quiet = from === undefined || until === undefined ? null : { from, until }
    await chooseNews(c.var.ctx, { toldOf: tellings.filter((telling) => ticks[telling]), quiet })
    return goTo(c, `${path}?saved`)
  })

function showNews(c: Context<AppEnv>, form: FormView, status: 200 | 422 = 200) {
  const { t } = c.var
  const saved = status === 200 && c.req.query('saved') !== undefined
  c.status(status)
  const page = { title: t.news.title, section: 'settings', width: 'narrow' } as const
  return c.render(<NewsPage t={t} form={form} saved={saved} />, page)
}
