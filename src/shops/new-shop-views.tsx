import type { Child } from 'hono/jsx'
import type { Messages } from '../i18n/messages'
import { ActionForm } from '../web/action-form'
import { Field, FieldGroup, Tick } from '../web/field'
import type { FormView } from '../web/form'
import { Notice, PageHead } from '../web/page'
import { firstZoneRows } from './forms'
import { SimpleHours } from './hours-fields'
import type { CodeCheck } from './queries'
import { BusinessType, ShopLanguage } from './settings-views'

type Props = { t: Messages; form: FormView; check?: CodeCheck | undefined }

export const NewShopPage = (props: Props) => (
  <>
    <PageHead title={props.t.shops.newShop.title} text={props.t.shops.newShop.intro} />
    <NewShopForm {...props} />
  </>
)

/** Sent by htmx where there is any, because it holds back an impatient second tap. */
export const NewShopForm = ({ t, form, check }: Props) => (
  <div id="new-shop" class="stack">
    {Object.keys(form.errors).length > 0 && <Notice tone="bad">{t.web.checkForm}</Notice>}
    <ActionForm action="/shop/new" target="#new-shop" submit={t.shops.newShop.submit} class="stack">
      <Field
        form={form}
        name="name"
        label={t.shops.newShop.name}
        hint={t.shops.newShop.nameHelp}
        maxlength={60}
        autocomplete="organization"
        required
      />
      <Field
        form={form}
        name="code"
        label={t.shops.newShop.code}
        hint={t.shops.newShop.codeHelp}
        placeholder="NJERI"
        maxlength={12}
        required
      />
      <CodeWatch>{check && <CodeAnswer check={check} t={t} brief />}</CodeWatch>
      <BusinessType form={form} t={t} />
      <ShopLanguage form={form} t={t} />
      <SimpleHours form={form} t={t} />
      <Tick form={form} name="pickup" label={t.shops.newShop.pickup} />
      <FirstZones form={form} t={t} />
    </ActionForm>
  </div>
)

/** Asks while the code is typed. Without JavaScript the same answer comes with the form. */
const CodeWatch = ({ children }: { children?: Child }) => (
  <div
    id="code-check"
    aria-live="polite"
    hx-get="/shop/new/code"
    hx-trigger="input changed delay:500ms from:#f-code"
    hx-include="#f-code, #f-name"
    hx-target="this"
  >
    {children}
  </div>
)

type AnswerProps = { check: CodeCheck; t: Messages; brief?: boolean }

/** `brief`: the field beside it already says why the code was refused. */
export function CodeAnswer({ check, t, brief }: AnswerProps) {
  if (check.ok) return <p class="hint good">{t.shops.newShop.codeFree(check.code)}</p>
  return (
    <>
      {!brief && <p class="error">{t.shops.codeRefused[check.why]}</p>}
      {check.suggestions.length > 0 && (
        <p class="hint">
          {t.shops.newShop.codeInstead} <strong>{check.suggestions.join(', ')}</strong>
        </p>
      )}
    </>
  )
}

const FirstZones = ({ form, t }: Props) => (
  <FieldGroup legend={t.shops.newShop.zones}>
    <p class="hint">{t.shops.newShop.zonesHelp}</p>
    {Array.from({ length: firstZoneRows }, (_, row) => (
      <div class="pair">
        <Field
          form={form}
          name={`zones.${row}.name`}
          label={t.shops.delivery.name}
          maxlength={40}
        />
        <Field
          form={form}
          name={`zones.${row}.fee`}
          label={t.shops.delivery.fee}
          inputmode="numeric"
        />
      </div>
    ))}
  </FieldGroup>
)
