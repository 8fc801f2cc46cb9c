import { Response as WorkerResponse } from 'miniflare'
import { createSimulators } from '../simulators/index.ts'
import { pause } from './messages.ts'
import { openStage, type StageOptions } from './stage.ts'

export type Counts = {
  roundTrips: number
  /** The most that one database was asked: what is asked side by side is one wait. */
  longestQueue: number
  rowsWritten: number
  rowsRead: number
  statements: string[]
}
export type Market = Awaited<ReturnType<typeof openMarket>>

/** The app with counted databases, and simulated providers on the other side. */
export async function openMarket(options: Pick<StageOptions, 'furnish'> = {}) {
  const address = { app: '' }
  const sims = createSimulators({
    deliver: (url, init) => fetch(`${address.app}${new URL(url).pathname}`, init),
  })
  sims.whatsapp.limits.throughput = false
  const stage = await openStage({
    ...options,
    counted: true,
    outside: (request) => answer(sims.fetch, request),
  })
  address.app = stage.app

  /** What the app asked of D1 since the last call, once nothing of it is still under way. */
  async function counts(): Promise<Counts> {
    await settle()
    return (await (await fetch(`${stage.app}/bench/counts`)).json()) as Counts
  }

  /** Until neither side has anything to say to the other for a moment. */
  async function settle(): Promise<void> {
    for (let still = 0, before = ''; still < 3; ) {
      await sims.flush()
      await pause(60)
      const now = `${sims.whatsapp.revision}.${sims.intasend.revision}`
      still = now === before ? still + 1 : 0
      before = now
    }
  }

  /** The sign-in code on the owner's phone. */
  async function code(): Promise<string | null> {
    await sims.flush()
    const heard = sims.whatsapp.chatOf('0700000001').map(({ text }) => /\b\d{6}\b/.exec(text)?.[0])
    return heard.findLast((code) => code !== undefined) ?? null
  }

  return { ...stage, sims, counts, settle, code, customer: (phone: string) => aCustomer(phone) }

  function aCustomer(phone: string) {
    const customer = sims.whatsapp.customer(phone, { name: 'Achieng' })
    return {
      phone,
      texts: () =>
        sims.whatsapp
          .chatOf(phone)
          .filter(({ from }) => from === 'business')
          .map(({ text }) => text),
      async say(...words: string[]) {
        for (const word of words) {
          const heard = this.texts().length
          customer.text(word)
          await this.hears(word, heard)
        }
      },
      /** Waits for an answer, for at most five seconds. */
      async hears(after: string, heard: number) {
        for (let looks = 0; looks < 100; looks++) {
          await sims.flush()
          if (this.texts().length > heard) return settle()
          await pause(50)
        }
        throw new Error(`nobody answered to “${after}”`)
      },
    }
  }
}

/** A simulator's answer as the runtime wants it. */
async function answer(simulator: typeof fetch, request: Request): Promise<Response> {
  const { url, method, headers } = request
  const body = method === 'GET' ? undefined : await request.arrayBuffer()
  const given = await simulator(url, {
    method,
    headers: Object.fromEntries(headers),
    ...(body ? { body } : {}),
  })
  const { status } = given
  const sent = new WorkerResponse(await given.arrayBuffer(), {
    status,
    headers: Object.fromEntries(given.headers),
  })
  return sent as unknown as Response
}
