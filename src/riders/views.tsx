import type { PageContext } from '../context'
import type { Messages } from '../i18n/messages'
import type { RiderId } from '../kernel/ids'
import { localPhone } from '../kernel/phone'
import { DeliveryTabs } from '../shops/delivery-tabs'
import { ActionForm } from '../web/action-form'
import { Field } from '../web/field'
import type { FormView } from '../web/form'
import { Card, EmptyState, Notice, PageHead } from '../web/page'
import { Row, RowList } from '../web/rows'
import type { Rider } from './rider'

/** What was just done; with a rider it can be undone. */
export type Done = { text: string; rider?: Rider }
export type RidersProps = {
  ctx: PageContext
  riders: readonly Rider[]
  form: FormView
  /** The id that the rider of the add form will have. */
  newId: RiderId
  done: Done | undefined
}

export const RidersPage = (props: RidersProps) => (
  <>
    <PageHead title={props.ctx.t.delivery.riders.title} text={props.ctx.t.delivery.riders.help} />
    <DeliveryTabs current="riders" t={props.ctx.t} />
    <RidersBoard {...props} />
  </>
)

/** List and form together: what every change on this page swaps. */
export function RidersBoard({ ctx: { t }, riders, form, newId, done }: RidersProps) {
  const words = t.delivery.riders
  const active = riders.filter(({ archived }) => !archived)
  const left = riders.filter(({ archived }) => archived)
  return (
    <div id="riders" class="stack">
      {done && (
        <Notice tone="good">
          {done.text}
          {done.rider && <Restore rider={done.rider} t={t} />}
        </Notice>
      )}
      {active.length === 0 && (
        <EmptyState title={words.empty}>
          <p>{words.emptyHelp}</p>
        </EmptyState>
      )}
      <RowList>
        {active.map((rider) => (
          <Row
            title={rider.name}
            text={<a href={`tel:+${rider.phone}`}>{localPhone(rider.phone)}</a>}
            end={
              <ActionForm
                action={`/shop/delivery/riders/${rider.id}/archival`}
                target="#riders"
                submit={
                  <>
                    {words.remove}
                    <span class="hidden"> {rider.name}</span>
                  </>
                }
                look="quiet"
              />
            }
          />
        ))}
      </RowList>
      <Card title={words.add}>
        <ActionForm
          action="/shop/delivery/riders"
          target="#riders"
          fields={{ rider: newId }}
          submit={words.add}
        >
          <Field form={form} name="name" label={words.name} maxlength={40} required />
          <Field
            form={form}
            name="phone"
            label={words.phone}
            hint={words.phoneHelp}
            type="tel"
            placeholder="0712 345 678"
            required
          />
        </ActionForm>
      </Card>
      {left.length > 0 && (
        <details>
          <summary>{words.removedOnes}</summary>
          <RowList>
            {left.map((rider) => (
              <Row
                title={rider.name}
                text={localPhone(rider.phone)}
                end={<Restore rider={rider} t={t} />}
              />
            ))}
          </RowList>
        </details>
      )}
    </div>
  )
}

const Restore = ({ rider, t }: { rider: Rider; t: Messages }) => (
  <ActionForm
    action={`/shop/delivery/riders/${rider.id}/restoration`}
    target="#riders"
    submit={t.delivery.riders.restore}
    look="quiet"
  />
)
