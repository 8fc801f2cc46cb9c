import type { PageContext } from '../context'
import type { OrderId } from '../kernel/ids'
import { ActionForm } from '../web/action-form'
import { Field } from '../web/field'
import { type FormView, newForm } from '../web/form'
import { Card, Notice } from '../web/page'
import type { TaxDetails } from './tax-details'

/** A form that was sent: what was typed and is wrong with it, or that it is kept. */
export type TaxState = { form?: FormView; trouble?: string; saved?: boolean }

type TaxProps = {
  ctx: PageContext
  id: OrderId
  details: TaxDetails
  state?: TaxState | undefined
}

/** For the few orders that need a tax invoice: folded away until somebody opens it. */
export function TaxCard({ ctx: { t }, id, details, state = {} }: TaxProps) {
  const { tax, buyerPin, etims } = t.receipts
  const form = state.form ?? newForm(fieldsOf(details))
  const isOpen = state.form !== undefined || state.saved || Object.values(details).some(Boolean)
  return (
    <Card id="tax">
      <details open={isOpen}>
        <summary>{tax.title}</summary>
        <div class="stack">
          {state.trouble && <Notice tone="bad">{state.trouble}</Notice>}
          {state.saved && <Notice tone="good">{tax.saved}</Notice>}
          <p class="hint">{tax.help}</p>
          <ActionForm
            action={`/shop/orders/${id}/tax-details`}
            target="#tax"
            fields={drawnFields(details)}
            submit={tax.save}
            look="plain"
          >
            <Field
              form={form}
              name="buyerPin"
              label={buyerPin}
              hint={tax.buyerPinHelp}
              maxlength={20}
            />
            <Field
              form={form}
              name="etimsNumber"
              label={etims}
              hint={tax.etimsHelp}
              maxlength={40}
            />
          </ActionForm>
        </div>
      </details>
    </Card>
  )
}

const fieldsOf = ({ buyerPin, etimsNumber }: TaxDetails) => ({
  buyerPin: buyerPin ?? '',
  etimsNumber: etimsNumber ?? '',
})

/** What stood there when the form was drawn, so that two people do not undo each other unseen. */
const drawnFields = (details: TaxDetails) => {
  const { buyerPin, etimsNumber } = fieldsOf(details)
  return { drawnPin: buyerPin, drawnNumber: etimsNumber }
}
