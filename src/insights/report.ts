import type { PageContext } from '../context'
import { inNairobi } from '../kernel/nairobi'
import { bucketWords, dayWords, monthWords } from './day-words'
import { byKey, growth, share } from './figure'
import { type Counted, nameOf, wordsFor } from './names'
import { before } from './period'
import type { InsightsData } from './queries'
import { funnel, headline, salesOver } from './summary'

/** Words, a count, or money in cents. */
export type ReportCell = string | number | { cents: number }
/** A table of the report. */
export type Section = { title: string; columns: string[]; rows: ReportCell[][] }

/** What the page shows, as tables: the same for a spreadsheet and for paper. */
export function report(ctx: PageContext, data: InsightsData): Section[] {
  const { t } = ctx
  const year = inNairobi(ctx.ports.clock()).day.slice(0, 4)
  const money = (amount: number) => ({ cents: amount })
  const counted = (title: string, column: string, kind: Counted) => ({
    title,
    columns: [column, t.insights.people, t.insights.amount],
    rows: byKey(data.now, kind).map(({ key, count, amount }) => [
      wordsFor(ctx, kind, key),
      count,
      money(amount),
    ]),
  })
  return [
    headlines(ctx, data),
    {
      title: t.insights.salesByDay,
      columns: [t.insights.day, t.insights.orders, t.insights.sales],
      rows: salesOver(data.period, data.days).map((part) => [
        bucketWords(part, t, year),
        part.orders,
        money(part.amount),
      ]),
    },
    {
      title: t.insights.bestSellers,
      columns: [t.insights.product, t.insights.pieces, t.insights.amount],
      rows: byKey(data.now, 'product').map(({ key, count, amount }) => [
        nameOf(data, key),
        count,
        money(amount),
      ]),
    },
    {
      title: t.insights.slow,
      columns: [t.insights.product, t.insights.left],
      rows: data.slow.map(({ name, stock }) => [name, stock]),
    },
    {
      title: t.insights.funnel,
      columns: [t.insights.funnel, t.insights.people],
      rows: funnel(data.now).map(({ step, count }) => [t.insights.steps[step], count]),
    },
    counted(t.insights.zones, t.insights.zone, 'zone'),
    counted(t.insights.sources, t.insights.source, 'source'),
    counted(t.insights.payments, t.insights.outcome, 'attempt'),
    {
      title: t.insights.cohorts,
      columns: [t.insights.firstOrder, t.insights.customers, t.insights.cohortsHelp],
      rows: data.cohorts.map(({ month, size, back }) => [
        monthWords(month, t),
        size,
        back.join(', '),
      ]),
    },
  ].filter(({ rows }) => rows.length > 0)
}

function headlines(ctx: PageContext, data: InsightsData): Section {
  const { t } = ctx
  const year = inNairobi(ctx.ports.clock()).day.slice(0, 4)
  const [now, was] = [headline(data.now), headline(data.earlier)]
  const previous = before(data.period)
  const money = (amount: number | null): ReportCell => (amount === null ? '' : { cents: amount })
  const percent = (value: number | null) => (value === null ? '' : `${value}%`)
  const row = (
    label: string,
    a: ReportCell,
    b: ReportCell,
    change: number | null,
  ): ReportCell[] => [label, a, b, percent(change)]
  return {
    title: t.insights.between(
      dayWords(data.period.from, t, year),
      dayWords(data.period.to, t, year),
    ),
    columns: [
      '',
      t.insights.period,
      t.insights.between(dayWords(previous.from, t, year), dayWords(previous.to, t, year)),
      t.insights.change,
    ],
    rows: [
      row(t.insights.sales, money(now.sales), money(was.sales), growth(now.sales, was.sales)),
      row(t.insights.orders, now.orders, was.orders, growth(now.orders, was.orders)),
      row(
        t.insights.basket,
        money(now.basket),
        money(was.basket),
        growth(now.basket ?? 0, was.basket ?? 0),
      ),
      row(t.insights.newCustomers, now.fresh, was.fresh, growth(now.fresh, was.fresh)),
      row(
        t.insights.paidShare,
        percent(share(now.orders, now.placed)),
        percent(share(was.orders, was.placed)),
        null,
      ),
      row(
        t.insights.returning,
        percent(share(now.returning, now.orders)),
        percent(share(was.returning, was.orders)),
        null,
      ),
    ],
  }
}
