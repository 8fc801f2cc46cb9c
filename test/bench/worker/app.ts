import { DurableObject } from 'cloudflare:workers'
import { Chat as RealChat } from '../../../src/edge/chat'
import type { Env } from '../../../src/edge/env'
import worker from '../../../src/index'
import { type Counts, countedDatabase } from '../../support/counted-database'

/**
 * The whole app for the bench. With COUNTED it counts what it asks of D1 and tells it at
 * `/bench/counts`; without, nothing stands between the app and its bindings. `Pace` gives every permit at
 * once: WhatsApp's 80 messages a second would else be all that is measured.
 */
type BenchEnv = Env & { COUNTED?: string }

const counted: Counts[] = []
const watched = new WeakMap<Env, Env>()

function watch(env: BenchEnv): Env {
  if (!env.COUNTED) return env
  const known = watched.get(env)
  if (known) return known
  const directory = countedDatabase(env.DIRECTORY)
  const shops = countedDatabase(env.SHOPS_0)
  counted.push(directory.counts, shops.counts)
  const watching = { ...env, DIRECTORY: directory.database, SHOPS_0: shops.database }
  watched.set(env, watching)
  return watching
}

/** What was asked of D1 since the last look. */
function takeCounts(): Response {
  const sum = (of: (counts: Counts) => number) => counted.reduce((all, one) => all + of(one), 0)
  const taken = {
    roundTrips: sum(({ roundTrips }) => roundTrips),
    // A page may ask the directory and its shard side by side: that is one wait.
    longestQueue: Math.max(0, ...counted.map(({ roundTrips }) => roundTrips)),
    rowsWritten: sum(({ rowsWritten }) => rowsWritten),
    rowsRead: sum(({ rowsRead }) => rowsRead),
    statements: counted.flatMap(({ statements }) => statements),
  }
  for (const counts of counted) {
    Object.assign(counts, { roundTrips: 0, rowsWritten: 0, rowsRead: 0, statements: [] })
  }
  return Response.json(taken)
}

export { OutageWatch } from '../../../src/index'

export class Chat extends RealChat {
  constructor(state: DurableObjectState, env: Env) {
    super(state, watch(env))
  }
}

export class Pace extends DurableObject<Env> {
  async take(_shop: string, _kind: string, count: number): Promise<number> {
    return Math.max(1, Math.min(count, 10))
  }
}

export default {
  async fetch(request: Request, env: Env, context: ExecutionContext) {
    if (new URL(request.url).pathname === '/bench/counts') return takeCounts()
    return worker.fetch(request, watch(env), context)
  },
  queue: (batch, env) => worker.queue(batch, watch(env)),
} satisfies ExportedHandler<Env>
