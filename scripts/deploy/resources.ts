import { blocksOf, textsOf } from './toml.ts'

/** What the worker's bindings need to exist in the account. */
export type Resources = { databases: string[]; buckets: string[]; queues: string[] }

export const databasesIn = (toml: string): { binding: string; name: string }[] =>
  blocksOf(toml).flatMap((block) => {
    const { binding, database_name: name } = textsOf(block)
    return block.header === 'd1_databases' && binding && name ? [{ binding, name }] : []
  })

export function resourcesIn(toml: string): Resources {
  const texts = blocksOf(toml).map((block) => textsOf(block))
  const named = (key: string) => [...new Set(texts.flatMap((text) => text[key] ?? []))]
  return {
    databases: named('database_name'),
    buckets: named('bucket_name'),
    queues: [...new Set([...named('queue'), ...named('dead_letter_queue')])],
  }
}

export const workerName = (toml: string): string =>
  blocksOf(toml).flatMap((block) => (block.header === '' ? textsOf(block).name : null) ?? [])[0] ??
  'dukabot'

export const missingFrom = (wanted: Resources, there: Resources): Resources => ({
  databases: wanted.databases.filter((name) => !there.databases.includes(name)),
  buckets: wanted.buckets.filter((name) => !there.buckets.includes(name)),
  queues: wanted.queues.filter((name) => !there.queues.includes(name)),
})

/** `wrangler d1 list --json`: names to ids. */
export function databaseIdsIn(listing: string): Map<string, string> {
  const rows = rowsIn(listing) as { name: string; uuid: string }[]
  return new Map(rows.map(({ name, uuid }) => [name, uuid]))
}

/** `wrangler r2 bucket list` prints `name:  …` lines and knows no JSON. */
export const bucketsIn = (listing: string): string[] =>
  [...listing.matchAll(/^name:\s+(\S+)/gm)].flatMap(([, name]) => name ?? [])

/** `wrangler queues list` draws a table: id, name, … */
export const queuesIn = (listing: string): string[] =>
  listing.split('\n').flatMap((row) => {
    const name = row.split('│')[2]?.trim()
    return name && name !== 'name' ? [name] : []
  })

/** `wrangler secret list`, or nothing where no such worker stands yet. */
export const secretsIn = (listing: string): string[] =>
  (rowsIn(listing) as { name: string }[]).map(({ name }) => name)

/** wrangler may say something before its JSON. */
const rowsIn = (listing: string): unknown[] => JSON.parse(listing.slice(listing.search(/^\[/m)))
