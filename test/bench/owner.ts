import { pause } from './messages.ts'

/** The owner's browser: keeps its cookies and says, as browsers do, that it comes from our pages. */
export type Owner = {
  cookie: string
  get(path: string, fragment?: boolean): Promise<Page>
  post(path: string, fields: Record<string, string>, fragment?: boolean): Promise<Page>
}
export type Page = { status: number; html: string; location: string | null }

const ownersPhone = '0700000001'

/** Signs the owner of NJERI in, by the code that WhatsApp was given. */
export async function signedIn(app: string, code: () => Promise<string | null>): Promise<Owner> {
  const owner = browser(app)
  await owner.post('/sign-in', { phone: ownersPhone })
  for (let looks = 0; looks < 50; looks++) {
    const found = await code()
    if (found) {
      const { status } = await owner.post('/sign-in/code', { code: found })
      if (status !== 303) throw new Error(`the owner could not sign in: ${status}`)
      return owner
    }
    await pause(100)
  }
  throw new Error('no sign-in code was sent')
}

export function browser(app: string): Owner {
  const jar = new Map<string, string>()
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  async function ask(path: string, init: RequestInit, fragment = false): Promise<Page> {
    const answer = await fetch(`${app}${path}`, {
      ...init,
      redirect: 'manual',
      headers: {
        ...(init.body ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
        'sec-fetch-site': 'same-origin',
        cookie: cookie(),
        ...(fragment ? { 'hx-request': 'true', 'hx-request-type': 'partial' } : {}),
      },
    })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      jar.set(name, value)
    }
    const html = await answer.text()
    return { status: answer.status, html, location: answer.headers.get('location') }
  }
  return {
    get cookie() {
      return cookie()
    },
    get: (path, fragment) => ask(path, {}, fragment),
    post: (path, fields, fragment) => {
      const body = new URLSearchParams(fields).toString()
      return ask(path, { method: 'POST', body }, fragment)
    },
  }
}
