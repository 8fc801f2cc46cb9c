import type { PageContext } from '../context'
import { formatMoney } from '../kernel/money'
import { ActionForm } from '../web/action-form'
import { Field, Tick } from '../web/field'
import type { FormView } from '../web/form'
import { Card } from '../web/page'
import type { PaymentPolicy } from './payment-policy'

type PolicyProps = { ctx: PageContext; form: FormView }

/** When customers pay, and how much. */
export const PaymentPolicyCard = ({ ctx: { t }, form }: PolicyProps) => (
  <Card>
    <ActionForm
      action="/shop/settings/payment-policy"
      fields={{ version: form.values.version ?? '' }}
      submit={t.paying.policy.save}
    >
      <p class="hint">{t.paying.policy.help}</p>
      <Tick form={form} name="payOnDelivery" label={t.paying.policy.payOnDelivery} />
      <Percent
        form={form}
        name="depositPercent"
        label={t.paying.policy.depositPercent}
        hint={t.paying.policy.depositHelp}
      />
      <Percent
        form={form}
        name="depositNewPercent"
        label={t.paying.policy.depositNewPercent}
        hint={t.paying.policy.depositNewHelp}
      />
      <Field
        form={form}
        name="perPayment"
        label={t.paying.policy.perPayment}
        hint={t.paying.policy.perPaymentHelp}
        inputmode="numeric"
        look="short"
      />
      <Field
        form={form}
        name="mpesaName"
        label={t.paying.policy.mpesaName}
        hint={t.paying.policy.mpesaNameHelp}
        maxlength={60}
      />
    </ActionForm>
  </Card>
)

type PercentProps = { form: FormView; name: string; label: string; hint: string }

export const Percent = (props: PercentProps) => (
  <Field {...props} inputmode="numeric" look="short" after="%" />
)

/** The policy as the form's fields. */
export const policyFields = (policy: PaymentPolicy): Record<string, string> => ({
  ...(policy.payOnDelivery && { payOnDelivery: 'yes' }),
  depositPercent: String(policy.depositPercent),
  depositNewPercent: String(policy.depositNewPercent),
  perPayment: String(policy.perPayment / 100),
  mpesaName: policy.mpesaName ?? '',
})

/** What stands now, in words, for somebody whose form was filled from what stood before. */
export const policyWords = (policy: PaymentPolicy, { paying }: PageContext['t']): string =>
  [
    paying.policy.now({ ...policy, most: formatMoney(policy.perPayment) }),
    ...(policy.mpesaName ? [policy.mpesaName] : []),
  ].join(', ')
