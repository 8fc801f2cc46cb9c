import type { Messages } from '../i18n/messages'
import { ActionForm, LinkButton, Submit } from '../web/action-form'
import { Field, Tick } from '../web/field'
import type { FormView } from '../web/form'
import { Card, Notice, PageHead } from '../web/page'

type FormPage = { t: Messages; form: FormView }

export const SignUpPage = ({ t, form }: FormPage) => (
  <>
    <PageHead title={t.accounts.signUp.title} text={t.accounts.signUp.lead} />
    <Card>
      <ActionForm action="/sign-up">
        <FormFault form={form} />
        <NameField t={t} form={form} />
        <PhoneField t={t} form={form} />
        <EmailField t={t} form={form} required />
        <Tick
          form={form}
          name="accept"
          label={
            <>
              {t.accounts.signUp.accept} <a href="/privacy">{t.accounts.signUp.privacyNotice}</a>{' '}
              {t.accounts.signUp.acceptEnd}
            </>
          }
        />
        <Submit>{t.accounts.signUp.send}</Submit>
      </ActionForm>
    </Card>
    <p>
      {t.accounts.signUp.haveAccount} <a href="/sign-in">{t.web.signIn}</a>
    </p>
  </>
)

export const SignInPage = ({ t, form, to }: FormPage & { to: string | null }) => (
  <>
    <PageHead title={t.accounts.signIn.title} text={t.accounts.signIn.lead} />
    <Card>
      <ActionForm action="/sign-in" {...(to && { fields: { to } })}>
        <FormFault form={form} />
        <PhoneField t={t} form={form} />
        <Submit>{t.accounts.signIn.send}</Submit>
      </ActionForm>
    </Card>
    <p>
      {t.accounts.signIn.newHere} <a href="/sign-up">{t.web.signUp}</a>
    </p>
  </>
)

type CodePageProps = FormPage & { phone: string; isSignUp: boolean; again?: boolean }

/** The code can be pasted, and phones offer it from the message by themselves. */
export function CodePage({ t, form, phone, isSignUp, again = false }: CodePageProps) {
  const { code } = t.accounts
  const sent = isSignUp ? code.sentToNew({ phone }) : code.sentTo({ phone })
  return (
    <>
      <PageHead title={code.title} text={sent} />
      {again && <Notice tone="good">{code.sentAgain}</Notice>}
      <Card>
        <ActionForm action="/sign-in/code">
          <Field
            form={form}
            name="code"
            label={code.label}
            hint={code.hint}
            look="code"
            inputmode="numeric"
            autocomplete="one-time-code"
            maxlength={12}
            required
            autofocus
          />
          <Submit>{code.check}</Submit>
        </ActionForm>
      </Card>
      <ActionForm action="/sign-in/code/repeat">
        <FormFault form={form} />
        <p class="small">{code.againHint}</p>
        <div class="actions">
          <Submit look="plain">{code.again}</Submit>
          <LinkButton href={isSignUp ? '/sign-up' : '/sign-in'} look="quiet">
            {code.otherNumber}
          </LinkButton>
        </div>
      </ActionForm>
    </>
  )
}

export const NameField = ({ t, form }: FormPage) => (
  <Field
    form={form}
    name="fullName"
    label={t.accounts.signUp.fullName}
    autocomplete="name"
    maxlength={80}
    required
  />
)

export const EmailField = ({ t, form, required = false }: FormPage & { required?: boolean }) => (
  <Field
    form={form}
    name="email"
    label={t.accounts.signUp.email}
    hint={t.accounts.signUp.emailHint}
    type="email"
    autocomplete="email"
    maxlength={254}
    required={required}
  />
)

const PhoneField = ({ t, form }: FormPage) => (
  <Field
    form={form}
    name="phone"
    label={t.accounts.signUp.phone}
    hint={t.accounts.signUp.phoneHint}
    type="tel"
    autocomplete="tel"
    maxlength={30}
    placeholder="0712 345 678"
    required
  />
)

/** What is wrong with the whole, not with one field. */
const FormFault = ({ form }: { form: FormView }) =>
  form.errors.form ? <Notice tone="bad">{form.errors.form}</Notice> : null
