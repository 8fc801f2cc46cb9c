import type { PageContext } from '../context'
import { formatMoney } from '../kernel/money'
import { ActionForm } from '../web/action-form'
import { Field, Tick } from '../web/field'
import { type FormView, newForm } from '../web/form'
import { Card, Notice } from '../web/page'
import { wantsMoney } from './order'
import { dueNow } from './payment-rule'
import type { OrderPage } from './queries'

/** A form that was sent: what was typed and is wrong with it, or what came of it. */
export type DueState = {
  asked?: FormView
  cash?: FormView
  /** Whether somebody may say that they meant more than is due. */
  over?: boolean
  notice?: { tone: 'good' | 'bad' | 'info'; text: string }
}

type DueProps = { ctx: PageContext; page: OrderPage; state?: DueState | undefined }

/** Money that an order still waits for: asked for by M-Pesa, or taken over the counter. */
export function DueCard({ ctx, page, state = {} }: DueProps) {
  const { order, paid } = page
  const { due } = ctx.t.paying
  const amount = dueNow(order, paid)
  const isDue = amount > 0 && wantsMoney(order.state)
  if (!isDue && !state.notice) return <div id="due" />
  return (
    <Card id="due" title={due.title}>
      {state.notice && <Notice tone={state.notice.tone}>{state.notice.text}</Notice>}
      {isDue && (
        <>
          <AskForm ctx={ctx} page={page} form={state.asked ?? newForm()} />
          <CashForm ctx={ctx} page={page} state={state} />
        </>
      )}
    </Card>
  )
}

type FormProps = { ctx: PageContext; page: OrderPage; form: FormView }

const AskForm = ({ ctx: { t, ports }, page: { order, paid }, form }: FormProps) => (
  <ActionForm
    action={`/shop/orders/${order.id}/balance-request`}
    target="#due"
    fields={{ key: ports.newId('req') }}
    submit={t.paying.due.ask(formatMoney(dueNow(order, paid)))}
  >
    <Field
      form={form}
      name="payer"
      label={t.paying.due.payer}
      hint={t.paying.due.payerHelp}
      type="tel"
      inputmode="tel"
    />
  </ActionForm>
)

/** Folded away, because M-Pesa is the rule; its key makes a second tap harmless. */
function CashForm({
  ctx: { t, ports },
  page: { order, paid },
  state,
}: DueProps & { state: DueState }) {
  const { cash } = t.paying
  const form = state.cash ?? newForm({ amount: String((order.total - paid) / 100) })
  return (
    <details open={state.cash !== undefined}>
      <summary>{cash.title}</summary>
      <ActionForm
        action={`/shop/orders/${order.id}/cash`}
        target="#due"
        fields={{ key: form.values.key ?? ports.newId('csh') }}
        submit={cash.record}
        look="plain"
      >
        <p class="hint">{cash.help}</p>
        <Field
          form={form}
          name="amount"
          label={cash.amount}
          inputmode="numeric"
          look="short"
          before="KES"
          required
        />
        {state.over && <Tick form={form} name="over" label={cash.over} />}
      </ActionForm>
    </details>
  )
}
