import { Hono } from 'hono'
import type { PublicFiles } from '../context'
import { Failure } from '../kernel/failure'
import { photoTypes, readPhotoName } from '../photos/photo-address'
import type { AppEnv } from '../web/app-env'

export const mediaIn = (bucket: R2Bucket): PublicFiles => ({
  async put(name, file, contentType) {
    await bucket.put(name, file, { httpMetadata: { contentType } })
  },
  async remove(names) {
    await bucket.delete([...names])
  },
})

/** Below /media: photos of goods. No session and no database; a name is all that is needed. */
export const mediaRoutes = new Hono<AppEnv>().get('/:shop/:name', async (c) => {
  const { shop, name } = c.req.param()
  const photo = readPhotoName(name)
  if (!photo || !/^[A-Z0-9]{3,12}$/.test(shop)) throw new Failure('NOT_FOUND', 'no such photo')
  // A photo that was sent without JavaScript has one size only.
  const file =
    (await c.env.MEDIA.get(`${shop}/${name}`)) ?? (await c.env.MEDIA.get(`${shop}/${photo.large}`))
  if (!file) throw new Failure('NOT_FOUND', 'no such photo')
  return c.body(file.body, 200, {
    'Content-Type': photoTypes[photo.kind],
    'Content-Length': String(file.size),
    'Cache-Control': 'public, max-age=31536000, immutable',
    ETag: file.httpEtag,
  })
})
