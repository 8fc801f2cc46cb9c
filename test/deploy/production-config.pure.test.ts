import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { productionConfig, readProduction } from '../../scripts/deploy/production-config.ts'
import {
  bucketsIn,
  missingFrom,
  queuesIn,
  resourcesIn,
  workerName,
} from '../../scripts/deploy/resources.ts'

const base = readFileSync(join(import.meta.dirname, '../../wrangler.toml'), 'utf8')
const answers = {
  PUBLIC_URL: 'https://duka.example.co.ke',
  WHATSAPP_PHONE_NUMBER_ID: '106540352242922',
  WHATSAPP_NUMBER: '254700123456',
  EMAIL_FROM: 'Duka "Bot" <hello@example.co.ke>',
}
const databaseIds = new Map([
  ['dukabot-directory', 'aaaa-1'],
  ['dukabot-shops-0', 'bbbb-2'],
])
const changed = (next: string) => {
  const before = new Set(base.split('\n'))
  return next.split('\n').filter((line) => !before.has(line) && !line.startsWith('#'))
}

describe('wrangler.production.toml', () => {
  it('is wrangler.toml with the account, the answers and the databases in their places', () => {
    const production = productionConfig(base, { accountId: 'acc1', answers, databaseIds })
    expect(changed(production)).toMatchInlineSnapshot(`
      [
        "workers_dev = false",
        "routes = [{ pattern = "duka.example.co.ke", custom_domain = true }]",
        "account_id = "acc1"",
        "PUBLIC_URL = "https://duka.example.co.ke"",
        "WHATSAPP_PHONE_NUMBER_ID = "106540352242922"",
        "WHATSAPP_NUMBER = "254700123456"",
        "EMAIL_FROM = "Duka \\"Bot\\" <hello@example.co.ke>"",
        "database_id = "aaaa-1"",
        "database_id = "bbbb-2"",
      ]
    `)
  })

  it('gives back the answers it was made from', () => {
    const production = productionConfig(base, { accountId: 'acc1', answers, databaseIds })
    expect(readProduction(production)).toMatchObject({ accountId: 'acc1', answers })
    expect(readProduction('')).toEqual({ accountId: '', answers: {}, databaseIds: new Map() })
  })

  it('needs no route at Cloudflare’s own address', () => {
    const there = { ...answers, PUBLIC_URL: 'https://dukabot.njeri.workers.dev' }
    const production = productionConfig(base, { accountId: 'acc1', answers: there, databaseIds })
    expect(production).not.toContain('routes')
    expect(production).toContain('workers_dev = true')
  })
})

describe('what an account lacks', () => {
  it('is read from the bindings, each thing once', () => {
    expect(workerName(base)).toBe('dukabot')
    expect(resourcesIn(base)).toEqual({
      databases: ['dukabot-directory', 'dukabot-shops-0'],
      buckets: ['dukabot-media', 'dukabot-exports', 'dukabot-backups', 'dukabot-backups-far'],
      queues: ['notifications', 'jobs', 'notifications-dead', 'jobs-dead'],
    })
  })

  it('is the difference to what it has', () => {
    const there = { databases: ['dukabot-directory'], buckets: [], queues: ['jobs', 'jobs-dead'] }
    expect(missingFrom(resourcesIn(base), there)).toMatchObject({
      databases: ['dukabot-shops-0'],
      queues: ['notifications', 'notifications-dead'],
    })
  })

  it('reads the listings as wrangler prints them', () => {
    const buckets =
      'Listing buckets...\nname:           dukabot-media\ncreation_date:  2026-11-01\n'
    expect(bucketsIn(buckets)).toEqual(['dukabot-media'])
    const queues = [
      ' ⛅️ wrangler 4.156.2',
      '┌──────────────────────────────────┬───────────────┬────────────┐',
      '│ id                               │ name          │ created_on │',
      '├──────────────────────────────────┼───────────────┼────────────┤',
      '│ 0123456789abcdef0123456789abcdef │ notifications │ 2026-11-01 │',
    ]
    expect(queuesIn(queues.join('\n'))).toEqual(['notifications'])
  })
})
