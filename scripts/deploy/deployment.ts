import type { Cloudflare } from './cloudflare.ts'
import type { Person } from './terminal.ts'

/** Everything around one run of `npm run deploy`; tests put their own in its place. */
export type Deployment = {
  root: string
  cloudflare: Cloudflare
  /** Null where nobody can be asked. */
  person: Person | null
  env: Readonly<Record<string, string | undefined>>
  say(line: string): void
  fetch: typeof fetch
  wait(milliseconds: number): Promise<void>
  now(): Date
}
