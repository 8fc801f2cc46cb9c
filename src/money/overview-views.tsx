import type { PageContext } from '../context'
import { formatMoney } from '../kernel/money'
import { MoneyTabs } from '../web/money-tabs'
import { Card, PageHead } from '../web/page'
import { MoneyLines, Row, RowList, Tabs } from '../web/rows'
import { type Overview, type Period, periods } from './overview'

type Props = { ctx: PageContext; period: Period; overview: Overview }

/** What came in, what it cost, what went back; and what waits now. */
export const OverviewPage = ({ ctx: { t }, period, overview }: Props) => (
  <>
    <PageHead title={t.money.title} />
    <MoneyTabs t={t} current="overview" toSort={overview.toSort} />
    <Card title={t.money.now}>
      <RowList>
        <Row
          href="/shop/money/sort"
          title={t.money.waiting}
          text={t.money.matters(overview.toSort)}
          end={<span class="money strong">{formatMoney(overview.waiting)}</span>}
        />
        {overview.kept !== 0 && (
          <Row
            title={t.money.kept}
            text={t.money.keptHelp}
            end={<span class="money">{formatMoney(overview.kept)}</span>}
          />
        )}
      </RowList>
    </Card>
    <Card>
      <Tabs
        label={t.money.periodLabel}
        tabs={periods.map((name) => ({
          href: `/shop/money?period=${name}`,
          label: t.money.periods[name],
          current: name === period,
        }))}
      />
      <FigureLines t={t} figures={overview.figures} />
    </Card>
  </>
)

function FigureLines({ t, figures }: { t: PageContext['t']; figures: Overview['figures'] }) {
  const { mpesa, cash, charges, refunded, net } = figures
  return (
    <>
      <MoneyLines
        lines={[
          { label: t.money.mpesa, amount: mpesa },
          { label: t.money.cash, amount: cash },
          { label: t.money.charges, amount: taken(charges) },
          { label: t.money.refunded, amount: taken(refunded) },
          { label: t.money.net, amount: net, strong: true },
        ]}
      />
      <p class="hint">{t.money.netHelp}</p>
    </>
  )
}

/** Shown as what it does to the sum. */
const taken = (amount: Overview['waiting']) => (amount === 0 ? amount : (-amount as typeof amount))
