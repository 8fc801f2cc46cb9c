import { type Context, Hono } from 'hono'
import { settingsOf } from '../shops/queries'
import { stillOwner } from '../shops/still-owner'
import type { AppEnv } from '../web/app-env'
import { requires } from '../web/requires'
import { goTo } from '../web/respond'
import { PrivacyPage } from './views'
import { recordWish } from './wishes'

const path = '/shop/settings/privacy'

/** /shop/settings/privacy: what is kept, copies of it, and what the owner wishes about it. */
export const privacyRoutes = new Hono<AppEnv>()
  .use(requires('owner'))
  .get('/', async (c) => {
    const { ctx, t } = c.var
    const settings = await settingsOf(ctx.shop)
    const saved = c.req.query('saved') !== undefined
    return c.render(<PrivacyPage ctx={ctx} settings={settings} saved={saved} />, {
      title: t.privacy.title,
      section: 'settings',
      width: 'narrow',
    })
  })
  .post('/counting/:wanted{on|off}', async (c) => {
    await recordWish(c.var.ctx, 'uncounted', c.req.param('wanted') === 'off')
    return goTo(c, `${path}?saved`)
  })
  .post('/deletion', (c) => askDeletion(c, true))
  .post('/deletion/withdrawal', (c) => askDeletion(c, false))

/** People do it, so that they are told of either. */
async function askDeletion(c: Context<AppEnv>, wanted: boolean) {
  await stillOwner(c)
  const { ctx, desk, t } = c.var
  const words = t.privacy.deletion[wanted ? 'request' : 'withdrawal'](ctx.profile)
  await recordWish(ctx, 'deletion', wanted, (key) => desk.askDukaBot({ key, words }))
  return goTo(c, `${path}?saved`)
}
