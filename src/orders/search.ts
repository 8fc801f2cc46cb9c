import { type Msisdn, parsePhone } from '../kernel/phone'

/** What somebody looks for in the list. Names cannot be searched: they are sealed. */
export type Search =
  | { kind: 'number'; number: number }
  | { kind: 'phone'; phone: Msisdn }
  | { kind: 'name'; words: string[] }
  | null

/** Reads what was typed: `#12` and `12` are an order, a whole phone number is its customer. */
export function readSearch(typed: string): Search {
  const text = typed.trim()
  if (text === '') return null
  const phone = parsePhone(text)
  if (phone) return { kind: 'phone', phone }
  const [, number] = /^#?\s*0*([1-9]\d{0,8})$/.exec(text) ?? []
  if (number) return { kind: 'number', number: Number(number) }
  return { kind: 'name', words: text.toLowerCase().split(/\s+/) }
}
