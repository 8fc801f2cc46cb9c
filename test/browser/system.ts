import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expectFree, freePort } from '../../scripts/settings'

const root = resolve(import.meta.dirname, '..', '..')

export type System = { app: string; phone: string; stop(): Promise<void> }

/** The whole system as `npm start` starts it, on ports and data of its own. */
export async function startSystem(): Promise<System> {
  const dataDir = mkdtempSync(join(tmpdir(), 'dukabot-browser-'))
  const port = await freePairOfPorts()
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const running = new Promise<void>((ready, fail) => {
    const hear = (chunk: Buffer) => {
      output += chunk.toString()
      if (output.includes('DukaBot is running')) ready()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', (code) => fail(new Error(`npm start ended with ${code}:\n${output}`)))
  })
  await running
  return {
    app: `http://localhost:${port}`,
    phone: `http://localhost:${port + 1}`,
    async stop() {
      const ended = new Promise((done) => child.once('exit', done))
      child.kill('SIGINT')
      await ended
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function freePairOfPorts(): Promise<number> {
  for (let tries = 0; tries < 20; tries++) {
    const port = await freePort()
    if (port < 65_000 && (await isFree(port + 1))) return port
  }
  throw new Error('no two free ports side by side')
}

async function isFree(port: number): Promise<boolean> {
  return expectFree(port, 'a test').then(
    () => true,
    () => false,
  )
}
