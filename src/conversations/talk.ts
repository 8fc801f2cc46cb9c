import type { Language } from '../i18n/messages'
import { menu } from './browse'
import { askPayer, reviewed, reviewOf } from './checkout'
import { choiceId } from './choices'
import {
  basketOf,
  type Conversation,
  type InShop,
  inShop,
  moved,
  type Scene,
  type Step,
} from './conversation'
import { viewBasket } from './edit-basket'
import { answer, basketChoice, menuChoice } from './replies'
import { buttons } from './say'
import { askUnclear } from './unclear'
import { askWhere } from './where'

/** Where one can always go from here. */
export const homeOf = (now: Conversation) =>
  buttons(basketOf(now).length > 0 ? [menuChoice(now), basketChoice(now)] : [menuChoice(now)])

/** An "ok" or a thumb up that answers no question. */
export const agreed = (now: Conversation): Step =>
  answer(now, { parts: [{ key: 'okay' }], offer: homeOf(now) })

/** Leaves whatever was being asked; the basket stays. */
export function cancel(scene: InShop, now: Conversation): Step {
  const next = moved(now, { at: 'shelf' })
  if (now.position.at === 'note') return reviewed(scene, now, now.position.review)
  if (basketOf(now).length === 0) return menu(scene, next)
  return answer(next, { parts: [{ key: 'cancelled' }], offer: homeOf(now) })
}

export function askLanguage(now: Conversation): Step {
  return answer(now, {
    parts: [{ key: 'chooseLanguage' }],
    offer: buttons([
      { id: choiceId(null, 'language', 'en'), title: { key: 'english' } },
      { id: choiceId(null, 'language', 'sw'), title: { key: 'swahili' } },
    ]),
  })
}

/** From now on in this language; whatever was being asked is asked again in it. */
export function speak(now: Conversation, language: Language, scene: Scene): Step {
  const next = { ...now, language, languageChosen: true }
  if (!inShop(scene))
    return answer(next, {
      parts: [{ key: 'languageSet' }, { key: 'askCode', data: { again: false } }],
    })
  const resumed = resume(scene, next)
  const [first, ...rest] = resumed.say
  const parts = [{ key: 'languageSet' } as const, ...(first?.parts ?? [])]
  return { ...resumed, say: [{ ...first, parts }, ...rest] }
}

function resume(scene: InShop, now: Conversation): Step {
  if (now.position.at === 'payer') return askPayer(scene, now, now.position.to)
  if (now.position.at === 'where') return askWhere(scene, now)
  const shown = reviewOf(now)
  if (shown) return reviewed(scene, now, shown)
  if (now.position.at === 'unclear') return askUnclear(scene, now, now.position.asks)
  return basketOf(now).length > 0 ? viewBasket(scene, now) : menu(scene, now)
}
