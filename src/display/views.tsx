import type { Messages } from '../i18n/messages'
import { ActionForm } from '../web/action-form'
import { Field } from '../web/field'
import type { FormView } from '../web/form'
import { Card, Notice, PageHead } from '../web/page'
import { choices, type Look } from './look'

type Props = { t: Messages; form: FormView; saved?: boolean }

export const DisplayPage = ({ t, form, saved }: Props) => (
  <>
    <PageHead
      title={t.display.title}
      text={t.display.text}
      back={{ href: '/shop/more', label: t.web.nav.more }}
    />
    {saved && <Notice tone="good">{t.display.saved}</Notice>}
    <Card>
      <ActionForm action="/shop/display" submit={t.display.save}>
        {(Object.keys(choices) as (keyof Look)[]).map((name) => (
          <Field
            form={form}
            name={name}
            label={t.display.labels[name]}
            hint={t.display.hints[name]}
            choices={choices[name].map((value) => ({ value, label: t.display.choices[value] }))}
          />
        ))}
      </ActionForm>
    </Card>
  </>
)
