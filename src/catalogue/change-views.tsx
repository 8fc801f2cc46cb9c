import type { Messages } from '../i18n/messages'
import { cents, formatMoney } from '../kernel/money'
import type { FieldChange, FieldValue, Planned } from './wish'

/** `Price: KES 180 → KES 190`, as text. */
export function changeText({ field, of, was, now }: FieldChange, t: Messages): string {
  const label = of === undefined ? t.lists.fields[field] : `${t.lists.fields[field]} ${of}`
  const shown = (value: FieldValue) => valueText(field, value, t)
  return `${label}: ${t.lists.changes(shown(was), shown(now))}`
}

function valueText(field: FieldChange['field'], value: FieldValue, t: Messages): string {
  if (field === 'price') return formatMoney(cents(Number(value)))
  if (typeof value === 'boolean') return value ? t.lists.yes : t.lists.no
  return value === null || value === '' ? t.lists.nothing : String(value)
}

/** Why a row of a list cannot be, in the reader's language. */
export const whyNot = ({ why, names }: Planned & { kind: 'refused' }, t: Messages): string =>
  t.lists.refused[why](names.join(', '))
