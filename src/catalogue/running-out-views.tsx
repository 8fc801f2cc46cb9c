import type { Messages } from '../i18n/messages'
import { ActionForm } from '../web/action-form'
import { Field } from '../web/field'
import type { FormView } from '../web/form'
import { Card, Notice } from '../web/page'
import { usualLowStock } from './product'

export type RunningOutProps = {
  sku: string
  version: number
  form: FormView
  /** Names to choose from: what stands beside it. */
  near: readonly string[]
  notice?: { tone: 'good' | 'bad'; text: string } | undefined
  t: Messages
}

/** When to warn, and what may be offered instead. */
export const RunningOutCard = ({ sku, version, form, near, notice, t }: RunningOutProps) => (
  <Card title={t.catalogue.runningOut} id="running-out">
    {notice && <Notice tone={notice.tone}>{notice.text}</Notice>}
    <ActionForm
      action={`/shop/catalogue/${sku}/running-out`}
      fields={{ version: form.values.version ?? version }}
      submit={t.catalogue.save}
    >
      <Field
        form={form}
        name="lowStock"
        label={`${t.catalogue.warnAt} (${t.web.optional})`}
        hint={t.catalogue.warnAtHelp(usualLowStock)}
        inputmode="numeric"
        look="short"
      />
      <Field
        form={form}
        name="substitute"
        label={`${t.catalogue.substitute} (${t.web.optional})`}
        hint={t.catalogue.substituteHelp}
        suggestions={near}
        maxlength={80}
      />
    </ActionForm>
  </Card>
)
