import type { DarajaSimulator } from '../daraja/simulator'
import type { EmailSimulator } from '../email'
import type { IntaSendSimulator } from '../intasend/simulator'
import type { WhatsAppSimulator } from '../whatsapp/simulator'

/** The providers that are simulated here. A missing one is the real one. */
export type Providers = {
  whatsapp?: WhatsAppSimulator
  intasend?: IntaSendSimulator
  daraja?: DarajaSimulator
  email?: EmailSimulator
}

export class NotSimulated extends Error {
  constructor(provider: keyof Providers) {
    super(`${names[provider]} is not simulated here: the app talks to the real one.`)
  }
}

const names = { whatsapp: 'WhatsApp', intasend: 'IntaSend', daraja: 'Daraja', email: 'E-mail' }

export function need<Name extends keyof Providers>(
  providers: Providers,
  name: Name,
): NonNullable<Providers[Name]> {
  const provider = providers[name]
  if (!provider) throw new NotSimulated(name)
  return provider
}
