import { combinations, variantSku } from '../../src/catalogue/product'
import type { ShopProfile } from '../../src/context'
import {
  type Conversation,
  newConversation,
  type Scene,
} from '../../src/conversations/conversation'
import type { Deed, Outcome } from '../../src/conversations/deed'
import { merged } from '../../src/conversations/finish'
import { shopMeant } from '../../src/conversations/meant'
import { render } from '../../src/conversations/render'
import type { Say } from '../../src/conversations/say'
import { afterDeed, step } from '../../src/conversations/step'
import type { Language } from '../../src/i18n/messages'
import type { OrderId, ShopId, ZoneId } from '../../src/kernel/ids'
import { cents, noCents, shillings } from '../../src/kernel/money'
import type { Msisdn } from '../../src/kernel/phone'
import type { Heard, Outgoing } from '../../src/providers/whatsapp/port'
import type { PaymentPolicy } from '../../src/shops/payment-policy'
import type { Storefront } from '../../src/storefront/storefront'
import kicksDemo from '../fixtures/demo/kicks.json'
import njeriDemo from '../fixtures/demo/njeri.json'
import { type DemoShop, shopFromDemo } from '../support/demo'

/** A shop that wants all its money before it packs. */
export const prepaidOnly: PaymentPolicy = {
  payOnDelivery: false,
  depositPercent: 0,
  depositNewPercent: 0,
  perPayment: shillings(150_000),
  mpesaName: null,
}

/** A demo shop as a customer sees it. */
export function demoStorefront(demo: DemoShop, change: Partial<Storefront> = {}): Storefront {
  const shop = shopFromDemo(demo)
  const profile: ShopProfile = {
    id: `shp_${demo.code.toLowerCase()}` as ShopId,
    code: demo.code,
    name: demo.name,
    businessType: demo.businessType,
    language: demo.language as Language,
    state: 'open',
    shard: 'SHOPS_0',
  }
  return {
    shop: profile,
    openingHours: shop.openingHours,
    pickup: shop.pickup,
    takesPayments: true,
    provider: 'intasend',
    zones: shop.zones.map((zone, i) => ({
      ...zone,
      id: `zon_${demo.code}${i}` as ZoneId,
      centre: null,
      depositPercent: null,
    })),
    minimum: noCents,
    policy: prepaidOnly,
    products: shop.products.map(({ stock, ...product }) => ({
      ...product,
      photo: null,
      substitute: null,
      variants: combinations(product.options).map((choices) => ({
        sku: variantSku(product.sku, choices),
        choices,
        stock,
      })),
    })),
    ...change,
  }
}

export const njeri = demoStorefront(njeriDemo)
export const kicks = demoStorefront(kicksDemo)

// Monday 23 November 2026, 10:00 in Nairobi.
export const monday10 = Date.UTC(2026, 10, 23, 7)

type World = {
  shops: readonly Storefront[]
  at: number
  ownPhone: Msisdn | null
  outcome: (deed: Deed, orders: number) => Outcome
  mpesaIsSlow: boolean
}

/** A person in front of the pure step. Deeds end as the world says; by default they go well. */
export function aTalk(change: Partial<World> = {}) {
  const world: World = {
    shops: [njeri, kicks],
    at: monday10,
    ownPhone: '254711222333',
    outcome: goesWell,
    mpesaIsSlow: false,
    ...change,
  }
  let now: Conversation = newConversation
  let orders = 0
  let last: Outgoing[] = []
  const lines: string[] = []
  const deedsDone: Deed[] = []
  const byId = (id: ShopId | null) => world.shops.find(({ shop }) => shop.id === id) ?? null

  function hear(heard: Heard): Outgoing[] {
    const before = now
    const { at, ownPhone, mpesaIsSlow } = world
    const scene: Scene = { at, ownPhone, mpesaIsSlow, storefront: byId(before.shopId) }
    const other = shopMeant(before, heard)
    if (other) {
      scene.mention = { code: '', storefront: byId(other), close: [] }
    }
    let current = step(before, heard, scene)
    const said: Say[] = [...current.say]
    for (let deeds = 0; current.deed && deeds < 4; deeds++) {
      const { deed } = current
      if (deed.do === 'find_shop') {
        const { codes } = deed
        const [code = ''] = codes
        const storefront = world.shops.find(({ shop }) => codes.includes(shop.code)) ?? null
        const close = storefront || !deed.suggest ? [] : like(world.shops, code)
        scene.mention = { code: storefront?.shop.code ?? code, storefront, close }
        current = step(before, heard, scene)
      } else {
        deedsDone.push(deed)
        if (deed.do === 'place') orders += 1
        const outcome = world.outcome(deed, orders)
        const storefront = byId(current.next.shopId)
        current = afterDeed(current.next, heard, outcome, { ...scene, storefront })
      }
      said.push(...current.say)
    }
    now = current.next
    const shop = byId(now.shopId)?.shop
    const language = now.language ?? shop?.language ?? 'en'
    last = merged(said).map((one) => render(one, { language, title: shop?.name ?? 'DukaBot' }))
    return last
  }

  return {
    world,
    hear,
    get now() {
      return now
    },
    /** What was done outside so far, in order. */
    deeds: deedsDone,
    get last() {
      return last
    },
    /** Says things one after the other and writes down who said what. */
    say(...texts: string[]) {
      for (const text of texts) {
        lines.push(`> ${text}`)
        const heard = text.startsWith('[') ? tapOn(last, text.slice(1, -1)) : textOf(text)
        lines.push(...hear(heard).map(drawn))
      }
      return this
    },
    do(what: string, heard: Heard) {
      lines.push(`> (${what})`)
      lines.push(...hear(heard).map(drawn))
      return this
    },
    /** What was said since the last look. */
    transcript(): string {
      return `\n${lines.splice(0).join('\n')}\n`
    },
  }
}

const textOf = (text: string): Heard => ({ kind: 'text', text })

/** A tap on what the last message shows, by its title. */
function tapOn(shown: readonly Outgoing[], title: string): Heard {
  for (const message of shown) {
    const choices =
      message.kind === 'buttons'
        ? message.buttons
        : message.kind === 'list'
          ? message.sections.flatMap(({ rows }) => rows)
          : []
    const found = choices.find((choice) => choice.title.includes(title))
    if (found) return { kind: 'tap', id: found.id, title: found.title }
  }
  throw new Error(`nothing says “${title}”`)
}

export function drawn(message: Outgoing): string {
  const indented = (text: string) => text.replace(/^(?=.)/gm, '  ')
  if (message.kind === 'buttons') {
    const titles = message.buttons.map(({ title }) => `[${title}]`).join(' ')
    return `${indented(message.body)}\n  ${titles}${message.footer ? ` ${message.footer}` : ''}`
  }
  if (message.kind === 'list') {
    return `${indented(message.body)}\n  (${message.button}) ${message.footer ?? ''}`
  }
  return indented(
    'body' in message && typeof message.body === 'string' ? message.body : message.kind,
  )
}

const like = (shops: readonly Storefront[], code: string) =>
  shops.map(({ shop }) => shop).filter((shop) => shop.code[0] === code[0])

/** Orders are numbered from 1, prompts go out, and nobody has ordered before. */
export function goesWell(deed: Deed, orders: number): Outcome {
  switch (deed.do) {
    case 'place': {
      const items = deed.lines.reduce((sum, { price, quantity }) => sum + price * quantity, 0)
      const total = cents(items + (deed.to.kind === 'delivery' ? 100_00 : 0))
      const id: OrderId = `ord_${orders}`
      const { dueFirst } = deed.pay
      const fulfilment = deed.to.kind
      const holdUntil = monday10 + 15 * 60_000
      const order = { id, number: orders, total, dueFirst, fulfilment, holdUntil }
      const asked = { ok: true, kind: 'prompted', amount: dueFirst } as const
      const payment = dueFirst > 0 ? asked : null
      return { do: 'place', placed: { ok: true, order, payer: deed.payer, payment } }
    }
    case 'pay': {
      const asked = { ok: true, kind: 'prompted', amount: cents(440_00) } as const
      return { do: 'pay', orderId: deed.orderId, payer: deed.payer, asked }
    }
    case 'pay_at_door': {
      const changed = { ok: true, number: 1, total: cents(440_00) } as const
      return { do: 'pay_at_door', orderId: deed.orderId, changed }
    }
    case 'track':
      return { ...deed, order: null }
    case 'cancel_order':
      return { do: 'cancel_order', cancelled: { ok: true, number: 1 } }
    case 'claim':
      return { ...deed, found: { kind: deed.claim.code ? 'unseen' : 'asked', payment: 'unpaid' } }
    case 'learn':
      return { do: 'learn' }
    case 'open_request':
      return { do: 'open_request', to: deed.to, topic: deed.topic, id: 'sup_1' }
    case 'tell_person':
      return { do: 'tell_person', to: deed.to, told: true }
    case 'stop':
      return deed
    case 'find_shop':
      throw new Error('shops are looked up by the talk itself')
  }
}
