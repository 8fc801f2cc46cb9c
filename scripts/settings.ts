import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { parseEnv } from 'node:util'

export const root = resolve(import.meta.dirname, '..')

/** A problem that the person who typed the command can mend; printed as one sentence. */
export class Mendable extends Error {}

export type StartSettings = ReturnType<typeof startSettings>

/** What the environment of `npm start` says (design.md section 1). */
export function startSettings(env: NodeJS.ProcessEnv) {
  const port = portFrom(env.PORT ?? '8787')
  const simulators = `http://localhost:${port + 1}`
  const dataDir = resolve(root, env.DATA_DIR ?? '.data')
  mkdirSync(dataDir, { recursive: true })
  const secretsFile = join(root, '.dev.vars')
  if (!existsSync(secretsFile)) copyFileSync(join(root, '.dev.vars.example'), secretsFile)
  return {
    port,
    simulatorPort: port + 1,
    dataDir,
    appUrl: `http://localhost:${port}`,
    simulators,
    secretsFile,
    secrets: parseEnv(readFileSync(secretsFile, 'utf8')),
    /** True where the simulator plays the provider. */
    simulated: {
      whatsapp: !env.WHATSAPP_API_URL,
      intasend: !env.INTASEND_API_URL,
      daraja: !env.DARAJA_API_URL,
      email: !env.EMAIL_API_URL,
    },
    vars: {
      PUBLIC_URL: env.PUBLIC_URL ?? `http://localhost:${port}`,
      WHATSAPP_API_URL: env.WHATSAPP_API_URL ?? `${simulators}/whatsapp/v25.0`,
      INTASEND_API_URL: env.INTASEND_API_URL ?? `${simulators}/intasend`,
      DARAJA_API_URL: env.DARAJA_API_URL ?? `${simulators}/daraja`,
      EMAIL_API_URL: env.EMAIL_API_URL ?? `${simulators}/email`,
      WHATSAPP_PHONE_NUMBER_ID: env.WHATSAPP_PHONE_NUMBER_ID ?? '220000000000002',
      WHATSAPP_NUMBER: env.WHATSAPP_NUMBER ?? '254700000000',
    },
  }
}

function portFrom(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 1 && port <= 65_534) return port
  throw new Mendable(`PORT must be a number from 1 to 65534, not "${text}".`)
}

/** Says who is in the way before half of the system has started. */
export async function expectFree(port: number, what: string): Promise<void> {
  const free = await new Promise<boolean>((answer) => {
    const probe = createServer()
    probe.once('error', () => answer(false))
    probe.listen(port, () => probe.close(() => answer(true)))
  })
  if (free) return
  throw new Mendable(
    `Port ${port}, where ${what} would be, is taken by another program. ` +
      'Stop it, or choose another pair of ports: PORT=9000 npm start',
  )
}

/** A port that nobody uses now. */
export const freePort = (): Promise<number> =>
  new Promise((answer, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, () => {
      const address = probe.address()
      probe.close(() => answer(typeof address === 'object' && address ? address.port : 0))
    })
  })
