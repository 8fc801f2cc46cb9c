import type { PageContext } from '../context'
import { cents, formatMoney } from '../kernel/money'
import { inNairobi } from '../kernel/nairobi'
import { BarChart } from '../web/chart'
import { Card, MoneyText, Table } from '../web/page'
import { bucketWords } from './day-words'
import type { InsightsData } from './queries'
import { salesOver } from './summary'

/** Sales as bars, and the same as a table. */
export function SalesChart({ ctx, data }: { ctx: PageContext; data: InsightsData }) {
  const { t, ports } = ctx
  const year = inNairobi(ports.clock()).day.slice(0, 4)
  const parts = salesOver(data.period, data.days).map((part) => ({
    ...part,
    label: bucketWords(part, t, year),
    money: cents(part.amount),
  }))
  const best = Math.max(...parts.map(({ amount }) => amount))
  return (
    <Card title={t.insights.salesByDay}>
      <BarChart
        title={t.insights.salesByDay}
        scale={t.insights.best(formatMoney(cents(best)))}
        bars={parts.map(({ label, money }) => ({
          label,
          value: money,
          words: `${label}: ${formatMoney(money)}`,
        }))}
      >
        <details>
          <summary>{t.insights.asTable}</summary>
          <Table
            caption={t.insights.salesByDay}
            columns={[
              { label: t.insights.day },
              { label: t.insights.orders, align: 'end' },
              { label: t.insights.sales, align: 'end' },
            ]}
            rows={parts.map(({ label, orders, money }) => [
              label,
              orders,
              <MoneyText amount={money} />,
            ])}
          />
        </details>
      </BarChart>
    </Card>
  )
}
