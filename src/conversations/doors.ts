import type { ShopId } from '../kernel/ids'
import type { Storefront } from '../storefront/storefront'
import { countOf } from './basket'
import { greet } from './browse'
import { choiceId } from './choices'
import {
  basketOf,
  type Conversation,
  cameBy,
  enter,
  type Mention,
  type Scene,
  type Step,
} from './conversation'
import { sourceIn } from './mention'
import { answer, shops, visitedShops } from './replies'
import { buttons, type Offer, type Sentence } from './say'

/** Nobody knows yet which shop: asks for a code, and offers the shops that were visited. */
export function askForShop(now: Conversation): Step {
  const visited = visitedShops(now)
  if (visited.length === 0)
    return answer(now, { parts: [{ key: 'askCode', data: { again: false } }] })
  return answer(now, {
    parts: [{ key: 'askCode', data: { again: false } }, { key: 'recentShops' }],
    offer: shops(visited),
  })
}

/** SWITCH: another code, or a shop that was visited. */
export function switchShop(now: Conversation): Step {
  const visited = visitedShops(now)
  return visited.length === 0
    ? answer(now, { parts: [{ key: 'askCode', data: { again: false } }] })
    : answer(now, { parts: [{ key: 'whichShop' }], offer: shops(visited) })
}

/** Into a shop, with its greeting. */
export function goTo(scene: Scene, now: Conversation, storefront: Storefront): Step {
  return greet({ ...scene, storefront }, enter(now, storefront))
}

/**
 * A message that is only a code. With a basket open in another shop one is asked first: people send
 * a poster's code by mistake.
 */
export function codeSent(scene: Scene, before: Conversation, mention: Mention, text = ''): Step {
  const { storefront } = mention
  if (!storefront) return unknownCode(before, mention)
  const tag = sourceIn(text, storefront)
  const now = tag === null ? before : cameBy(before, storefront, { tag, at: scene.at })
  const elsewhere = now.shopId !== null && now.shopId !== storefront.shop.id
  const items = countOf(basketOf(now))
  if (!elsewhere || items === 0) return goTo(scene, now, storefront)
  const { id, name } = storefront.shop
  return answer(now, {
    parts: [{ key: 'askSwitch', data: { to: name, items } }],
    offer: goOrStay(now, id),
  })
}

/** A code inside a longer text, or a tap on an old menu of another shop: only a button is offered. */
export function offerToGo(
  scene: Scene,
  now: Conversation,
  storefront: Storefront,
  why: 'mentioned' | 'oldMenu',
): Step {
  if (now.shopId === null) return goTo(scene, now, storefront)
  const { id, name } = storefront.shop
  return answer(now, {
    parts: [{ key: why, data: { to: name } }],
    offer: goOrStay(now, id),
  })
}

const goOrStay = ({ shopId }: Conversation, to: ShopId): Offer =>
  buttons([
    { id: choiceId(to, 'go'), title: { key: 'goThere' } },
    { id: choiceId(shopId, 'stay'), title: { key: 'stay' } },
  ])

function unknownCode(now: Conversation, { code, close }: Mention): Step {
  const unknown: Sentence = { key: 'noSuchShop', data: { code } }
  if (close.length > 0) {
    const choices = close.map(({ code: like, name }) => ({
      id: choiceId(null, 'code', like),
      title: name,
      detail: like,
    }))
    return answer(now, { parts: [unknown, { key: 'didYouMean' }], offer: shops(choices) })
  }
  const visited = visitedShops(now)
  return answer(now, {
    parts: [unknown, { key: 'checkCode' }],
    ...(visited.length > 0 ? { offer: shops(visited) } : {}),
  })
}
