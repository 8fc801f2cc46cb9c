import type { MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import { type Language, messagesIn } from '../i18n/messages'
import type { AppEnv } from '../web/app-env'

export const languageCookie = 'language'

/** The reader's language: chosen in this browser, else what the phone prefers, else English. */
export const chooseLanguage: MiddlewareHandler<AppEnv> = async (c, next) => {
  const chosen = getCookie(c, languageCookie)
  const language = isLanguage(chosen) ? chosen : preferred(c.req.header('accept-language'))
  c.set('language', language)
  c.set('t', messagesIn(language))
  await next()
  c.header('Content-Language', c.var.language)
}

const isLanguage = (text: string | undefined): text is Language => text === 'en' || text === 'sw'

/** The first of ours in a list like `sw-KE,sw;q=0.9,en;q=0.8`. Its order is its preference. */
function preferred(accepted = ''): Language {
  for (const range of accepted.slice(0, 200).split(',')) {
    const language = range.trim().slice(0, 2).toLowerCase()
    if (isLanguage(language)) return language
  }
  return 'en'
}
