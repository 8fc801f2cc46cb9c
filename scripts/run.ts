import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from './settings.ts'

/** Runs a program of node_modules/.bin to its end, showing what it prints. Resolves to its exit code. */
export function run(program: string, args: readonly string[]): Promise<number> {
  const child = spawn(join(root, 'node_modules', '.bin', program), args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, WRANGLER_SEND_METRICS: 'false', CI: process.env.CI ?? 'true' },
  })
  return new Promise((done, fail) => {
    child.once('error', fail)
    child.once('close', (code) => done(code ?? 1))
  })
}
