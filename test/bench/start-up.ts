import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from 'miniflare'

const entry = `export default {
  async fetch(request) {
    if (request.url.endsWith('/load')) await import('./worker.js')
    return new Response('ok')
  },
}`

/**
 * Milliseconds to read, compile and run a worker's modules in a fresh isolate, above those of an
 * answered request. A clock inside stands still while code runs, so it is asked from outside.
 */
export async function startUp(code: string): Promise<number> {
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      log: new Log(LogLevel.NONE),
      logRequests: false,
      cf: false,
      name: 'start',
      compatibilityDate: '2026-10-01',
      modulesRoot: '/',
      modules: [
        { type: 'ESModule', path: '/start.js', contents: entry },
        { type: 'ESModule', path: '/worker.js', contents: code },
      ],
      unsafeDirectSockets: [{ host: '127.0.0.1', port: 0 }],
    }),
  )
  try {
    const { origin } = await miniflare.unsafeGetDirectURL('start')
    await time(`${origin}/`)
    const plain = await time(`${origin}/`)
    return (await time(`${origin}/load`)) - plain
  } finally {
    await miniflare.dispose()
  }
}

async function time(url: string): Promise<number> {
  const started = performance.now()
  const answer = await fetch(url)
  const said = await answer.text()
  if (said !== 'ok') throw new Error(`the worker did not start: ${said.slice(0, 300)}`)
  return performance.now() - started
}
