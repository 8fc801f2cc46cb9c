import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'

/**
 * Stands before the app as Cloudflare's edge does: what it passes on to a browser is compressed. It
 * also carries the owner's cookie, which no tool may plant in a browser without TLS.
 */
export async function openEdge(
  app: string,
  cookie: string,
): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    const { status, type, caching, body } =
      request.url === '/bench/bare' ? bare : await passedOn(app, request, cookie)
    const packed = /text|javascript|json|svg/.test(type) ? gzipSync(body) : body
    response.writeHead(status, {
      'content-type': type,
      'content-length': packed.length,
      'cache-control': caching,
      ...(packed === body ? {} : { 'content-encoding': 'gzip' }),
    })
    response.end(packed)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}

/** The least a page can be: one line of text. */
const bare = {
  status: 200,
  type: 'text/html',
  caching: 'no-store',
  body: Buffer.from('<!DOCTYPE html><meta name=viewport content=width=device-width><p>DukaBot'),
}

async function passedOn(app: string, { url = '/' }: IncomingMessage, cookie: string) {
  const answer = await fetch(`${app}${url}`, {
    redirect: 'manual',
    headers: url.startsWith('/shop') ? { cookie } : {},
  })
  return {
    status: answer.status,
    type: answer.headers.get('content-type') ?? '',
    caching: answer.headers.get('cache-control') ?? '',
    body: Buffer.from(await answer.arrayBuffer()),
  }
}
