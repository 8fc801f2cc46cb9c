import type { Option } from '../catalogue/product'

/** `size: 40, 41; colour: black, white`. Names and values hold none of these signs (catalogue/forms.ts). */
export const choicesText = (options: readonly Option[]): string =>
  options.map(({ name, values }) => `${name}: ${values.join(', ')}`).join('; ')

/** The same text as the fields of the form: `0.name`, `0.values`. */
export function choiceFields(text: string): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const [row, option] of text.split(';').entries()) {
    const [name = '', ...values] = option.split(':')
    if (option.trim() === '') continue
    fields[`${row}.name`] = name.trim()
    fields[`${row}.values`] = values.join(':').trim()
  }
  return fields
}
