import type { Job, Notice, Ports } from '../../src/context'
import type { Settings } from '../../src/edge/settings'
import type { Bytes } from '../../src/kernel/bytes'
import { randomId, type ShopId } from '../../src/kernel/ids'
import { availability, calm, see, type Watch } from '../../src/payments/outage'
import { createResend } from '../../src/providers/email/resend'
import { createPayouts } from '../../src/providers/intasend/payouts'
import { createPayments } from '../../src/providers/payments/payments'
import type { ProviderName } from '../../src/providers/payments/port'
import { createKeyedHash } from '../../src/sealing/keyed-hash'
import type { Simulators } from '../simulators/index.ts'

/** Ports over simulators and their clock. What is told, rung and put off is kept to be looked at. */
export function simulatedPorts(sims: Simulators, settings: Settings) {
  const told: { person: string; notice: Notice }[] = []
  const jobs: { job: Job; delaySeconds: number }[] = []
  const rung: ShopId[] = []
  const codes: { waId: string; code: string }[] = []
  const watches = new Map<ProviderName, Watch>()
  const media = new Map<string, Bytes>()
  const files = new Map<string, Bytes>()
  const ports: Ports = {
    clock: () => sims.clock.now(),
    newId: randomId,
    keyedHash: createKeyedHash(settings.INDEX_KEY),
    chats: {
      async tell(person, notice) {
        told.push({ person, notice })
        return { state: 'sent' }
      },
      async sendCode(waId, code) {
        codes.push({ waId, code })
        return { state: 'sent' }
      },
    },
    payments: createPayments({
      intasendUrl: undefined,
      darajaUrl: undefined,
      fetch: sims.fetch,
      clock: () => sims.clock.now(),
    }),
    outages: {
      async report(provider, end) {
        watches.set(provider, see(watches.get(provider) ?? calm, end, sims.clock.now()))
      },
      now: async (provider) => availability(watches.get(provider) ?? calm, sims.clock.now()),
    },
    payouts: (account) => createPayouts({ account, baseUrl: undefined, fetch: sims.fetch }),
    email: createResend({
      baseUrl: 'https://api.resend.com',
      apiKey: settings.EMAIL_API_KEY,
      from: settings.EMAIL_FROM,
      fetch: sims.fetch,
    }),
    media: {
      put: async (name, file) => void media.set(name, file.slice()),
      remove: async (names) => {
        for (const name of names) media.delete(name)
      },
    },
    files: {
      put: async (name, file) => void files.set(name, file.slice()),
      get: async (name) => files.get(name) ?? null,
      remove: async (name) => void files.delete(name),
    },
    ring: async (shopId) => void rung.push(shopId),
    later: async (job, delaySeconds) => void jobs.push({ job, delaySeconds }),
    publicUrl: settings.PUBLIC_URL,
    whatsappNumber: settings.WHATSAPP_NUMBER,
  }
  return { ports, told, jobs, rung, codes, files, media }
}
