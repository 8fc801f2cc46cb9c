import { type OrderState, soldStates } from '../orders/order'
import { byKey, type Figure, type Sum, share, sumOf } from './figure'
import { type Bucket, buckets, type Period } from './period'

export type Headline = {
  sales: number
  orders: number
  /** Cents; null without orders. */
  basket: number | null
  placed: number
  returning: number
  fresh: number
  pushes: Sum & { paid: number }
}

/** The figures at the top of the page, of one period. */
export function headline(figures: readonly Figure[]): Headline {
  const states = byKey(figures, 'order')
  const sold = sumOf(states.filter(({ key }) => isSold(key)))
  const buyers = new Map(byKey(figures, 'buyer').map(({ key, count }) => [key, count]))
  const pushes = byKey(figures, 'attempt')
  return {
    sales: sold.amount,
    orders: sold.count,
    basket: sold.count === 0 ? null : Math.round(sold.amount / sold.count / 100) * 100,
    placed: sumOf(states).count,
    returning: buyers.get('returning') ?? 0,
    fresh: buyers.get('new') ?? 0,
    pushes: {
      ...sumOf(pushes),
      paid: pushes.find(({ key }) => key === 'settled')?.count ?? 0,
    },
  }
}

const isSold = (state: string) => soldStates.includes(state as OrderState)

/** Sales of each bar of the chart, in cents. */
export const salesOver = (
  period: Period,
  days: readonly Figure[],
): (Bucket & { orders: number; amount: number })[] =>
  buckets(period).map((bucket) => {
    const { count, amount } = sumOf(
      days.filter(({ day, key }) => isSold(key) && day >= bucket.from && day <= bucket.to),
    )
    return { ...bucket, orders: count, amount }
  })

export type FunnelStep = {
  step: 'chat' | 'basket' | 'placed' | 'paid'
  count: number
  of: number | null
}

/**
 * From the chat to an order that stands. Steps that nobody has counted yet are left out; where chats were
 * counted for fewer days than orders, a step is no part of the first.
 */
export function funnel(figures: readonly Figure[]): FunnelStep[] {
  const counted = new Map(byKey(figures, 'funnel').map(({ key, count }) => [key, count]))
  const { placed, orders } = headline(figures)
  const steps: FunnelStep[] = [
    { step: 'chat' as const, count: counted.get('chat') ?? 0, of: null },
    { step: 'basket' as const, count: counted.get('basket') ?? 0, of: null },
    { step: 'placed' as const, count: placed, of: null },
    { step: 'paid' as const, count: orders, of: null },
  ].filter(({ step, count }) => count > 0 || step === 'placed' || step === 'paid')
  const first = steps[0]?.count ?? 0
  return steps.map((step, at) => ({
    ...step,
    of: at === 0 || step.count > first ? null : share(step.count, first),
  }))
}
