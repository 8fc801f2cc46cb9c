import { formatMoney } from '../kernel/money'
import { lineOf, put } from './basket'
import type { ClaimWords } from './claim'
import { claimed } from './claimed'
import {
  type BasketLine,
  basketOf,
  type Conversation,
  type InShop,
  moved,
  remember,
  type Step,
  visitOf,
  withBasket,
} from './conversation'
import type { Cancelled, Outcome, PaymentState, TrackedOrder, TrackFor } from './deed'
import { viewBasket } from './edit-basket'
import { answer, choice, menuChoice, personChoice, trackChoice } from './replies'
import { buttons, type Choice, type Sentence } from './say'
import { variantOnShelf } from './shelf'

/** Looks the latest order up; `tracked` goes on with it. */
export const track = (now: Conversation, why: TrackFor, claim: ClaimWords | null = null): Step => ({
  next: now,
  say: [],
  deed: { do: 'track', for: why, claim },
})

/** What somebody wanted with their latest order. */
export function tracked(
  scene: InShop,
  now: Conversation,
  { for: why, order, claim }: Extract<Outcome, { do: 'track' }>,
): Step {
  switch (why) {
    case 'status':
      return order ? status(now, order) : withMenu(now, { key: 'noOrder' })
    case 'again':
      return order ? orderedAgain(scene, now, order) : withMenu(now, { key: 'nothingAgain' })
    case 'receipt':
      return order ? receipts(now, order) : withMenu(now, { key: 'noOrder' })
    case 'cancel':
      return askCancel(now, order)
    case 'claim':
      return claimed(now, order, claim)
  }
}

const withMenu = (now: Conversation, sentence: Sentence): Step =>
  answer(now, { parts: [sentence], offer: buttons([menuChoice(now)]) })

const unpaid = new Set<PaymentState>(['unpaid', 'part_paid'])
const ended = new Set<TrackedOrder['state']>(['expired', 'cancelled', 'returned'])
const over = new Set<TrackedOrder['state']>([...ended, 'completed'])

const waitsForMoney = ({ payment, state }: TrackedOrder): boolean =>
  unpaid.has(payment) && !ended.has(state)

function status(now: Conversation, order: TrackedOrder): Step {
  const { id, number, state, payment, total, lines } = order
  const items = lines
    .slice(0, 10)
    .map(({ name, quantity }) => `${quantity} × ${name.slice(0, 50)}`)
    .join('\n')
  const left = order.left > 0 ? formatMoney(order.left) : ''
  const data = { order: number, state, payment, total: formatMoney(total), items, left }
  const again: Choice[] = over.has(state) ? [choice(now, { key: 'again' }, 'again')] : []
  const pay: Choice[] = waitsForMoney(order)
    ? [choice(now, { key: 'pay' }, 'pay', id), choice(now, { key: 'otherNumber' }, 'pay_other', id)]
    : []
  return answer(now, {
    parts: [{ key: 'orderStatus', data }],
    offer: buttons([...pay, ...again, menuChoice(now)].slice(0, 3)),
  })
}

/** "The usual": what an expired basket held, else what the latest order did. */
export function again(scene: InShop, now: Conversation): Step {
  const left = visitOf(now, now.shopId)?.left ?? []
  if (left.length === 0) return track(now, 'again')
  return filled(scene, remember(now, { left: [] }), left, { key: 'againLeft' }, [])
}

const orderedAgain = (scene: InShop, now: Conversation, { lines }: TrackedOrder): Step => {
  const gone = lines.filter(({ sku }) => !isSold(scene, sku)).map(({ name }) => name)
  return filled(scene, now, lines, { key: 'again' }, gone)
}

const isSold = ({ storefront }: InShop, sku: string): boolean =>
  (variantOnShelf(storefront, sku)?.variant.stock ?? 0) > 0

/** Into the basket at today's prices; what is in it already stays as it is, what is gone is told. */
function filled(
  scene: InShop,
  now: Conversation,
  wanted: readonly BasketLine[],
  intro: Sentence,
  gone: readonly string[],
): Step {
  const { storefront } = scene
  const told: Sentence[] = []
  let lines = basketOf(now)
  for (const { sku, quantity } of wanted) {
    if (lineOf(lines, sku) || !isSold(scene, sku)) continue
    const all = put(storefront, lines, sku, quantity)
    if (!all.ok && all.code === 'ONLY_LEFT') {
      told.push({ key: 'onlyLeft', data: { again: false, name: all.name, left: all.left } })
    }
    const some = !all.ok && all.code === 'ONLY_LEFT' ? put(storefront, lines, sku, all.left) : all
    if (some.ok) lines = some.lines
  }
  if (gone.length > 0) {
    told.push({ key: 'goneSince', data: { names: gone.join(', ').slice(0, 300) } })
  }
  const intros = lines.length > 0 ? [intro] : []
  return viewBasket(scene, withBasket(now, lines, scene.at), [...intros, ...told.slice(0, 4)])
}

function receipts(now: Conversation, order: TrackedOrder): Step {
  const { id, number } = order
  if (order.receipts.length === 0) {
    const pay = waitsForMoney(order) ? [choice(now, { key: 'pay' }, 'pay', id)] : []
    return answer(now, {
      parts: [{ key: 'noReceipt', data: { order: number } }],
      offer: buttons([...pay, trackChoice(now), menuChoice(now)]),
    })
  }
  const list = order.receipts.slice(0, 5).map((one) => ({
    receipt: one.number,
    amount: formatMoney(one.amount),
    code: one.code ?? '',
    link: one.link,
  }))
  return answer(now, {
    parts: [{ key: 'receipts', data: { order: number, receipts: list } }],
    offer: buttons([trackChoice(now), menuChoice(now)]),
  })
}

function askCancel(now: Conversation, order: TrackedOrder | null): Step {
  if (!order || over.has(order.state)) return withMenu(now, { key: 'nothingToCancel' })
  const { id, number, total } = order
  return answer(moved(now, { at: 'shelf' }), {
    parts: [{ key: 'askCancel', data: { order: number, total: formatMoney(total) } }],
    offer: buttons([
      choice(now, { key: 'cancelIt' }, 'cancel_order', id),
      choice(now, { key: 'keepOrder' }, 'keep_order'),
    ]),
  })
}

/** What came of taking an order back. Once it is paid or on its way, a person has to help. */
export function cancelled(now: Conversation, outcome: Cancelled): Step {
  if (outcome.ok) {
    return answer(remember(now, { order: null }), {
      parts: [{ key: 'ownCancelled', data: { order: outcome.number } }],
      offer: buttons([choice(now, { key: 'again' }, 'again'), menuChoice(now)]),
    })
  }
  if (outcome.code === 'NOT_FOUND') return withMenu(now, { key: 'nothingToCancel' })
  const isPaid = outcome.code === 'PAID'
  return answer(now, {
    parts: [{ key: isPaid ? 'cancelPaid' : 'cancelTooLate' }],
    offer: buttons([personChoice(now, isPaid ? 'payment' : 'order'), trackChoice(now)]),
  })
}
