import type { PageContext } from '../context'
import { ActionForm } from '../web/action-form'
import { Field } from '../web/field'
import type { FormView } from '../web/form'
import { Card, Notice, PageHead } from '../web/page'

type Props = {
  ctx: PageContext
  form: FormView
  version: number
  /** `•••• k9x2`, when there is a secret key already. */
  kept: string | null
  notice?: string | undefined
}

export function PaymentsPage({ ctx, form, version, kept, notice }: Props) {
  const { payments, settings } = ctx.t.shops
  return (
    <>
      <PageHead
        title={payments.title}
        text={payments.intro}
        back={{ href: '/shop/settings', label: settings.title }}
      />
      {notice && <Notice tone="bad">{notice}</Notice>}
      <Card>
        <ActionForm action="/shop/settings/payments" fields={{ version }} submit={payments.save}>
          <KeyFields form={form} ctx={ctx} kept={kept} />
        </ActionForm>
      </Card>
      <WebhookCard ctx={ctx} />
    </>
  )
}

function KeyFields({ form, ctx, kept }: { form: FormView; ctx: PageContext; kept: string | null }) {
  const { payments } = ctx.t.shops
  const environments = (['sandbox', 'live'] as const).map((value) => ({
    value,
    label: payments.environments[value],
  }))
  return (
    <>
      <Field form={form} name="environment" label={payments.environment} choices={environments} />
      <Field
        form={form}
        name="publishableKey"
        label={payments.publishableKey}
        placeholder="ISPubKey_…"
        maxlength={200}
      />
      <Field
        form={form}
        name="secretKey"
        label={payments.secretKey}
        hint={kept === null ? payments.secretHelp : payments.secretKept(kept)}
        type="password"
        autocomplete="off"
        maxlength={200}
      />
      <Field
        form={form}
        name="challenge"
        label={payments.challenge}
        hint={payments.challengeHelp}
        maxlength={100}
      />
    </>
  )
}

/** Where IntaSend must send its news; without it a payment is found minutes later, by asking. */
function WebhookCard({ ctx }: { ctx: PageContext }) {
  const { payments } = ctx.t.shops
  return (
    <Card title={payments.webhook}>
      <p>{payments.webhookHelp}</p>
      <div class="field">
        <label for="webhook">{payments.webhook}</label>
        <div class="box">
          <input
            id="webhook"
            readonly
            value={`${ctx.ports.publicUrl}/webhooks/intasend/${ctx.profile.code}`}
          />
        </div>
      </div>
    </Card>
  )
}
