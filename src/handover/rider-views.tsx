import type { ShopContext } from '../context'
import type { Messages } from '../i18n/messages'
import type { DeclineReason } from '../kernel/decline-reason'
import { formatMoney } from '../kernel/money'
import { localPhone } from '../kernel/phone'
import { CodeForm } from '../orders/handover-views'
import type { OrderPage } from '../orders/queries'
import { wordFor } from '../orders/signature'
import { isOpen, stillDue } from '../payments/payment'
import { mapLink } from '../shops/map-place'
import { ActionForm, LinkButton } from '../web/action-form'
import { Field } from '../web/field'
import { type FormView, newForm } from '../web/form'
import { Card, EmptyState, Notice, PageHead } from '../web/page'
import { Row, RowList } from '../web/rows'
import { firstName } from './known-words'

export type RoundProps = {
  ctx: ShopContext
  page: OrderPage
  path: string
  /** The delivery has ended, and a day has passed: nothing personal is shown any more. */
  over: boolean
  t: Messages
  fault?: string | undefined
  form?: FormView | undefined
}

export const RoundPage = (props: RoundProps) => (
  <>
    <PageHead
      title={props.t.delivery.round.title(props.page.order.number)}
      text={props.t.delivery.round.from(props.ctx.profile.name)}
    />
    <Round {...props} />
  </>
)

/** Short word for what `Round` shows. */
export const roundWord = ({ order, paid, attempts, tries }: OrderPage): string =>
  wordFor([order.version, paid, tries, attempts.map(({ version }) => version)])

const dueOf = ({ order, paid }: OrderPage) => stillDue(order.total, paid)

/** All of the delivery that a payment or a code can change. */
export function Round(props: RoundProps) {
  const { page, path, over, t, fault } = props
  const { round } = t.delivery
  if (over) {
    return (
      <EmptyState title={round.ended}>
        <p>{round.endedText}</p>
      </EmptyState>
    )
  }
  if (page.order.state === 'completed') {
    return (
      <Notice tone="good" title={round.done}>
        {round.doneText}
      </Notice>
    )
  }
  const waits = page.attempts.some(isOpen)
  return (
    <div
      id="round"
      class="stack"
      data-watch={`${path}/now?seen=${roundWord(page)}`}
      data-every={waits ? 5 : 20}
    >
      {fault && <Notice tone="bad">{fault}</Notice>}
      <Where page={page} t={t} />
      <Collect {...props} />
      <Card title={t.delivery.code.title}>
        <CodeForm page={page} t={t} action={`${path}/handover`} />
        <p class="hint">{round.offline}</p>
      </Card>
      <Goods page={page} t={t} />
    </div>
  )
}

function Where({ page, t }: { page: OrderPage; t: Messages }) {
  const { round } = t.delivery
  const { customer, landmark, pin, order } = page
  const phone = customer?.phone
  return (
    <Card title={round.to}>
      <RowList>
        <Row
          title={firstName(customer?.name) ?? t.orders.noName}
          text={[landmark, order.zoneName].filter(Boolean).join(' · ')}
        />
      </RowList>
      <div class="actions">
        {phone && (
          <LinkButton href={`tel:+${phone}`} look="primary">
            {round.call} {localPhone(phone)}
          </LinkButton>
        )}
        {pin && <LinkButton href={mapLink(pin)}>{round.openMap}</LinkButton>}
      </div>
      {!phone && <p class="hint">{round.noPhone}</p>}
    </Card>
  )
}

/** What is still to be paid, and the button that asks the customer's phone for it. */
function Collect({ page, path, t, form }: RoundProps) {
  const { round } = t.delivery
  const due = dueOf(page)
  if (due === 0) return <Notice tone="good">{round.paid}</Notice>
  const phone = page.customer?.phone
  const amount = formatMoney(due)
  return (
    <Card title={round.collect(amount)}>
      <Asked page={page} t={t} />
      {page.attempts.some(isOpen) ? (
        <LinkButton href={path}>{round.look}</LinkButton>
      ) : (
        <ActionForm
          action={`${path}/payment`}
          fields={{ asked: page.attempts.length }}
          submit={round.ask(amount)}
        >
          <Field
            form={form ?? newForm(phone ? { payer: localPhone(phone) } : {})}
            name="payer"
            label={round.payer}
            hint={round.collectHelp}
            type="tel"
            required
          />
        </ActionForm>
      )}
      {takesCash(page) && <Cash page={page} path={path} t={t} />}
    </Card>
  )
}

/** Only what was agreed to be paid at the door may be paid to the rider. */
export const takesCash = ({ order }: OrderPage): boolean => order.rule !== 'prepaid'

const Cash = ({ page, path, t }: Pick<RoundProps, 'page' | 'path' | 't'>) => {
  const { round } = t.delivery
  const due = dueOf(page)
  return (
    <details>
      <summary>{round.cash}</summary>
      <div class="stack">
        <p class="hint">{round.cashHelp}</p>
        <ActionForm
          action={`${path}/cash`}
          fields={{ due }}
          submit={round.gotCash(formatMoney(due))}
          look="plain"
        />
      </div>
    </details>
  )
}

/** What became of the newest request. */
function Asked({ page: { attempts }, t }: { page: OrderPage; t: Messages }) {
  const { round } = t.delivery
  const newest = attempts.at(-1)
  switch (newest?.state) {
    case 'requested':
    case 'prompted':
      return <Notice>{round.waiting(formatMoney(newest.amountCents))}</Notice>
    case 'unknown':
      return <Notice tone="warn">{round.checking}</Notice>
    case 'declined': {
      const why = t.orders.declined[newest.reason as DeclineReason] ?? t.orders.declined.other
      return <Notice tone="warn">{round.declined(why)}</Notice>
    }
    default:
      return null
  }
}

const Goods = ({ page: { lines, note }, t }: { page: OrderPage; t: Messages }) => (
  <Card title={t.delivery.round.items}>
    {note && (
      <Notice title={t.orders.note}>
        <span class="as-typed">{note}</span>
      </Notice>
    )}
    <RowList>
      {lines.map(({ name, choices, quantity }) => (
        <Row title={`${quantity} × ${name}`} text={choices.join(' · ')} />
      ))}
    </RowList>
  </Card>
)
