import { menu } from './browse'
import { confirm } from './checkout'
import { readChoice } from './choices'
import { type Conversation, type InShop, inShop, type Scene, type Step } from './conversation'
import { askForShop, switchShop } from './doors'
import { viewBasket } from './edit-basket'
import { pay } from './pay'
import { answer } from './replies'
import { agreed, askLanguage, cancel, homeOf, speak } from './talk'
import { onTap } from './taps'
import type { Command } from './words'

/** A command, anywhere. Null when here it is only a word. */
export function onCommand(now: Conversation, command: Command, scene: Scene): Step | null {
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
    default:
      return inShop(scene) ? onShopCommand(now, command, scene) : askForShop(now)
  }
}

function onShopCommand(
  now: Conversation,
  command: Exclude<Command, 'language' | 'english' | 'swahili' | 'switch' | 'yes' | 'no' | 'more'>,
  scene: InShop,
): Step {
  switch (command) {
    case 'menu':
      return menu(scene, now)
    case 'basket':
      return viewBasket(scene, now)
    case 'pay':
      return pay(scene, now)
    case 'help':
      return answer(now, { parts: [{ key: 'help' }], offer: homeOf(now) })
    case 'thanks':
      return answer(now, { parts: [{ key: 'thanks' }], offer: homeOf(now) })
    case 'track':
      return { next: now, say: [], deed: { do: 'track' } }
    case 'cancel':
      return cancel(scene, now)
  }
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
  const meant = offered.length === 2 ? offered[word === 'yes' ? 0 : 1]?.id : undefined
  if (meant) return onTap(now, meant, scene)
  if (position.at !== 'shelf' || !inShop(scene)) return null
  return word === 'yes' ? agreed(now) : cancel(scene, now)
}

function isMore(id: string): boolean {
  const chosen = readChoice(id)
  const pages = ['menu', 'category', 'found', 'values', 'edit', 'where']
  return chosen !== null && pages.includes(chosen.verb) && Number(chosen.args[0]) > 0
}
