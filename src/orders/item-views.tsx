import type { PageContext } from '../context'
import type { Messages } from '../i18n/messages'
import { cents, formatMoney, timesCents } from '../kernel/money'
import { stillDue } from '../payments/payment'
import { Card, Notice } from '../web/page'
import { MoneyLines, Row, RowList } from '../web/rows'
import { givenBack } from './money-story'
import { hasBegun } from './order'
import type { OrderPage as Page } from './queries'

/** What was ordered, and what of it is paid. */
export const Items = ({ page, ctx: { t } }: { page: Page; ctx: PageContext }) => (
  <Card title={t.orders.items}>
    {page.note && (
      <Notice title={t.orders.note}>
        <span class="as-typed">{page.note}</span>
      </Notice>
    )}
    <ItemLines page={page} t={t} />
  </Card>
)

const ItemLines = ({ page, t }: { page: Page; t: Messages }) => {
  const { order, lines, paid } = page
  const back = givenBack(page.refunds)
  const cameIn = hasBegun(order.state) ? paid : cents(paid + back)
  return (
    <>
      <RowList>
        {lines.map(({ name, choices, quantity, price }) => (
          <Row
            title={`${quantity} × ${name}`}
            text={[...choices, formatMoney(price)].join(' · ')}
            end={formatMoney(timesCents(price, quantity))}
          />
        ))}
      </RowList>
      <MoneyLines
        lines={[
          { label: t.orders.itemsTotal, amount: order.items },
          { label: t.orders.delivery, amount: order.delivery },
          { label: t.orders.total, amount: order.total, strong: true },
          { label: t.orders.paidSoFar, amount: cameIn },
          ...(back > 0 ? [{ label: t.money.refunded, amount: cents(-back) }] : []),
          ...(paid < order.total
            ? [{ label: t.orders.due, amount: stillDue(order.total, paid), strong: true }]
            : []),
        ]}
      />
    </>
  )
}
