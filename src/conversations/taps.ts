import type { OrderId } from '../kernel/ids'
import type { Topic } from '../support/request'
import { category, menu, showFound } from './browse'
import { askPayer, checkout, samePayer } from './checkout'
import { type Chosen, readChoice, type Verb } from './choices'
import { confirm } from './confirm'
import {
  type Conversation,
  type InShop,
  inShop,
  type Mention,
  type Scene,
  type Step,
} from './conversation'
import { askForShop, codeSent, goTo, offerToGo } from './doors'
import { editBasket, editLine, emptyBasket, removeLine, viewBasket } from './edit-basket'
import { askNote } from './order-note'
import { again, track } from './own-order'
import { askOtherPayer, payAtDoor, payOrder } from './pay'
import { answerPerson, backToBot, callPerson } from './person'
import { askOption, chooseOption, product, takeQuantity } from './picking'
import { answer, trackChoice } from './replies'
import { buttons } from './say'
import { search } from './search'
import { partialVariant } from './shelf'
import { takeInstead } from './shortage'
import { cancel, speak } from './talk'
import { meant } from './unclear'
import { askLandmark, askWhere, savedPlace, savePlace, usualPlace } from './where'
import { stop } from './wishes'

/** A tap on one of our buttons or rows; null when the id is none of ours. */
export function onTap(now: Conversation, id: string, scene: Scene): Step | null {
  const chosen = readChoice(id)
  if (!chosen) return null
  if (chosen.shop === null) return onShoplessTap(now, chosen, scene)
  if (chosen.shop !== now.shopId || !inShop(scene)) return onOtherShop(now, chosen, scene)
  return onShopTap(backToBot(now), chosen, scene)
}

function onShoplessTap(now: Conversation, { verb, args }: Chosen, scene: Scene): Step | null {
  if (verb === 'language') return speak(now, args[0] === 'sw' ? 'sw' : 'en', scene)
  if (verb === 'stay')
    return inShop(scene) ? menu(scene, backToBot(now)) : askForShop(backToBot(now))
  if (verb === 'person') return callPerson(now, topicNamed(args[0]), '', 'platform')
  if (verb === 'reply') return answerPerson(scene, now, 'platform', args[0] ?? '')
  if (verb !== 'code' || !args[0]) return null
  if (scene.mention) return codeSent(scene, now, scene.mention)
  return lookUp(now, args[0])
}

const lookUp = (now: Conversation, code: string): Step => ({
  next: now,
  say: [],
  deed: { do: 'find_shop', codes: [code], suggest: true },
})

// What is about an order of its own, whatever shop one is in by now.
const aboutAnOrder: readonly Verb[] = [
  'pay',
  'pay_other',
  'at_door',
  'track',
  'receipt',
  'reply',
  'person',
]

/** A button of another shop. `scene.mention` holds that shop: the turn looks it up beforehand. */
function onOtherShop(now: Conversation, chosen: Chosen, scene: Scene): Step {
  const storefront = found(scene.mention)
  if (!storefront || storefront.shop.id !== chosen.shop) {
    return inShop(scene) ? menu(scene, now) : askForShop(now)
  }
  if (chosen.verb === 'go') return goTo(scene, now, storefront)
  if (aboutAnOrder.includes(chosen.verb)) {
    const there = goTo(scene, now, storefront).next
    return onShopTap(there, chosen, { ...scene, storefront })
  }
  return offerToGo(scene, now, storefront, 'oldMenu')
}

const found = (mention: Mention | undefined) => mention?.storefront ?? null

// What a shop that takes no orders still does.
const whileResting: readonly Verb[] = [...aboutAnOrder, 'go', 'stop', 'basket', 'cancel_order']

function onShopTap(now: Conversation, { verb, args }: Chosen, scene: InShop): Step {
  const isOpen = scene.storefront.shop.state === 'open'
  if (!isOpen && !whileResting.includes(verb)) return onOtherTap(now, 'menu', '', scene)
  const [first = '', second = ''] = args
  const page = Number(first) || 0
  switch (verb) {
    case 'menu':
      return menu(scene, now, page)
    case 'category':
      return category(scene, now, second, page)
    case 'found':
      return showFound(scene, now, search(scene.storefront, second).products, second, page)
    case 'product':
      return product(scene, now, first)
    case 'values':
      return moreValues(scene, now, second, page)
    case 'option':
      return chooseOption(scene, now, first)
    case 'quantity':
      return takeQuantity(scene, now, second, page)
    case 'basket':
      return viewBasket(scene, now)
    case 'edit':
      return editBasket(scene, now, page)
    case 'line':
      return editLine(scene, now, first)
    case 'remove':
      return removeLine(scene, now, first)
    case 'empty':
      return emptyBasket(scene, now)
    default:
      return onCheckoutTap(now, { shop: now.shopId, verb, args }, scene)
  }
}

function moreValues(scene: InShop, now: Conversation, sku: string, page: number): Step {
  const named = partialVariant(scene.storefront, sku)
  if (!named) return menu(scene, now)
  const { position } = now
  const asked = position.at === 'option' && position.sku === named.product.sku ? position : null
  const pending = asked ?? { quantity: null, wanted: [], asks: [] }
  return askOption(now, named.product, named.chosen, pending, page)
}

function onCheckoutTap(now: Conversation, { verb, args }: Chosen, scene: InShop): Step {
  const [first = '', second = ''] = args
  switch (verb) {
    case 'checkout':
      return checkout(scene, now)
    case 'where':
      return askWhere(scene, now, { page: Number(first) || 0 })
    case 'elsewhere':
      return askWhere(scene, now)
    case 'zone':
      return askLandmark(scene, now, first, pinOf(now))
    case 'pickup':
      return askPayer(scene, now, { kind: 'pickup' })
    case 'usual':
      return usualPlace(scene, now)
    case 'saved':
      return savedPlace(scene, now, first === 'work' ? 'work' : 'home')
    case 'note':
      return askNote(now)
    case 'payer':
      return samePayer(scene, now)
    case 'other_payer':
      return answer(now, { parts: [{ key: 'askPayer' }] })
    case 'confirm':
      return confirm(scene, now, first, wantsOf(second))
    case 'pay':
      return payOrder(scene, now, first as OrderId, second === 'anyway')
    case 'at_door':
      return payAtDoor(now, first as OrderId)
    case 'instead':
      return takeInstead(scene, now, first, second)
    case 'pay_other':
      return askOtherPayer(now, first as OrderId)
    case 'go':
      return goTo(scene, now, scene.storefront)
    case 'stay':
      return first === 'cancel' ? cancel(scene, now) : stay(scene, now)
    default:
      return onOtherTap(now, verb, first, scene)
  }
}

/** A button of an older program names no way. */
const wantsOf = (named: string) => (named === 'all' || named === 'least' ? named : null)

/** Their own orders, places and wishes. */
function onOtherTap(now: Conversation, verb: Verb, first: string, scene: InShop): Step {
  switch (verb) {
    case 'track':
      return track(now, 'status')
    case 'receipt':
      return track(now, 'receipt')
    case 'again':
      return again(scene, now)
    case 'cancel_order':
      return { next: now, say: [], deed: { do: 'cancel_order', orderId: first as OrderId } }
    case 'keep_order':
      return answer(now, { parts: [{ key: 'keptOrder' }], offer: buttons([trackChoice(now)]) })
    case 'save':
      return savePlace(scene, now, first === 'work' ? 'work' : 'home')
    case 'mean':
      return meant(scene, now, first)
    case 'person':
      return callPerson(now, topicNamed(first))
    case 'reply':
      return answerPerson(scene, now, 'shop', first)
    case 'stop':
      return stop(now, first === 'all' ? 'all' : 'this')
    default:
      return menu(scene, now)
  }
}

const topics = ['order', 'payment', 'privacy', 'other'] as const
const topicNamed = (named = ''): Topic => topics.find((topic) => topic === named) ?? 'other'

/** The pin that was sent before its zone was known. */
const pinOf = ({ position }: Conversation) => (position.at === 'where' ? position.pin : null)

function stay(scene: InShop, now: Conversation): Step {
  const { next, say } = menu(scene, now)
  const [first] = say
  return answer(next, { ...first, parts: [{ key: 'staying' }, ...(first?.parts ?? [])] })
}
