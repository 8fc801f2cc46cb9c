import { failedAt } from './cloudflare.ts'
import type { Deployment } from './deployment.ts'
import { bucketsIn, databaseIdsIn, queuesIn, type Resources, secretsIn } from './resources.ts'

export type There = { resources: Resources; databaseIds: Map<string, string>; secrets: string[] }

/** What the account has already. Reads only. */
export async function lookAround(deployment: Deployment, account: string): Promise<There> {
  const [databaseIds, bucketList, queueNames, secrets] = await Promise.all([
    databaseIdsOf(deployment, account),
    listed(deployment, account, 'r2', 'bucket', 'list'),
    queues(deployment, account),
    secretNames(deployment, account),
  ])
  const databases = [...databaseIds.keys()]
  const resources = { databases, buckets: bucketsIn(bucketList), queues: queueNames }
  return { resources, databaseIds, secrets }
}

export const databaseIdsOf = async (deployment: Deployment, account: string) =>
  databaseIdsIn(await listed(deployment, account, 'd1', 'list', '--json'))

// Cloudflare lists queues by the page. Creating one that an even longer list hid says so harmlessly.
const mostPages = 5

async function queues(deployment: Deployment, account: string): Promise<string[]> {
  const names: string[] = []
  for (let page = 1; page <= mostPages; page++) {
    const found = queuesIn(await listed(deployment, account, 'queues', 'list', '--page', `${page}`))
    const fresh = found.filter((name) => !names.includes(name))
    if (fresh.length === 0) break
    names.push(...fresh)
  }
  return names
}

async function listed({ cloudflare }: Deployment, account: string, ...args: string[]) {
  const ran = await cloudflare.run(args, { account })
  if (!ran.ok)
    throw failedAt(`Looking at what the account has (${args.slice(0, 2).join(' ')})`, ran)
  return ran.output
}

/** A worker that does not stand yet has no secrets; any other failure must not look like that. */
async function secretNames({ cloudflare }: Deployment, account: string): Promise<string[]> {
  const ran = await cloudflare.run(['secret', 'list'], { account })
  if (ran.ok) return secretsIn(ran.output)
  if (/Worker ".*" not found|\[code: 10007\]/.test(ran.output + ran.errors)) return []
  throw failedAt('Looking at which secrets the worker has', ran)
}
