import { changeText } from '../catalogue/change-views'
import type { StockFormId } from '../catalogue/set-stock'
import type { Messages } from '../i18n/messages'
import { formatMoney } from '../kernel/money'
import { ActionForm, Submit } from '../web/action-form'
import { Field, Tick } from '../web/field'
import type { FormView } from '../web/form'
import { Badge, Card, Notice, PageHead } from '../web/page'
import { RowList } from '../web/rows'
import type { ShownRow } from './checked-list'
import { originOf } from './forms'
import { longestList } from './price-list'

type PasteProps = { form: FormView; t: Messages; notice?: string | undefined }

export const PastePage = ({ form, t, notice }: PasteProps) => (
  <>
    <PageHead
      title={t.lists.paste}
      text={t.lists.pasteHelp}
      back={{ href: '/shop/catalogue', label: t.catalogue.title }}
    />
    {notice && <Notice tone="bad">{notice}</Notice>}
    <Card>
      <ActionForm action="/shop/catalogue/price-list" submit={t.lists.check}>
        <Field
          form={form}
          name="list"
          label={t.lists.pasteField}
          placeholder={t.lists.pasteExample}
          rows={12}
          maxlength={longestList}
        />
      </ActionForm>
    </Card>
  </>
)

export type CheckProps = {
  rows: readonly ShownRow[]
  groups: readonly string[]
  rest: string
  once: StockFormId
  /** What was typed for `each`, and what is wrong with any field. */
  form: FormView
  categories: readonly string[]
  notices: readonly { tone: 'good' | 'bad' | 'info'; text: string }[]
  t: Messages
}

export function CheckPage(props: CheckProps) {
  const { rows, groups, rest, once, form, notices, t } = props
  return (
    <>
      <PageHead
        title={t.lists.checkTitle}
        back={{ href: '/shop/catalogue/price-list', label: t.lists.paste }}
      />
      {notices.map(({ tone, text }) => (
        <Notice tone={tone}>{text}</Notice>
      ))}
      <ActionForm
        action="/shop/catalogue/price-list/saving"
        fields={{ once, ...(rest !== '' && { rest }) }}
      >
        <Field
          form={form}
          name="each"
          label={t.lists.each}
          hint={t.lists.eachHelp}
          inputmode="numeric"
          look="short"
        />
        {groups.map((name, group) => (
          <Group
            {...props}
            name={name}
            group={group}
            rows={rows.filter((row) => row.group === group)}
          />
        ))}
        {rest !== '' && <p class="hint">{t.lists.rest(rest.split('\n').length)}</p>}
        <div class="stick">
          <Submit>{t.lists.save}</Submit>
        </div>
      </ActionForm>
    </>
  )
}

type GroupProps = CheckProps & { name: string; group: number }

/** The lines under one heading. A heading without lines is kept, so that the others keep their places. */
function Group({ rows, form, categories, name, group, t }: GroupProps) {
  const field = `group.${group}`
  if (rows.length === 0) return <input type="hidden" name={field} value={name} />
  const values = { [field]: form.values[field] ?? name }
  return (
    <Card>
      <Field
        form={{ values, errors: form.errors }}
        name={field}
        label={t.lists.group}
        placeholder={t.lists.noGroup}
        suggestions={categories}
        maxlength={24}
      />
      <RowList>
        {rows.map((row) => (
          <Line row={row} errors={form.errors} t={t} />
        ))}
      </RowList>
    </Card>
  )
}

type LineProps = { row: ShownRow; errors: FormView['errors']; t: Messages }

function Line({ row, errors, t }: LineProps) {
  const at = `row.${row.row}`
  const form = {
    errors,
    values: {
      [`${at}.name`]: row.name,
      [`${at}.price`]: row.price,
      [`${at}.stock`]: row.stock,
      [`${at}.take`]: row.take ? 'yes' : '',
    },
  }
  const field = (name: string, label: string, numeric?: 'numeric') => (
    <Field
      form={form}
      name={`${at}.${name}`}
      label={label}
      {...(numeric && { inputmode: numeric })}
    />
  )
  return (
    <li class="stack">
      <p class="hint">{t.lists.line(row.text)}</p>
      <input type="hidden" name={`${at}.from`} value={originOf(row)} />
      {field('name', t.catalogue.name)}
      <div class="pair">
        {field('price', t.catalogue.price, 'numeric')}
        {field('stock', t.catalogue.stock, 'numeric')}
      </div>
      <Becomes row={row} t={t} />
      <Tick form={form} name={`${at}.take`} label={t.lists.take} />
    </li>
  )
}

/** What would become of a line, or why it was not read. */
function Becomes({ row: { why, plan, product }, t }: Omit<LineProps, 'errors'>) {
  if (!plan) return why && <p class="small">{t.lists.unread[why]}</p>
  const stands = product && (
    <p class="small">{t.lists.inShop(product.name, formatMoney(product.price))}</p>
  )
  if (plan.kind === 'refused') return stands || null
  if (plan.kind === 'new') return <Badge tone="info">{t.lists.isNew}</Badge>
  if (plan.kind === 'same') {
    return (
      <>
        {stands}
        <Badge>{t.lists.same}</Badge>
      </>
    )
  }
  return (
    <>
      {stands}
      {plan.changes.map((change) => (
        <Badge tone="warn">{changeText(change, t)}</Badge>
      ))}
    </>
  )
}
