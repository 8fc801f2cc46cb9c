import { bundleBudget, bundleSize, kilobytes, overBudget, type Size } from './deploy/bundle-size.ts'
import { cloudflare, installedWrangler } from './deploy/cloudflare.ts'
import { bundle } from './deploy/dry-run.ts'
import { deploy } from './deploy/guided.ts'
import { personAtTerminal } from './deploy/terminal.ts'
import { Mendable, root } from './settings.ts'

const program = cloudflare(installedWrangler, root)

/** `npm run deploy -- --dry-run`: what would be uploaded, and whether it is light enough. */
async function dryRun(): Promise<void> {
  const { code, map } = await bundle(program)
  const size = bundleSize(code, map)
  const line = ({ raw, gzip }: Size, budget: number) =>
    `${kilobytes(raw)}, ${kilobytes(gzip)} gzip (budget ${kilobytes(budget)})`
  console.log(`Bundle         ${line(size.whole, bundleBudget.whole)}`)
  console.log(`our own code   ${line(size.own, bundleBudget.own)}`)
  console.log(`words          ${kilobytes(size.words.raw)}, ${kilobytes(size.words.gzip)} gzip`)
  const faults = overBudget(size)
  if (faults.length > 0) throw new Mendable(faults.join('\n'))
}

/** `npm run deploy`: guided, and as often as you like. */
async function main(options: readonly string[]): Promise<void> {
  const unknown = options.find((option) => option !== '--dry-run')
  if (unknown) throw new Mendable(`npm run deploy knows only --dry-run, not "${unknown}".`)
  if (options.includes('--dry-run')) return dryRun()
  return deploy({
    root,
    cloudflare: program,
    person: personAtTerminal(),
    env: process.env,
    say: console.log,
    fetch,
    wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
    now: () => new Date(),
  })
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Mendable ? error.message : error)
  process.exit(1)
})
