import { type Context, Hono } from 'hono'
import { loadStorefront } from '../storefront/storefront'
import type { AppEnv } from '../web/app-env'
import { readForm } from '../web/form'
import { requires } from '../web/requires'
import { swapOr } from '../web/respond'
import { sayForm } from './forms'
import { mostSaid, replay, type Said } from './replay'
import { noteTried } from './tried'
import { Preview, PreviewPage } from './views'

/** Below /shop/preview: the shop's chat, tried by who works in the shop; nothing of it is real. */
export const previewRoutes = new Hono<AppEnv>()
  .use(requires('staff'))
  .get('/', (c) => show(c, []))
  .post('/', async (c) => {
    const form = await readForm(c, sayForm)
    if (!form.ok) return show(c, [])
    const { said, words, tap } = form.value
    const next: Said | undefined = words ? { text: words } : tap
    return show(c, next && said.length < mostSaid ? [...said, next] : said)
  })

async function show(c: Context<AppEnv>, said: readonly Said[]) {
  const { ctx, t } = c.var
  const storefront = await loadStorefront(ctx.shop, ctx.profile)
  const now = ctx.ports.clock()
  const played = replay(storefront, said, now)
  if (played.orders > 0 && replay(storefront, said.slice(0, -1), now).orders === 0) {
    await noteTried(ctx)
  }
  const props = { ctx, said, ...played }
  return swapOr(c, <Preview {...props} />, () =>
    c.render(<PreviewPage {...props} />, { title: t.preview.title, section: 'today' }),
  )
}
