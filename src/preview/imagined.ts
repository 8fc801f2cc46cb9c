import type { Scene } from '../conversations/conversation'
import type { Deed, Outcome, Placed, TrackedOrder } from '../conversations/deed'
import { minutes } from '../kernel/clock'
import { type Cents, cents, noCents } from '../kernel/money'
import type { Storefront } from '../storefront/storefront'

/** What the customer of a preview has done so far: nothing of it happened anywhere else. */
export type Imagined = { orders: TrackedOrder[] }

type Place = Extract<Deed, { do: 'place' }>

/**
 * What a deed would come to on a day on which all goes well: orders are taken, prompts are paid. Nothing
 * is written, asked or sent.
 */
export function imagine(
  deed: Exclude<Deed, { do: 'find_shop' }>,
  { storefront, at }: { storefront: Storefront; at: Scene['at'] },
  world: Imagined,
): { outcome: Outcome; world: Imagined } {
  const latest = world.orders.at(-1) ?? null
  const same = (outcome: Outcome) => ({ outcome, world })
  switch (deed.do) {
    case 'place': {
      const order = orderOf(deed, storefront, world.orders.length + 1)
      const { id, number, total } = order
      const { dueFirst } = deed.pay
      const prompt = { ok: true, kind: 'prompted', amount: dueFirst } as const
      const placed: Placed = {
        ok: true,
        payer: deed.payer,
        payment: dueFirst > 0 ? prompt : null,
        order: {
          id,
          number,
          total,
          dueFirst,
          fulfilment: deed.to.kind,
          holdUntil: at + minutes(15),
        },
      }
      return { outcome: { do: 'place', placed }, world: { orders: [...world.orders, order] } }
    }
    case 'pay': {
      const amount = latest?.total ?? noCents
      const { orderId, payer } = deed
      return same({ do: 'pay', orderId, payer, asked: { ok: true, kind: 'prompted', amount } })
    }
    case 'pay_at_door': {
      const { number, total } = latest ?? { number: 1, total: noCents }
      const changed = { ok: true, number, total } as const
      return same({ do: 'pay_at_door', orderId: deed.orderId, changed })
    }
    case 'track':
      return same({ ...deed, order: latest })
    case 'cancel_order':
      return same({ do: 'cancel_order', cancelled: { ok: false, code: 'PAID' } })
    case 'claim':
      return same({ ...deed, found: { kind: 'asked', payment: deed.order.payment } })
    case 'learn':
      return same({ do: 'learn' })
    case 'open_request':
      return same({ do: 'open_request', to: deed.to, topic: deed.topic, id: 'sup_preview' })
    case 'tell_person':
      return same({ do: 'tell_person', to: deed.to, told: true })
    case 'stop':
      return same(deed)
  }
}

function orderOf({ lines, to, pay }: Place, { zones }: Storefront, number: number): TrackedOrder {
  const items = lines.reduce((sum, { price, quantity }) => sum + price * quantity, 0)
  const zone = to.kind === 'delivery' ? zones.find(({ id }) => id === to.zoneId) : undefined
  const total = cents(items + (zone?.fee ?? 0))
  const left = cents(total - pay.dueFirst) as Cents
  return {
    id: `ord_preview${number}`,
    number,
    state: 'confirmed',
    payment: left === 0 ? 'paid' : pay.dueFirst > 0 ? 'part_paid' : 'unpaid',
    total,
    left,
    lines: lines.map(({ sku, name, quantity }) => ({ sku, name, quantity })),
    receipts: [],
  }
}
