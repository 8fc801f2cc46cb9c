import type { Messages } from '../i18n/messages'
import { formatMinute } from '../kernel/nairobi'
import { tellings } from '../shops/settings'
import { SettingsHead } from '../shops/settings-views'
import { ActionForm } from '../web/action-form'
import { Field, FieldGroup, Tick } from '../web/field'
import type { FormView } from '../web/form'
import { Card } from '../web/page'
import { Row, RowList } from '../web/rows'

type Props = { t: Messages; form: FormView; saved: boolean }

export const NewsPage = ({ t, form, saved }: Props) => (
  <>
    <SettingsHead
      t={t}
      title={t.news.title}
      text={t.news.lead}
      notice={saved ? { tone: 'good', text: t.web.saved } : undefined}
    />
    <Card>
      <ActionForm action="/shop/settings/notifications" submit={t.web.save}>
        {tellings.map((telling) => (
          <Tick form={form} name={telling} label={t.news.of[telling]} />
        ))}
        <FieldGroup legend={t.news.quiet}>
          <p class="hint">{t.news.quietHint}</p>
          <Hour form={form} name="from" label={t.news.from} none={t.news.none} />
          <Hour form={form} name="until" label={t.news.until} none={t.news.none} />
        </FieldGroup>
      </ActionForm>
    </Card>
    <Card>
      <RowList>
        <Row href="/shop/money/closes" title={t.dayClose.send} text={t.news.dayClose} />
      </RowList>
    </Card>
  </>
)

type HourProps = { form: FormView; name: string; label: string; none: string }

const Hour = ({ form, name, label, none }: HourProps) => (
  <Field
    form={form}
    name={name}
    label={label}
    choices={[
      { value: '', label: none },
      ...Array.from({ length: 24 }, (_, hour) => ({
        value: String(hour),
        label: formatMinute(hour * 60),
      })),
    ]}
  />
)
