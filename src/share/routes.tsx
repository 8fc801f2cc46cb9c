import { Hono } from 'hono'
import { shopLink } from '../shops/shop-link'
import { readTag } from '../shops/source-tag'
import type { AppEnv } from '../web/app-env'
import { newForm, withError } from '../web/form'
import { mayDo } from '../web/navigation'
import { qrSvg } from '../web/qr-code'
import { requires } from '../web/requires'
import { posterOf, printForm } from './poster'
import { posterPdf } from './poster-pdf'
import { PosterPage } from './poster-views'
import { soldByLink } from './queries'
import { SharePage } from './views'

/** Below /shop/share. */
export const shareRoutes = new Hono<AppEnv>()
  .use(requires('staff'))
  .get('/', async (c) => {
    const { ctx, t } = c.var
    const typed = c.req.query('tag')?.slice(0, 40) ?? ''
    const read = typed.trim() === '' ? null : readTag(typed)
    const form = newForm({ tag: typed })
    const refused = read && !read.ok ? t.share.links.refused[read.code] : null
    if (refused) c.status(422)
    // Staff bring customers in too; what was sold is not theirs to see (design.md section 3).
    const sold = mayDo(ctx.session.role, 'manager') ? await soldByLink(ctx) : null
    return c.render(
      <SharePage
        ctx={ctx}
        sold={sold}
        own={read?.ok ? read.tag : null}
        form={refused ? withError(form, 'tag', refused) : form}
      />,
      { title: t.share.title, section: 'share' },
    )
  })
  .get('/qr.svg', (c) => {
    const { profile, ports, t } = c.var.ctx
    const read = readTag(c.req.query('tag') ?? '')
    const tag = read.ok ? read.tag : null
    const link = shopLink(ports.whatsappNumber, profile.code, tag)
    const name = [profile.code, ...(tag ? [tag] : []), 'qr'].join('-')
    c.header('Content-Type', 'image/svg+xml')
    c.header('Content-Disposition', `attachment; filename="${name}.svg"`)
    return c.body(qrSvg(link, t.share.qr(profile.name)))
  })
  .get('/poster', (c) => {
    const { ctx, t } = c.var
    const poster = posterOf(ctx, printForm.parse(c.req.query()))
    return c.render(<PosterPage poster={poster} t={t} />, {
      title: t.share.print.sizes[poster.size],
      section: 'share',
    })
  })
  .get('/poster.pdf', async (c) => {
    const { ctx } = c.var
    const poster = posterOf(ctx, printForm.parse(c.req.query()))
    const file = await posterPdf(poster, ctx.ports.clock())
    const name = `${poster.code}-${poster.size}-${poster.language}.pdf`
    c.header('Content-Type', 'application/pdf')
    c.header('Content-Disposition', `attachment; filename="${name}"`)
    return c.body(file)
  })
