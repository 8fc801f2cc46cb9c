import { type Cents, cents } from '../kernel/money'

/**
 * Where a shop's money stands. `world` is everybody outside; `order:…` what was paid for that order;
 * `unmatched` money that arrived and belongs to nothing yet. A currency other than KES has accounts
 * of its own (`world:USD`), so that two currencies never meet in one sum.
 */
export type Account =
  | 'world'
  | 'provider_fees'
  | 'unmatched'
  | `order:${string}`
  | `${'world' | 'provider_fees' | 'unmatched'}:${string}`

/** Money leaves one account and arrives in another, so an unbalanced posting cannot be written. */
export type Posting = { source: Account; destination: Account; amount: Cents }

/** Money from outside into `into`; what the provider kept of it goes on to its fees. */
export function receive(into: Account, gross: Cents, charges: Cents, currency = 'KES'): Posting[] {
  const account = (name: 'world' | 'provider_fees'): Account =>
    currency === 'KES' ? name : `${name}:${currency}`
  const arrived: Posting = { source: account('world'), destination: into, amount: gross }
  return charges > 0
    ? [arrived, { source: into, destination: account('provider_fees'), amount: charges }]
    : [arrived]
}

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
