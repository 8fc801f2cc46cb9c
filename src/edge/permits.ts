/** Who asks to send, and how urgent it is: an answer somebody waits for goes first. */
export type Asker = { id: number; shop: string; kind: SendKind; count: number }
export type SendKind = 'reply' | 'service' | 'marketing'

/**
 * Permits of one phone number: `rate` messages in any window of one second (wire-contracts B8).
 * Within a kind the shops take turns, so that a busy shop never keeps the others waiting.
 */
export type Permits = {
  rate: number
  /** When each permit of the last second was given, oldest first. */
  given: { at: number; count: number }[]
  waiting: Asker[]
  /** How much each shop was given since it last had nothing waiting. */
  served: Map<string, number>
}

export const newPermits = (rate: number): Permits => ({
  rate,
  given: [],
  waiting: [],
  served: new Map(),
})

const kinds: readonly SendKind[] = ['reply', 'service', 'marketing']
const oneSecond = 1000

export const ask = (permits: Permits, asker: Asker): void => {
  permits.waiting.push(asker)
}

/** Gives what may be given at `now` (epoch ms): the ids of the askers, and when to look again. */
export function give(permits: Permits, now: number): { granted: number[]; nextAt: number | null } {
  permits.given = permits.given.filter(({ at }) => now - at < oneSecond)
  const granted: number[] = []
  while (permits.waiting.length > 0) {
    const asker = mostDeserving(permits)
    if (!asker || free(permits) < asker.count) break
    permits.waiting.splice(permits.waiting.indexOf(asker), 1)
    permits.given.push({ at: now, count: asker.count })
    permits.served.set(asker.shop, (permits.served.get(asker.shop) ?? 0) + asker.count)
    granted.push(asker.id)
  }
  forgetIdleShops(permits)
  const oldest = permits.given[0]
  const nextAt = permits.waiting.length === 0 ? null : (oldest?.at ?? now) + oneSecond
  return { granted, nextAt }
}

const free = ({ rate, given }: Permits): number =>
  rate - given.reduce((sum, { count }) => sum + count, 0)

/** The most urgent kind; in it the shop that got least; of that shop whoever asked first. */
function mostDeserving({ waiting, served }: Permits): Asker | undefined {
  for (const kind of kinds) {
    const best = waiting
      .filter((asker) => asker.kind === kind)
      .reduce<Asker | undefined>((least, asker) => {
        const less = (served.get(asker.shop) ?? 0) < (served.get(least?.shop ?? '') ?? 0)
        return least === undefined || less ? asker : least
      }, undefined)
    if (best) return best
  }
  return undefined
}

/** A shop with nothing waiting starts even when it comes back. */
function forgetIdleShops(permits: Permits): void {
  const busy = new Set(permits.waiting.map(({ shop }) => shop))
  for (const shop of permits.served.keys()) if (!busy.has(shop)) permits.served.delete(shop)
}
