import type { Child } from 'hono/jsx'
import type { PageContext } from '../context'
import { cents } from '../kernel/money'
import { CellBar, HeatTable } from '../web/chart'
import { Card, MoneyText, Table } from '../web/page'
import { monthWords } from './day-words'
import { byKey, heatMap } from './figure'
import { nameOf, wordsFor } from './names'
import type { InsightsData } from './queries'
import { funnel } from './summary'

type Props = { ctx: PageContext; data: InsightsData }

const mostRows = 10

export function BestSellers({ ctx: { t }, data }: Props) {
  const sold = byKey(data.now, 'product').slice(0, mostRows)
  const most = sold[0]?.amount ?? 0
  return (
    <Card title={t.insights.bestSellers}>
      <Table
        caption={t.insights.bestSellers}
        columns={[
          { label: t.insights.product },
          { label: t.insights.pieces, align: 'end' },
          { label: t.insights.amount, align: 'end' },
        ]}
        rows={sold.map(({ key, count, amount }) => [
          <Named name={nameOf(data, key)} value={amount} most={most} />,
          count,
          <MoneyText amount={cents(amount)} />,
        ])}
      />
    </Card>
  )
}

const Named = ({ name, value, most }: { name: Child; value: number; most: number }) => (
  <>
    {name}
    <CellBar value={value} most={most} />
  </>
)

export function SlowStock({ ctx: { t }, data }: Props) {
  if (data.slow.length === 0) return null
  return (
    <Card title={t.insights.slow}>
      <p class="small">{t.insights.slowHelp}</p>
      <Table
        caption={t.insights.slow}
        columns={[{ label: t.insights.product }, { label: t.insights.left, align: 'end' }]}
        rows={data.slow.map(({ name, stock }) => [name, stock])}
      />
    </Card>
  )
}

export function Funnel({ ctx: { t }, data }: Props) {
  const steps = funnel(data.now)
  const most = Math.max(...steps.map(({ count }) => count))
  return (
    <Card title={t.insights.funnel}>
      <p class="small">{t.insights.funnelHelp}</p>
      <Table
        caption={t.insights.funnel}
        columns={[
          { label: t.insights.step },
          { label: t.insights.people, align: 'end' },
          { label: t.insights.ofFirst, align: 'end' },
        ]}
        rows={steps.map(({ step, count, of }) => [
          <Named name={t.insights.steps[step]} value={count} most={most} />,
          count,
          of === null ? '' : `${of}%`,
        ])}
      />
    </Card>
  )
}

/** Where sales came from: zones, links, and how prompts ended. */
export function Shares({ ctx, data }: Props) {
  const { t } = ctx
  const zones = byKey(data.now, 'zone')
  const sources = byKey(data.now, 'source')
  const attempts = byKey(data.now, 'attempt').sort((a, b) => b.count - a.count)
  return (
    <>
      <Share
        {...{ ctx, rows: zones, title: t.insights.zones, column: t.insights.zone }}
        words={(key) => wordsFor(ctx, 'zone', key)}
      />
      {sources.some(({ key }) => key !== '-') && (
        <Share
          {...{ ctx, rows: sources, title: t.insights.sources, column: t.insights.source }}
          words={(key) => wordsFor(ctx, 'source', key)}
        />
      )}
      <Share
        {...{ ctx, rows: attempts, title: t.insights.payments, column: t.insights.outcome }}
        words={(key) => wordsFor(ctx, 'attempt', key)}
      />
    </>
  )
}

type ShareProps = {
  ctx: PageContext
  rows: readonly { key: string; count: number; amount: number }[]
  title: string
  column: string
  words(key: string): string
}

const Share = ({ ctx: { t }, rows, title, column, words }: ShareProps) =>
  rows.length === 0 ? null : (
    <Card title={title}>
      <Table
        caption={title}
        columns={[
          { label: column },
          { label: t.insights.people, align: 'end' },
          { label: t.insights.amount, align: 'end' },
        ]}
        rows={rows
          .slice(0, mostRows)
          .map(({ key, count, amount }) => [
            <Named name={words(key)} value={amount} most={rows[0]?.amount ?? 0} />,
            count,
            <MoneyText amount={cents(amount)} />,
          ])}
      />
    </Card>
  )

/** Two hours a column, so that a phone shows the whole day. */
export function BusyHours({ ctx: { t }, data }: Props) {
  const rows = heatMap(data.now).map(({ day, hours }) => ({
    label: t.shops.weekdaysShort[day],
    cells: Array.from({ length: 12 }, (_, at) => (hours[at * 2] ?? 0) + (hours[at * 2 + 1] ?? 0)),
  }))
  return (
    <Card title={t.insights.hours}>
      <p class="small">{t.insights.hoursHelp}</p>
      <HeatTable
        caption={t.insights.hours}
        corner={t.insights.weekday}
        columns={Array.from({ length: 12 }, (_, at) => String(at * 2))}
        rows={rows}
      />
    </Card>
  )
}

export function Cohorts({ ctx: { t }, data: { cohorts } }: Props) {
  if (cohorts.length === 0) return null
  const months = Math.max(...cohorts.map(({ back }) => back.length))
  return (
    <Card title={t.insights.cohorts}>
      <p class="small">{t.insights.cohortsHelp}</p>
      <Table
        caption={t.insights.cohorts}
        columns={[
          { label: t.insights.firstOrder },
          { label: t.insights.customers, align: 'end' },
          ...Array.from({ length: months }, (_, at) => ({
            label: t.insights.monthsLater(at + 1),
            align: 'end' as const,
          })),
        ]}
        rows={cohorts.map(({ month, size, back }) => [
          monthWords(month, t),
          size,
          ...Array.from({ length: months }, (_, at) =>
            back[at] === undefined || size === 0
              ? ''
              : `${back[at]} (${Math.round((back[at] / size) * 100)}%)`,
          ),
        ])}
      />
    </Card>
  )
}
