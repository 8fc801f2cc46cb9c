import type { PageContext } from '../context'
import type { Messages } from '../i18n/messages'
import type { ReceiptRow } from '../refunds/known-receipts'
import { LinkButton } from '../web/action-form'
import { mayDo } from '../web/navigation'
import { Badge, EmptyState, MoneyText, PageHead, type Tone } from '../web/page'
import { Row, RowList, Tabs } from '../web/rows'
import { mostExported } from './export-orders'
import { exportAt, type ListFilter, listAt } from './list-forms'
import { type OrderSummary, type OrdersPage as Page, type Tab, tabs } from './list-queries'
import { Alerts, SearchForm } from './list-search-views'
import { ManySteps, Report, tickBox } from './list-steps-views'
import { receiptAmount, receiptWords } from './money-story-views'
import type { OrderState } from './order'
import { signatureOf } from './signature'
import type { Stepped } from './step-orders'
import { timeWords } from './time-words'

export type OrdersProps = {
  ctx: PageContext
  filter: ListFilter
  page: Page
  /** What became of the orders that were just stepped. */
  report?: { stepped: Stepped; step: keyof Messages['orderList']['done'] } | 'none' | undefined
}

export const OrdersPage = (props: OrdersProps) => {
  const { ctx, filter } = props
  const { t } = ctx
  return (
    <>
      <PageHead title={t.orders.title} />
      <Tabs
        label={t.orders.tabsLabel}
        tabs={tabsBeside(filter.tab).map((name) => ({
          href: listAt(name),
          label: t.orders.tabs[name],
          current: name === filter.tab,
        }))}
      />
      <div>
        <SearchForm filter={filter} t={t} />
        {filter.tab === 'open' && <Alerts t={t} />}
      </div>
      <OrderList {...props} />
    </>
  )
}

/** Money to sort out is led to from Today: it stands first when looked at, and else not at all. */
const tabsBeside = (tab: Tab): Tab[] => {
  const { money: _, ...usual } = tabs
  return [...(tab === 'money' ? [tab] : []), ...(Object.keys(usual) as Tab[])]
}

/** What a search swaps: the newest orders, and the way to older ones. */
export const OrderList = (props: OrdersProps) => (
  <div id="list" class="stack">
    <Download {...props} />
    <NewestOrders {...props} />
    <Older {...props} />
  </div>
)

/**
 * What keeps itself up to date: all from the first order of the page on, so that new ones push none
 * out. What somebody searched for stands still.
 */
export function NewestOrders({ ctx, filter, page, report }: OrdersProps) {
  const { t } = ctx
  const { orders, loose, more, last } = page
  const { tab } = filter
  const down = more && last ? last : 1
  const watch = !searched(filter) && {
    'data-watch': `/shop/orders/latest?tab=${tab}&down=${down}&seen=${signatureOf(orders, loose)}`,
    'data-newest': orders[0]?.order.number ?? 0,
  }
  return (
    <div id="orders" class="stack" {...watch}>
      {report && <Report report={report} t={t} />}
      {orders.length + loose.length === 0 && <NothingHere filter={filter} t={t} />}
      <RowList>
        {loose.map((receipt) => (
          <LooseRow receipt={receipt} ctx={ctx} />
        ))}
        {orders.map((summary) => (
          <OrderRow summary={summary} tab={tab} ctx={ctx} />
        ))}
      </RowList>
      <ManySteps page={page} tab={tab} t={t} />
    </div>
  )
}

/** For whoever looks back, over all orders or the days they chose: not for who packs. */
function Download({ ctx: { t, session }, filter, page }: OrdersProps) {
  const looksBack = filter.tab === 'all' || filter.from || filter.until
  if (!looksBack || page.orders.length === 0 || !mayDo(session.role, 'manager')) return null
  return (
    <div>
      <LinkButton href={exportAt(filter)} look="quiet">
        {t.orderList.export}
      </LinkButton>
      {page.more && <p class="small">{t.orderList.exportHelp(mostExported)}</p>}
    </div>
  )
}

const searched = ({ q, from, until }: ListFilter) => Boolean(q || from || until)

const NothingHere = ({ filter, t }: { filter: ListFilter; t: Messages }) =>
  searched(filter) ? (
    <EmptyState title={t.orderList.notFound}>
      <p>{t.orderList.notFoundHelp}</p>
      <LinkButton href={listAt(filter.tab)}>{t.orderList.all}</LinkButton>
    </EmptyState>
  ) : (
    <EmptyState title={t.orders.empty[filter.tab]}>
      {filter.tab !== 'money' && <p>{t.orders.emptyHelp}</p>}
    </EmptyState>
  )

/** Orders before these: a link that brings them itself when it comes into sight. */
function Older({ ctx, filter, page: { more, last } }: OrdersProps) {
  if (!more || !last) return null
  const at = listAt(filter.tab, filter, last)
  return (
    <a
      class="button plain"
      href={at}
      hx-get={at}
      hx-trigger="revealed, click"
      hx-target="this"
      hx-swap="outerHTML"
    >
      {ctx.t.orders.older}
    </a>
  )
}

/** What the link to older orders swaps in its own place. */
export const OlderOrders = (props: OrdersProps) => (
  <>
    <RowList>
      {props.page.orders.map((summary) => (
        <OrderRow summary={summary} tab={props.filter.tab} ctx={props.ctx} />
      ))}
    </RowList>
    <Older {...props} />
  </>
)

type RowProps = { summary: OrderSummary; tab: Tab; ctx: PageContext }

function OrderRow({ summary, tab, ctx }: RowProps) {
  const { t, ports } = ctx
  const { order, payment, customerName, pieces, toSort } = summary
  const where = order.fulfilment === 'pickup' ? t.orders.pickup : order.zoneName
  return (
    <Row
      href={`/shop/orders/${order.id}`}
      before={tickBox(order, tab, t)}
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
    text={`${timeWords(receipt.bookedAt, ports.clock(), t)} · ${t.money.why[receipt.setAside ?? 'NOT_EXPECTED']}`}
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
