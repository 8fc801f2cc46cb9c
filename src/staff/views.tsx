import type { Messages } from '../i18n/messages'
import { localPhone } from '../kernel/phone'
import { timeWords } from '../orders/time-words'
import { ActionForm, LinkButton } from '../web/action-form'
import { Field } from '../web/field'
import { type FormView, newForm } from '../web/form'
import { shopRoles } from '../web/navigation'
import { Card, Notice, PageHead } from '../web/page'
import { Row, RowList } from '../web/rows'
import type { Colleague, StaffChange } from './queries'

export type Said = { tone: 'good' | 'bad'; text: string }
type StaffProps = {
  t: Messages
  people: readonly Colleague[]
  changes: readonly StaffChange[]
  form: FormView
  said: Said | undefined
  /** Opens the owner's own WhatsApp with the invitation written. */
  tell: string | undefined
  now: number
}

export function StaffPage({ t, people, changes, form, said, tell, now }: StaffProps) {
  const owners = people.filter(({ role }) => role === 'owner').length
  return (
    <>
      <PageHead
        title={t.staff.title}
        text={t.staff.lead}
        back={{ href: '/shop/settings', label: t.shops.settings.title }}
      />
      {said && <Notice tone={said.tone}>{said.text}</Notice>}
      {tell && <LinkButton href={tell}>{t.staff.tell}</LinkButton>}
      <RowList>
        {people.map((person) => (
          <Person person={person} only={person.role === 'owner' && owners === 1} t={t} />
        ))}
      </RowList>
      <Card title={t.staff.invite}>
        <ActionForm action="/shop/settings/staff" submit={t.staff.invite}>
          <Field form={form} name="name" label={t.staff.name} maxlength={80} required />
          <Field
            form={form}
            name="phone"
            label={t.accounts.signUp.phone}
            hint={t.staff.phoneHint}
            type="tel"
            placeholder="0712 345 678"
            required
          />
          <Field
            form={form}
            name="role"
            label={t.staff.role}
            hint={t.staff.roleHint}
            choices={[choice('staff', t), choice('manager', t)]}
          />
        </ActionForm>
      </Card>
      {changes.length > 0 && (
        <Card title={t.staff.history}>
          <RowList>
            {changes.map(({ event, who, by, role, at }) => (
              <Row
                title={t.staff.events[event]({ who, role: t.accounts.shops.roles[role] })}
                text={`${by} · ${timeWords(at, now, t)}`}
              />
            ))}
          </RowList>
        </Card>
      )}
    </>
  )
}

const choice = (role: Colleague['role'], t: Messages) => ({
  value: role,
  label: t.accounts.shops.roles[role],
})

type PersonProps = { person: Colleague; only: boolean; t: Messages }

/** Folded away, so that nobody is removed by a slip of the thumb. The only owner stays. */
const Person = ({ person: { id, name, phone, role }, only, t }: PersonProps) => {
  const of = <span class="hidden"> {name}</span>
  return (
    <Row title={name} text={localPhone(phone)} badge={t.accounts.shops.roles[role]}>
      {!only && (
        <details>
          <summary>
            {t.staff.edit}
            {of}
          </summary>
          <div class="stack">
            <ActionForm
              action={`/shop/settings/staff/${id}/role`}
              submit={t.staff.change}
              look="plain"
            >
              <Field
                form={newForm({ role })}
                name="role"
                id={`role-${id}`}
                label={
                  <>
                    {t.staff.role}
                    {of}
                  </>
                }
                choices={shopRoles.map((one) => choice(one, t))}
              />
            </ActionForm>
            <ActionForm
              action={`/shop/settings/staff/${id}/removal`}
              submit={
                <>
                  {t.staff.remove}
                  {of}
                </>
              }
              look="danger"
            />
          </div>
        </details>
      )}
    </Row>
  )
}
