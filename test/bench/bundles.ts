import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cloudflare, failedAt, installedWrangler } from '../../scripts/deploy/cloudflare.ts'
import { root } from '../../scripts/settings.ts'

const wrangler = cloudflare(installedWrangler, root)
const made = new Map<string, Promise<string>>()

/** The bundle of a worker, made by wrangler as for a deployment, once a run. */
export function bundled(entry: string): Promise<string> {
  const known = made.get(entry) ?? bundle(entry)
  made.set(entry, known)
  return known
}

async function bundle(entry: string): Promise<string> {
  const out = mkdtempSync(join(tmpdir(), 'dukabot-bench-bundle-'))
  try {
    const ran = await wrangler.run(['deploy', entry, '--dry-run', '--outdir', out])
    if (!ran.ok) throw failedAt(`Bundling ${entry}`, ran)
    return readFileSync(join(out, entry.replace(/^.*\/(.*)\.ts$/, '$1.js')), 'utf8')
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
}
