import { failedAt } from './cloudflare.ts'
import type { Deployment } from './deployment.ts'
import type { Resources } from './resources.ts'

// The nearest place to Nairobi that D1 and R2 know; the second copy of the backups is kept an ocean
// away. Hints count only when a thing is made.
const near = 'weur'
const far = 'enam'

/** Creates what is missing. What somebody made in between is taken as it is. */
export async function createMissing(
  deployment: Deployment,
  account: string,
  { databases, buckets, queues }: Resources,
): Promise<void> {
  for (const name of databases) {
    await create(deployment, account, `database ${name}`, 'd1', 'create', name, '--location', near)
  }
  for (const name of buckets) {
    const place = name.endsWith('-far') ? far : near
    await create(
      deployment,
      account,
      `bucket ${name}`,
      ...['r2', 'bucket', 'create', name, '--location', place],
    )
  }
  for (const name of queues) {
    await create(deployment, account, `queue ${name}`, 'queues', 'create', name)
  }
}

async function create(
  { cloudflare, say }: Deployment,
  account: string,
  what: string,
  ...args: string[]
): Promise<void> {
  say(`Creating the ${what} …`)
  const ran = await cloudflare.run(args, { account })
  if (ran.ok || /already (?:exists|taken)/i.test(ran.output + ran.errors)) return
  throw failedAt(`Creating the ${what}`, ran)
}
