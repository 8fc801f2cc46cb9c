import { createManualClock, type SimulatorClock } from './clock'
import type { Deliver } from './courier'
import { createDarajaSimulator, demoOrganisations } from './daraja/simulator'
import type { Organisation } from './daraja/types'
import { createEmailSimulator } from './email'
import { createHandsets } from './handsets'
import { createIntaSendSimulator, demoAccounts } from './intasend/simulator'
import type { AccountInput } from './intasend/types'
import { createWhatsAppSimulator } from './whatsapp/simulator'
import type { WhatsAppOptions } from './whatsapp/types'

export { createManualClock, createRealClock, type SimulatorClock } from './clock'
export { createDarajaSimulator, type DarajaSimulator } from './daraja/simulator'
export { createEmailSimulator, type EmailSimulator } from './email'
export {
  createIntaSendSimulator,
  demoAccounts,
  type IntaSendSimulator,
} from './intasend/simulator'
export { createWhatsAppSimulator, type WhatsAppSimulator } from './whatsapp/simulator'

export type SimulatorsOptions = {
  /** Where our worker is: webhooks go below it. */
  appUrl?: string
  deliver: Deliver
  clock?: SimulatorClock
  whatsapp?: Partial<WhatsAppOptions>
  intasend?: {
    accounts?: AccountInput[]
    lazyAccounts?: boolean
    timeScale?: number
    seed?: string
  }
  daraja?: { organisations?: Organisation[]; seed?: string }
  email?: { apiKey?: string; perSecond?: number | false }
  /** Addresses that belong to each provider, without version or `/api/v1`. */
  bases?: Partial<typeof usualBases>
  /** What calls elsewhere get; without it they reject. */
  otherwise?: typeof fetch
}

const usualBases = {
  whatsapp: ['https://graph.facebook.com', 'http://localhost:8788/whatsapp'],
  intasend: [
    'https://sandbox.intasend.com',
    'https://payment.intasend.com',
    'http://localhost:8788/intasend',
  ],
  daraja: [
    'https://sandbox.safaricom.co.ke',
    'https://api.safaricom.co.ke',
    'http://localhost:8788/daraja',
  ],
  email: ['https://api.resend.com', 'http://localhost:8788/email'],
}

export type Simulators = ReturnType<typeof createSimulators>

/** All providers on one clock, behind one `fetch`. */
export function createSimulators(options: SimulatorsOptions) {
  const { appUrl = 'http://localhost:8787', deliver, otherwise } = options
  const clock = options.clock ?? createManualClock()
  const bases = { ...usualBases, ...options.bases }
  const whatsapp = createWhatsAppSimulator({
    appSecret: 'dev-app-secret',
    verifyToken: 'dev-verify-token',
    accessToken: 'dev-access-token',
    phoneNumberId: '220000000000002',
    number: '254700000000',
    webhookUrl: `${appUrl}/webhooks/whatsapp`,
    deliver,
    clock,
    ...options.whatsapp,
  })
  const handsets = createHandsets(clock)
  const intasend = createIntaSendSimulator({
    accounts: demoAccounts(appUrl),
    deliver,
    clock,
    handsets,
    ...options.intasend,
  })
  const daraja = createDarajaSimulator({
    organisations: demoOrganisations(),
    deliver,
    clock,
    handsets,
    ...options.daraja,
  })
  const email = createEmailSimulator({ apiKey: 're_dev', clock, ...options.email })

  const send = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const url = input instanceof Request ? input.url : String(input)
    const within = (base: string) => url.startsWith(`${base}/`)
    if (bases.whatsapp.some(within)) return whatsapp.fetch(input, init)
    if (bases.intasend.some(within)) return intasend.fetch(input, init)
    if (bases.daraja.some(within)) return daraja.fetch(input, init)
    if (bases.email.some(within)) return email.fetch(input, init)
    if (otherwise) return otherwise(input, init)
    throw new TypeError(`the simulators serve no ${new URL(url).origin}`)
  }

  return {
    whatsapp,
    intasend,
    daraja,
    email,
    clock,
    fetch: send as typeof fetch,
    flush: () => clock.flush(),
    advance: (ms: number) => clock.advance(ms),
  }
}
