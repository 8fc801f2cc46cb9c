import type { Heard } from '../providers/whatsapp/port'
import type { Conversation, Offered, Step } from './conversation'
import type { Offer, Say, Sentence } from './say'
import { plain } from './words'

/** Puts the last touches on a step: at most two messages, none worded like the one before. */
export function finish(before: Conversation, heard: Heard, { next, say, deed }: Step): Step {
  const messages = merged(say)
  const complaint = messages.flatMap(({ parts }) => parts).find(isComplaint)
  const again = complaint !== undefined && before.lastComplaint === complaint.key
  const worded = again ? messages.map(rephrased) : messages
  // While nothing is said (a deed, a sticker), what was offered and said last still stands.
  const quiet = worded.length === 0
  const offered = worded.flatMap(({ offer }) => offeredBy(offer))
  const hushed = isWordless(heard) ? next.hushed : false
  return {
    next: {
      ...next,
      hushed,
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

type Complaint = Extract<Sentence, { data: { again: boolean } }>

/** Sentences that have two wordings, because they are said when something was not understood. */
const isComplaint = (part: Sentence): part is Complaint => 'data' in part && 'again' in part.data

const rephrased = (message: Say): Say => ({
  ...message,
  parts: message.parts.map((part) =>
    isComplaint(part) ? ({ ...part, data: { ...part.data, again: true } } as Sentence) : part,
  ),
})

/** The second wording is remembered as none, so that a third try gets the first one again. */
const complaintAfter = (complaint: Complaint | undefined, again: boolean): string | null =>
  complaint && !again ? complaint.key : null

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
