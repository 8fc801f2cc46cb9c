import { DurableObject } from 'cloudflare:workers'

/** The least that any program on this platform has to do. */
export class Kept extends DurableObject {
  constructor(state, env) {
    super(state, env)
    state.storage.sql.exec('CREATE TABLE IF NOT EXISTS seen (id TEXT PRIMARY KEY) WITHOUT ROWID')
  }

  keep(id) {
    this.ctx.storage.sql.exec('INSERT OR IGNORE INTO seen VALUES (?)', id)
  }
}

let hmac = null

async function verified(request, env) {
  const bytes = await request.arrayBuffer()
  const encoder = new TextEncoder()
  const how = { name: 'HMAC', hash: 'SHA-256' }
  hmac ??= await crypto.subtle.importKey('raw', encoder.encode(env.SECRET), how, false, ['verify'])
  const hex = (request.headers.get('x-hub-signature-256') ?? '').slice(7)
  const signature = Uint8Array.from({ length: 32 }, (_, i) =>
    parseInt(hex.slice(2 * i, 2 * i + 2), 16),
  )
  if (!(await crypto.subtle.verify('HMAC', hmac, signature, bytes))) return null
  return JSON.parse(new TextDecoder().decode(bytes)).entry[0].changes[0].value.messages[0]
}

export default {
  async fetch(request, env) {
    const { pathname } = new URL(request.url)
    if (pathname === '/hello') return new Response('hello')
    if (pathname === '/query') {
      return Response.json(await env.DB.prepare('select * from one where id = ?').bind(1).all())
    }
    const message = await verified(request, env)
    if (message === null) return new Response('unsigned', { status: 401 })
    if (pathname === '/keep') {
      await env.KEPT.get(env.KEPT.idFromName(message.from)).keep(message.id)
    }
    return Response.json({ ok: true })
  },
}
