import type { Ports } from '../context'
import { seconds, systemClock } from '../kernel/clock'
import type { Availability, ProviderName } from '../providers/payments/port'
import type { Env } from './env'

// Every chat and page of an isolate asks; what is a few seconds old is good enough for them.
const fresh = seconds(15)

/** The way to the providers' watches. One that cannot be reached stops no payment: it counts as well. */
export function outagesOf(env: Env): Ports['outages'] {
  const known = new Map<ProviderName, { at: number; said: Availability }>()
  const watchOf = (provider: ProviderName) => env.OUTAGES.getByName(provider)
  return {
    async report(provider, end) {
      try {
        await watchOf(provider).report(end)
      } catch (error) {
        console.error('a prompt’s end was not reported', { provider, error: String(error) })
      }
    },
    async now(provider) {
      const kept = known.get(provider)
      if (kept && systemClock() - kept.at < fresh) return kept.said
      try {
        const said = await watchOf(provider).now()
        known.set(provider, { at: systemClock(), said })
        return said
      } catch (error) {
        console.error('the watch of a provider was not reached', { provider, error: String(error) })
        return { state: 'ok' }
      }
    },
  }
}
