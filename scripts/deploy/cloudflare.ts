import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { Mendable, root } from '../settings.ts'

export type Ran = { ok: boolean; output: string; errors: string }
export type Cloudflare = {
  /** Runs a wrangler command to its end. `input` goes to its standard input: never a secret in `args`. */
  run(args: readonly string[], more?: { input?: string; account?: string }): Promise<Ran>
}

export const installedWrangler: readonly string[] = [
  process.execPath,
  join(root, 'node_modules', 'wrangler', 'bin', 'wrangler.js'),
]

/** wrangler as a program of its own; tests put another in its place. */
export function cloudflare(program: readonly string[], cwd: string): Cloudflare {
  const [command = process.execPath, ...first] = program
  return {
    run: (args, { input = '', account } = {}) =>
      new Promise((done, fail) => {
        const child = spawn(command, [...first, ...args], { cwd, env: quiet(account) })
        const ran = { ok: false, output: '', errors: '' }
        child.stdout.on('data', (chunk: Buffer) => {
          ran.output += chunk.toString()
        })
        child.stderr.on('data', (chunk: Buffer) => {
          ran.errors += chunk.toString()
        })
        child.once('error', fail)
        child.once('close', (code) => done({ ...ran, ok: code === 0 }))
        // A command that ends without reading must not end us.
        child.stdin.on('error', () => undefined)
        child.stdin.end(input)
      }),
  }
}

const quiet = (account: string | undefined) => ({
  ...process.env,
  CI: 'true',
  NO_COLOR: '1',
  FORCE_COLOR: '0',
  WRANGLER_SEND_METRICS: 'false',
  ...(account ? { CLOUDFLARE_ACCOUNT_ID: account } : {}),
})

/** A failed command, with the end of what it said: the cause is there. */
export function failedAt(step: string, { output, errors }: Ran): Mendable {
  const said = `${output}\n${errors}`.trim().slice(-3000)
  return new Mendable(
    `${step} failed. What Cloudflare's program said:\n\n${said}\n\n` +
      'Nothing has to be undone: mend the cause and run npm run deploy again; it goes on from here.',
  )
}
