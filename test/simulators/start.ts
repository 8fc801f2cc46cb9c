import { readFileSync } from 'node:fs'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { type HttpBindings, serve } from '@hono/node-server'
import { createRealClock } from './clock'
import type { Providers } from './control/providers'
import type { Deliver } from './courier'
import { createDarajaSimulator, demoOrganisations } from './daraja/simulator'
import { createEmailSimulator } from './email'
import { createHandsets } from './handsets'
import { createHub } from './hub'
import { isDropped } from './in-process'
import { createIntaSendSimulator, demoAccounts } from './intasend/simulator'
import { createWhatsAppSimulator } from './whatsapp/simulator'
import type { Template } from './whatsapp/types'

export type StartOptions = {
  port: number
  appUrl: string
  whatsapp?: boolean
  intasend?: boolean
  daraja?: boolean
  email?: boolean
  number?: string
  phoneNumberId?: string
  appSecret?: string
  verifyToken?: string
  accessToken?: string
  emailApiKey?: string
  /** Approved from the start, beside `sign_in_code`. */
  templates?: Template[]
}

const WEBHOOK_TIMEOUT_MS = 30_000

/** All simulators and the phone on one port. Resolves when it listens; rejects when it cannot. */
export async function startSimulators(
  options: StartOptions,
): Promise<{ port: number; close: () => Promise<void> }> {
  const clock = createRealClock()
  const number = options.number ?? '254700000000'
  const providers = providersFor(options, number, clock)
  const hub = createHub({ providers, clock, appUrl: options.appUrl, number, assets: assets() })

  const server = await new Promise<ReturnType<typeof serve>>((resolve, reject) => {
    const listening = serve({ fetch: answer, port: options.port }, () => resolve(listening))
    listening.once('error', reject)
    forgiveStrayBodies(listening as Server)
  })

  async function answer(request: Request, env: unknown): Promise<Response> {
    const response = await hub.fetch(request)
    if (isDropped(response)) (env as HttpBindings).incoming.socket.destroy()
    return response
  }

  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        clock.close()
        if ('closeAllConnections' in server) server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/**
 * IntaSend's own Node client writes a body after a GET and does not say so (wire-contracts A12), and
 * IntaSend does not mind. Node's parser takes it for a broken second request: the first is answered
 * all the same, and then the connection ends.
 */
function forgiveStrayBodies(server: Server): void {
  const answers = new WeakMap<object, ServerResponse>()
  server.prependListener('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    answers.set(socket, response)
  })
  server.on('clientError', (_error, stream) => {
    const socket = stream as Socket
    const answer = answers.get(socket)
    if (answer && !answer.writableFinished) answer.once('finish', () => socket.end())
    else if (answer || !socket.writable) socket.end()
    else socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n')
  })
}

function providersFor(
  options: StartOptions,
  number: string,
  clock: ReturnType<typeof createRealClock>,
): Providers {
  const { appUrl, whatsapp = true, intasend = true, templates = [] } = options
  const { daraja = true, email = true } = options
  const deliver: Deliver = (url, init) =>
    fetch(url, { ...init, signal: AbortSignal.timeout(WEBHOOK_TIMEOUT_MS) })
  const handsets = createHandsets(clock)
  const providers: Providers = {}
  if (whatsapp) {
    providers.whatsapp = createWhatsAppSimulator({
      appSecret: options.appSecret ?? 'dev-app-secret',
      verifyToken: options.verifyToken ?? 'dev-verify-token',
      accessToken: options.accessToken ?? 'dev-access-token',
      phoneNumberId: options.phoneNumberId ?? '220000000000002',
      number,
      webhookUrl: `${appUrl}/webhooks/whatsapp`,
      deliver,
      clock,
      // The app remembers yesterday's customers; a simulator that was just started does not.
      openToStrangers: true,
    })
    for (const template of templates) providers.whatsapp.registerTemplate(template)
  }
  if (intasend) {
    const accounts = demoAccounts(appUrl)
    providers.intasend = createIntaSendSimulator({
      accounts,
      lazyAccounts: true,
      deliver,
      clock,
      handsets,
    })
  }
  if (daraja) {
    const organisations = demoOrganisations()
    providers.daraja = createDarajaSimulator({ organisations, deliver, clock, handsets })
  }
  if (email) {
    providers.email = createEmailSimulator({ apiKey: options.emailApiKey ?? 're_dev', clock })
  }
  return providers
}

const sheets = ['frame', 'chat', 'media', 'over', 'tools', 'wide']

const scripts = ['acts.js', 'pictures.js', 'screen.js']

const assets = () => ({
  css: sheets.map((name) => fileOf(`${name}.css`)).join('\n'),
  scripts: Object.fromEntries(scripts.map((name) => [name, fileOf(name)])),
})

const fileOf = (name: string) => readFileSync(new URL(`./phone/${name}`, import.meta.url), 'utf8')

if (import.meta.main) {
  const port = Number(process.env.PORT ?? 8788)
  const appUrl = process.env.APP_URL ?? 'http://localhost:8787'
  const started = await startSimulators({ port, appUrl })
  console.log(`The phone: http://localhost:${started.port}/`)
}
