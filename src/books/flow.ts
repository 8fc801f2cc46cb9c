import { type Cents, cents } from '../kernel/money'

/**
 * The accounts of the ledger with all orders as one: what came into each and what went out of it. Money
 * from outside goes out of `world` (M-Pesa) and `cash`, what is given back comes into them.
 */
export const accounts = ['world', 'cash', 'provider_fees', 'orders', 'unmatched', 'other'] as const
export type AccountName = (typeof accounts)[number]
export type Flow = { account: AccountName; in: Cents; out: Cents }

/** What happened to receipts, their set-aside money and refunds, added up by kind. */
export type Happened =
  | { what: 'receipt'; cash: boolean; aside: boolean; amount: Cents; charges: Cents }
  | {
      what: 'book' | 'keep' | 'promise' | 'unpromise'
      aside: boolean
      amount: Cents
      charges: Cents
    }
  | { what: 'refund'; cash: boolean; aside: boolean; amount: Cents; charges: Cents }

type Move = readonly [AccountName, AccountName, Cents]

/** The postings that were made of it (src/ledger/ledger.ts), with all orders as one account. */
function movesOf(happened: Happened): Move[] {
  const { aside, amount, charges } = happened
  const outside = 'cash' in happened && happened.cash ? 'cash' : 'world'
  const stands = aside ? 'unmatched' : 'orders'
  const borneBy = (bearer: AccountName): Move[] => [
    ['provider_fees', 'unmatched', charges],
    [bearer, 'provider_fees', charges],
  ]
  switch (happened.what) {
    case 'receipt':
      return [
        [outside, stands, amount],
        [stands, 'provider_fees', charges],
      ]
    case 'book':
      return [['unmatched', 'orders', amount], ...borneBy('orders')]
    case 'keep':
      return [['unmatched', 'other', amount], ...borneBy('other')]
    case 'promise':
      return aside ? borneBy('other') : []
    case 'unpromise':
      return aside ? borneBy('other').map(([from, to, sum]): Move => [to, from, sum]) : []
    case 'refund':
      return [
        [stands, outside, amount],
        [aside ? 'other' : 'orders', 'provider_fees', charges],
      ]
  }
}

export function flowsOf(happened: readonly Happened[]): Flow[] {
  const moves = happened.flatMap(movesOf)
  const sum = (end: 0 | 1, account: AccountName) =>
    cents(moves.reduce((total, move) => total + (move[end] === account ? move[2] : 0), 0))
  return accounts.map((account) => ({ account, in: sum(1, account), out: sum(0, account) }))
}

/** Flows one after the other, added up. */
export function together(...parts: readonly (readonly Flow[])[]): Flow[] {
  const all = parts.flat()
  return accounts.map((account) => {
    const own = all.filter((flow) => flow.account === account)
    const sum = (end: 'in' | 'out') => cents(own.reduce((total, flow) => total + flow[end], 0))
    return { account, in: sum('in'), out: sum('out') }
  })
}

/** What came after `earlier`, when both count from the shop's first day. */
export const since = (earlier: readonly Flow[], later: readonly Flow[]): Flow[] =>
  together(
    later,
    earlier.map((flow) => ({ ...flow, in: cents(-flow.in), out: cents(-flow.out) })),
  )

/** What an owner asks of a period. */
export type Figures = {
  mpesa: Cents
  cash: Cents
  gross: Cents
  charges: Cents
  refunded: Cents
  net: Cents
}

export function figuresOf(flows: readonly Flow[]): Figures {
  const of = (account: AccountName) =>
    flows.find((flow) => flow.account === account) ?? { in: cents(0), out: cents(0) }
  const [world, cash, fees] = [of('world'), of('cash'), of('provider_fees')]
  const gross = cents(world.out + cash.out)
  const charges = cents(fees.in - fees.out)
  const refunded = cents(world.in + cash.in)
  return {
    mpesa: world.out,
    cash: cash.out,
    gross,
    charges,
    refunded,
    net: cents(gross - charges - refunded),
  }
}

/** In minus out. */
export const balanceOf = (flows: readonly Flow[], account: AccountName): Cents => {
  const flow = flows.find((one) => one.account === account)
  return cents((flow?.in ?? 0) - (flow?.out ?? 0))
}
