import { Hono } from 'hono'
import type { AppEnv } from '../web/app-env'
import { requires } from '../web/requires'
import { nothingNew, wantsFragment } from '../web/respond'
import { MorePage } from './more-views'
import { todayPage } from './queries'
import { TodayNow, TodayPage, todayWord } from './views'

/** /shop itself. */
export const todayRoutes = new Hono<AppEnv>()
  .get('/', requires('staff'), async (c) => {
    const { ctx, t } = c.var
    const page = await todayPage(ctx)
    return c.render(<TodayPage ctx={ctx} page={page} />, { title: t.today.title, section: 'today' })
  })
  .get('/more', requires('staff'), (c) => {
    const { ctx, t } = c.var
    return c.render(<MorePage ctx={ctx} />, { title: t.web.nav.more, section: 'more' })
  })
  .get('/latest', requires('staff'), async (c) => {
    if (!wantsFragment(c)) return c.redirect('/shop', 303)
    const page = await todayPage(c.var.ctx, 'poll')
    if (todayWord(page) === c.req.query('seen')) return nothingNew(c)
    return c.html(<TodayNow ctx={c.var.ctx} page={page} />)
  })
