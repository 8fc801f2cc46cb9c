import { and, between, desc, eq, gt, inArray, isNull, not, sql } from 'drizzle-orm'
import { products, variants } from '../catalogue/tables'
import type { ShopContext } from '../context'
import { dailyFigures, type FigureKind } from '../figures/tables'
import { inNairobi } from '../kernel/nairobi'
import { lastNumberBefore } from '../orders/number-range'
import { type Cohort, cohortTable } from './cohorts'
import type { Figure } from './figure'
import { before, type Period } from './period'
import { figuresFrom, soldQueries } from './sold'

export type InsightsData = {
  period: Period
  now: Figure[]
  /** The period before, as long. */
  earlier: Figure[]
  /** `order` figures day by day, for the chart. */
  days: Figure[]
  cohorts: Cohort[]
  names: Map<string, string>
  /** On the shelf, and not sold in the period: the most pieces first. */
  slow: { name: string; stock: number }[]
}

const inPeriods: FigureKind[] = [
  'order',
  'product',
  'hour',
  'zone',
  'source',
  'buyer',
  'attempt',
  'funnel',
]
/** The open end of the numbers: what has no stored day yet, which is today and little else. */
const allNumbers = Number.MAX_SAFE_INTEGER
const mostKeys = 3000

/** Everything on the insights page, in one round trip: stored days and what was sold since. */
export async function insights(ctx: ShopContext, period: Period): Promise<InsightsData> {
  const { shop, ports } = ctx
  const today = inNairobi(ports.clock()).day
  const previous = before(period)
  const inPeriod = sql<number>`${dailyFigures.day} >= ${period.from}`
  const soldKeys = sql`(select key from ${dailyFigures} where ${shop.ours(dailyFigures)}
    and kind = 'product' and day between ${period.from} and ${period.to})`
  const open = { after: lastNumberBefore(shop, '9999'), until: allNumbers }
  const [summed, days, cohorts, names, shelf, ...live] = await shop.read(
    shop
      .pick(
        {
          kind: dailyFigures.kind,
          key: dailyFigures.key,
          inPeriod,
          count: sql<number>`sum(${dailyFigures.count})`,
          amount: sql<number>`sum(${dailyFigures.amountCents})`,
        },
        dailyFigures,
        inArray(dailyFigures.kind, inPeriods),
        between(dailyFigures.day, previous.from, period.to),
      )
      .groupBy(dailyFigures.kind, inPeriod, dailyFigures.key)
      .limit(mostKeys),
    shop.select(
      dailyFigures,
      eq(dailyFigures.kind, 'order'),
      between(dailyFigures.day, period.from, period.to),
    ),
    shop
      .select(dailyFigures, eq(dailyFigures.kind, 'cohort'))
      .orderBy(desc(dailyFigures.day))
      .limit(100),
    shop.pick({ sku: products.sku, name: products.name }, products).limit(2000),
    shop
      .pick(
        { sku: variants.productSku, stock: variants.stock, choices: variants.choices },
        variants,
        and(gt(variants.stock, 0), isNull(variants.archivedAt)),
        not(inArray(variants.sku, soldKeys as never)),
      )
      .orderBy(desc(variants.stock))
      .limit(10),
    ...soldQueries(shop, open),
  )
  const since = figuresFrom(today, live)
  const showsToday = period.to === today
  const figures = (now: 0 | 1): Figure[] =>
    summed
      .filter((row) => row.inPeriod === now)
      .map(({ kind, key, count, amount }) => ({ kind, day: '', key, count, amount }))
  const nameOf = new Map(names.map(({ sku, name }) => [sku, name]))
  return {
    period,
    now: [...figures(1), ...(showsToday ? since : [])],
    earlier: figures(0),
    days: [
      ...days.map(({ kind, day, key, count, amountCents }) => ({
        kind,
        day,
        key,
        count,
        amount: amountCents,
      })),
      ...(showsToday ? since.filter(({ kind }) => kind === 'order') : []),
    ],
    cohorts: cohortTable(cohorts),
    names: nameOf,
    slow: shelf
      .filter(({ sku }) => !showsToday || !since.some((f) => f.kind === 'product' && f.key === sku))
      .map(({ sku, stock, choices }) => ({
        name: [nameOf.get(sku) ?? sku, ...choices].join(', '),
        stock,
      })),
  }
}
