import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { EncryptJWT, errors, jwtDecrypt, jwtVerify, SignJWT } from 'jose'
import * as z from 'zod'
import type { PendingSignIn } from '../accounts/sign-in-desk'
import { roles, type Session } from '../context'
import { languages } from '../i18n/messages'
import { minutes } from '../kernel/clock'
import type { AppEnv } from '../web/app-env'
import { portsOf } from './ports'
import { sessionKeys } from './session-keys'

// `__Host-`: only over TLS (or localhost), only for this host, never set by a neighbour.
const sessionCookie = '__Host-session'
const pendingCookie = '__Host-sign-in'
// Lax, so that an owner who taps a link in WhatsApp is still signed in.
const attributes = { httpOnly: true, secure: true, sameSite: 'Lax', path: '/' } as const

/** What the cookie says, and since when it may be believed without a look-up. */
export type SessionClaims = {
  session: Session
  shard: string | null
  lookedUpAt: number
  expiresAt: number
}

const id = <Prefix extends string>(prefix: Prefix) =>
  z.templateLiteral([`${prefix}_`, z.string().min(1)])
const sessionPayload = z.object({
  jti: id('ses'),
  sub: id('acc'),
  shop: id('shp').nullable(),
  shard: z.string().nullable(),
  role: z.enum(roles).nullable(),
  language: z.enum(languages),
  iat: z.number(),
  exp: z.number(),
})

/** Reads the session's cookie. Null when there is none, it was tampered with, or its life is over. */
export async function readSession(c: Context<AppEnv>): Promise<SessionClaims | null> {
  const token = getCookie(c, sessionCookie)
  if (!token) return null
  const { session: key } = await sessionKeys(c.env)
  const payload = await orNull(async () => {
    const verified = await jwtVerify(token, key, { algorithms: ['HS256'], currentDate: now(c) })
    return verified.payload
  })
  const said = sessionPayload.safeParse(payload)
  if (!said.success) return null
  const { jti, sub, shop, shard, role, language, iat, exp } = said.data
  return {
    session: { id: jti, accountId: sub, shopId: shop, role, language },
    shard,
    lookedUpAt: iat * 1000,
    expiresAt: exp * 1000,
  }
}

/** Writes the session's cookie anew: at sign-in, and after each look-up. */
export async function writeSession(c: Context<AppEnv>, claims: SessionClaims): Promise<void> {
  const { session, shard, lookedUpAt, expiresAt } = claims
  const { session: key } = await sessionKeys(c.env)
  const { shopId: shop, role, language } = session
  const token = await new SignJWT({ shop, shard, role, language })
    .setProtectedHeader({ alg: 'HS256' })
    .setJti(session.id)
    .setSubject(session.accountId)
    .setIssuedAt(new Date(lookedUpAt))
    .setExpirationTime(new Date(expiresAt))
    .sign(key)
  const maxAge = Math.max(0, Math.floor((expiresAt - now(c).getTime()) / 1000))
  setCookie(c, sessionCookie, token, { ...attributes, maxAge })
}

export const dropSession = (c: Context) => deleteCookie(c, sessionCookie, attributes)

const pendingPayload = z.object({
  codeId: id('otc'),
  phone: z.templateLiteral(['254', z.string()]),
  to: z.string().nullable(),
  signUp: z.object({ fullName: z.string(), email: z.string() }).nullable(),
})

/** Longer than a code lives, so that a late one is told "too old" and can ask for the next. */
const pendingLife = minutes(30)

export async function readPending(c: Context<AppEnv>): Promise<PendingSignIn | null> {
  const token = getCookie(c, pendingCookie)
  if (!token) return null
  const { pending: key } = await sessionKeys(c.env)
  const payload = await orNull(async () => {
    const opened = await jwtDecrypt(token, key, {
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
      currentDate: now(c),
    })
    return opened.payload
  })
  const said = pendingPayload.safeParse(payload)
  return said.success ? said.data : null
}

export async function writePending(c: Context<AppEnv>, pending: PendingSignIn): Promise<void> {
  const { pending: key } = await sessionKeys(c.env)
  const token = await new EncryptJWT({ ...pending })
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .setExpirationTime(new Date(now(c).getTime() + pendingLife))
    .encrypt(key)
  setCookie(c, pendingCookie, token, { ...attributes, maxAge: pendingLife / 1000 })
}

export const dropPending = (c: Context) => deleteCookie(c, pendingCookie, attributes)

const now = (c: Context<AppEnv>) => new Date(portsOf(c.env).clock())

/** A cookie that somebody made up is the same as none. */
async function orNull<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof errors.JOSEError) return null
    throw error
  }
}
