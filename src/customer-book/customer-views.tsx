import type { PageContext } from '../context'
import { cents } from '../kernel/money'
import { localPhone } from '../kernel/phone'
import { StateBadge } from '../orders/list-views'
import { timeWords } from '../orders/time-words'
import { ActionForm } from '../web/action-form'
import { Field } from '../web/field'
import { type FormView, newForm } from '../web/form'
import { Card, MoneyText, Notice, PageHead, type Tone } from '../web/page'
import { Facts, Row, RowList, Stat, Stats } from '../web/rows'
import type { CustomerPage as Page, Twin } from './queries'

export type CustomerProps = {
  ctx: PageContext
  page: Page
  form?: FormView
  notice?: { tone: Tone; text: string }
}

export const CustomerPage = (props: CustomerProps) => {
  const { ctx, page } = props
  const { t } = ctx
  const { customer, erased } = page
  return (
    <>
      <PageHead
        title={customer.name ?? t.customerBook.noName}
        back={{ href: '/shop/customers', label: t.customerBook.title }}
        text={erased ? t.customerBook.erased : undefined}
      />
      {props.notice && <Notice tone={props.notice.tone}>{props.notice.text}</Notice>}
      <Figures {...props} />
      <div class="halves">
        <About {...props} />
        {!erased && <NoteCard {...props} />}
      </div>
      <Twins {...props} />
      <Card title={t.customerBook.latest}>
        <Latest {...props} />
      </Card>
    </>
  )
}

const Figures = ({ ctx: { t }, page: { count, spent, merged } }: CustomerProps) => (
  <div class="stack">
    <Stats>
      <Stat label={t.customerBook.columns.orders} value={count} />
      <Stat label={t.customerBook.spent} value={<MoneyText amount={spent} />} />
      {count > 0 && (
        <Stat
          label={t.customerBook.average}
          value={<MoneyText amount={cents(Math.round(spent / count / 100) * 100)} />}
        />
      )}
    </Stats>
    {merged.length > 0 && <p class="small">{t.customerBook.merged(merged.length)}</p>}
  </div>
)

function About({ ctx, page }: CustomerProps) {
  const { t, ports } = ctx
  const { customer, since, stoppedAt } = page
  const when = (at: number) => timeWords(at, ports.clock(), t)
  return (
    <Card>
      <Facts
        facts={[
          ...(customer.phone
            ? [
                {
                  label: t.customerBook.phone,
                  value: <a href={`tel:+${customer.phone}`}>{localPhone(customer.phone)}</a>,
                },
              ]
            : []),
          ...(customer.landmark
            ? [{ label: t.customerBook.landmark, value: customer.landmark }]
            : []),
          { label: t.customerBook.since, value: when(since) },
          { label: t.customerBook.language, value: t.customerBook.languages[customer.language] },
          {
            label: t.customerBook.messages,
            value:
              stoppedAt === null ? t.customerBook.gets : t.customerBook.getsNone(when(stoppedAt)),
          },
        ]}
      />
    </Card>
  )
}

const NoteCard = ({ ctx: { t }, page: { customer, note }, form }: CustomerProps) => (
  <Card>
    <ActionForm action={`/shop/customers/${customer.id}/note`} submit={t.web.save} look="plain">
      <Field
        form={form ?? newForm({ note: note ?? '' })}
        name="note"
        label={t.customerBook.note}
        hint={t.customerBook.noteHelp}
        rows={3}
        maxlength={500}
      />
    </ActionForm>
  </Card>
)

function Twins({ ctx, page: { customer, twins, merged } }: CustomerProps) {
  const { t, ports } = ctx
  if (twins.length + merged.length === 0) return null
  const row = ({ id, name, since }: Twin, undo: boolean) => (
    <Row
      title={name ?? t.customerBook.noName}
      text={`${t.customerBook.since} ${timeWords(since, ports.clock(), t)}`}
    >
      <ActionForm
        action={`/shop/customers/${customer.id}/merging`}
        fields={{ from: id, ...(undo && { undo: 'yes' }) }}
        submit={undo ? t.customerBook.part : t.customerBook.merge}
        look={undo ? 'quiet' : 'plain'}
      />
    </Row>
  )
  return (
    <Card title={t.customerBook.twins}>
      <p class="small">{t.customerBook.twinsHelp}</p>
      <RowList>
        {merged.map((twin) => row(twin, true))}
        {twins.map((twin) => row(twin, false))}
      </RowList>
    </Card>
  )
}

const Latest = ({ ctx: { t, ports }, page: { orders } }: CustomerProps) => (
  <RowList>
    {orders.map((order) => (
      <Row
        href={`/shop/orders/${order.id}`}
        title={t.orders.number(order.number)}
        text={timeWords(order.placedAt, ports.clock(), t)}
        end={<MoneyText amount={order.total} />}
        badge={<StateBadge state={order.state} unpaid={false} t={t} />}
      />
    ))}
  </RowList>
)
