import { type Context, Hono } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { accept } from './accept'
import { errorBody, httpStatusOf, type Refusal, refusal } from './errors'
import { mediaRoutes } from './media-routes'
import { templateRoutes } from './template-routes'
import type { Json } from './types'
import type { World } from './world'

export type Refuse = (c: Context, refusal: Refusal) => Response

/** Graph under any host and prefix: paths count from the version on. */
export function whatsAppApp(world: World): Hono {
  const { options, account, http } = world
  const app = new Hono({ getPath: ({ url }) => graphPath(url) })
  const refuse: Refuse = (c, wrong) =>
    c.json(errorBody(wrong, world.trace()), httpStatusOf(wrong.code) as ContentfulStatusCode)

  app.use('*', http.middleware)

  app.use('*', async function needsToken(c, next) {
    const token = c.req.header('authorization')?.replace(/^Bearer /, '')
    if (token === undefined) {
      return refuse(c, refusal(0, 'An access token is required to request this resource.'))
    }
    if (account.state === 'token_expired' || token !== options.accessToken) {
      return refuse(c, refusal(190, 'Error validating access token: Session has expired.'))
    }
    return next()
  })

  app.route('/', mediaRoutes(world, refuse))
  app.route('/', templateRoutes(world, refuse))

  app.use('/:version/:number/:edge', async function needsOurNumber(c, next) {
    if (c.req.param('number') === options.phoneNumberId) return next()
    const id = c.req.param('number')
    const details = `Unsupported post request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation`
    return refuse(c, refusal(33, details))
  })

  async function send(c: Context): Promise<Response> {
    if (account.state === 'locked') return refuse(c, refusal(131031))
    if (account.state === 'billing') return refuse(c, refusal(131042))
    const input = await jsonObject(c)
    if (!input) return refuse(c, refusal(100, 'The body is not a JSON object'))
    const answer = accept(world, input)
    return 'refusal' in answer ? refuse(c, answer.refusal) : c.json(answer.body)
  }

  app.post('/:version/:number/messages', send)
  app.post('/:version/:number/marketing_messages', async (c) => {
    const input = await jsonObject(c.req.raw.clone())
    return input?.type === 'template' ? send(c) : refuse(c, refusal(100, 'type: template only'))
  })
  app.post('/:version/:number/message_qrdls', async (c) => {
    const input = await jsonObject(c)
    const text = String(input?.prefilled_message ?? '')
    if (text.length === 0 || text.length > 140) {
      return refuse(c, refusal(100, 'prefilled_message: 1 to 140 characters'))
    }
    const code = world.trace().padEnd(14, '0')
    const deep_link_url = `https://wa.me/message/${code}`
    return c.json({ code, prefilled_message: text, deep_link_url })
  })
  app.delete('/:version/:number/contact_book', (c) => c.json({ success: true }))
  app.get('/:version/:number', (c) =>
    c.json({
      id: options.phoneNumberId,
      display_phone_number: options.number,
      verified_name: 'DukaBot',
      quality_rating: 'GREEN',
      whatsapp_business_manager_messaging_limit: `TIER_${world.limits.tier || 'UNLIMITED'}`,
    }),
  )
  app.notFound((c) => refuse(c, refusal(100, `Unknown path components: ${c.req.path}`)))
  return app
}

async function jsonObject(c: { json(): Promise<unknown> } | Context): Promise<Json | undefined> {
  const body: unknown = await ('req' in c ? c.req.json() : c.json()).catch(() => undefined)
  return typeof body === 'object' && body !== null && !Array.isArray(body)
    ? (body as Json)
    : undefined
}

function graphPath(url: string): string {
  const { pathname } = new URL(url)
  const start = pathname.search(/\/(v\d+\.\d+|attachments)\//)
  return start < 0 ? pathname : pathname.slice(start)
}
