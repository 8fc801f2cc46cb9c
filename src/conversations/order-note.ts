import { reviewed, reviewOf } from './checkout'
import {
  basketOf,
  type Conversation,
  type InShop,
  moved,
  remember,
  type Step,
} from './conversation'
import { answer, basketChoice, checkoutChoice, menuChoice } from './replies'
import { buttons } from './say'
import { cleanText } from './words'

const prefix =
  /^(?:note|notes|ujumbe|maelezo|maagizo|kumbuka|message|comment|ujumbe kwa duka|note to (?:the )?shop)\s*[:=–—-]\s*(\S[\s\S]*)$/i
const longestNote = 300

/** The words after "note:" or "ujumbe:"; null when the message is no note. */
export const noteIn = (text: string): string | null => prefix.exec(text)?.[1] ?? null

/** Asks for it; the review stays open meanwhile. */
export function askNote(now: Conversation): Step {
  const review = reviewOf(now)
  if (!review) return answer(now, { parts: [{ key: 'askNote' }] })
  return answer(moved(now, { at: 'note', review }), { parts: [{ key: 'askNote' }] })
}

/** What the shop should know about the coming order; at the review it is shown with the rest. */
export function takeNote(scene: InShop, now: Conversation, typed: string): Step {
  const note = cleanText(typed).replaceAll('\n', ', ').slice(0, longestNote).toWellFormed().trim()
  const next = remember(now, { note })
  const review = reviewOf(now)
  if (review) return reviewed(scene, next, review)
  const filled = basketOf(now).length > 0
  return answer(next, {
    parts: [{ key: 'noteTaken', data: { note } }],
    offer: buttons(filled ? [checkoutChoice(now), basketChoice(now)] : [menuChoice(now)]),
  })
}
