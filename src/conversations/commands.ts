import { menu } from './browse'
import { readChoice } from './choices'
import type { Command } from './command-words'
import { confirm } from './confirm'
import {
  basketOf,
  type Conversation,
  type InShop,
  inShop,
  type Scene,
  type Step,
  visitOf,
} from './conversation'
import { askForShop, switchShop } from './doors'
import { editBasket, viewBasket } from './edit-basket'
import { again, track } from './own-order'
import { otherPayer, pay } from './pay'
import { askPlatform, callPerson, topicOf } from './person'
import { answer, menuChoice, personChoice } from './replies'
import { buttons } from './say'
import { agreed, askLanguage, cancel, homeOf, speak } from './talk'
import { onTap } from './taps'
import { savePlace } from './where'
import { askData, askStop, start, stop } from './wishes'

/** A command, anywhere. Null when here it is only a word. */
export function onCommand(
  now: Conversation,
  command: Command,
  scene: Scene,
  typed: string,
): Step | null {
  switch (command) {
    case 'language':
      return askLanguage(now)
    case 'english':
      return speak(now, 'en', scene)
    case 'swahili':
      return speak(now, 'sw', scene)
    case 'switch':
      return switchShop(now)
    case 'yes':
    case 'no':
    case 'more':
      return onShortWord(now, command, scene)
    case 'stop':
      return askStop(now)
    case 'stop_all':
      return stop(now, 'all')
    case 'start':
      return start(scene, now) ?? askForShop(now)
    case 'data':
      return askData(scene, now, typed)
    case 'platform':
      return askPlatform(now, topicOf(now, typed))
    default:
      return inShop(scene) ? onShopCommand(now, command, scene, typed) : askForShop(now)
  }
}

type Anywhere =
  | 'language'
  | 'english'
  | 'swahili'
  | 'switch'
  | 'yes'
  | 'no'
  | 'more'
  | 'stop'
  | 'stop_all'
  | 'start'
  | 'data'
  | 'platform'

function onShopCommand(
  now: Conversation,
  command: Exclude<Command, Anywhere>,
  scene: InShop,
  typed: string,
): Step {
  switch (command) {
    case 'menu':
    case 'bot':
      return menu(scene, now)
    case 'basket':
      return viewBasket(scene, now)
    case 'edit':
      return editBasket(scene, now)
    case 'pay':
      return pay(scene, now)
    case 'pay_other':
      return otherPayer(scene, now)
    case 'help':
      return answer(now, { parts: [{ key: 'help' }], offer: helpful(now) })
    case 'thanks':
      return answer(now, { parts: [{ key: 'thanks' }], offer: homeOf(now) })
    case 'track':
      return track(now, 'status')
    case 'receipt':
      return track(now, 'receipt')
    case 'again':
      return again(scene, now)
    case 'person':
      return callPerson(now, topicOf(now, typed), typed)
    case 'save_home':
      return savePlace(scene, now, 'home')
    case 'save_work':
      return savePlace(scene, now, 'work')
    case 'cancel':
      return callOff(scene, now)
    case 'cancel_order':
      return now.position.at === 'shelf' ? track(now, 'cancel') : cancel(scene, now)
  }
}

const helpful = (now: Conversation) => buttons([menuChoice(now), personChoice(now, topicOf(now))])

/** CANCEL leaves what is being asked; with nothing asked and no basket it means the order. */
function callOff(scene: InShop, now: Conversation): Step {
  const isIdle = now.position.at === 'shelf' && basketOf(now).length === 0
  return isIdle && visitOf(now, now.shopId)?.order ? track(now, 'cancel') : cancel(scene, now)
}

/** Yes is the first of two buttons, no the second, more the row "More". */
function onShortWord(now: Conversation, word: 'yes' | 'no' | 'more', scene: Scene): Step | null {
  const { position, offered } = now
  if (word === 'more') {
    const last = offered.at(-1)?.id
    return last && isMore(last) ? onTap(now, last, scene) : null
  }
  if (['quantity', 'option', 'amend'].includes(position.at)) return null
  if (position.at === 'review' && inShop(scene)) {
    return word === 'yes' ? confirm(scene, now, null) : cancel(scene, now)
  }
  if (position.at === 'unclear') return onTap(now, askedBy(now, word) ?? '', scene)
  // "No" to a landmark beside a pin means none; a note may be any words.
  if (position.at === 'landmark' || position.at === 'note') return null
  const meant = offered.length === 2 ? offered[word === 'yes' ? 0 : 1]?.id : undefined
  if (meant) return onTap(now, meant, scene)
  if (position.at !== 'shelf' || !inShop(scene)) return null
  return word === 'yes' ? agreed(now) : cancel(scene, now)
}

/** No is the last button, "None of these"; Yes is clear only when one product was asked about. */
const askedBy = ({ offered }: Conversation, word: 'yes' | 'no'): string | undefined => {
  if (word === 'no') return offered.at(-1)?.id
  return offered.length === 2 ? offered[0]?.id : undefined
}

function isMore(id: string): boolean {
  const chosen = readChoice(id)
  const pages = ['menu', 'category', 'found', 'values', 'edit', 'where']
  return chosen !== null && pages.includes(chosen.verb) && Number(chosen.args[0]) > 0
}
