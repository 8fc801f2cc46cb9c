import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { Mendable, root } from './settings.ts'

const binary = join(root, 'node_modules', 'wrangler', 'bin', 'wrangler.js')
const quiet = { ...process.env, CI: 'true', WRANGLER_SEND_METRICS: 'false', NO_COLOR: '1' }

/** Runs a wrangler command to its end; its output is shown only when it fails. */
export async function wrangler(...args: string[]): Promise<string> {
  const child = spawn(process.execPath, [binary, ...args], { cwd: root, env: quiet })
  const output = collect(child)
  const code = await new Promise<number | null>((done) => child.once('close', done))
  if (code !== 0) throw new Mendable(`wrangler ${args.slice(0, 3).join(' ')} failed:\n${output()}`)
  return output()
}

export type Running = { stop(): Promise<void>; output(): string; child: ChildProcess }

/** Starts `wrangler dev` and waits until `url` answers; throws with what it printed when it cannot. */
export async function wranglerDev(url: string, args: string[], show = false): Promise<Running> {
  const child = spawn(
    process.execPath,
    [binary, 'dev', '--local', '--show-interactive-dev-session=false', '--log-level=warn', ...args],
    { cwd: root, env: quiet },
  )
  const output = collect(child, show)
  let ended = false
  child.once('exit', () => {
    ended = true
  })
  for (let waited = 0; waited < 600; waited++) {
    if (ended) throw new Mendable(`The app did not start:\n${output()}`)
    const answer = await fetch(url, { signal: AbortSignal.timeout(60_000) }).catch(() => null)
    if (answer?.ok) return { output, child, stop: () => stop(child) }
    if (answer && answer.status >= 500) {
      const said = await answer.text()
      await stop(child)
      throw new Mendable(`The app answered ${answer.status}: ${said.slice(0, 2000)}\n${output()}`)
    }
    await new Promise((again) => setTimeout(again, 100))
  }
  await stop(child)
  throw new Mendable(`The app did not answer on ${url} within a minute:\n${output()}`)
}

function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((done) => {
    const hard = setTimeout(() => child.kill('SIGKILL'), 5000)
    child.once('exit', () => {
      clearTimeout(hard)
      done()
    })
    child.kill('SIGINT')
  })
}

/** Keeps the last of what a child prints, so that a failure can show it. */
function collect(child: ChildProcess, show = false): () => string {
  let text = ''
  const keep = (chunk: Buffer) => {
    text = (text + chunk.toString()).slice(-20_000)
    if (show) for (const line of chunk.toString().split('\n')) showLine(line)
  }
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  return () => text
}

// Away from the internet wrangler cannot look up where this machine stands; nothing here needs it.
const noise = /Request\.cf|workers\.cloudflare\.com|GetAddrInfoReqWrap/

function showLine(line: string): void {
  if (line.trim() !== '' && !noise.test(line)) console.log(line)
}
