import { languages } from '../i18n/messages'
import type { ShopId } from '../kernel/ids'
import type { Heard } from '../providers/whatsapp/port'
import { readChoice } from './choices'
import type { Conversation, Offered } from './conversation'
import { labelled } from './render'
import { onlyNumber, plain } from './words'

/** The button or row whose words were typed, in either language. */
export function namedChoice({ offered }: Conversation, text: string): Offered | undefined {
  const words = plain(text)
  if (words === '') return undefined
  return offered.find(({ title }) =>
    languages.some((language) => plain(labelled(title, language)) === words),
  )
}

/** The button or row with this number. */
export const numberedChoice = ({ offered }: Conversation, number: number): Offered | undefined =>
  offered[number - 1]

/** The shop whose button this may be, when it is not the one the person is in. */
export function shopMeant(now: Conversation, heard: Heard): ShopId | null {
  const id = heard.kind === 'tap' ? heard.id : heard.kind === 'text' ? idMeant(now, heard.text) : ''
  const shop = readChoice(id ?? '')?.shop ?? null
  return shop === now.shopId ? null : shop
}

function idMeant(now: Conversation, text: string): string | undefined {
  const number = onlyNumber(text)
  return (number === null ? namedChoice(now, text) : numberedChoice(now, number))?.id
}
