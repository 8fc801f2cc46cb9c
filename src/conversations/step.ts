import { parsePhone } from '../kernel/phone'
import type { Heard } from '../providers/whatsapp/port'
import { askPayer, payerChosen, takeLandmark } from './checkout'
import { onCommand } from './commands'
import {
  type Conversation,
  inShop,
  type Scene,
  type Step,
  withoutStaleBaskets,
} from './conversation'
import type { Outcome } from './deed'
import { askForShop } from './doors'
import { finish } from './finish'
import { goOn } from './pay'
import { menuChoice } from './replies'
import { buttons } from './say'
import { agreed } from './talk'
import { onTap } from './taps'
import { onPosition, onTypedItems, onWords } from './typed'
import { cleanText, command, languageOf, plain } from './words'

/**
 * What one message does to a conversation: the conversation afterwards, what to say (at most two
 * messages, without a language), and at most one deed for the outside. Pure: the same three give the
 * same answer, so a turn that crashed is simply run again.
 */
export function step(before: Conversation, heard: Heard, scene: Scene): Step {
  const now = withoutStaleBaskets(before, scene.at)
  return finish(now, heard, taken(now, heard, scene))
}

/** Goes on after the deed of a step: pure as well, and of the same shape. */
export function afterDeed(now: Conversation, heard: Heard, outcome: Outcome, scene: Scene): Step {
  return finish(now, heard, inShop(scene) ? goOn(scene, now, outcome) : askForShop(now))
}

function taken(now: Conversation, heard: Heard, scene: Scene): Step {
  switch (heard.kind) {
    case 'text':
      return onText(now, heard.text, scene)
    case 'tap':
      return onTap(now, heard.id, scene) ?? onText(now, heard.title, scene)
    case 'cart':
      return onTypedItems(now, heard.items, scene)
    case 'location':
      return onLocation(now, heard, scene)
    case 'contacts':
      return onContact(now, heard.phones, scene)
    case 'media':
      return heard.caption ? onText(now, heard.caption, scene) : unread(now, scene)
    case 'edit':
      return once(now, { next: now, say: [{ parts: [{ key: 'edited' }] }] })
    case 'unknown':
      return unread(now, scene)
    case 'reaction':
    case 'revoke':
      return { next: now, say: [] }
  }
}

/** Typed words: a command, a number of what was offered, an answer, or goods. */
function onText(before: Conversation, typed: string, scene: Scene): Step {
  const text = cleanText(typed)
  // A landmark is a place's name: "karibu na Yaya" says nothing about the language.
  const now = before.position.at === 'landmark' ? before : speaking(before, text)
  if (text === '') return unread(now, scene)
  // A thumb up is kind words, and never a Yes to pay.
  if (plain(text) === '') return inShop(scene) ? once(now, agreed(now)) : unread(now, scene)
  const word = command(text)
  const done = word && onCommand(now, word, scene)
  if (done) return done
  return onPosition(now, text, scene) ?? onWords(now, text, scene)
}

/** Clear words of a language switch to it, until the person has chosen one. */
function speaking(now: Conversation, text: string): Conversation {
  const language = now.languageChosen ? null : languageOf(text, now.language !== null)
  return language ? { ...now, language } : now
}

/** A pin leads the rider as well as words do. */
function onLocation(
  now: Conversation,
  { latitude, longitude, name, address }: Extract<Heard, { kind: 'location' }>,
  scene: Scene,
): Step {
  if (!inShop(scene) || now.position.at !== 'landmark') return unread(now, scene)
  const pin = `📍 ${latitude.toFixed(5)},${longitude.toFixed(5)}`
  return takeLandmark(scene, now, [name, address, pin].filter(Boolean).join(', '))
}

/** A contact that was shared while we asked who pays. */
function onContact(now: Conversation, phones: readonly string[], scene: Scene): Step {
  const [phone] = phones.flatMap((typed) => parsePhone(typed) ?? [])
  const asked = ['payer', 'other_payer', 'review'].includes(now.position.at)
  if (!inShop(scene) || !asked) return unread(now, scene)
  if (phone) return payerChosen(scene, now, phone)
  return now.position.at === 'payer' ? askPayer(scene, now, now.position.to) : unread(now, scene)
}

/** Pictures, stickers, voice: said once what we can read, not for each of a row of them. */
function unread(now: Conversation, scene: Scene): Step {
  if (!inShop(scene)) return once(now, askForShop(now))
  return once(now, {
    next: now,
    say: [
      { parts: [{ key: 'cannotRead', data: { again: false } }], offer: buttons([menuChoice(now)]) },
    ],
  })
}

const once = (now: Conversation, answer: Step): Step =>
  now.hushed ? { next: now, say: [] } : { ...answer, next: { ...answer.next, hushed: true } }
