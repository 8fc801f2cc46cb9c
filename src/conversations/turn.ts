import type { ShopContext } from '../context'
import { stopMessages } from '../customers/stop-messages'
import type { Language } from '../i18n/messages'
import { Failure } from '../kernel/failure'
import type { ShopId } from '../kernel/ids'
import { parsePhone } from '../kernel/phone'
import type { Heard, Person } from '../providers/whatsapp/port'
import type { Storefront } from '../storefront/storefront'
import { comesToMoney } from './comes-to-money'
import {
  type CloseCode,
  type Conversation,
  type Mention,
  type Scene,
  sourceOf,
} from './conversation'
import type { Deed, Outcome } from './deed'
import { merged } from './finish'
import { shopMeant } from './meant'
import { type Asker, buyerOf, perform } from './perform'
import type { Say } from './say'
import { afterDeed, step } from './step'

/** A shop that was found: what it sells, and the way to its verbs. */
export type Door = { storefront: Storefront; open(): ShopContext }

/** The shops of the shared number, as the edge finds them (cached, a D1 read when not). */
export type Street = {
  byCode(code: string): Promise<Door | null>
  byId(id: ShopId): Promise<Door | null>
  /** Reads the shop anew next time: it has just learnt a word. */
  forget(id: ShopId): void
  closeCodes(code: string): Promise<readonly CloseCode[]>
  /** The people who run DukaBot, who answer customers as a shop does. */
  platform(): Promise<ShopContext>
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

  if (comesToMoney(before, turn.heard))
    scene.mpesaIsSlow = await isSlow(before.shopId === null ? undefined : doors.get(before.shopId))

  let current = step(before, turn.heard, scene)
  const said: Say[] = [...current.say]
  for (let deeds = 0; current.deed && deeds < mostDeeds; deeds++) {
    const { deed, next } = current
    if (deed.do === 'find_shop') {
      scene.mention = await findShop(street, deed, doors)
      current = step(before, turn.heard, scene)
    } else {
      const storefront = await enter(next.shopId)
      const { key, person, known } = turn
      const source = sourceOf(next, turn.at)
      const asker = { key, person, known, language: speaks(next, storefront), source }
      const door = next.shopId === null ? undefined : doors.get(next.shopId)
      const outcome =
        deed.do === 'stop'
          ? await stopIn(street, asker, deed)
          : await perform(isForPlatform(deed) ? await street.platform() : opened(door), asker, deed)
      if (deed.do === 'learn' && next.shopId !== null) street.forget(next.shopId)
      current = afterDeed(next, turn.heard, outcome, { ...scene, storefront })
    }
    said.push(...current.say)
  }
  const { next } = current
  const storefront = await enter(next.shopId)
  const voice = { language: speaks(next, storefront), title: storefront?.shop.name ?? 'DukaBot' }
  return { next, say: merged(said), voice }
}

const isForPlatform = (deed: Deed): boolean => 'to' in deed && deed.to === 'platform'

/** Only a turn that may come to asking for money looks at how M-Pesa answers these minutes. */
async function isSlow(door: Door | undefined): Promise<boolean> {
  if (!door?.storefront.takesPayments) return false
  const { outages } = door.open().ports
  return (await outages.now(door.storefront.provider)).state === 'outage'
}

function opened(door: Door | undefined): ShopContext {
  if (!door) throw new Failure('NOT_FOUND', 'the shop of a deed is gone')
  return door.open()
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

/** STOP may mean every shop somebody has been in; one that is gone has nothing to send. */
async function stopIn(
  street: Street,
  asker: Asker,
  { shops, stopped }: Extract<Deed, { do: 'stop' }>,
): Promise<Outcome> {
  for (const id of shops) {
    const door = await street.byId(id)
    if (door) await stopMessages(door.open(), buyerOf(asker), stopped)
  }
  return { do: 'stop', shops, stopped }
}
