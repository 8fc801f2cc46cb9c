import type { PageContext } from '../context'
import { ActionForm } from '../web/action-form'
import { Field } from '../web/field'
import type { FormView } from '../web/form'
import { Card, Notice, PageHead } from '../web/page'
import type { DarajaKeys } from './daraja-keys'
import { lastFour } from './intasend-keys'

type Props = {
  ctx: PageContext
  form: FormView
  version: number
  /** What stands already; of its secrets only the ends are shown. */
  kept: DarajaKeys | null
  notice?: string | undefined
}

export function TillPage({ ctx, form, version, kept, notice }: Props) {
  const { till } = ctx.t.collecting
  const { payments } = ctx.t.shops
  return (
    <>
      <PageHead
        title={till.title}
        text={till.intro}
        back={{ href: '/shop/settings/payments', label: payments.title }}
      />
      {notice && <Notice tone="bad">{notice}</Notice>}
      <Card>
        <ActionForm action="/shop/settings/payments/till" fields={{ version }} submit={till.save}>
          <NumberFields ctx={ctx} form={form} />
          <SecretFields ctx={ctx} form={form} kept={kept} />
        </ActionForm>
      </Card>
      <Card title={till.address}>
        <p class="hint">{till.addressHelp}</p>
        <p>
          <code>{`${ctx.ports.publicUrl}/webhooks/daraja/${ctx.profile.code}/`}</code>
        </p>
      </Card>
    </>
  )
}

function NumberFields({ ctx, form }: { ctx: PageContext; form: FormView }) {
  const { till } = ctx.t.collecting
  const kinds = (['till', 'paybill'] as const).map((value) => ({ value, label: till.kinds[value] }))
  const environments = (['live', 'sandbox'] as const).map((value) => ({
    value,
    label: till.environments[value],
  }))
  return (
    <>
      <Field form={form} name="environment" label={till.environment} choices={environments} />
      <Field form={form} name="kind" label={till.kind} choices={kinds} />
      <Field
        form={form}
        name="till"
        label={till.number}
        hint={till.numberHelp}
        inputmode="numeric"
        maxlength={12}
        look="short"
      />
      <Field
        form={form}
        name="shortcode"
        label={till.shortcode}
        hint={till.shortcodeHelp}
        inputmode="numeric"
        maxlength={12}
        look="short"
      />
    </>
  )
}

function SecretFields({ ctx, form, kept }: Pick<Props, 'ctx' | 'form' | 'kept'>) {
  const { till } = ctx.t.collecting
  return (
    <>
      {(['consumerKey', 'consumerSecret', 'passkey'] as const).map((name) => (
        <Field
          form={form}
          name={name}
          label={till[name]}
          hint={kept === null ? till.secret : till.kept(lastFour(kept[name]))}
          type="password"
          maxlength={200}
        />
      ))}
    </>
  )
}
