import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Cloudflare, cloudflare } from '../../scripts/deploy/cloudflare.ts'
import { deploy } from '../../scripts/deploy/guided.ts'
import { emptyAccount, type FakeAccount, fakeWrangler } from './fake-account.ts'

const here = import.meta.dirname
const typed = {
  answers: [
    'https://duka.example.co.ke/',
    '106540352242922',
    '+254 700 123456',
    'DukaBot <hello@example.co.ke>',
    '0712345678',
  ],
  secrets: ['app-secret-typed', 'access-token-typed', 're_typed'],
}
const nothing = { answers: [], secrets: [] }

let root: string
let account: FakeAccount
let commands: string[]
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'dukabot-deploy-'))
  copyFileSync(join(here, '../../wrangler.toml'), join(root, 'wrangler.toml'))
  account = emptyAccount()
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const read = (file: string) => readFileSync(join(root, file), 'utf8')
const production = () => read('wrangler.production.toml')
const secretsNow = () => account.worker?.secrets ?? {}

const inProcess: Cloudflare = {
  async run(args, { input = '' } = {}) {
    commands.push(args.join(' '))
    return fakeWrangler(account, args, input, read)
  },
}

/** One run, with a person who types in order, or with nobody. */
async function run(
  person: { answers: string[]; secrets: string[] } | null,
  env: Record<string, string> = {},
  program: Cloudflare = inProcess,
) {
  const said: string[] = []
  const asked: string[] = []
  const left = structuredClone(person)
  commands = []
  const next = (list: string[] | undefined) => async (question: string) => {
    asked.push(question)
    return question.includes('Press Enter') ? '' : (list?.shift() ?? '')
  }
  const outcome = await deploy({
    root,
    cloudflare: program,
    person: left && { ask: next(left.answers), askSecret: next(left.secrets) },
    env,
    say: (line) => void said.push(line),
    fetch: async (url) =>
      Response.json({ ok: String(url) === 'https://duka.example.co.ke/health' }),
    wait: async () => undefined,
    now: () => new Date('2026-11-23T09:00:00Z'),
  }).then(
    () => 'deployed',
    (error: Error) => error.message,
  )
  return { outcome, said: said.join('\n'), asked }
}

describe('npm run deploy', () => {
  it('takes an empty account to a deployed worker', async () => {
    const { outcome, said, asked } = await run(typed)
    expect(outcome).toBe('deployed')
    expect(asked).toHaveLength(9)
    const { databases, buckets, queues, worker } = account
    expect(databases).toMatchObject([
      { name: 'dukabot-directory', migrated: true },
      { name: 'dukabot-shops-0', migrated: true },
    ])
    expect(buckets).toHaveLength(4)
    expect(queues.sort()).toEqual(['jobs', 'jobs-dead', 'notifications', 'notifications-dead'])
    expect(Object.keys(secretsNow()).sort()).toMatchInlineSnapshot(`
      [
        "DATA_KEYS",
        "EMAIL_API_KEY",
        "INDEX_KEY",
        "SESSION_KEY",
        "WHATSAPP_ACCESS_TOKEN",
        "WHATSAPP_APP_SECRET",
        "WHATSAPP_VERIFY_TOKEN",
      ]
    `)
    expect(worker?.deployed).toBe(1)
    expect(said).toContain('https://duka.example.co.ke/webhooks/whatsapp')
    expect(said).toContain(secretsNow().WHATSAPP_VERIFY_TOKEN)
  })

  it('shows the keys once, says that they must be kept, and hides the rest', async () => {
    const { said } = await run(typed)
    expect(said).toContain('Keep INDEX_KEY and DATA_KEYS safe')
    for (const [name, secret] of Object.entries(secretsNow())) {
      const times = said.split(secret).length - 1
      // The verify token stands again where Meta asks for it.
      const wanted = { INDEX_KEY: 1, DATA_KEYS: 1, WHATSAPP_VERIFY_TOKEN: 2 }[name] ?? 0
      expect([name, times]).toEqual([name, wanted])
    }
  })

  it('passes no secret on a command line and writes none to a file', async () => {
    await run(typed)
    for (const secret of Object.values(secretsNow())) {
      expect(commands.join('\n')).not.toContain(secret)
      expect(production()).not.toContain(secret)
    }
  })

  it('migrates both databases and stores the secrets before the code goes out', async () => {
    await run(typed)
    const order = commands.filter((line) => /^(d1 migrations|secret bulk|deploy)/.test(line))
    expect(order.map((line) => line.split(' --')[0])).toEqual([
      'd1 migrations apply DIRECTORY',
      'd1 migrations apply SHOPS_0',
      'secret bulk',
      'deploy',
    ])
  })

  it('creates nothing and asks nothing the second time, and leaves the secrets alone', async () => {
    await run(typed)
    const before = { account: structuredClone(account), config: production() }
    const { outcome, said, asked } = await run(nothing)
    expect(outcome).toBe('deployed')
    expect(asked).toEqual([])
    expect(commands.filter((line) => /create|bulk/.test(line))).toEqual([])
    expect(production()).toBe(before.config)
    expect(account.worker).toEqual({ ...before.account.worker, deployed: 2 })
    expect(said).not.toContain(secretsNow().WHATSAPP_VERIFY_TOKEN)
  })

  it.each([
    'd1 create dukabot-shops-0',
    'r2 bucket create dukabot-exports',
    'queues create',
    'd1 migrations apply SHOPS_0',
    'secret bulk',
    'deploy',
  ])('goes on after a failure at "%s"', async (failOnce) => {
    account.failOnce = failOnce
    const first = await run(typed)
    expect(first.outcome).toMatch(/failed[\s\S]*run npm run deploy again/)
    expect(first.said).not.toContain('app is up')
    const second = await run({ answers: [], secrets: failOnce === 'deploy' ? [] : typed.secrets })
    expect(second.outcome).toBe('deployed')
    expect(second.asked.filter((question) => /Address|phone number id/.test(question))).toEqual([])
    const { databases, buckets, queues, worker } = account
    expect([databases.length, buckets.length, queues.length, worker?.deployed]).toEqual([
      2, 4, 4, 1,
    ])
  })

  it('refuses new keys for a database that holds data under lost ones', async () => {
    await run(typed)
    account.worker = null
    for (const database of account.databases) database.people = 12
    expect((await run(typed)).outcome).toMatch(/no INDEX_KEY and no DATA_KEYS/)
    expect(account.worker).toBeNull()
    const kept = { INDEX_KEY: 'kept-index', DATA_KEYS: 'kept:data' }
    expect((await run({ ...nothing, secrets: typed.secrets }, kept)).outcome).toBe('deployed')
    expect(secretsNow()).toMatchObject(kept)
  })

  it('says in a sentence how to sign in', async () => {
    account.signedIn = false
    expect((await run(typed)).outcome).toMatch(
      /not signed in.*wrangler login.*CLOUDFLARE_API_TOKEN/,
    )
  })

  it('never takes a failed look at the secrets for a worker without any', async () => {
    account.failOnce = 'secret list'
    expect((await run(typed)).outcome).toMatch(/Looking at which secrets the worker has failed/)
    expect(account.worker).toBeNull()
  })

  it('names all that is missing when nobody can be asked, before it does anything', async () => {
    const { outcome } = await run(null, { PUBLIC_URL: 'https://duka.example.co.ke' })
    expect(outcome).toContain(
      'WHATSAPP_PHONE_NUMBER_ID, WHATSAPP_NUMBER, EMAIL_FROM, OPERATOR_PHONES, ' +
        'WHATSAPP_APP_SECRET, WHATSAPP_ACCESS_TOKEN, EMAIL_API_KEY, WHATSAPP_VERIFY_TOKEN, INDEX_KEY, DATA_KEYS.',
    )
    expect(commands.some((line) => line.includes('create'))).toBe(false)
  })

  it('deploys alone when the environment says everything, and shows no key', async () => {
    const secrets = {
      ...{ WHATSAPP_APP_SECRET: 'env-1', WHATSAPP_ACCESS_TOKEN: 'env-2', EMAIL_API_KEY: 'env-3' },
      ...{ WHATSAPP_VERIFY_TOKEN: 'env-4', INDEX_KEY: 'env-5', DATA_KEYS: 'k:env-6' },
    }
    const { outcome, said } = await run(null, {
      PUBLIC_URL: 'https://duka.example.co.ke',
      WHATSAPP_PHONE_NUMBER_ID: '106540352242922',
      WHATSAPP_NUMBER: '254700123456',
      EMAIL_FROM: 'hello@example.co.ke',
      OPERATOR_PHONES: '0712345678',
      ...secrets,
    })
    expect(outcome).toBe('deployed')
    expect(secretsNow()).toMatchObject(secrets)
    for (const value of Object.values(secretsNow())) expect(said).not.toContain(value)
  })

  it('asks again for an answer that cannot be one', async () => {
    const answers = ['duka.example.co.ke', ...typed.answers]
    const { outcome, said } = await run({ ...typed, answers })
    expect(outcome).toBe('deployed')
    expect(said).toContain('That is not it')
  })

  it('lets the person choose between accounts and remembers the choice', async () => {
    account.accounts.push({ id: 'acc2', name: 'Other Ltd' })
    expect((await run({ ...typed, answers: ['2', ...typed.answers] })).outcome).toBe('deployed')
    expect(production()).toContain('account_id = "acc2"')
    expect((await run(nothing)).outcome).toBe('deployed')
  })

  it('says what it heard when the new worker does not answer', async () => {
    const answers = ['https://other.example.co.ke', ...typed.answers.slice(1)]
    const { outcome } = await run({ ...typed, answers })
    expect(outcome).toMatch(
      /deployed, but .*\/health does not answer.*last heard: 200 {"ok":false}/,
    )
  })
})

describe('npm run deploy with a wrangler of its own', () => {
  it('gets through a failure and a second run, with secrets on standard input only', async () => {
    const program = cloudflare([process.execPath, join(here, 'fake-wrangler.ts')], root)
    const save = (next: FakeAccount) =>
      writeFileSync(join(root, 'account.json'), JSON.stringify(next))
    save({ ...account, failOnce: 'd1 migrations' })
    expect((await run(typed, {}, program)).outcome).toMatch(/Applying the migrations.*failed/)
    expect((await run({ ...nothing, secrets: typed.secrets }, {}, program)).outcome).toBe(
      'deployed',
    )
    expect((await run(nothing, {}, program)).outcome).toBe('deployed')
    account = JSON.parse(read('account.json'))
    expect(account.worker?.deployed).toBe(2)
    const lines = read('commands.log')
    expect(lines.match(/create/g)).toHaveLength(10)
    for (const secret of Object.values(secretsNow())) expect(lines).not.toContain(secret)
  }, 30_000)
})
