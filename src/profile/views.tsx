import { EmailField, NameField } from '../accounts/views'
import { languages, type Messages } from '../i18n/messages'
import { localPhone } from '../kernel/phone'
import { ActionForm } from '../web/action-form'
import { Field } from '../web/field'
import type { FormView } from '../web/form'
import { Card, Notice, PageHead } from '../web/page'
import { Facts } from '../web/rows'

type Props = { t: Messages; phone: string; form: FormView; saved: boolean }

export const ProfilePage = ({ t, phone, form, saved }: Props) => (
  <>
    <PageHead
      title={t.settings.profile.title}
      text={t.settings.profile.lead}
      back={{ href: '/shop/more', label: t.web.nav.more }}
    />
    {saved && <Notice tone="good">{t.web.saved}</Notice>}
    <Card>
      <ActionForm action="/shop/profile" submit={t.web.save}>
        <NameField t={t} form={form} />
        <EmailField t={t} form={form} />
        <Field
          form={form}
          name="language"
          label={t.web.language}
          hint={t.settings.profile.languageHint}
          choices={languages.map((value) => ({ value, label: t.shops.languages[value] }))}
        />
      </ActionForm>
      <Facts facts={[{ label: t.accounts.signUp.phone, value: localPhone(phone) }]} />
      <p class="hint">{t.settings.profile.phoneHint}</p>
    </Card>
  </>
)
