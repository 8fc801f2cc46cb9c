import type { PageContext } from '../context'
import type { Availability } from '../providers/payments/port'
import { ActionForm } from '../web/action-form'
import { Field } from '../web/field'
import type { FormView } from '../web/form'
import { Card, Notice, PageHead, type Tone } from '../web/page'
import { OutageNotice, OwnNumberCard, ProviderCard } from './provider-views'
import type { SettingsRow } from './queries'

/** What was just done, or why it was not. */
export type Said = { tone: Tone; text: string }

type Props = {
  ctx: PageContext
  form: FormView
  settings: SettingsRow
  /** `•••• k9x2`, when there is a secret key already. */
  kept: string | null
  availability: Availability
  said?: Said | undefined
}

export function PaymentsPage({ ctx, form, settings, kept, availability, said }: Props) {
  const { payments } = ctx.t.shops
  const { version, paymentProvider: provider } = settings
  return (
    <>
      <PageHead
        title={payments.title}
        back={{ href: '/shop/settings', label: ctx.t.shops.settings.title }}
      />
      {said && <Notice tone={said.tone}>{said.text}</Notice>}
      <OutageNotice ctx={ctx} provider={provider} availability={availability} />
      <ProviderCard ctx={ctx} settings={settings} />
      <Card title={ctx.t.collecting.intasend}>
        <p class="hint">{payments.intro}</p>
        <ActionForm action="/shop/settings/payments" fields={{ version }} submit={payments.save}>
          <KeyFields form={form} ctx={ctx} kept={kept} />
        </ActionForm>
      </Card>
      <WebhookCard ctx={ctx} />
      <OwnNumberCard ctx={ctx} settings={settings} />
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
