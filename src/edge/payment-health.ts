import { clockTime } from '../kernel/nairobi'
import type { Availability, ProviderName } from '../providers/payments/port'
import type { PaymentHealth } from '../public-pages/shop-windows'
import type { Env } from './env'
import { portsOf } from './ports'

/** For the operator: which provider leaves prompts unanswered, and since when. */
export async function paymentHealth(env: Env): Promise<PaymentHealth> {
  const { outages } = portsOf(env)
  const [intasend, daraja] = await Promise.all([outages.now('intasend'), outages.now('daraja')])
  const reasons = [...reasonOf('intasend', intasend), ...reasonOf('daraja', daraja)]
  return {
    intasend: intasend.state,
    daraja: daraja.state,
    ...(reasons.length > 0 && { reason: reasons.join(' ') }),
  }
}

const reasonOf = (provider: ProviderName, said: Availability): string[] =>
  said.state === 'ok'
    ? []
    : [
        `${provider}: ${said.lost} of the ${said.of} prompts of the last 10 minutes were never answered; an outage since ${clockTime(said.since)}. It ends by itself when prompts are answered again.`,
      ]
