import type { Heard } from '../providers/whatsapp/port'
import type { Conversation, Offered, Step } from './conversation'
import { topicOf } from './person'
import { personChoice } from './replies'
import { buttons, type Offer, type Say, type Sentence } from './say'
import { plain } from './words'

/** Puts the last touches on a step: at most two messages, none worded like the one before. */
export function finish(before: Conversation, heard: Heard, { next, say, deed }: Step): Step {
  const messages = merged(say)
  const complaint = messages.flatMap(({ parts }) => parts).find(isComplaint)
  const again = complaint !== undefined && before.lastComplaint === nameOf(complaint)
  const misses = messages.length === 0 ? next.misses : isMiss(messages) ? next.misses + 1 : 0
  const reworded = again ? messages.map(rephrased) : messages
  const worded = misses > 0 && misses % 2 === 0 ? withPerson(next, reworded) : reworded
  // While nothing is said (a deed, a sticker), what was offered and said last still stands.
  const quiet = worded.length === 0
  const offered = worded.flatMap(({ offer }) => offeredBy(offer))
  const hushed = isWordless(heard) ? next.hushed : []
  return {
    next: {
      ...next,
      hushed,
      misses,
      offered: quiet ? next.offered : offered,
      lastComplaint: quiet ? next.lastComplaint : complaintAfter(complaint, again),
    },
    say: worded,
    ...(deed ? { deed } : {}),
  }
}

/** What an offer leaves to be chosen by its number. */
export const offeredBy = (offer: Offer | undefined): Offered[] =>
  offer?.choices.slice(0, 10).map(({ id, title }) => ({ id, title })) ?? []

const missed: readonly Sentence['key'][] = [
  'lost',
  'unclear',
  'notStocked',
  'badQuantity',
  'badZone',
  'badLandmark',
  'badPhone',
]

/** Nothing of what was said was understood: a basket that is shown beside means that some was. */
const isMiss = (messages: readonly Say[]): boolean => {
  const keys = messages.flatMap(({ parts }) => parts.map(({ key }) => key))
  return keys.some((key) => missed.includes(key)) && !keys.includes('basket')
}

/** After two misses in a row a person is offered, with a button where there is room for one. */
function withPerson(now: Conversation, messages: readonly Say[]): Say[] {
  const last = messages.at(-1)
  if (!last || now.shopId === null) return [...messages]
  const { offer } = last
  const hasRoom = !offer || (offer.kind === 'buttons' && offer.choices.length < 3)
  const choices = [...(offer?.choices ?? []), personChoice(now, topicOf(now))]
  const typing = offer?.kind === 'buttons' && offer.typing ? offer.typing : typingAt(now)
  const parts: Sentence[] = [...last.parts, { key: 'offerPerson' }]
  const told: Say = hasRoom
    ? { parts, offer: buttons(choices, typing) }
    : { parts, ...(offer ? { offer } : {}) }
  return [...messages.slice(0, -1), told]
}

/** What a typed answer would mean now, so that no number is read as that of a button. */
function typingAt({ position: { at } }: Conversation): 'quantity' | 'words' | undefined {
  if (at === 'quantity' || at === 'amend') return 'quantity'
  return at === 'landmark' || at === 'option' ? 'words' : undefined
}

type Complaint = Extract<Sentence, { data: { again: boolean } }>

/** Sentences that have two wordings, because they are said when something was not understood. */
const isComplaint = (part: Sentence): part is Complaint => 'data' in part && 'again' in part.data

/** What we cannot do with a sticker is another sentence than with a voice note. */
const nameOf = ({ key, data }: Complaint): string => ('kind' in data ? `${key} ${data.kind}` : key)

/** In the other wording of its complaints. */
export const rephrased = (message: Say): Say => ({
  ...message,
  parts: message.parts.map((part) =>
    isComplaint(part) ? ({ ...part, data: { ...part.data, again: true } } as Sentence) : part,
  ),
})

/** The second wording is remembered as none, so that a third try gets the first one again. */
const complaintAfter = (complaint: Complaint | undefined, again: boolean): string | null =>
  complaint && !again ? nameOf(complaint) : null

/** The pair rate is a message in six seconds: what can be one message is one (wire-contracts B8). */
export function merged(messages: readonly Say[]): Say[] {
  const joined: Say[] = []
  for (const message of messages) {
    const last = joined.at(-1)
    if (last && !last.offer) {
      const parts = [...last.parts, ...message.parts]
      joined[joined.length - 1] = message.offer ? { parts, offer: message.offer } : { parts }
    } else joined.push(message)
  }
  return joined.length <= 2 ? joined : [...joined.slice(0, 1), ...joined.slice(-1)]
}

/** What is answered once and not each time in a row: stickers, thumbs, voice notes. */
const isWordless = (heard: Heard): boolean =>
  heard.kind === 'text' ? plain(heard.text) === '' : wordless.includes(heard.kind)

const wordless: readonly Heard['kind'][] = [
  'media',
  'unknown',
  'reaction',
  'revoke',
  'edit',
  'location',
  'contacts',
]
