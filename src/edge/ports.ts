import type { Ports } from '../context'
import { systemClock } from '../kernel/clock'
import { randomId } from '../kernel/ids'
import { createResend } from '../providers/email/resend'
import { createPayouts } from '../providers/intasend/payouts'
import { createPayments } from '../providers/payments/payments'
import { createKeyedHash } from '../sealing/keyed-hash'
import { chatOf } from './chat-address'
import type { Env } from './env'
import { keptFiles } from './kept-files'
import { mediaIn } from './media'
import { outagesOf } from './outages'
import { settingsOf } from './settings'

const made = new WeakMap<Env, Ports>()

/** The live ports, made once an isolate. */
export function portsOf(env: Env): Ports {
  const known = made.get(env)
  if (known) return known
  const ports = createPorts(env)
  made.set(env, ports)
  return ports
}

// Looked up at each call, so that a test can put its simulators in the place of the network.
export const networkFetch: typeof fetch = (input, init) => fetch(input, init)

function createPorts(env: Env): Ports {
  const settings = settingsOf(env)
  const keyedHash = createKeyedHash(settings.INDEX_KEY)
  return {
    clock: systemClock,
    newId: randomId,
    keyedHash,
    chats: {
      tell: async (person, notice) => chatOf(env, person).tell(notice),
      async sendCode(waId, code, language) {
        const chat = chatOf(env, await keyedHash('chat', `wa:${waId}`))
        return chat.sendCode(waId, code, language)
      },
    },
    payments: createPayments({
      intasendUrl: settings.INTASEND_API_URL,
      darajaUrl: settings.DARAJA_API_URL,
      fetch: networkFetch,
      clock: systemClock,
    }),
    outages: outagesOf(env),
    payouts: (account) =>
      createPayouts({ account, baseUrl: settings.INTASEND_API_URL, fetch: networkFetch }),
    email: createResend({
      baseUrl: settings.EMAIL_API_URL,
      apiKey: settings.EMAIL_API_KEY,
      from: settings.EMAIL_FROM,
      fetch: networkFetch,
    }),
    media: mediaIn(env.MEDIA),
    files: keptFiles(env.EXPORTS),
    async ring(shopId) {
      try {
        await env.NOTIFICATIONS.send({ shopId })
      } catch (error) {
        console.error('the bell was not rung; the sweep will find the rows', { shopId, error })
      }
    },
    later: async (job, delaySeconds) => {
      try {
        await env.JOBS.send(job, { delaySeconds })
      } catch (error) {
        console.error('a job was not queued; the sweep will find its work', {
          job: job.kind,
          error,
        })
      }
    },
    publicUrl: settings.PUBLIC_URL,
    whatsappNumber: settings.WHATSAPP_NUMBER,
  }
}
