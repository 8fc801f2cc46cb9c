import { staff } from '../../src/accounts/tables'
import type { Role } from '../../src/context'
import type { Env } from '../../src/edge/env'
import type { AccountId } from '../../src/kernel/ids'
import { signedUp } from '../accounts/signed-in'
import { aShop, type TestShop } from '../support/a-shop'
import { aSite, type Browser } from '../web/a-site'

/** Somebody who works in this shop (a new one, unless given), signed in and in it. */
export async function aWorker(role: Role = 'owner', shop?: TestShop, settings: Partial<Env> = {}) {
  const at = shop ?? (await aShop())
  const { browser } = await signedUp(aSite(settings))
  const { directory, ctx } = at
  const seat = { shopId: ctx.profile.id, accountId: accountOf(browser), role, createdAt: 1 }
  await directory.commit(directory.insert(staff, seat))
  await browser.post('/shops', { shop: ctx.profile.id })
  return { browser, shop: at }
}

/** What the cookie says in clear: it is signed, not encrypted. */
export function accountOf({ cookies }: Browser): AccountId {
  const payload = cookies.get('__Host-session')?.split('.')[1] ?? ''
  return JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))).sub
}

/** The value that a field of the page has. */
export function fieldIn(html: string, name: string): string | undefined {
  const input = [...html.matchAll(/<input[^>]*>/g)].find(([tag]) => tag.includes(`name="${name}"`))
  return input && /value="([^"]*)"/.exec(input[0])?.[1]
}
