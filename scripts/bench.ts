import { bundle } from '../test/bench/bundle.ts'
import { dashboard } from '../test/bench/dashboard.ts'
import { largeShop } from '../test/bench/large.ts'
import { pages } from '../test/bench/pages.ts'
import { paint } from '../test/bench/paint.ts'
import { type Finding, table } from '../test/bench/report.ts'
import { sale } from '../test/bench/sale.ts'
import { statement } from '../test/bench/statement.ts'
import { turn } from '../test/bench/turn.ts'
import { webhook } from '../test/bench/webhook.ts'
import { words } from '../test/bench/words.ts'
import { Mendable } from './settings.ts'

/** In this order. Each opens what it needs and closes it again. */
const parts: Readonly<Record<string, () => Promise<Finding[]>>> = {
  bundle,
  words,
  pages,
  sale,
  webhook,
  turn,
  dashboard,
  statement,
  large: largeShop,
  paint,
}

const minute = 60_000
/** Minutes of the parts that need more than the usual three. */
const slow: Readonly<Record<string, number>> = { paint: 12 }
// Leaves through the exit, where the databases are thrown away.
process.once('SIGINT', () => process.exit(130))
process.once('SIGTERM', () => process.exit(143))

/** `npm run bench`, or `npm run bench -- webhook turn`. */
async function main(wanted: readonly string[]): Promise<boolean> {
  const names = wanted.length > 0 ? wanted : Object.keys(parts)
  const findings: Finding[] = []
  for (const name of names) {
    const part = parts[name]
    if (!part) {
      throw new Mendable(`There is no bench "${name}"; there are ${Object.keys(parts).join(', ')}.`)
    }
    const started = performance.now()
    process.stdout.write(`${name} … `)
    findings.push(
      ...(await within((slow[name] ?? 3) * minute, name, part()).catch((error) => [
        failed(name, error),
      ])),
    )
    console.log(`${((performance.now() - started) / 1000).toFixed(0)} s`)
  }
  console.log(`\n${table(findings)}\n`)
  const broken = findings.filter(({ ok }) => ok === false)
  for (const { name, details = [] } of broken) {
    if (details.length > 0) console.log(`${name}:\n  ${details.join('\n  ')}\n`)
  }
  return broken.length === 0
}

/** The others are still worth running. */
const failed = (name: string, error: unknown): Finding => ({
  name,
  ours: 'not measured',
  budget: '',
  ok: false,
  details: [error instanceof Error ? (error.stack ?? error.message) : String(error)],
})

/** Nothing here may run on unattended. */
function within<T>(milliseconds: number, name: string, work: Promise<T>): Promise<T> {
  return new Promise((done, fail) => {
    const late = () => fail(new Mendable(`The bench "${name}" did not end in time.`))
    const timer = setTimeout(late, milliseconds)
    work.then(done, fail).finally(() => clearTimeout(timer))
  })
}

main(process.argv.slice(2)).then(
  (ok) => process.exit(ok ? 0 : 1),
  (error: unknown) => {
    console.error(error instanceof Mendable ? error.message : error)
    process.exit(1)
  },
)
