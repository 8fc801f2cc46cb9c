import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { openAccount } from '../../src/accounts/open-account'
import { accounts } from '../../src/accounts/tables'
import type { Env } from '../../src/edge/env'
import { directoryContext, platformVault } from '../../src/edge/platform'
import type { Msisdn } from '../../src/kernel/phone'
import { parsePhone } from '../../src/kernel/phone'
import { anyPhone } from '../web/a-site'

/** As another isolate would see it: with nothing cached. */
const isolate = (): Env => ({ ...env })

const someone = () => ({
  fullName: 'Grace Njeri',
  email: 'grace@njeri.example',
  phone: parsePhone(anyPhone().replace(/^07/, '01')) as Msisdn,
  language: 'en' as const,
})

describe('the platform’s vault', () => {
  it('has one key, however many isolates make it at once', async () => {
    const vaults = await Promise.all(Array.from({ length: 5 }, () => platformVault(isolate())))
    const sealed = await vaults[0]?.seal('accounts.name/acc_1', 'Grace')
    for (const vault of vaults) {
      expect(sealed && (await vault.open('accounts.name/acc_1', sealed))).toBe('Grace')
    }
    const rows = await env.DIRECTORY.prepare('SELECT name FROM platform_keys').all()
    expect(rows.results).toEqual([{ name: 'platform' }])
  })
})

describe('opening an account', () => {
  it('opens one for a phone, however many browsers prove it at once', async () => {
    const ctx = await directoryContext(isolate())
    const person = someone()
    const opened = await Promise.all(Array.from({ length: 5 }, () => openAccount(ctx, person)))
    expect(new Set(opened.map(({ id }) => id)).size).toBe(1)
  })

  it('seals each field in its place, under a key that dies with the salt of the row', async () => {
    const ctx = await directoryContext(isolate())
    const { id } = await openAccount(ctx, someone())
    const rows = await ctx.directory.select(accounts, undefined)
    const row = rows.find((account) => account.id === id)
    expect(row?.salt).toMatch(/^\w{32}$/)
    if (!row?.salt || !row.nameSealed || !row.emailSealed) throw new Error('sealed columns')
    const vault = ctx.vault.ofPerson(row.salt)
    expect(await vault.open(`accounts.name/${id}`, row.nameSealed)).toBe('Grace Njeri')
    await expect(vault.open(`accounts.name/${id}`, row.emailSealed)).rejects.toThrow()
    await expect(ctx.vault.open(`accounts.name/${id}`, row.nameSealed)).rejects.toThrow()
  })
})
