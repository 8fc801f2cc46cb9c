import type { PageContext } from '../context'
import { languages, type Messages } from '../i18n/messages'
import { ActionForm } from '../web/action-form'
import { Field, Tick } from '../web/field'
import type { FormView } from '../web/form'
import { mayDo } from '../web/navigation'
import { Card, Notice, PageHead } from '../web/page'
import { Row, RowList } from '../web/rows'
import { WeekHours } from './hours-fields'
import { takesPayments } from './payment-keys'
import { PaymentPolicyCard } from './payment-policy-views'
import type { SettingsRow } from './queries'
import { businessTypes } from './settings'

/** One line for each thing that can be set; `settings` says how M-Pesa stands. */
export const SettingsPage = ({ ctx, settings }: { ctx: PageContext; settings: SettingsRow }) => {
  const { t } = ctx
  const isOwner = mayDo(ctx.session.role, 'owner')
  const rows = t.settings.rows
  return (
    <>
      <PageHead
        title={t.shops.settings.title}
        text={`${t.shops.newShop.code}: ${ctx.profile.code}`}
      />
      <PaymentHealth ctx={ctx} settings={settings} />
      <Card title={t.shops.settings.shop}>
        <RowList>
          <Row href="/shop/settings/shop" title={rows.shop.title} text={rows.shop.text} />
          <Row
            href="/shop/settings/payment-policy"
            title={t.paying.policy.title}
            text={rows.policy}
          />
          <Row
            {...(isOwner && { href: '/shop/settings/payments' })}
            title={t.shops.payments.title}
            text={isOwner ? paymentWords(t, settings) : t.shops.settings.ownerOnly}
          />
          {isOwner && <Row href="/shop/settings/staff" title={t.staff.title} text={rows.staff} />}
          {isOwner && (
            <Row href="/shop/settings/notifications" title={t.news.title} text={t.news.row} />
          )}
          {isOwner && (
            <Row href="/shop/settings/privacy" title={t.privacy.title} text={t.privacy.row} />
          )}
        </RowList>
      </Card>
      <Card title={t.settings.you}>
        <RowList>
          <Row href="/shop/profile" title={t.settings.profile.title} text={rows.profile} />
          <Row href="/shop/display" title={t.display.title} text={t.today.display} />
        </RowList>
      </Card>
    </>
  )
}

type FormProps = { ctx: PageContext; form: FormView; notice?: Said | undefined }
/** Good news after a redirect, or why it was refused. */
export type Said = { tone: 'good' | 'bad'; text: string }

export const ShopDetailsPage = ({ ctx: { t }, form, notice }: FormProps) => (
  <>
    <SettingsHead t={t} title={t.settings.rows.shop.title} notice={notice} />
    <Card>
      <ActionForm
        action="/shop/settings/shop"
        fields={{ version: form.values.version ?? '' }}
        submit={t.shops.settings.save}
      >
        <ShopFields form={form} t={t} />
        <WeekHours form={form} t={t} />
        <Field
          form={form}
          name="minimum"
          label={t.shops.settings.minimum}
          hint={t.shops.settings.minimumHelp}
          inputmode="numeric"
          look="short"
        />
        <Tick form={form} name="pickup" label={t.shops.newShop.pickup} />
        <Field
          form={form}
          name="kraPin"
          label={t.receipts.tax.shopPin}
          hint={t.receipts.tax.shopPinHelp}
          maxlength={20}
          look="short"
        />
      </ActionForm>
    </Card>
  </>
)

export const PolicyPage = ({ ctx, form, notice }: FormProps) => (
  <>
    <SettingsHead t={ctx.t} title={ctx.t.paying.policy.title} notice={notice} />
    <PaymentPolicyCard ctx={ctx} form={form} />
  </>
)

type HeadProps = { t: Messages; title: string; text?: string; notice: Said | undefined }

/** The top of a page behind a line of the settings. */
export const SettingsHead = ({ t, title, text, notice }: HeadProps) => (
  <>
    <PageHead
      title={title}
      text={text}
      back={{ href: '/shop/settings', label: t.shops.settings.title }}
    />
    {notice && <Notice tone={notice.tone}>{notice.text}</Notice>}
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

const PaymentHealth = ({ ctx, settings }: { ctx: PageContext; settings: SettingsRow }) =>
  takesPayments(settings) && settings.keysHealth === 'refused' ? (
    <Notice tone="bad">
      {ctx.t.collecting.advice({ provider: settings.paymentProvider, health: 'refused' })}
    </Notice>
  ) : null

const paymentWords = (t: Messages, settings: SettingsRow): string =>
  takesPayments(settings)
    ? t.shops.payments.ready(accountWords(t, settings))
    : t.shops.payments.missing

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
