import type { ShopContext } from '../context'
import type { Messages } from '../i18n/messages'
import { type Cents, formatMoney, timesCents } from '../kernel/money'
import type { OrderPage } from '../orders/queries'
import { timeWords } from '../orders/time-words'
import { stillDue } from '../payments/payment'
import { shopLink } from '../shops/shop-link'
import { LinkButton } from '../web/action-form'
import { Card, Notice, PageHead } from '../web/page'
import { MoneyLines, Row, RowList } from '../web/rows'
import { firstName, firstWords } from './known-words'

export type OwnOrderProps = {
  ctx: ShopContext
  page: OrderPage
  /** While the goods are on their way or ready. */
  code: string | null
  receipts: readonly { number: number; amount: Cents; path: string }[]
  t: Messages
}

/** The order in words. Whoever was sent the address on sees a first name and half a place, no more. */
export function OwnOrderPage({ ctx, page, code, receipts, t }: OwnOrderProps) {
  const { own } = t.delivery
  const { profile, ports } = ctx
  const { order, customer } = page
  const name = firstName(customer?.name)
  const placed = timeWords(order.placedAt, ports.clock(), t)
  return (
    <>
      <PageHead
        title={own.title(order.number)}
        text={[name, own.from(profile.name), placed].filter(Boolean).join(' · ')}
      />
      <Notice tone={order.state === 'completed' ? 'good' : 'info'}>
        {own.states[order.state]}
      </Notice>
      {code && (
        <Card title={own.code}>
          <p class="stat-value">{code}</p>
          <p class="hint">{own.codeHelp}</p>
        </Card>
      )}
      <Goods page={page} t={t} />
      {receipts.length > 0 && (
        <Card title={own.receipts}>
          <RowList>
            {receipts.map(({ number, amount, path }) => (
              <Row href={path} title={t.orders.receipt(number)} end={formatMoney(amount)} />
            ))}
          </RowList>
        </Card>
      )}
      <LinkButton href={shopLink(ports.whatsappNumber, profile.code)} look="primary">
        {own.contact}
      </LinkButton>
    </>
  )
}

function Goods({ page: { order, lines, landmark, paid }, t }: { page: OrderPage; t: Messages }) {
  const { own } = t.delivery
  const where =
    order.fulfilment === 'pickup'
      ? own.pickup
      : [landmark && firstWords(landmark), order.zoneName].filter(Boolean).join(' · ')
  const due = stillDue(order.total, paid)
  return (
    <Card title={own.items}>
      <RowList>
        {lines.map(({ name, choices, quantity, price }) => (
          <Row
            title={`${quantity} × ${name}`}
            text={choices.join(' · ')}
            end={formatMoney(timesCents(price, quantity))}
          />
        ))}
      </RowList>
      <MoneyLines
        lines={[
          { label: t.orders.delivery, amount: order.delivery },
          { label: t.orders.total, amount: order.total, strong: true },
          { label: t.orders.paidSoFar, amount: paid },
          ...(due > 0 ? [{ label: t.orders.due, amount: due, strong: true }] : []),
        ]}
      />
      <p class="hint">
        {own.where}: {where}
      </p>
    </Card>
  )
}
