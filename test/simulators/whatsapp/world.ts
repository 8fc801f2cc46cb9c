import { createChance } from '../chance'
import { createManualClock, type SimulatorClock } from '../clock'
import { createHttpFaults, type HttpFaults } from '../http-faults'
import { errorBody, type Refusal, refusal } from './errors'
import { createRateLimiter, type RateLimiter } from './limits'
import { createMediaShelf, type MediaShelf } from './media'
import { createPeople, type People } from './people'
import { createStatusEngine, type StatusEngine } from './statuses'
import { createTemplates, type Templates } from './templates'
import type {
  AccountState,
  ChatMessage,
  FailureOptions,
  Flow,
  Person,
  WhatsAppFaults,
  WhatsAppLimits,
  WhatsAppOptions,
} from './types'
import { createWebhookSender, type WebhookSender } from './webhooks'

type PlannedFailure = { refusal: Refusal; how: 'sync' | 'async'; times: number; to?: string }

/** Everything one WhatsApp simulator knows. */
export type World = {
  options: WhatsAppOptions
  clock: SimulatorClock
  startedAt: number
  people: People
  templates: Templates
  media: MediaShelf
  flows: Flow[]
  faults: WhatsAppFaults
  limits: WhatsAppLimits
  rates: RateLimiter
  account: { state: AccountState }
  statuses: StatusEngine
  webhooks: WebhookSender
  http: HttpFaults
  /** Accepted messages of the business, oldest first, failed ones too. */
  sent: ChatMessage[]
  /** Until when a person sees "typing…". */
  typing: Map<string, number>
  newWamid(person: Person, from: 'customer' | 'business'): string
  trace(): string
  failNext(code: number, options: FailureOptions): void
  clearFailures(): void
  takeFailure(person: Person): PlannedFailure | undefined
  /** Grows with whatever a phone would show anew. */
  revision: number
  changed(): void
}

export function createWorld(options: WhatsAppOptions): World {
  const clock = options.clock ?? createManualClock()
  const chance = createChance(options.wamidSeed)
  const faults: WhatsAppFaults = {
    statuses: 'normal',
    windowClosed: false,
    windowErrors: 'sync',
    batch: { updates: 1, entries: 1, changes: 1 },
    duplicates: false,
  }
  const limits: WhatsAppLimits = { pairRate: true, throughput: 80, tier: 250 }
  const webhooks = createWebhookSender(options, clock, faults)
  let failures: PlannedFailure[] = []

  const world: World = {
    options,
    clock,
    startedAt: clock.now(),
    faults,
    limits,
    webhooks,
    people: createPeople(),
    templates: createTemplates(),
    media: createMediaShelf(clock, chance),
    flows: [],
    rates: createRateLimiter(clock, limits),
    account: { state: 'ok' },
    statuses: createStatusEngine(clock, faults, webhooks, () => world.changed()),
    http: createHttpFaults(clock, (status) =>
      errorBody(refusal(status === 429 ? 4 : status === 503 ? 131016 : 131000), 'Fault'),
    ),
    sent: [],
    typing: new Map(),
    trace: () => chance.code(11),
    newWamid: (person, from) => newWamid(person, from, chance.hex(from === 'customer' ? 20 : 18)),
    failNext(code, { times = 1, how = 'sync', to }) {
      const person = to === undefined ? {} : { to: world.people.byPhone(to).userId }
      failures.push({ refusal: refusal(code), how, times, ...person })
    },
    clearFailures() {
      failures = []
    },
    takeFailure({ userId }) {
      const planned = failures.find(({ to }) => to === undefined || to === userId)
      if (planned) planned.times--
      failures = failures.filter(({ times }) => times > 0)
      return planned
    },
    revision: 1,
    changed: () => void world.revision++,
  }
  return world
}

/** Base64 over the other side's number and a random part, like the real ones: with `/`, `+` and `=`. */
function newWamid({ phone, userId, hidesPhone }: Person, from: string, random: string): string {
  const who = hidesPhone ? userId : phone
  const length = String.fromCharCode(who.length)
  const raw = `\x1d\x18${length}${who}\x15\x02\x00${from === 'customer' ? '\x12\x18\x14' : '\x11\x18\x12'}${random.toUpperCase()}\x00`
  return `wamid.${btoa(raw)}`
}
