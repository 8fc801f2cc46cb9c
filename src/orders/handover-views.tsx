import type { PageContext } from '../context'
import type { Messages } from '../i18n/messages'
import { formatMoney } from '../kernel/money'
import { stillDue } from '../payments/payment'
import { shareLink } from '../shops/shop-link'
import { ActionForm, LinkButton } from '../web/action-form'
import { Field, Tick } from '../web/field'
import { newForm } from '../web/form'
import { Card, Notice } from '../web/page'
import { type HandoverRefusal, withoutCodeReasons } from './handover'
import { mostTries } from './handover-code'
import type { OrderPage as Page } from './queries'

type Props = { page: Page; t: Messages }

/** Who rides with it, of those on the list. */
export const RiderChoice = ({ riders, t }: { riders: Page['riders']; t: Messages }) => (
  <Field
    form={newForm()}
    name="rider"
    label={t.delivery.rider}
    choices={[
      { value: '', label: t.delivery.noRider },
      ...riders.map(({ id, name }) => ({ value: id, label: name })),
    ]}
  />
)

/** The customer's code proves it; without one the shop says why. */
export function HandoverForms({ page, t }: Props) {
  const { order, tries } = page
  const { code } = t.delivery
  const locked = tries >= mostTries
  return (
    <>
      {locked ? (
        <Notice tone="warn">{code.refused.LOCKED}</Notice>
      ) : (
        <CodeForm page={page} t={t} action={`/shop/orders/${order.id}/handover`} target="#order" />
      )}
      <details open={locked}>
        <summary>{code.without}</summary>
        <div class="stack">
          <p class="hint">{code.withoutHelp}</p>
          <ActionForm
            action={`/shop/orders/${order.id}/completion`}
            fields={{ version: order.version }}
            target="#order"
            submit={code.withoutSubmit}
            look="plain"
          >
            <Field
              form={newForm(locked ? { reason: 'locked' } : {})}
              name="reason"
              label={code.why}
              choices={[
                { value: '', label: code.choose },
                ...withoutCodeReasons.map((value) => ({ value, label: code.reasons[value] })),
              ]}
            />
          </ActionForm>
        </div>
      </details>
    </>
  )
}

type CodeProps = Props & { action: string; target?: string }

/** Where four digits are typed, at the counter or at the door. */
export function CodeForm({ page, t, action, target }: CodeProps) {
  const { order, tries, paid } = page
  const { code } = t.delivery
  const due = stillDue(order.total, paid)
  return (
    <ActionForm action={action} fields={{ tries }} submit={code.submit} {...(target && { target })}>
      <Field
        form={newForm()}
        name="code"
        label={code.field}
        hint={code.help}
        inputmode="numeric"
        maxlength={8}
        look="code"
        required
      />
      {due > 0 && <Tick form={newForm()} name="unpaid" label={code.unpaid(formatMoney(due))} />}
    </ActionForm>
  )
}

/** Why a code did not hand the order over, in the reader's words. */
export function handoverRefused(refusal: HandoverRefusal, { delivery, orders }: Messages): string {
  const { refused } = delivery.code
  switch (refusal.code) {
    case 'WRONG_CODE':
    case 'TRY_AGAIN':
      return refused[refusal.code](refusal.left)
    case 'LOCKED':
      return refused.LOCKED
    case 'STILL_DUE':
      return refused.STILL_DUE(formatMoney(refusal.due))
    case 'NOT_ALLOWED':
      return refused.NOT_ALLOWED(orders.states[refusal.state])
  }
}

/** The address of the delivery, ready to be sent to whoever brings it. */
export function Share({ page: { share, rider, order }, ctx }: { page: Page; ctx: PageContext }) {
  const { t, profile } = ctx
  if (share === null) return null
  const text = t.delivery.shareText({ shop: profile.name, order: order.number, link: share })
  const words = encodeURIComponent(text)
  return (
    <Card title={t.delivery.share}>
      <p class="hint">{t.delivery.shareHelp}</p>
      <div class="actions">
        <LinkButton
          href={rider ? `https://wa.me/${rider.phone}?text=${words}` : shareLink(text)}
          look="primary"
        >
          {t.delivery.byWhatsApp}
        </LinkButton>
        <LinkButton href={`sms:${rider ? `+${rider.phone}` : ''}?&body=${words}`}>
          {t.delivery.bySms}
        </LinkButton>
        <LinkButton href={share} look="quiet">
          {t.delivery.link}
        </LinkButton>
      </div>
    </Card>
  )
}
