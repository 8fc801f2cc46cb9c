import { Hono } from 'hono'
import { refusal } from './errors'
import { sha256 } from './media'
import type { Refuse } from './routes'
import type { World } from './world'

/** Upload, look up, download within five minutes, delete. */
export function mediaRoutes(world: World, refuse: Refuse): Hono {
  const { media, options } = world
  const unknown = (id: string) =>
    refusal(33, `Unsupported get request. Object with ID '${id}' does not exist`)

  return new Hono()
    .post('/:version/:number/media', async (c) => {
      if (c.req.param('number') !== options.phoneNumberId) {
        return refuse(c, unknown(c.req.param('number')))
      }
      const form = await c.req.parseBody()
      const { file } = form
      if (form.messaging_product !== 'whatsapp') {
        return refuse(c, refusal(131008, 'messaging_product is required'))
      }
      if (!(file instanceof File)) return refuse(c, refusal(131008, 'file is required'))
      const bytes = new Uint8Array(await file.arrayBuffer())
      const mimeType = typeof form.type === 'string' ? form.type : file.type
      if (media.tooBig(bytes, mimeType)) return refuse(c, refusal(131053, 'file: too big'))
      return c.json({ id: media.add(bytes, mimeType).id })
    })
    .get('/:version/:id{\\d+}', async (c, next) => {
      const { id } = c.req.param()
      if (id === options.phoneNumberId) return next()
      const found = media.find(id)
      const asked = c.req.query('phone_number_id')
      if (!found || (asked !== undefined && asked !== options.phoneNumberId)) {
        return refuse(c, unknown(id))
      }
      const prefix = c.req.url.slice(0, c.req.url.lastIndexOf(`/${c.req.param('version')}/`))
      return c.json({
        messaging_product: 'whatsapp',
        url: `${prefix}/attachments/${media.link(found)}`,
        mime_type: found.mimeType,
        sha256: (await sha256(found.bytes)).hex,
        // A string here, a number in other versions of Graph.
        file_size: String(found.bytes.length),
        id,
      })
    })
    .delete('/:version/:id{\\d+}', (c) =>
      media.remove(c.req.param('id'))
        ? c.json({ success: true })
        : refuse(c, unknown(c.req.param('id'))),
    )
    .get('/attachments/:token', (c) => {
      const found = media.behind(c.req.param('token'))
      if (!found) return c.html('<html><body>Not found</body></html>', 404)
      return c.body(found.bytes, 200, { 'content-type': found.mimeType })
    })
}
