import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { createApp } from '../../src/app'
import type { Env } from '../../src/edge/env'

export type Sent = { phone: string; code: string }
export type Browser = ReturnType<typeof aBrowser>

const home = 'http://localhost:8787'

/** The whole web of DukaBot on real databases; what it would send to phones is kept in `sent`. */
export function aSite(change: Partial<Env> = {}) {
  const sent: Sent[] = []
  const chat = {
    async sendCode(phone: string, code: string) {
      sent.push({ phone, code })
      return { state: 'sent' }
    },
  }
  const chats = { idFromName: (name: string) => name, get: () => chat }
  const siteEnv = { ...env, CHAT: chats, ...change } as unknown as Env
  const app = createApp()
  return { app, env: siteEnv, sent, browser: () => aBrowser(app, siteEnv) }
}

type Fields = Record<string, string>
type Extra = { headers?: Record<string, string>; htmx?: boolean }

/** A browser: keeps cookies, says where its requests come from, follows nothing by itself. */
export function aBrowser(app: ReturnType<typeof createApp>, siteEnv: Env) {
  const cookies = new Map<string, string>()

  async function ask(path: string, init: RequestInit, { headers = {}, htmx }: Extra) {
    const jar = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const request = new Request(new URL(path, home), {
      redirect: 'manual',
      ...init,
      headers: {
        'sec-fetch-site': 'same-origin',
        ...(jar && { cookie: jar }),
        ...(htmx && { 'HX-Request': 'true', 'HX-Request-Type': 'partial' }),
        ...headers,
      },
    })
    const context = createExecutionContext()
    const response = await app.fetch(request, siteEnv, context)
    await waitOnExecutionContext(context)
    for (const cookie of response.headers.getSetCookie()) keep(cookie)
    return response
  }

  function keep(cookie: string) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
    if (/max-age=0/i.test(cookie)) cookies.delete(name)
    else cookies.set(name, value)
  }

  return {
    cookies,
    get: (path: string, extra: Extra = {}) => ask(path, {}, extra),
    post: (path: string, fields: Fields = {}, extra: Extra = {}) =>
      ask(path, { method: 'POST', body: new URLSearchParams(fields) }, extra),
    /** A form with files in it. */
    upload: (path: string, form: FormData, extra: Extra = {}) =>
      ask(path, { method: 'POST', body: form }, extra),
  }
}

export const anyPhone = () => `07${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`
