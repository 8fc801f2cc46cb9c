import type { Context, MiddlewareHandler } from 'hono'
import type { AppEnv } from '../web/app-env'
import { onOtherSite } from './failure-page'
import { portsOf } from './ports'

/**
 * Refuses what another site makes a browser send (engineering.md 4.4): `Sec-Fetch-Site` where the
 * browser says it, else `Origin`, which older ones send with every POST. What sends neither is no
 * browser; it has no cookie of ours to misuse (docs/decisions/007).
 */
export const onlyFromOurPages: MiddlewareHandler<AppEnv> = async (c, next) => {
  const reads = c.req.method === 'GET' || c.req.method === 'HEAD'
  if (!reads && !isOurs(c)) return onOtherSite(c)
  await next()
}

function isOurs(c: Context<AppEnv>): boolean {
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin'
  const origin = c.req.header('origin')
  if (origin === undefined) return true
  return origin === new URL(c.req.url).origin || origin === new URL(portsOf(c.env).publicUrl).origin
}
