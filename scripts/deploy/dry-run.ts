import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Cloudflare, failedAt } from './cloudflare.ts'
import type { SourceMap } from './source-map.ts'

export type Bundle = { code: string; map: SourceMap }

/** Bundles as a deployment would, without an account. */
export async function bundle(cloudflare: Cloudflare): Promise<Bundle> {
  const out = mkdtempSync(join(tmpdir(), 'dukabot-bundle-'))
  try {
    const ran = await cloudflare.run(['deploy', '--dry-run', '--outdir', out])
    if (!ran.ok) throw failedAt('Bundling the worker', ran)
    const file = (name: string) => readFileSync(join(out, name), 'utf8')
    return { code: file('index.js'), map: JSON.parse(file('index.js.map')) as SourceMap }
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
}
