import type { Context, MiddlewareHandler } from 'hono'
import type { ShopProfile } from '../context'
import { type Language, languages } from '../i18n/messages'
import type { AppEnv } from '../web/app-env'

/** What passers-by read of a shop may be so old, in seconds; the chat looks again when they order. */
const keptSeconds = 60

/**
 * Keeps whole public pages at Cloudflare's edge, one of each language, so that a link that goes round
 * costs one page a minute. Searches and baskets are not kept. Browsers still ask each time (ETag).
 */
export const keepAtEdge: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (c.req.method !== 'GET' || new URL(c.req.url).search !== '') return next()
  const key = keyOf(c.req.url, c.var.language)
  const kept = await caches.default.match(key)
  if (kept) return again(c, kept)
  await next()
  if (c.res.status !== 200) return
  const copy = new Response(c.res.clone().body, c.res)
  copy.headers.set('cache-control', `public, s-maxage=${keptSeconds}`)
  copy.headers.delete('set-cookie')
  c.executionCtx.waitUntil(caches.default.put(key, copy))
}

function again(c: Context, kept: Response): Response {
  const etag = kept.headers.get('etag')
  const known = etag !== null && c.req.header('if-none-match') === etag
  const answer = new Response(known ? null : kept.body, { status: known ? 304 : 200 })
  for (const name of ['content-type', 'etag']) {
    const value = kept.headers.get(name)
    if (value) answer.headers.set(name, value)
  }
  answer.headers.set('cache-control', 'no-cache')
  return answer
}

/** After an owner's change this edge forgets at once; the others within a minute. */
export async function forgetPages(home: string, { code }: ShopProfile): Promise<void> {
  for (const language of languages) {
    await caches.default.delete(keyOf(`${home}/s/${code}`, language))
  }
}

const keyOf = (url: string, language: Language): string => `${url}?page=${language}`
