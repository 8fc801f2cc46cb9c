import type { Context } from 'hono'
import { setCookie } from 'hono/cookie'
import type { Language } from '../i18n/messages'

/** A year; it is a preference of this browser and names nobody. */
export const rememberLanguage = (c: Context, language: Language) =>
  setCookie(c, 'language', language, {
    path: '/',
    sameSite: 'Lax',
    secure: true,
    httpOnly: true,
    maxAge: 365 * 86_400,
  })
