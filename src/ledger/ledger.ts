import { type Cents, cents } from '../kernel/money'

/**
 * Where a shop's money stands. Outside are `world` (M-Pesa, through a provider or by hand) and `cash`
 * (over the counter). Inside: `order:…` what was paid for that order, `unmatched` money that arrived
 * and belongs to nothing yet, `other` money the owner says belongs to no order, `provider_fees` what
 * providers kept. A currency other than KES has accounts of its own (`world:USD`), so that two
 * currencies never meet in one sum.
 */
export type Account = Outside | Inside | `${Outside | Inside}:${string}` | `order:${string}`
type Outside = 'world' | 'cash'
type Inside = 'provider_fees' | 'unmatched' | 'other'

/** Money leaves one account and arrives in another, so an unbalanced posting cannot be written. */
export type Posting = { source: Account; destination: Account; amount: Cents }

/** An account of shillings, or the one that holds the same in another currency. */
export const accountIn = (name: Outside | Inside, currency: string): Account =>
  currency === 'KES' ? name : `${name}:${currency}`

/** Money from outside into `into`; what the provider kept of it goes on to its fees. */
export const receive = (
  into: Account,
  gross: Cents,
  charges: Cents,
  { currency = 'KES', from = 'world' }: { currency?: string; from?: Outside } = {},
): Posting[] => [
  { source: accountIn(from, currency), destination: into, amount: gross },
  ...kept(into, charges, currency),
]

/** Money that waited in `unmatched` finds its place, and its charges go there with it. */
export const moveOut = (
  into: Account,
  amount: Cents,
  charges: Cents,
  currency = 'KES',
): Posting[] => [
  { source: accountIn('unmatched', currency), destination: into, amount },
  ...moveCharges(into, charges, currency),
]

/** Charges that were taken from `unmatched` are borne by another account instead. */
export const moveCharges = (bearer: Account, charges: Cents, currency = 'KES'): Posting[] => [
  ...reverse(kept(accountIn('unmatched', currency), charges, currency)),
  ...kept(bearer, charges, currency),
]

/** Money back to whoever paid it; what the provider took for the way is borne by `bearer`. */
export const giveBack = (
  from: Account,
  to: Outside,
  amount: Cents,
  charges: Cents,
  bearer: Account,
): Posting[] => [{ source: from, destination: to, amount }, ...kept(bearer, charges, 'KES')]

const kept = (by: Account, charges: Cents, currency: string): Posting[] =>
  charges > 0
    ? [{ source: by, destination: accountIn('provider_fees', currency), amount: charges }]
    : []

/** A correction: the same money back the way it came, last posting first. */
export const reverse = (postings: readonly Posting[]): Posting[] =>
  postings
    .map((p) => ({ source: p.destination, destination: p.source, amount: p.amount }))
    .reverse()

/** What stands in an account: in minus out. */
export const balance = (postings: readonly Posting[], account: Account): Cents =>
  cents(
    postings.reduce(
      (sum, posting) =>
        sum +
        (posting.destination === account ? posting.amount : 0) -
        (posting.source === account ? posting.amount : 0),
      0,
    ),
  )

/** What people paid into an account, fees not taken off, refunds taken off. */
export const paidInto = (postings: readonly Posting[], account: Account): Cents =>
  cents(
    postings.reduce(
      (sum, { source, destination, amount }) =>
        sum +
        (destination === account && source !== 'provider_fees' ? amount : 0) -
        (source === account && destination !== 'provider_fees' ? amount : 0),
      0,
    ),
  )

/** What was ever given back out of an account. */
export const givenBackFrom = (postings: readonly Posting[], account: Account): Cents =>
  cents(
    postings.reduce(
      (sum, { source, destination, amount }) =>
        sum + (source === account && isOutside(destination) ? amount : 0),
      0,
    ),
  )

const isOutside = (account: Account) => account === 'world' || account === 'cash'
