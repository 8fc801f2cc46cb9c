import type { SimulatorClock } from '../clock'
import type { WhatsAppLimits } from './types'

const PAIR_INTERVAL_MS = 6_000
const PAIR_BURST = 45
const DAY_MS = 24 * 60 * 60 * 1000

export type RateLimiter = ReturnType<typeof createRateLimiter>

/** How fast a number may speak: to one person, to everybody, and to strangers in a day. */
export function createRateLimiter(clock: SimulatorClock, limits: WhatsAppLimits) {
  const pairFreeAt = new Map<string, number>()
  const strangers = new Map<string, number>()
  let second = { startedAt: 0, count: 0 }

  function currentSecond() {
    if (clock.now() - second.startedAt >= 1000) second = { startedAt: clock.now(), count: 0 }
    return second
  }

  return {
    /** Both directions share one number's throughput. */
    countMessage(): void {
      currentSecond().count++
    },
    throughputExceeded(): boolean {
      return limits.throughput !== false && currentSecond().count >= limits.throughput
    },
    /** A burst borrows time that has to pass before the next. */
    pairTooFast(person: string): boolean {
      if (!limits.pairRate) return false
      const freeAt = Math.max(pairFreeAt.get(person) ?? 0, clock.now())
      if (freeAt - clock.now() > (PAIR_BURST - 1) * PAIR_INTERVAL_MS) return true
      pairFreeAt.set(person, freeAt + PAIR_INTERVAL_MS)
      return false
    },
    /** People written to outside their window within 24 hours. */
    tierExceeded(person: string): boolean {
      if (limits.tier === false) return false
      for (const [known, at] of strangers) {
        if (clock.now() - at >= DAY_MS) strangers.delete(known)
      }
      if (!strangers.has(person) && strangers.size >= limits.tier) return true
      strangers.set(person, clock.now())
      return false
    },
  }
}
