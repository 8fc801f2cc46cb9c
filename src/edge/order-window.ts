import type { Context, MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import type { OrderWindowEnv } from '../handover/order-window'
import { messagesIn } from '../i18n/messages'
import { isOurToken, readOrderToken } from '../orders/order-token'
import { languageCookie } from './language'
import { portsOf } from './ports'
import { findShopByCode, openContext } from './shop-directory'

/** Gives the pages of one order what they may not reach themselves. A wrong address costs no shop's database. */
export const openOrderWindow: MiddlewareHandler<OrderWindowEnv> = async (c, next) => {
  c.set('orderWindow', windowOf(c))
  // Whoever holds the address sees a name and a place: no search engine shall.
  c.header('X-Robots-Tag', 'noindex')
  await next()
}

const windowOf = (c: Context<OrderWindowEnv>): OrderWindowEnv['Variables']['orderWindow'] => ({
  async open(kind, token) {
    const typed = token.trim().toLowerCase()
    const read = readOrderToken(typed)
    const found = read && (await findShopByCode(c.env, read.shopCode))
    if (!read || !found) return null
    const { number } = read
    const { profile } = found
    const key = { profile, ports: portsOf(c.env) }
    if (!(await isOurToken(key, kind, { number, typed }))) return null
    return { ctx: openContext(c.env, found, { kind }), number }
  },
  speak(language) {
    if (getCookie(c, languageCookie)) return
    c.set('language', language)
    c.set('t', messagesIn(language))
  },
})
