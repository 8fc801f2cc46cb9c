import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BundleSize, bundleSize } from './bundle-size.ts'
import { type Cloudflare, failedAt } from './cloudflare.ts'

/** Bundles as a deployment would, without an account, and hands over the bundle's code. */
export async function bundle(cloudflare: Cloudflare): Promise<string> {
  const out = mkdtempSync(join(tmpdir(), 'dukabot-bundle-'))
  try {
    const ran = await cloudflare.run(['deploy', '--dry-run', '--outdir', out])
    if (!ran.ok) throw failedAt('Bundling the worker', ran)
    return readFileSync(join(out, 'index.js'), 'utf8')
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
}

export const measuredBundle = async (cloudflare: Cloudflare): Promise<BundleSize> =>
  bundleSize(await bundle(cloudflare))
