import type { PageContext } from '../context'
import type { Messages } from '../i18n/messages'
import { formatMoney, timesCents } from '../kernel/money'
import { localPhone } from '../kernel/phone'
import { stillDue } from '../payments/payment'
import { mapLink } from '../shops/map-place'
import { ActionForm } from '../web/action-form'
import { Card, Notice, PageHead } from '../web/page'
import { Facts, MoneyLines, Row, RowList } from '../web/rows'
import { StateBadge } from './list-views'
import { type OrderEvent, possibleEvents, wantsMoney } from './order'
import type { Pin } from './place-order'
import type { OrderPage as Page } from './queries'
import { wordFor } from './signature'
import { MoneyStory, Story } from './story-views'
import { timeWords } from './time-words'

export type OrderProps = { ctx: PageContext; page: Page; notice?: string | undefined }

export function OrderPage(props: OrderProps) {
  const { ctx, page } = props
  const { t, ports } = ctx
  return (
    <>
      <PageHead
        title={t.orders.number(page.order.number)}
        text={timeWords(page.order.placedAt, ports.clock(), t)}
        back={{ href: '/shop/orders', label: t.orders.title }}
      />
      <OrderNow {...props} />
    </>
  )
}

/** All that a step or a payment can change, and what polling swaps. */
export function OrderNow({ ctx, page, notice }: OrderProps) {
  const { t } = ctx
  const { order, payment } = page
  return (
    <div
      id="order"
      class="columns"
      hx-get={`/shop/orders/${order.id}/latest?seen=${orderWord(page)}`}
      hx-trigger="every 5s"
      hx-swap="outerHTML"
    >
      <div class="stack">
        {notice && <Notice tone="bad">{notice}</Notice>}
        {owesMoney(page) && (
          <Notice tone="warn">{t.orders.owesMoney(formatMoney(page.paid))}</Notice>
        )}
        <Card
          title={t.orders.next}
          actions={<StateBadge state={order.state} unpaid={payment === 'unpaid'} t={t} />}
        >
          <Actions page={page} ctx={ctx} />
        </Card>
        <Items page={page} ctx={ctx} />
        <Customer page={page} ctx={ctx} />
      </div>
      <div class="stack">
        <MoneyStory page={page} ctx={ctx} />
        <Story page={page} ctx={ctx} />
      </div>
    </div>
  )
}

/** Money of an order that will not be fulfilled; paying it back from here comes with refunds. */
const owesMoney = ({ order, paid }: Page): boolean => paid > 0 && !wantsMoney(order.state)

/** Short word for what `OrderNow` shows. */
export const orderWord = ({ order, paid, attempts, receipts, stopped }: Page): string =>
  wordFor([order.version, paid, attempts.map(({ version }) => version), receipts.length, stopped])

/** Actions are nouns in addresses: `POST …/packing`. */
export const nounOf = {
  confirm: 'confirmation',
  pack: 'packing',
  make_ready: 'readiness',
  dispatch: 'dispatch',
  complete: 'completion',
  cancel: 'cancellation',
  return: 'return',
} as const satisfies Partial<Record<OrderEvent, string>>
type ShopEvent = keyof typeof nounOf

function Actions({ page, ctx: { t } }: { page: Page; ctx: PageContext }) {
  const { order, payment, stopped } = page
  const possible = possibleEvents(order, payment).filter((event) => event in nounOf) as ShopEvent[]
  const labelOf = (event: ShopEvent) =>
    event === 'complete' && order.fulfilment === 'pickup'
      ? t.orders.actions.collect
      : t.orders.actions[event]
  if (possible.length === 0) return <p class="hint">{t.orders.states[order.state]}</p>
  return (
    <>
      {order.state === 'placed' && <p>{t.orders.waitsForMoney}</p>}
      <div class="actions">
        {possible.map((event, i) => (
          <ActionForm
            action={`/shop/orders/${order.id}/${nounOf[event]}`}
            target="#order"
            submit={labelOf(event)}
            look={lookOf(event, i === 0)}
            {...(event === 'cancel' && { confirm: t.orders.cancelConfirm })}
          />
        ))}
      </div>
      {possible.some((event) => event !== 'return') && (
        <p class="hint">{stopped ? t.orders.stopped : t.orders.tells}</p>
      )}
    </>
  )
}

const lookOf = (event: ShopEvent, first: boolean) =>
  event === 'cancel' ? 'danger' : first && event !== 'return' ? 'primary' : 'plain'

const Items = ({ page, ctx: { t } }: { page: Page; ctx: PageContext }) => (
  <Card title={t.orders.items}>
    {page.note && (
      <Notice title={t.orders.note}>
        <span class="as-typed">{page.note}</span>
      </Notice>
    )}
    <ItemLines page={page} t={t} />
  </Card>
)

const ItemLines = ({ page: { order, lines, paid }, t }: { page: Page; t: Messages }) => (
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
        { label: t.orders.paidSoFar, amount: paid },
        ...(paid < order.total
          ? [{ label: t.orders.due, amount: stillDue(order.total, paid), strong: true }]
          : []),
      ]}
    />
  </>
)

function Customer({ page, ctx: { t } }: { page: Page; ctx: PageContext }) {
  const { customer, order, landmark, pin, stopped } = page
  const place =
    order.fulfilment === 'pickup'
      ? t.orders.pickup
      : [order.zoneName, order.zoneMinutes && t.orders.takes(order.zoneMinutes)]
          .filter(Boolean)
          .join(' · ')
  const phone = customer?.phone ?? null
  return (
    <Card title={t.orders.customer}>
      <Facts
        facts={[
          { label: t.orders.name, value: customer?.name ?? t.orders.noName },
          {
            label: t.orders.phone,
            value: phone ? (
              <a href={`tel:+${phone}`}>{localPhone(phone)}</a>
            ) : (
              t.orders.phoneMissing
            ),
          },
          { label: t.orders.place, value: place },
          ...(landmark ? [{ label: t.orders.landmark, value: landmark }] : []),
          ...(pin ? [{ label: t.orders.pin, value: <PinLink pin={pin} t={t} /> }] : []),
          ...(stopped ? [{ label: t.orders.messages, value: t.orders.noMessages }] : []),
        ]}
      />
    </Card>
  )
}

/** The customer's own place: shown here only, and the map is not told where it was clicked. */
const PinLink = ({ pin, t }: { pin: Pin; t: Messages }) => (
  <a href={mapLink(pin)} target="_blank" rel="noreferrer">
    {t.orders.onMap}
  </a>
)
