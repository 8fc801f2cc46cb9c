import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundleBudget, bundleSize } from '../../scripts/deploy/bundle-size.ts'
import { cloudflare, installedWrangler } from '../../scripts/deploy/cloudflare.ts'
import { bundle as bundleOf } from '../../scripts/deploy/dry-run.ts'
import { root } from '../../scripts/settings.ts'
import { atMost, type Finding, median } from './report.ts'
import { startUp } from './start-up.ts'

const longestStart = 50

/** What is uploaded, and how long an isolate takes until it can answer. */
export async function bundle(): Promise<Finding[]> {
  const { code, map } = await bundleOf(cloudflare(installedWrangler, root))
  const { whole, own } = bundleSize(code, map)
  const hello = readFileSync(join(import.meta.dirname, 'worker/floor.js'), 'utf8')
  const ours: number[] = []
  const floor: number[] = []
  for (let round = 0; round < 5; round++) {
    ours.push(await startUp(code))
    floor.push(await startUp(hello))
  }
  const kilobytes = (bytes: number) => Math.round(bytes / 102.4) / 10
  return [
    atMost(kilobytes(bundleBudget.whole), {
      name: 'bundle, gzip',
      ours: kilobytes(whole.gzip),
      unit: 'KB',
    }),
    atMost(kilobytes(bundleBudget.own), {
      name: 'our own code in it, gzip',
      ours: kilobytes(own.gzip),
      unit: 'KB',
    }),
    atMost(longestStart, {
      name: 'start-up of an isolate',
      ours: median(ours),
      unit: 'ms',
      floor: Math.max(0, median(floor)),
    }),
  ]
}
