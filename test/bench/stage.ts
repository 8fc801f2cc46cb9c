import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { readD1Migrations } from '@cloudflare/vitest-plugin'
import {
  convertV4MiniflareOptions,
  Log,
  LogLevel,
  Miniflare,
  type V4WorkerOptions,
} from 'miniflare'
import { root } from '../../scripts/settings.ts'
import { bundled } from './bundles.ts'

export const secrets = parseEnv(readFileSync(join(root, '.dev.vars.example'), 'utf8'))

/** What the app calls outside: the sink beside it, or a `fetch` of ours. */
export type Outside = 'sink' | ((request: Request) => Promise<Response>)

export type StageOptions = {
  outside?: Outside
  /** Counts what the app asks of D1. */
  counted?: boolean
  /** Changes the shard's rows before anybody asks for a page. */
  furnish?: (database: D1Database) => Promise<void>
  /** Serves `public` before the app, as Cloudflare does; costs a hop that the floors do not have. */
  files?: boolean
}

/** Addresses of sockets right at the workers, without Miniflare's proxy. */
export type Stage = { app: string; floor: string; sink: string; close(): Promise<void> }

const databases = { DIRECTORY: 'directory', SHOPS_0: 'shops-0' }

/** workerd with the app, the demo shops and the floors in it, on databases of its own on disk. */
export async function openStage(options: StageOptions): Promise<Stage> {
  const disk = newFolder()
  cpSync(await demoData(), disk, { recursive: true })
  const app = appWorker(await bundled('test/bench/worker/app.ts'), options)
  const miniflare = start(disk, [app, floorWorker(), sinkWorker()])
  const close = async () => {
    await miniflare.dispose()
    rmSync(disk, { recursive: true, force: true })
  }
  try {
    const floor = await miniflare.getD1Database('DB', 'floor')
    await floor.exec('create table one (id integer primary key, name text)')
    await floor.exec("insert into one values (1, 'x')")
    if (options.furnish) {
      const shard = await miniflare.getD1Database('SHOPS_0', 'app')
      await options.furnish(shard as unknown as D1Database)
    }
    const address = async (name: string) => (await miniflare.unsafeGetDirectURL(name)).origin
    return {
      app: await address('app'),
      floor: await address('floor'),
      sink: await address('sink'),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** A worker of the bench by itself on an empty shard, in a workerd of its own. */
export async function openWorker(entry: string) {
  const disk = newFolder()
  const before = new Set(childrenOf(process.pid))
  const script = await bundled(entry)
  const miniflare = start(disk, [{ ...worker('alone', script), d1Databases: databases }])
  const d1 = await miniflare.getD1Database('SHOPS_0', 'alone')
  for (const { queries } of await readD1Migrations(join(root, 'migrations/shops'))) {
    await d1.batch(queries.map((query) => d1.prepare(query)))
  }
  return {
    url: (await miniflare.unsafeGetDirectURL('alone')).origin,
    folder: disk,
    pid: childrenOf(process.pid).find((pid) => !before.has(pid)) ?? 0,
    close: async () => {
      await miniflare.dispose()
      rmSync(disk, { recursive: true, force: true })
    },
  }
}

/** Of a process, as Linux tells; elsewhere none. */
function childrenOf(pid: number): number[] {
  try {
    const list = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    return list.trim().split(' ').map(Number)
  } catch {
    return []
  }
}

let demo: Promise<string> | undefined

/** A folder with the databases of the demo shops and their history; made once a run. */
function demoData(): Promise<string> {
  demo ??= loadDemo()
  return demo
}

async function loadDemo(): Promise<string> {
  const disk = newFolder()
  const miniflare = start(disk, [demoWorker(await bundled('scripts/demo/worker.ts'))])
  for (const [binding, folder] of Object.entries({ DIRECTORY: 'directory', SHOPS_0: 'shops' })) {
    const database = await miniflare.getD1Database(binding, 'demo')
    for (const { queries } of await readD1Migrations(join(root, 'migrations', folder))) {
      await database.batch(queries.map((query) => database.prepare(query)))
    }
  }
  const worker = await miniflare.getWorker('demo')
  const answer = await worker.fetch('http://demo/')
  if (!answer.ok) throw new Error(`the demo shops could not be loaded: ${await answer.text()}`)
  await miniflare.dispose()
  return disk
}

// In memory where the machine allows it: else a shared disk's flushes are all that is measured.
const disks = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
const folders: string[] = []
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

function newFolder(): string {
  const folder = mkdtempSync(join(disks, 'dukabot-bench-'))
  folders.push(folder)
  return folder
}

const start = (disk: string, workers: V4WorkerOptions[]) =>
  new Miniflare(convertV4MiniflareOptions({ ...quiet, resourcePersistencePath: disk, workers }))

const quiet = {
  log: new Log(LogLevel.ERROR),
  logRequests: false,
  cf: false,
  handleStructuredLogs: ({ level, message }: { level: string; message: string }) => {
    if (process.env.BENCH_LOGS) console.log(`[${level}] ${message}`)
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

const appWorker = (
  script: string,
  { outside = 'sink', counted = false, files = false }: StageOptions,
) => ({
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
    OUTAGES: { className: 'OutageWatch', useSQLite: true },
  },
  ...(files
    ? { assets: { directory: join(root, 'public'), routerConfig: { has_user_worker: true } } }
    : {}),
  outboundService: outside as never,
})

const demoWorker = (script: string) => ({
  ...worker('demo', script),
  bindings: vars,
  d1Databases: databases,
})

const floorWorker = () => ({
  ...worker('floor', readFileSync(join(import.meta.dirname, 'worker/floor.js'), 'utf8')),
  bindings: { SECRET: secrets.WHATSAPP_APP_SECRET ?? '' },
  d1Databases: { DB: 'floor' },
  durableObjects: { KEPT: { className: 'Kept', useSQLite: true } },
})

const sinkWorker = () =>
  worker('sink', readFileSync(join(import.meta.dirname, 'worker/sink.js'), 'utf8'))
