import { learnAlias } from '../catalogue/learn-alias'
import { claimPayment } from '../claims/claim-payment'
import type { ShopContext } from '../context'
import { type Buyer, customerIdOf } from '../customers/customer'
import { stopMessages } from '../customers/stop-messages'
import type { Language } from '../i18n/messages'
import { noCents } from '../kernel/money'
import { parsePhone } from '../kernel/phone'
import { cancelOwnOrder } from '../orders/cancel-own-order'
import { wantsMoney } from '../orders/order'
import { payAtDoor } from '../orders/pay-at-door'
import { payForOrder } from '../orders/pay-for-order'
import { placeOrder } from '../orders/place-order'
import { latestOrder } from '../orders/queries'
import { stillDue } from '../payments/payment'
import type { Person } from '../providers/whatsapp/port'
import { receiptLink } from '../receipts/receipt-address'
import { addToRequest } from '../support/add-to-request'
import { openRequest } from '../support/open-request'
import type { Asked, Deed, Outcome, Placed, TrackedOrder } from './deed'

/** Who asks for a deed, and the message it came with. */
export type Asker = {
  key: string
  person: string
  known: Person
  language: Language
  /** The tag of the link that brought them to this shop lately. */
  source: string | null
}

/** A deed of the shop one is in: looking shops up and STOP go beyond it and are the turn's. */
export type ShopDeed = Exclude<Deed, { do: 'find_shop' | 'stop' }>

/** Does a deed through the shop's verbs. They know the key: the same deed again changes nothing. */
export async function perform(ctx: ShopContext, asker: Asker, deed: ShopDeed): Promise<Outcome> {
  const { key } = asker
  switch (deed.do) {
    case 'place':
      return { do: 'place', placed: await place(ctx, asker, deed) }
    case 'pay': {
      const { orderId, payer } = deed
      const asked: Asked = await payForOrder(ctx, { orderId, payer, key })
      return { do: 'pay', orderId, payer, asked }
    }
    case 'pay_at_door': {
      const customerId = await customerIdOf(ctx, asker.person)
      const { orderId } = deed
      const done = await payAtDoor(ctx, { orderId, customerId })
      const changed = done.ok
        ? { ok: true as const, number: done.order.number, total: done.order.total }
        : done
      return { do: 'pay_at_door', orderId, changed }
    }
    case 'track': {
      const customerId = await customerIdOf(ctx, asker.person)
      return { ...deed, order: await tracked(ctx, await latestOrder(ctx, customerId)) }
    }
    case 'cancel_order': {
      const customerId = await customerIdOf(ctx, asker.person)
      const done = await cancelOwnOrder(ctx, { orderId: deed.orderId, customerId })
      const cancelled = done.ok ? { ok: true as const, number: done.order.number } : done
      return { do: 'cancel_order', cancelled }
    }
    case 'claim': {
      const { order, claim } = deed
      const { code, amount, paidAt } = claim
      const customerId = await customerIdOf(ctx, asker.person)
      const made = { orderId: order.id, customerId, code, amount, paidAt }
      return { ...deed, found: await claimPayment(ctx, made) }
    }
    case 'learn':
      // What could not be learnt is asked again: no reason to lose the basket.
      await learnAlias(ctx, deed).catch((error) => {
        console.error('no word was learnt', { error: String(error) })
      })
      return { do: 'learn' }
    case 'open_request': {
      const { to, topic, words } = deed
      const { id } = await openRequest(ctx, { key, customer: buyerOf(asker), topic, words })
      return { do: 'open_request', to, topic, id }
    }
    case 'tell_person': {
      const { to, requestId, words } = deed
      const told = await addToRequest(ctx, { requestId, words, key })
      return { do: 'tell_person', to, told: told.ok }
    }
  }
}

/** The person as a shop's row knows them. */
export const buyerOf = ({ person, known, language }: Asker): Buyer => ({
  person,
  name: known.name ?? null,
  phone: parsePhone(known.waId ?? ''),
  language,
})

async function place(
  ctx: ShopContext,
  asker: Asker,
  { lines, to, payer, pay, note, resumes }: Extract<Deed, { do: 'place' }>,
): Promise<Placed> {
  const customer = buyerOf(asker)
  const placed = await placeOrder(ctx, {
    key: asker.key,
    customer,
    lines: lines.map(({ sku, quantity, price }) => ({ sku, quantity, price })),
    fulfilment: to,
    payer,
    pay,
    source: asker.source,
    ...(note ? { note } : {}),
  })
  if (!placed.ok) return placed
  if (resumes) await stopMessages(ctx, customer, false)
  return { ok: true, payer, order: placed.order, payment: placed.payment }
}

async function tracked(
  ctx: ShopContext,
  latest: Awaited<ReturnType<typeof latestOrder>>,
): Promise<TrackedOrder | null> {
  if (!latest) return null
  const { order, lines, payment, paid, receipts } = latest
  const { id, number, state, total } = order
  const named = lines.map(({ sku, name, choices, quantity }) => ({
    sku,
    name: choices.length > 0 ? `${name} (${choices.join(', ')})` : name,
    quantity,
  }))
  const linked = receipts.map(async (receipt) => ({
    ...receipt,
    link: await receiptLink(ctx, { order: number, receipt: receipt.number }),
  }))
  const isOpen = state !== 'placed' && wantsMoney(state)
  const left = isOpen ? stillDue(total, paid) : noCents
  const known = { id, number, state, payment, total, left, lines: named }
  return { ...known, receipts: await Promise.all(linked) }
}
