import type { Context, MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import { enterShop } from '../accounts/open-session'
import type { Session } from '../context'
import { openDirectory } from '../db/open-shop'
import { messagesIn } from '../i18n/messages'
import { minutes } from '../kernel/clock'
import { Failure } from '../kernel/failure'
import type { AppEnv, ShopDesk } from '../web/app-env'
import { mayDo, type Needed } from '../web/navigation'
import { askDukaBot } from './ask-dukabot'
import { languageCookie } from './language'
import { lookUpSession } from './look-up-session'
import { openNewShop } from './new-shop'
import { isOperator } from './operators'
import { forgetPages } from './page-cache'
import { platformVault } from './platform'
import { portsOf } from './ports'
import { readSession, type SessionClaims, writeSession } from './session-cookie'
import { forgetShop, openContext, shopById } from './shop-directory'

/** How long a cookie is believed without a look-up (design.md section 2). */
const believedFor = minutes(10)

/** The session of this browser: as the cookie says while that is fresh, else as its row says. */
export async function currentSession(c: Context<AppEnv>): Promise<SessionClaims | null> {
  const claims = await readSession(c)
  if (!claims || portsOf(c.env).clock() - claims.lookedUpAt < believedFor) return claims
  return lookUp(c, claims)
}

/** Looks the session up whatever the cookie says. Throws SIGN_IN_NEEDED when it is no longer good. */
export async function freshSession(c: Context<AppEnv>): Promise<Session> {
  const claims = await readSession(c)
  const fresh = claims && (await lookUp(c, claims))
  if (!fresh) throw new Failure('SIGN_IN_NEEDED', 'the session has ended')
  return fresh.session
}

async function lookUp(c: Context<AppEnv>, claims: SessionClaims): Promise<SessionClaims | null> {
  const lookedUpAt = portsOf(c.env).clock()
  const found = await lookUpSession(openDirectory(c.env.DIRECTORY), claims.session, lookedUpAt)
  if (!found) return null
  const fresh = { ...found, lookedUpAt }
  await writeSession(c, fresh)
  return fresh
}

/** What a page below `/shop` needs: an account, or a seat of at least this role in a shop. */
export type Need = Needed | 'account'

/** Opens the door of the signed-in pages; `needOf` says what the page behind a path needs. */
export function doorkeeper(needOf: (path: string) => Need): MiddlewareHandler<AppEnv> {
  return async function checkSession(c, next) {
    const claims = await currentSession(c)
    if (!claims) throw new Failure('SIGN_IN_NEEDED', 'nobody is signed in')
    const { session } = claims
    c.set('session', session)
    c.set('desk', deskFor(c, session))
    speakTo(c, session)
    const need = needOf(c.req.path)
    if (need !== 'account') {
      if (!session.shopId) return c.redirect('/shops', 303)
      if (session.role === 'operator' && c.req.path === '/shop')
        return c.redirect('/shop/questions', 303)
      await openShopPages(c, claims, need)
    }
    await next()
  }
}

/** Who has not chosen a language in this browser is spoken to in that of the account. */
function speakTo(c: Context<AppEnv>, { language }: Session) {
  if (getCookie(c, languageCookie)) return
  c.set('language', language)
  c.set('t', messagesIn(language))
}

async function openShopPages(c: Context<AppEnv>, claims: SessionClaims, need: Needed) {
  const { session, shard } = claims
  const { accountId, shopId, role } = session
  if (!shopId || !role || !mayDo(role, need)) {
    throw new Failure('FORBIDDEN', `${need} is needed, ${role} came`)
  }
  if (role === 'operator' && !(await isOperator(c.env, accountId))) {
    throw new Failure('FORBIDDEN', 'no operator any more')
  }
  let found = await shopById(c.env, shopId)
  if (found.profile.shard !== shard) {
    // One of both is older than the shop's move to another shard: ask the directory.
    forgetShop(found.profile)
    found = await shopById(c.env, shopId)
  }
  if (found.seatsChangedAt > claims.lookedUpAt && !(await lookUp(c, claims))) {
    throw new Failure('SIGN_IN_NEEDED', 'the seat has ended or changed')
  }
  const { language, t } = c.var
  const ctx = openContext(c.env, found, { kind: 'account', accountId, role })
  c.set('ctx', { ...ctx, session, language, t })
}

const deskFor = (c: Context<AppEnv>, session: Session): ShopDesk => ({
  directory: openDirectory(c.env.DIRECTORY),
  platformVault: () => platformVault(c.env),
  askDukaBot: (request) => askDukaBot(c.env, session, request),
  freshSession: () => freshSession(c),
  openNewShop: (shop) =>
    openNewShop(c.env, shop, { kind: 'account', accountId: session.accountId, role: 'owner' }),
  async enterShop(shopId) {
    const directory = openDirectory(c.env.DIRECTORY)
    const ports = portsOf(c.env)
    const entered = await enterShop({ directory, ports }, session, shopId)
    const { profile } = await shopById(c.env, shopId)
    await writeSession(c, { ...entered, shard: profile.shard, lookedUpAt: ports.clock() })
  },
  forgetShop(profile) {
    forgetShop(profile)
    c.executionCtx.waitUntil(forgetPages(new URL(c.req.url).origin, profile))
  },
})
