import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { type Look, lookCookie, lookText, readLook } from './look'

export const lookOf = (c: Context): Look => readLook(getCookie(c, lookCookie))

/** A year, like the language. */
export const rememberLook = (c: Context, look: Look) =>
  setCookie(c, lookCookie, lookText(look), {
    path: '/',
    sameSite: 'Lax',
    secure: true,
    httpOnly: true,
    maxAge: 365 * 86_400,
  })
