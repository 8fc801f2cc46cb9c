import type { PageContext } from '../context'
import type { Messages } from '../i18n/messages'
import { ActionForm, LinkButton } from '../web/action-form'
import { Card, Notice, PageHead, type Tone } from '../web/page'
import { Customer } from './customer-views'
import { DueCard, type DueState } from './due-views'
import { HandoverForms, RiderChoice, Share } from './handover-views'
import { Items } from './item-views'
import { StateBadge } from './list-views'
import { MoneyMatters, MoneyStory } from './money-story-views'
import { NoteCard, type NoteState } from './note-views'
import { type OrderEvent, possibleEvents } from './order'
import type { OrderPage as Page } from './queries'
import { wordFor } from './signature'
import { Story } from './story-views'
import { TaxCard, type TaxState } from './tax-views'
import { timeWords } from './time-words'

type Said = { tone: Tone; text: string }
export type OrderProps = { ctx: PageContext; page: Page; notice?: Said | undefined }

type Typed = {
  tax?: TaxState | undefined
  due?: DueState | undefined
  note?: NoteState | undefined
}

/** Forms stand outside of what polling swaps: nobody loses what they type there. */
export function OrderPage({ tax, due, note, ...props }: OrderProps & Typed) {
  const { ctx, page } = props
  const { t, ports } = ctx
  return (
    <>
      <PageHead
        title={t.orders.number(page.order.number)}
        text={timeWords(page.order.placedAt, ports.clock(), t)}
        back={{ href: '/shop/orders', label: t.orders.title }}
      >
        <LinkButton href={`/shop/orders/${page.order.id}/slip`}>{t.delivery.slip}</LinkButton>
      </PageHead>
      <OrderNow {...props} />
      <DueCard ctx={ctx} page={page} state={due} />
      <NoteCard ctx={ctx} page={page} state={note} />
      <TaxCard ctx={ctx} id={page.order.id} details={page.tax} state={tax} />
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
      data-watch={`/shop/orders/${order.id}/latest?seen=${orderWord(page)}`}
      data-every={5}
    >
      <div class="stack">
        {notice && <Notice tone={notice.tone}>{notice.text}</Notice>}
        <MoneyMatters page={page} ctx={ctx} />
        <Card
          title={t.orders.next}
          actions={<StateBadge state={order.state} unpaid={payment === 'unpaid'} t={t} />}
        >
          <Actions page={page} ctx={ctx} />
        </Card>
        <Share page={page} ctx={ctx} />
        <Items page={page} ctx={ctx} />
        <Customer page={page} ctx={ctx} />
      </div>
      <div class="stack">
        <MoneyStory page={page} ctx={ctx} />
        <Story page={page} ctx={ctx} />
        <Endings page={page} ctx={ctx} />
      </div>
    </div>
  )
}

/** Short word for what `OrderNow` shows. */
export const orderWord = ({ order, paid, stopped, tries, ...money }: Page): string =>
  wordFor([
    order.version,
    paid,
    money.attempts.map(({ version }) => version),
    money.receipts.length,
    money.steps.length,
    money.refunds.map(({ version }) => version),
    stopped,
    tries,
  ])

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

const isEnding = (event: ShopEvent): event is 'cancel' | 'return' =>
  event === 'cancel' || event === 'return'
const eventsOf = ({ order, paid }: Page): ShopEvent[] =>
  possibleEvents(order, paid).filter((event): event is ShopEvent => event in nounOf)

/** What moves the order on. The version makes a second tap on the same button harmless. */
function Actions({ page, ctx }: { page: Page; ctx: PageContext }) {
  const { t } = ctx
  const { order } = page
  const steps = eventsOf(page).filter((event) => !isEnding(event))
  if (order.state === 'placed' && steps.length === 0) return <p>{t.orders.waitsForMoney}</p>
  if (steps.length === 0) return <p class="hint">{t.orders.states[order.state]}</p>
  return (
    <>
      {steps.map((event, i) => (
        <Step event={event} page={page} ctx={ctx} look={i === 0 ? 'primary' : 'plain'} />
      ))}
      <Told page={page} t={t} />
    </>
  )
}

type StepProps = { event: ShopEvent; page: Page; ctx: PageContext; look: 'primary' | 'plain' }

function Step({ event, page, ctx: { t }, look }: StepProps) {
  if (event === 'complete') return <HandoverForms page={page} t={t} />
  const { order } = page
  return (
    <ActionForm
      action={`/shop/orders/${order.id}/${nounOf[event]}`}
      fields={{ version: order.version }}
      target="#order"
      submit={t.orders.actions[event]}
      look={look}
    >
      {event === 'dispatch' && page.riders.length > 0 && <RiderChoice riders={page.riders} t={t} />}
    </ActionForm>
  )
}

const Told = ({ page: { stopped }, t }: { page: Page; t: Messages }) => (
  <p class="hint">{stopped ? t.orders.stopped : t.orders.tells}</p>
)

/** What cannot be undone stands apart, and is opened before it can be pressed. */
const Endings = ({ page, ctx: { t } }: { page: Page; ctx: PageContext }) =>
  eventsOf(page)
    .filter(isEnding)
    .map((event) => (
      <Card>
        <details>
          <summary>{t.orders.actions[event]}</summary>
          <div class="stack">
            <p>{t.orders.sure[event].ask}</p>
            {event === 'cancel' && <Told page={page} t={t} />}
            <ActionForm
              action={`/shop/orders/${page.order.id}/${nounOf[event]}`}
              fields={{ version: page.order.version }}
              target="#order"
              submit={t.orders.sure[event].yes}
              look="danger"
            />
          </div>
        </details>
      </Card>
    ))
