import { parsePhone } from '../kernel/phone'
import type { Heard, MediaKind } from '../providers/whatsapp/port'
import { askPayer, checkout, payerChosen } from './checkout'
import { claimIn } from './claim'
import { notPaid } from './claimed'
import { onCommand } from './commands'
import {
  basketOf,
  type Conversation,
  inShop,
  type Scene,
  type Step,
  withoutStale,
} from './conversation'
import type { Outcome } from './deed'
import { askForShop } from './doors'
import { finish } from './finish'
import { goOn } from './go-on'
import { noteIn, takeNote } from './order-note'
import { track } from './own-order'
import { backToBot, isPaused, requestOpened, topicOf, whilePaused, wordsTold } from './person'
import { basketChoice, menuChoice, personChoice } from './replies'
import { buttons } from './say'
import { agreed } from './talk'
import { onTap } from './taps'
import { onPosition, onTypedItems, onWords } from './typed'
import { takePin } from './where'
import { stopKept } from './wishes'
import { cleanText, command, languageOf, plain } from './words'

/**
 * What one message does to a conversation: the conversation afterwards, what to say (at most two
 * messages, without a language), and at most one deed for the outside. Pure: the same three give the
 * same answer, so a turn that crashed is simply run again.
 */
export function step(before: Conversation, heard: Heard, scene: Scene): Step {
  const now = withoutStale(before, scene.at)
  return finish(now, heard, taken(now, heard, scene))
}

/** Goes on after the deed of a step: pure as well, and of the same shape. */
export function afterDeed(now: Conversation, heard: Heard, outcome: Outcome, scene: Scene): Step {
  if (outcome.do === 'stop') return finish(now, heard, stopKept(now, outcome))
  return finish(now, heard, afterwards(now, outcome, scene))
}

function afterwards(
  now: Conversation,
  outcome: Exclude<Outcome, { do: 'stop' }>,
  scene: Scene,
): Step {
  if (outcome.do === 'open_request') return requestOpened(scene, now, outcome)
  if (outcome.do === 'tell_person') return wordsTold(now, outcome)
  return inShop(scene) ? goOn(scene, now, outcome) : askForShop(now)
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
      return heard.caption ? onText(now, heard.caption, scene) : unread(now, scene, heard.media)
    case 'edit':
      return once(now, 'edit', { next: now, say: [{ parts: [{ key: 'edited' }] }] })
    case 'unknown':
      return unread(now, scene, 'other')
    case 'revoke':
      return onRevoke(now)
    case 'reaction':
      return { next: now, say: [] }
  }
}

/** Typed words: a command, a number of what was offered, an answer, or goods. */
function onText(heardBefore: Conversation, typed: string, scene: Scene): Step {
  const text = cleanText(typed)
  const passed = text === '' ? null : whilePaused(scene, heardBefore, text)
  if (passed) return passed
  const before = backToBot(heardBefore)
  // A landmark is a place's name: "karibu na Yaya" says nothing about the language.
  const now = before.position.at === 'landmark' ? before : speaking(before, text)
  if (text === '') return unread(now, scene, 'other')
  // A thumb up is kind words, and never a Yes to pay.
  if (plain(text) === '')
    return inShop(scene) ? once(now, 'thumb', agreed(now)) : unread(now, scene, 'other')
  const word = command(text)
  const done = word && onCommand(now, word, scene, text)
  if (done) return done
  const claim = inShop(scene) ? claimIn(typed, scene.at) : null
  if (claim) return 'not' in claim ? notPaid(now, claim.not) : track(now, 'claim', claim)
  const note = inShop(scene) ? noteIn(text) : null
  if (note && inShop(scene)) return takeNote(scene, now, note)
  return onPosition(now, text, scene) ?? onWords(now, text, scene)
}

/** Clear words of a language switch to it, until the person has chosen one. */
function speaking(now: Conversation, text: string): Conversation {
  const language = now.languageChosen ? null : languageOf(text, now.language !== null)
  return language ? { ...now, language } : now
}

/** A pin says where to, whenever there is something to bring. */
function onLocation(
  now: Conversation,
  { latitude, longitude, name, address }: Extract<Heard, { kind: 'location' }>,
  scene: Scene,
): Step {
  const isAsked = now.position.at === 'landmark' || now.position.at === 'where'
  if (!inShop(scene) || isPaused(now) || (!isAsked && basketOf(now).length === 0)) {
    return unread(now, scene, 'location')
  }
  const label = [name, address].filter(Boolean).join(', ')
  // Out of the blue a pin starts checking out: whatever forbids that is said.
  const asked = isAsked ? null : checkout(scene, now)
  if (asked && asked.next.position.at !== 'where') return asked
  return takePin(scene, now, { latitude, longitude }, label)
}

/** A contact that was shared while we asked who pays. */
function onContact(now: Conversation, phones: readonly string[], scene: Scene): Step {
  const [phone] = phones.flatMap((typed) => parsePhone(typed) ?? [])
  const asked = ['payer', 'other_payer', 'review'].includes(now.position.at)
  if (!inShop(scene) || !asked) return unread(now, scene, 'contacts')
  if (phone) return payerChosen(scene, now, phone)
  return now.position.at === 'payer'
    ? askPayer(scene, now, now.position.to)
    : unread(now, scene, 'contacts')
}

/** A deleted message takes nothing back; whoever has a basket is told so once. */
const onRevoke = (now: Conversation): Step =>
  basketOf(now).length === 0
    ? { next: now, say: [] }
    : once(now, 'revoke', {
        next: now,
        say: [{ parts: [{ key: 'deletedSeen' }], offer: buttons([basketChoice(now)]) }],
      })

type Unread = MediaKind | 'contacts' | 'location' | 'other'
// A picture of the goods or a spoken order: a person could read it.
const forPeople: readonly Unread[] = ['image', 'audio', 'video', 'document']

/** Pictures, stickers, voice: said once of each what we can read, not for all of a row of them. */
function unread(now: Conversation, scene: Scene, kind: Unread): Step {
  if (isPaused(now)) {
    return once(now, 'paused', { next: now, say: [{ parts: [{ key: 'wordsOnly' }] }] })
  }
  if (!inShop(scene)) return once(now, 'no shop', askForShop(now))
  const person = forPeople.includes(kind) ? [personChoice(now, topicOf(now))] : []
  return once(now, kind, {
    next: now,
    say: [
      {
        parts: [{ key: 'cannotRead', data: { again: false, kind } }],
        offer: buttons([menuChoice(now), ...person]),
      },
    ],
  })
}

/** A voice note after a sticker is a thing of its own; the next sticker is not. */
function once(now: Conversation, what: string, answer: Step): Step {
  if (now.hushed.includes(what)) return { next: now, say: [] }
  return { ...answer, next: { ...answer.next, hushed: [...now.hushed, what] } }
}
