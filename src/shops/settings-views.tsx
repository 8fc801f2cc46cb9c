import type { PageContext } from '../context'
import { languages, type Messages } from '../i18n/messages'
import { ActionForm, LinkButton } from '../web/action-form'
import { Field, Tick } from '../web/field'
import { type FormView, newForm } from '../web/form'
import { mayDo } from '../web/navigation'
import { Card, Notice, PageHead } from '../web/page'
import { Row, RowList } from '../web/rows'
import { WeekHours } from './hours-fields'
import { takesPayments } from './payment-keys'
import { policyOf } from './payment-policy'
import { PaymentPolicyCard, policyFields } from './payment-policy-views'
import type { SettingsRow } from './queries'
import { businessTypes } from './settings'

export type SettingsProps = {
  ctx: PageContext
  settings: SettingsRow
  form: FormView
  /** What was typed into the part about paying, when that was sent. */
  policyForm?: FormView | undefined
  /** Good news after a redirect, or why it was refused. */
  notice?: { tone: 'good' | 'bad'; text: string } | undefined
}

export const SettingsPage = ({ ctx, settings, form, policyForm, notice }: SettingsProps) => (
  <>
    <PageHead
      title={ctx.t.shops.settings.title}
      text={`${ctx.t.shops.newShop.code}: ${ctx.profile.code}`}
    />
    {notice && <Notice tone={notice.tone}>{notice.text}</Notice>}
    <Card title={ctx.t.share.link}>
      <p>{ctx.t.share.lead}</p>
      <LinkButton href="/shop/share">{ctx.t.share.title}</LinkButton>
    </Card>
    <Card title={ctx.t.staff.more}>
      <RowList>
        {mayDo(ctx.session.role, 'owner') && (
          <Row href="/shop/settings/staff" title={ctx.t.staff.title} text={ctx.t.staff.row} />
        )}
        <Row href="/shop/display" title={ctx.t.display.title} text={ctx.t.staff.lookRow} />
      </RowList>
    </Card>
    <PaymentsCard ctx={ctx} settings={settings} />
    <PaymentPolicyCard
      ctx={ctx}
      version={settings.version}
      form={policyForm ?? newForm(policyFields(policyOf(settings)))}
    />
    <Card title={ctx.t.shops.settings.shop}>
      <ActionForm
        action="/shop/settings"
        fields={{ version: form.values.version ?? settings.version }}
        submit={ctx.t.shops.settings.save}
      >
        <ShopFields form={form} t={ctx.t} />
        <WeekHours form={form} t={ctx.t} />
        <Field
          form={form}
          name="minimum"
          label={ctx.t.shops.settings.minimum}
          hint={ctx.t.shops.settings.minimumHelp}
          inputmode="numeric"
          look="short"
        />
        <Tick form={form} name="pickup" label={ctx.t.shops.newShop.pickup} />
        <Field
          form={form}
          name="kraPin"
          label={ctx.t.receipts.tax.shopPin}
          hint={ctx.t.receipts.tax.shopPinHelp}
          maxlength={20}
          look="short"
        />
      </ActionForm>
    </Card>
  </>
)

/** Name, type and language: the same when a shop is opened and later. */
export const ShopFields = ({ form, t }: { form: FormView; t: Messages }) => (
  <>
    <Field
      form={form}
      name="name"
      label={t.shops.newShop.name}
      hint={t.shops.newShop.nameHelp}
      maxlength={60}
      autocomplete="organization"
      required
    />
    <BusinessType form={form} t={t} />
    <ShopLanguage form={form} t={t} />
  </>
)

export const BusinessType = ({ form, t }: { form: FormView; t: Messages }) => (
  <Field
    form={form}
    name="businessType"
    label={t.shops.newShop.businessType}
    choices={businessTypes.map((value) => ({ value, label: t.shops.types[value] }))}
  />
)

export const ShopLanguage = ({ form, t }: { form: FormView; t: Messages }) => (
  <Field
    form={form}
    name="language"
    label={t.shops.newShop.language}
    hint={t.shops.newShop.languageHelp}
    choices={languages.map((value) => ({ value, label: t.shops.languages[value] }))}
  />
)

function PaymentsCard({ ctx, settings }: { ctx: PageContext; settings: SettingsRow }) {
  const { payments, settings: words } = ctx.t.shops
  const ready = takesPayments(settings)
  return (
    <Card title={payments.title}>
      <p>{ready ? payments.ready(accountWords(ctx.t, settings)) : payments.missing}</p>
      {ready && settings.keysHealth === 'refused' && (
        <Notice tone="bad">
          {ctx.t.collecting.advice({ provider: settings.paymentProvider, health: 'refused' })}
        </Notice>
      )}
      {mayDo(ctx.session.role, 'owner') ? (
        <LinkButton href="/shop/settings/payments" look={ready ? 'plain' : 'primary'}>
          {ready ? payments.change : payments.set}
        </LinkButton>
      ) : (
        <p class="hint">{words.ownerOnly}</p>
      )}
    </Card>
  )
}

/** Test or live, and whose. */
function accountWords({ shops, collecting }: Messages, settings: SettingsRow): string {
  const { intasendEnvironment, darajaEnvironment, darajaTill, darajaShortcode } = settings
  const daraja = settings.paymentProvider === 'daraja'
  const environment = (daraja ? darajaEnvironment : intasendEnvironment) ?? 'live'
  const name = daraja
    ? `${darajaTill ? 'Till' : 'Paybill'} ${darajaTill ?? darajaShortcode}`
    : collecting.intasend
  return `${name} · ${shops.payments.environments[environment]}`
}
