import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { readD1Migrations } from '@cloudflare/vitest-plugin'
import {
  convertV4MiniflareOptions,
  Log,
  LogLevel,
  Miniflare,
  type V4MiniflareOptions,
  type V4WorkerOptions,
} from 'miniflare'
import { root } from '../../scripts/settings.ts'
import { bundled } from './bundles.ts'

export const secrets = parseEnv(readFileSync(join(root, '.dev.vars.example'), 'utf8'))

/** What a worker calls outside: the sink beside it, or a `fetch` of ours. */
type Outside = 'sink' | ((request: Request) => Promise<Response>)

export type Stage = {
  /** The app's own socket, without any proxy. */
  app: string
  floor: string
  sink: string
  /** The app behind Miniflare's proxy with its static files, for a browser. */
  site: string
  close(): Promise<void>
}

const databases = { DIRECTORY: 'directory', SHOPS_0: 'shops-0' }

/** workerd with the app, the demo shops and the floors in it, on databases of its own on disk. */
export async function openStage(outside: Outside, counted = false): Promise<Stage> {
  const disk = mkdtempSync(join(tmpdir(), 'dukabot-bench-'))
  const [app, demo] = await Promise.all([
    bundled('test/bench/worker/app.ts'),
    bundled('scripts/demo/worker.ts'),
  ])
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      ...quiet,
      resourcePersistencePath: disk,
      workers: [appWorker(app, outside, counted), demoWorker(demo), floorWorker(), sinkWorker()],
    } satisfies V4MiniflareOptions),
  )
  const close = async () => {
    await miniflare.dispose()
    rmSync(disk, { recursive: true, force: true })
  }
  try {
    await prepare(miniflare)
    const [site, direct, floor, sink] = await Promise.all([
      miniflare.ready,
      ...['app', 'floor', 'sink'].map((name) => miniflare.unsafeGetDirectURL(name)),
    ])
    const [...urls] = [site, direct, floor, sink].map((url) => url?.origin ?? '')
    const [siteUrl = '', appUrl = '', floorUrl = '', sinkUrl = ''] = urls
    return { site: siteUrl, app: appUrl, floor: floorUrl, sink: sinkUrl, close }
  } catch (error) {
    await close()
    throw error
  }
}

const quiet = {
  log: new Log(LogLevel.ERROR),
  logRequests: false,
  cf: false,
  handleStructuredLogs: ({ level, message }: { level: string; message: string }) => {
    if (process.env['BENCH_LOGS']) console.log(`[${level}] ${message}`)
  },
}

const worker = (name: string, script: string) => ({
  name,
  modules: [{ type: 'ESModule' as const, path: `${name}.js`, contents: script }],
  compatibilityDate: '2026-10-01',
  unsafeDirectSockets: [{ host: '127.0.0.1', port: 0 }],
})

const vars = {
  PUBLIC_URL: 'http://localhost:8787',
  WHATSAPP_API_URL: 'http://localhost:8788/whatsapp/v25.0',
  INTASEND_API_URL: 'http://localhost:8788/intasend',
  EMAIL_API_URL: 'http://localhost:8788/email',
  WHATSAPP_PHONE_NUMBER_ID: '220000000000002',
  WHATSAPP_NUMBER: '254700000000',
  EMAIL_FROM: 'DukaBot <hello@dukabot.app>',
  ...secrets,
}

const appWorker = (script: string, outside: Outside, counted: boolean) =>
  ({
    ...worker('app', script),
    bindings: { ...vars, ...(counted ? { COUNTED: 'yes' } : {}) },
    d1Databases: databases,
    r2Buckets: ['MEDIA', 'EXPORTS', 'BACKUPS', 'BACKUPS_FAR'],
    queueProducers: { NOTIFICATIONS: 'notifications', JOBS: 'jobs' },
    queueConsumers: {
      notifications: { maxBatchSize: 50, maxBatchTimeout: 1 },
      jobs: { maxBatchSize: 20, maxBatchTimeout: 1 },
    },
    durableObjects: {
      CHAT: { className: 'Chat', useSQLite: true },
      PACE: { className: 'Pace', useSQLite: true },
    },
    assets: { directory: join(root, 'public') },
    outboundService: outside as never,
  }) satisfies V4WorkerOptions

const demoWorker = (script: string) => ({
  ...worker('demo', script),
  bindings: vars,
  d1Databases: databases,
})

const floorWorker = () => ({
  ...worker('floor', readFileSync(join(import.meta.dirname, 'worker/floor.js'), 'utf8')),
  bindings: { SECRET: secrets['WHATSAPP_APP_SECRET'] ?? '' },
  d1Databases: { DB: 'floor' },
  durableObjects: { KEPT: { className: 'Kept', useSQLite: true } },
})

const sinkWorker = () =>
  worker('sink', readFileSync(join(import.meta.dirname, 'worker/sink.js'), 'utf8'))

async function prepare(miniflare: Miniflare): Promise<void> {
  for (const [binding, folder] of [
    ['DIRECTORY', 'directory'],
    ['SHOPS_0', 'shops'],
  ] as const) {
    const database = await miniflare.getD1Database(binding, 'app')
    for (const { queries } of await readD1Migrations(join(root, 'migrations', folder))) {
      await database.batch(queries.map((query) => database.prepare(query)))
    }
  }
  const floor = await miniflare.getD1Database('DB', 'floor')
  await floor.exec("create table one (id integer primary key, name text); insert into one values (1, 'x')")
  const demo = await miniflare.getWorker('demo')
  const answer = await demo.fetch('http://demo/')
  if (!answer.ok) throw new Error(`the demo shops could not be loaded: ${await answer.text()}`)
}
