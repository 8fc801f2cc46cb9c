import type { PageContext } from '../context'
import type { Messages } from '../i18n/messages'
import { LinkButton } from '../web/action-form'
import { Badge, EmptyState, MoneyText, PageHead, type Tone } from '../web/page'
import { Row, RowList, Tabs } from '../web/rows'
import { type OrderSummary, type Tab, tabs } from './list-queries'
import type { OrderState } from './order'
import type { ReceiptRow } from './queries'
import { signatureOf } from './signature'
import { receiptAmount, receiptWords } from './story-views'
import { timeWords } from './time-words'

export type OrdersProps = {
  ctx: PageContext
  tab: Tab
  orders: readonly OrderSummary[]
  more: boolean
  loose: readonly ReceiptRow[]
  /** The newest page keeps itself up to date; older ones stand still. */
  newest: boolean
}

export const OrdersPage = (props: OrdersProps) => {
  const { ctx, tab } = props
  const { t } = ctx
  return (
    <>
      <PageHead title={t.orders.title} />
      <Tabs
        label={t.orders.tabsLabel}
        tabs={tabsBeside(tab).map((name) => ({
          href: listAt(name),
          label: t.orders.tabs[name],
          current: name === tab,
        }))}
      />
      <OrderList {...props} />
    </>
  )
}

/** Money to sort out is led to from Today: it stands first when looked at, and else not at all. */
const tabsBeside = (tab: Tab): Tab[] => {
  const { money: _, ...usual } = tabs
  return [...(tab === 'money' ? [tab] : []), ...(Object.keys(usual) as Tab[])]
}

export const listAt = (tab: Tab): string =>
  tab === 'open' ? '/shop/orders' : `/shop/orders?tab=${tab}`

/** What polling swaps: the whole list, with the word for what it shows. */
export function OrderList({ ctx, tab, orders, more, loose, newest }: OrdersProps) {
  const { t } = ctx
  const last = orders.at(-1)
  const polls = newest && {
    'hx-get': `/shop/orders/latest?tab=${tab}&seen=${signatureOf(orders, loose)}`,
    'hx-trigger': 'every 5s',
    'hx-swap': 'outerHTML',
  }
  return (
    <div id="orders" {...polls}>
      {orders.length + loose.length === 0 && (
        <EmptyState title={t.orders.empty[tab]}>
          {tab !== 'money' && <p>{t.orders.emptyHelp}</p>}
        </EmptyState>
      )}
      <RowList>
        {loose.map((receipt) => (
          <LooseRow receipt={receipt} ctx={ctx} />
        ))}
        {orders.map((summary) => (
          <OrderRow summary={summary} ctx={ctx} />
        ))}
      </RowList>
      {more && last && (
        <p class="actions">
          <LinkButton href={`/shop/orders?tab=${tab}&before=${last.order.number}`}>
            {t.orders.older}
          </LinkButton>
        </p>
      )}
    </div>
  )
}

function OrderRow({ summary, ctx }: { summary: OrderSummary; ctx: PageContext }) {
  const { t, ports } = ctx
  const { order, payment, customerName, pieces, toSort } = summary
  const where = order.fulfilment === 'pickup' ? t.orders.pickup : order.zoneName
  return (
    <Row
      href={`/shop/orders/${order.id}`}
      title={`#${order.number} ${customerName ?? t.orders.noName}`}
      text={[timeWords(order.placedAt, ports.clock(), t), where, t.orders.pieces(pieces)].join(
        ' · ',
      )}
      end={<MoneyText amount={order.total} strong />}
      badge={
        <>
          <StateBadge state={order.state} unpaid={payment === 'unpaid'} t={t} />
          {toSort && <Badge tone="bad">{t.orders.toSort}</Badge>}
        </>
      }
    />
  )
}

const LooseRow = ({ receipt, ctx: { t, ports } }: { receipt: ReceiptRow; ctx: PageContext }) => (
  <Row
    title={receiptWords(receipt, t)}
    text={`${timeWords(receipt.bookedAt, ports.clock(), t)} · ${t.orders.setAside[receipt.setAside ?? 'NOT_EXPECTED']}`}
    end={<span class="money strong">{receiptAmount(receipt)}</span>}
  />
)

const tones: Record<OrderState, Tone> = {
  placed: 'calm',
  confirmed: 'warn',
  packed: 'info',
  ready: 'info',
  dispatched: 'info',
  completed: 'good',
  expired: 'calm',
  cancelled: 'calm',
  returned: 'bad',
}

type BadgeProps = { state: OrderState; unpaid: boolean; t: Messages }

export const StateBadge = ({ state, unpaid, t }: BadgeProps) => (
  <Badge tone={tones[state]}>
    {state === 'placed' && unpaid ? t.orders.payment.unpaid : t.orders.states[state]}
  </Badge>
)
