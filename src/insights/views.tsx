import type { Child } from 'hono/jsx'
import type { PageContext } from '../context'
import { cents, formatMoney } from '../kernel/money'
import { inNairobi } from '../kernel/nairobi'
import { LinkButton } from '../web/action-form'
import { Field } from '../web/field'
import type { FormView } from '../web/form'
import { EmptyState, PageHead } from '../web/page'
import { Stat, Stats, Tabs } from '../web/rows'
import { dayWords } from './day-words'
import { growth, share } from './figure'
import { BestSellers, BusyHours, Cohorts, Funnel, Shares, SlowStock } from './parts'
import { before, lastDays, lengthOf, type Period, presets } from './period'
import type { InsightsData } from './queries'
import { SalesChart } from './sales-chart'
import { headline } from './summary'

export type InsightsProps = { ctx: PageContext; data: InsightsData; form: FormView }

/** Sales of a period beside the one before it. */
export function InsightsPage({ ctx, data, form }: InsightsProps) {
  const { t } = ctx
  const { period, now } = data
  const sold = headline(now).placed > 0
  const query = `from=${period.from}&to=${period.to}`
  return (
    <>
      <PageHead title={t.insights.title} text={t.insights.lead} />
      <Periods ctx={ctx} period={period} form={form} />
      {sold ? (
        <>
          <Headlines ctx={ctx} data={data} />
          <SalesChart ctx={ctx} data={data} />
          <div class="halves">
            <BestSellers ctx={ctx} data={data} />
            <SlowStock ctx={ctx} data={data} />
            <Funnel ctx={ctx} data={data} />
            <Shares ctx={ctx} data={data} />
          </div>
          <BusyHours ctx={ctx} data={data} />
          <Cohorts ctx={ctx} data={data} />
          <div class="actions">
            <LinkButton href={`/shop/insights/report.csv?${query}`}>{t.insights.csv}</LinkButton>
            <LinkButton href={`/shop/insights/report.pdf?${query}`}>{t.insights.pdf}</LinkButton>
          </div>
        </>
      ) : (
        <EmptyState title={t.insights.none}>
          <p>{t.insights.noneHelp}</p>
        </EmptyState>
      )}
    </>
  )
}

/** Ready periods as links, any other in a form that asks by GET. */
function Periods({ ctx, period, form }: { ctx: PageContext; period: Period; form: FormView }) {
  const { t, ports } = ctx
  const today = inNairobi(ports.clock()).day
  const chosen = period.to === today ? lengthOf(period) : 0
  const custom = !presets.some((days) => days === chosen) || Object.keys(form.errors).length > 0
  return (
    <div class="stack">
      <Tabs
        label={t.insights.periods}
        tabs={presets.map((days) => ({
          href: `/shop/insights?from=${lastDays(today, days).from}&to=${today}`,
          label: t.insights.lastDays(days),
          current: days === chosen,
        }))}
      />
      <details open={custom}>
        <summary>{t.insights.periods}</summary>
        <form action="/shop/insights" class="quick" novalidate>
          <Field form={form} name="from" label={t.insights.from} type="date" />
          <Field form={form} name="to" label={t.insights.to} type="date" />
          <button type="submit" class="button plain">
            {t.insights.show}
          </button>
        </form>
      </details>
    </div>
  )
}

function Headlines({ ctx, data }: { ctx: PageContext; data: InsightsData }) {
  const { t, ports } = ctx
  const year = inNairobi(ports.clock()).day.slice(0, 4)
  const now = headline(data.now)
  const was = headline(data.earlier)
  const previous = before(data.period)
  const money = (amount: number | null) => (amount === null ? '–' : formatMoney(cents(amount)))
  const change = (a: number, b: number) => changeWords(ctx, growth(a, b))
  const part = (some: number, all: number): Child => `${share(some, all) ?? 0}%`
  return (
    <div class="stack">
      <p class="small">
        {t.insights.comparedWith(dayWords(previous.from, t, year), dayWords(previous.to, t, year))}
      </p>
      <Stats>
        <Stat
          label={t.insights.sales}
          value={money(now.sales)}
          text={change(now.sales, was.sales)}
        />
        <Stat label={t.insights.orders} value={now.orders} text={change(now.orders, was.orders)} />
        <Stat
          label={t.insights.basket}
          value={money(now.basket)}
          text={change(now.basket ?? 0, was.basket ?? 0)}
        />
        <Stat
          label={t.insights.paidShare}
          value={part(now.orders, now.placed)}
          text={t.insights.ofOrders(now.orders, now.placed)}
        />
        <Stat
          label={t.insights.newCustomers}
          value={now.fresh}
          text={change(now.fresh, was.fresh)}
        />
        <Stat
          label={t.insights.returning}
          value={part(now.returning, now.orders)}
          text={t.insights.ofOrders(now.returning, now.orders)}
        />
        <Stat
          label={t.insights.pushes}
          value={part(now.pushes.paid, now.pushes.count)}
          text={t.insights.ofOrders(now.pushes.paid, now.pushes.count)}
        />
      </Stats>
    </div>
  )
}

function changeWords({ t }: PageContext, percent: number | null): string {
  if (percent === null) return t.insights.noBefore
  if (percent === 0) return t.insights.same
  return percent > 0 ? t.insights.up(percent) : t.insights.down(-percent)
}
