import type { ShopContext } from '../context'
import { customerIdOf } from '../customers/customer'
import type { Language } from '../i18n/messages'
import { Failure } from '../kernel/failure'
import type { ShopId } from '../kernel/ids'
import { parsePhone } from '../kernel/phone'
import { payForOrder } from '../orders/pay-for-order'
import { placeOrder } from '../orders/place-order'
import { latestOrder } from '../orders/queries'
import type { Heard, Person } from '../providers/whatsapp/port'
import type { Storefront } from '../storefront/storefront'
import type { CloseCode, Conversation, Mention, Scene } from './conversation'
import type { Asked, Deed, Outcome, Placed, TrackedOrder } from './deed'
import { merged } from './finish'
import { shopMeant } from './meant'
import type { Say } from './say'
import { afterDeed, step } from './step'

/** A shop that was found: what it sells, and the way to its verbs. */
export type Door = { storefront: Storefront; open(): ShopContext }

/** The shops of the shared number, as the edge finds them (cached, a D1 read when not). */
export type Street = {
  byCode(code: string): Promise<Door | null>
  byId(id: ShopId): Promise<Door | null>
  closeCodes(code: string): Promise<readonly CloseCode[]>
}

/** One thing that one person did. */
export type Turn = {
  /** The inbound message's id: verbs called with it again change nothing. */
  key: string
  at: number
  heard: Heard
  /** The name of the person's chat, which customers' rows hold. */
  person: string
  known: Person
}

export type Taken = { next: Conversation; say: readonly Say[]; voice: Voice }
export type Voice = { language: Language; title: string }

// A confirm is a placing and a payment; a look-up may come before. More would be a circle.
const mostDeeds = 4

/**
 * Takes one turn: the pure step, the deeds it asks for, and the step after each. Changes nothing but
 * through verbs that know the turn's key, so a turn that crashed half-way is run again as a whole.
 */
export async function takeTurn(street: Street, before: Conversation, turn: Turn): Promise<Taken> {
  const doors = new Map<ShopId, Door>()
  const enter = async (id: ShopId | null) => {
    const door = id === null ? null : (doors.get(id) ?? (await street.byId(id)))
    if (door) doors.set(door.storefront.shop.id, door)
    return door?.storefront ?? null
  }
  const ownPhone = parsePhone(turn.known.waId ?? '')
  const scene: Scene = { at: turn.at, ownPhone, storefront: await enter(before.shopId) }
  const other = shopMeant(before, turn.heard)
  if (other) scene.mention = { code: '', storefront: await enter(other), close: [] }

  let current = step(before, turn.heard, scene)
  const said: Say[] = [...current.say]
  for (let deeds = 0; current.deed && deeds < mostDeeds; deeds++) {
    const { deed, next } = current
    if (deed.do === 'find_shop') {
      scene.mention = await findShop(street, deed, doors)
      current = step(before, turn.heard, scene)
    } else {
      const storefront = await enter(next.shopId)
      const door = next.shopId === null ? undefined : doors.get(next.shopId)
      if (!door) throw new Failure('NOT_FOUND', 'the shop of a deed is gone')
      const outcome = await perform(door.open(), turn, speaks(next, storefront), deed)
      current = afterDeed(next, turn.heard, outcome, { ...scene, storefront })
    }
    said.push(...current.say)
  }
  const { next } = current
  const storefront = await enter(next.shopId)
  const voice = { language: speaks(next, storefront), title: storefront?.shop.name ?? 'DukaBot' }
  return { next, say: merged(said), voice }
}

const speaks = ({ language }: Conversation, storefront: Storefront | null): Language =>
  language ?? storefront?.shop.language ?? 'en'

async function findShop(
  street: Street,
  { codes, suggest }: Extract<Deed, { do: 'find_shop' }>,
  doors: Map<ShopId, Door>,
): Promise<Mention> {
  const [likeliest = ''] = codes
  for (const code of codes) {
    const door = await street.byCode(code)
    if (!door) continue
    doors.set(door.storefront.shop.id, door)
    return { code, storefront: door.storefront, close: [] }
  }
  const close = suggest ? await street.closeCodes(likeliest) : []
  return { code: likeliest, storefront: null, close }
}

async function perform(
  ctx: ShopContext,
  turn: Turn,
  language: Language,
  deed: Exclude<Deed, { do: 'find_shop' }>,
): Promise<Outcome> {
  const { key } = turn
  switch (deed.do) {
    case 'place':
      return { do: 'place', placed: await place(ctx, turn, language, deed) }
    case 'pay': {
      const { orderId, payer } = deed
      const asked: Asked = await payForOrder(ctx, { orderId, payer, key })
      return { do: 'pay', orderId, payer, asked }
    }
    case 'track': {
      const customerId = await customerIdOf(ctx, turn.person)
      return { do: 'track', order: tracked(await latestOrder(ctx, customerId)) }
    }
  }
}

async function place(
  ctx: ShopContext,
  { key, person, known }: Turn,
  language: Language,
  { lines, to, payer }: Extract<Deed, { do: 'place' }>,
): Promise<Placed> {
  const phone = parsePhone(known.waId ?? '')
  const placed = await placeOrder(ctx, {
    key,
    customer: { person, name: known.name ?? null, phone, language },
    lines: lines.map(({ sku, quantity, price }) => ({ sku, quantity, price })),
    fulfilment: to,
    payer,
  })
  return placed.ok ? { ok: true, payer, order: placed.order, payment: placed.payment } : placed
}

function tracked(latest: Awaited<ReturnType<typeof latestOrder>>): TrackedOrder | null {
  if (!latest) return null
  const { order, lines, payment } = latest
  const { id, number, state, total } = order
  const named = lines.map(({ name, choices, quantity }) => ({
    name: choices.length > 0 ? `${name} (${choices.join(', ')})` : name,
    quantity,
  }))
  return { id, number, state, payment, total, lines: named }
}
