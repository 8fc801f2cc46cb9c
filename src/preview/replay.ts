import {
  type Conversation,
  enter,
  newConversation,
  type Scene,
} from '../conversations/conversation'
import { merged } from '../conversations/finish'
import { renderNotice } from '../conversations/notice'
import { render } from '../conversations/render'
import type { Say } from '../conversations/say'
import { afterDeed, step } from '../conversations/step'
import { formatMoney, type noCents } from '../kernel/money'
import type { Msisdn } from '../kernel/phone'
import type { Heard, Outgoing } from '../providers/whatsapp/port'
import type { Storefront } from '../storefront/storefront'
import { type Imagined, imagine } from './imagined'

/** One thing that the owner did as a customer: words, or a tap on what was shown. */
export type Said = { text: string } | { tap: string; title: string }
export type Line =
  | { from: 'me'; words: string }
  | { from: 'shop'; message: Outgoing }
  /** What would happen on the customer's phone. */
  | { from: 'phone'; event: 'prompt' }

export const mostSaid = 60

/** A number that nobody has, for the prompt that goes to nobody. */
const phone: Msisdn = '254700000000'
const mostDeeds = 4

/**
 * The chat as a customer of this shop would see it, from its link on: the same pure steps and the same
 * rendering as the real one, played again from the beginning each time, on a shop where all goes well.
 */
export function replay(
  storefront: Storefront,
  said: readonly Said[],
  at: number,
): { lines: Line[]; orders: number } {
  let now: Conversation = newConversation
  let world: Imagined = { orders: [] }
  const lines: Line[] = []
  const { shop } = storefront
  for (const one of [{ text: shop.code }, ...said]) {
    lines.push({ from: 'me', words: 'text' in one ? one.text : one.title })
    const before = world.orders.length
    const turn = take(now, heardIn(one), storefront, at, world)
    now = turn.now
    world = turn.world
    const language = now.language ?? shop.language
    const voice = { language, title: shop.name }
    for (const message of merged(turn.said)) {
      lines.push({ from: 'shop', message: render(message, voice) })
    }
    const order = world.orders.length > before ? world.orders.at(-1) : undefined
    if (!order || order.payment === 'unpaid') continue
    lines.push({ from: 'phone', event: 'prompt' })
    const paid = {
      order: order.number,
      amount: formatMoney((order.total - order.left) as typeof noCents),
      left: order.left > 0 ? formatMoney(order.left) : '',
      waits: false,
      receipt: order.number,
      code: '',
    }
    const notice = {
      id: 'ntf_preview',
      shopId: shop.id,
      shopName: shop.name,
      orderId: order.id,
      note: { key: 'orderPaid', data: paid },
      language,
    } as const
    lines.push({ from: 'shop', message: renderNotice(notice, language) })
  }
  return { lines, orders: world.orders.length }
}

const heardIn = (one: Said): Heard =>
  'text' in one ? { kind: 'text', text: one.text } : { kind: 'tap', id: one.tap, title: one.title }

/** One turn, as src/conversations/turn.ts takes it, with imagined deeds. */
function take(
  before: Conversation,
  heard: Heard,
  storefront: Storefront,
  at: number,
  imagined: Imagined,
) {
  const here = before.shopId === null ? null : storefront
  const scene: Scene = { at, ownPhone: phone, storefront: here }
  let world = imagined
  let current = step(before, heard, scene)
  const said: Say[] = [...current.say]
  for (let deeds = 0; current.deed && deeds < mostDeeds; deeds++) {
    const { deed, next } = current
    if (deed.do === 'find_shop') {
      const own = deed.codes.includes(storefront.shop.code)
      const [code = ''] = deed.codes
      scene.mention = { code, storefront: own ? storefront : null, close: [] }
      current = step(before, heard, scene)
    } else {
      const done = imagine(deed, { storefront, at }, world)
      world = done.world
      current = afterDeed(next, heard, done.outcome, { ...scene, storefront })
    }
    said.push(...current.say)
  }
  // There is one shop in a preview: whoever wants to leave it stays.
  const now = current.next.shopId === null ? enter(current.next, storefront) : current.next
  return { now, said, world }
}
