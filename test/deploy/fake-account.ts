import type { Ran } from '../../scripts/deploy/cloudflare.ts'

/** A Cloudflare account as the tests of `npm run deploy` need it. */
export type FakeAccount = {
  signedIn: boolean
  accounts: { id: string; name: string }[]
  databases: { name: string; uuid: string; migrated: boolean; people: number }[]
  buckets: string[]
  queues: string[]
  worker: { secrets: Record<string, string>; deployed: number } | null
  /** The first command that starts so fails, once. */
  failOnce: string | null
}

export const emptyAccount = (): FakeAccount => ({
  signedIn: true,
  accounts: [{ id: 'acc1', name: 'Duka Ltd' }],
  databases: [],
  buckets: [],
  queues: [],
  worker: null,
  failOnce: null,
})

/** Does to the account what wrangler 4.156 would, and prints what it prints. */
export function fakeWrangler(
  account: FakeAccount,
  args: readonly string[],
  input: string,
  readConfig: (file: string) => string,
): Ran {
  const line = args.join(' ')
  if (account.failOnce && line.startsWith(account.failOnce)) {
    account.failOnce = null
    return no('✘ [ERROR] A request to the Cloudflare API failed. [code: 10013]')
  }
  const at = args.indexOf('--config')
  const config = at < 0 ? '' : readConfig(args[at + 1] ?? '')
  const command = commands[args.slice(0, 2).join(' ')]
  return command ? command({ account, args, input, config }) : no(`unknown command: ${line}`)
}

const yes = (output = ''): Ran => ({ ok: true, output: `${output}\n`, errors: '' })
const no = (errors: string): Ran => ({ ok: false, output: '', errors: `${errors}\n` })

type Call = { account: FakeAccount; args: readonly string[]; input: string; config: string }

const commands: Record<string, (call: Call) => Ran> = {
  'whoami --json': ({ account: { signedIn, accounts } }) =>
    signedIn
      ? yes(JSON.stringify({ loggedIn: true, accounts }))
      : { ok: false, output: '{"loggedIn":false}\n', errors: '' },
  'd1 list': ({ account }) => yes(JSON.stringify(account.databases)),
  'd1 create': ({ account, args: [, , name = ''] }) => {
    if (account.databases.some((one) => one.name === name)) return no('already exists [code: 7502]')
    account.databases.push({ name, uuid: `uuid-of-${name}`, migrated: false, people: 0 })
    return yes(`✅ Successfully created DB '${name}' in region WEUR`)
  },
  'd1 migrations': ({ account, args: [, , , binding = ''], config }) => {
    const database = databaseBound(account, config, binding)
    if (!database) return no(`no database for ${binding}`)
    const said = database.migrated
      ? '✅ No migrations to apply!'
      : '🌀 Executing on remote database'
    database.migrated = true
    return yes(said)
  },
  'd1 execute': ({ account, args: [, , binding = ''], config }) => {
    const database = databaseBound(account, config, binding)
    if (!database?.migrated) return no('no such table: accounts')
    return yes(JSON.stringify([{ results: [{ people: database.people }] }], null, 2))
  },
  'r2 bucket': ({ account, args: [, , verb, name = ''] }) => {
    if (verb === 'create') account.buckets.push(name)
    const rows = account.buckets.map((bucket) => `name:           ${bucket}\ncreation_date:  now\n`)
    return yes(`Listing buckets...\n${rows.join('\n')}`)
  },
  'queues list': ({ account, args }) => {
    const names = args.includes('1') ? account.queues : []
    const rows = names.map((name) => `│ 0f │ ${name} │ 2026 │`)
    return yes(['┌─┬─┬─┐', '│ id │ name │ created_on │', '├─┼─┼─┤', ...rows].join('\n'))
  },
  'queues create': ({ account, args: [, , name = ''] }) => {
    account.queues.push(name)
    return yes()
  },
  'secret list': ({ account: { worker } }) =>
    worker
      ? yes(JSON.stringify(Object.keys(worker.secrets).map((name) => ({ name }))))
      : no('✘ [ERROR] Worker "dukabot" not found.'),
  'secret bulk': ({ account, input }) => {
    account.worker ??= { secrets: {}, deployed: 0 }
    Object.assign(account.worker.secrets, JSON.parse(input))
    return yes()
  },
  'deploy --config': ({ account }) => {
    if (!account.databases.every(({ migrated }) => migrated)) return no('deployed before migrating')
    account.worker ??= { secrets: {}, deployed: 0 }
    account.worker.deployed += 1
    return yes()
  },
}

/** As wrangler does: by the binding in the config, then by the id there. */
function databaseBound(account: FakeAccount, config: string, binding: string) {
  const block = config.split('[[').find((text) => text.includes(`binding = "${binding}"`)) ?? ''
  const id = /database_id = "(.*)"/.exec(block)?.[1]
  return account.databases.find(({ uuid }) => uuid === id)
}
