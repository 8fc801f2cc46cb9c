import { DurableObject } from 'cloudflare:workers'
import { systemClock } from '../kernel/clock'
import type { Env } from './env'
import { ask, give, newPermits, type SendKind } from './permits'

/** 80 messages a second and number (wire-contracts B8). */
const rate = 80
/** More permits at once would be used too late to mean anything. */
const mostAtOnce = 10
/** Behind this many askers there is no hope of a permit in time. */
const mostWaiting = 5000

/**
 * One per phone number of ours: who may send when. It keeps nothing: a restart gives at most one
 * second's permits twice, and WhatsApp then answers "too fast", which the chats wait out.
 */
export class Pace extends DurableObject<Env> {
  readonly #permits = newPermits(rate)
  readonly #answers = new Map<number, () => void>()
  #asked = 0
  #timer = false

  /** Returns once `count` messages may be sent. Throws when far too many are waiting. */
  async take(shop: string, kind: SendKind, count: number): Promise<number> {
    if (this.#answers.size >= mostWaiting)
      throw new Error('too many messages are waiting to be sent')
    const id = ++this.#asked
    const granted = Math.max(1, Math.min(count, mostAtOnce))
    const allowed = new Promise<void>((resolve) => this.#answers.set(id, resolve))
    ask(this.#permits, { id, shop, kind, count: granted })
    this.#giveOut()
    await allowed
    return granted
  }

  #giveOut(): void {
    const now = systemClock()
    const { granted, nextAt } = give(this.#permits, now)
    for (const id of granted) {
      this.#answers.get(id)?.()
      this.#answers.delete(id)
    }
    if (nextAt === null || this.#timer) return
    this.#timer = true
    setTimeout(
      () => {
        this.#timer = false
        this.#giveOut()
      },
      Math.max(1, nextAt - now),
    )
  }
}
