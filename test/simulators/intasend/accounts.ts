import type { Context } from 'hono'
import { Refused } from './errors'
import type { Account, AccountInput, Json } from './types'

export type Accounts = ReturnType<typeof createAccounts>

/** Who calls: by secret key, or by the publishable one where that is enough. */
export function createAccounts(lazy: boolean, walletFor: (account: Account) => string) {
  const accounts: Account[] = []

  function add(input: AccountInput): Account {
    const known = accounts.find(({ secretKey }) => secretKey === input.secretKey)
    if (known) return Object.assign(known, input)
    const account: Account = {
      ...input,
      settlementWalletId: '',
      failuresInARow: 0,
      webhookEnabled: true,
    }
    account.settlementWalletId = walletFor(account)
    accounts.push(account)
    return account
  }

  /** On a developer's machine both keys of a pair end alike, or arrive together. */
  function makeLazily(secretKey: string, publishableKey: string | undefined): Account | undefined {
    const known = accounts.find((one) => one.publishableKey === publishableKey)
    if (known) return Object.assign(known, { secretKey })
    const pair = publishableKey ?? secretKey.replace('ISSecretKey_', 'ISPubKey_')
    return add({ secretKey, publishableKey: pair, challenge: '', webhookUrl: '' })
  }

  const suits = (key: string, host: string): boolean =>
    key.includes(host === 'payment.intasend.com' ? '_live_' : '_test_')

  function bySecret(c: Context, body: Json): Account | undefined {
    const secret = c.req.header('authorization')?.match(/^Bearer (ISSecretKey_\S+)$/)?.[1]
    if (!secret || !suits(secret, new URL(c.req.url).hostname)) return undefined
    const known = accounts.find(({ secretKey }) => secretKey === secret)
    if (known || !lazy) return known
    return makeLazily(secret, publishableIn(c, body))
  }

  function byPublishable(c: Context, body: Json): Account | undefined {
    const key = publishableIn(c, body)
    if (!key || !suits(key, new URL(c.req.url).hostname)) return undefined
    const known = accounts.find(({ publishableKey }) => publishableKey === key)
    if (known || !lazy || !key.startsWith('ISPubKey_test_')) return known
    return makeLazily(key.replace('ISPubKey_', 'ISSecretKey_'), key)
  }

  return {
    add,
    all: () => accounts,
    find: (key: string) =>
      accounts.find(({ secretKey, publishableKey }) => secretKey === key || publishableKey === key),
    /** For what moves money. */
    needSecret(c: Context, body: Json = {}): Account {
      return bySecret(c, body) ?? unauthorised(c.req.header('authorization') !== undefined)
    },
    /** For what anybody with the public key may ask. */
    needPublishable(c: Context, body: Json): Account {
      const given = c.req.header('authorization') ?? publishableIn(c, body)
      return byPublishable(c, body) ?? bySecret(c, body) ?? unauthorised(given !== undefined)
    },
  }
}

function publishableIn(c: Context, body: Json): string | undefined {
  const header =
    c.req.header('INTASEND_PUBLIC_API_KEY') ?? c.req.header('X-IntaSend-Public-API-Key')
  return header ?? (typeof body.public_key === 'string' ? body.public_key : undefined)
}

function unauthorised(given: boolean): never {
  if (given) throw new Refused(401, 'authentication_failed', 'Invalid token.')
  throw new Refused(401, 'not_authenticated', 'Authentication credentials were not provided.')
}
