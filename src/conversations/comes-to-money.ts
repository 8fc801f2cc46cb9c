import type { Heard } from '../providers/whatsapp/port'
import { readChoice, type Verb } from './choices'
import type { Conversation, Position } from './conversation'
import { cleanText, command } from './words'

const positions: readonly Position['at'][] = ['payer', 'other_payer', 'review', 'note']
const verbs: readonly Verb[] = ['pay', 'pay_other', 'payer', 'confirm']

/** Whether a turn may end in asking for money, or in showing what will be asked. */
export function comesToMoney({ position, offered }: Conversation, heard: Heard): boolean {
  if (positions.includes(position.at)) return true
  if (heard.kind === 'tap') return isAboutMoney(heard.id)
  if (heard.kind !== 'text') return false
  // A number may be that of a button.
  return command(cleanText(heard.text)) === 'pay' || offered.some(({ id }) => isAboutMoney(id))
}

function isAboutMoney(id: string): boolean {
  const chosen = readChoice(id)
  return chosen !== null && verbs.includes(chosen.verb)
}
