import { DurableObject } from 'cloudflare:workers'
import { systemClock } from '../kernel/clock'
import { availability, calm, see, type Watch } from '../payments/outage'
import type { Availability, PromptEnd } from '../providers/payments/port'
import type { Env } from './env'

/**
 * One per payment provider: the one place that decides whether it is in an outage. It knows how the
 * prompts of the last ten minutes ended, of all shops together, and nothing about whose they were.
 */
export class OutageWatch extends DurableObject<Env> {
  #watch: Watch = this.ctx.storage.kv.get<Watch>('watch') ?? calm

  report(end: PromptEnd): void {
    this.#watch = see(this.#watch, end, systemClock())
    this.ctx.storage.kv.put('watch', this.#watch)
  }

  now(): Availability {
    return availability(this.#watch, systemClock())
  }
}
