import type { MiddlewareHandler } from 'hono'
import type { SimulatorClock } from './clock'
import { dropAnswer } from './in-process'

export const httpFaultKinds = [
  'error_500',
  'unavailable_503',
  'too_many_429',
  'html',
  'reset_before',
  'lost_answer',
  'slow_30s',
] as const
export type HttpFaultKind = (typeof httpFaultKinds)[number]

export type HttpFaults = {
  /** The next matching calls go wrong. `path` is a part of the address. */
  next(kind: HttpFaultKind, options?: { times?: number; path?: string }): void
  /** Every call goes wrong until `always(null)`. */
  always(kind: HttpFaultKind | null): void
  clear(): void
  /** What `always` was last set to. */
  readonly current: HttpFaultKind | null
  readonly middleware: MiddlewareHandler
}

type Planned = { kind: HttpFaultKind; times: number; path: string }
type Body = (status: 429 | 500 | 503) => unknown

/** What breaks below the protocol. `bodyFor` gives the provider's own words for a status. */
export function createHttpFaults(clock: SimulatorClock, bodyFor: Body): HttpFaults {
  let planned: Planned[] = []
  let always: HttpFaultKind | null = null

  function take(url: string): HttpFaultKind | null {
    const plan = planned.find(({ path }) => url.includes(path))
    if (!plan) return always
    plan.times--
    planned = planned.filter(({ times }) => times > 0)
    return plan.kind
  }

  return {
    next: (kind, { times = 1, path = '' } = {}) => void planned.push({ kind, times, path }),
    always(kind) {
      always = kind
    },
    clear() {
      planned = []
      always = null
    },
    get current() {
      return always
    },
    middleware: async function httpFaults(c, next) {
      switch (take(c.req.url)) {
        case null:
          return next()
        case 'error_500':
          return c.json(bodyFor(500) as object, 500)
        case 'unavailable_503':
          return c.json(bodyFor(503) as object, 503)
        case 'too_many_429':
          return c.json(bodyFor(429) as object, 429)
        case 'html':
          return c.html('<html><body><h1>502 Bad Gateway</h1></body></html>', 502)
        case 'reset_before':
          return dropAnswer()
        case 'lost_answer':
          await next()
          c.res = dropAnswer()
          return
        case 'slow_30s':
          await next()
          await clock.sleep(30_000)
          return
      }
    },
  }
}
