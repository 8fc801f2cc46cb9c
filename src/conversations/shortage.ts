import { cents, formatMoney } from '../kernel/money'
import { put, setTo, without } from './basket'
import { checkout, review, reviewOf } from './checkout'
import { basketOf, type Conversation, type InShop, type Step, withBasket } from './conversation'
import type { PriceChange } from './deed'
import { viewBasket } from './edit-basket'
import { product } from './picking'
import { choice, refusalSentence } from './replies'
import { buttons, type Choice, type Say, type Sentence } from './say'
import { priced, productOf, variantOnShelf } from './shelf'

export type Short = { sku: string; name: string; left: number }

/**
 * Somebody was faster: the basket holds what is left, and the review comes again with the difference to
 * accept. What the owner chose to offer instead is one tap away.
 */
export function lessThanWanted(scene: InShop, now: Conversation, short: readonly Short[]): Step {
  const shown = reviewOf(now)
  const left = new Map(short.map((one) => [one.sku, one.left]))
  const wanted = new Map(basketOf(now).map(({ sku, quantity }) => [sku, quantity]))
  const lines = short.reduce((kept, one) => {
    const changed = setTo(scene.storefront, kept, one.sku, one.left)
    return changed.ok ? changed.lines : without(kept, one.sku)
  }, basketOf(now))
  const next = withBasket(now, lines, scene.at)
  const [instead] = short.flatMap(
    ({ sku, left: rest }) => insteadOf(scene, now, sku, (wanted.get(sku) ?? 0) - rest) ?? [],
  )
  const words = [
    ...short
      .slice(0, 5)
      .map((one): Sentence => ({ key: 'shortOf', data: { name: one.name, left: one.left } })),
    ...(instead ? [instead.sentence] : []),
  ]
  if (!shown) return withButton(viewBasket(scene, next, words), instead?.choice)
  const kept = shown.lines.flatMap((line) => {
    const quantity = Math.min(line.quantity, left.get(line.sku) ?? line.quantity)
    return quantity > 0 ? [{ ...line, quantity }] : []
  })
  return withButton(review(scene, next, kept, shown.to, shown.payer, words), instead?.choice)
}

/** The owner's substitute, in words and as a button, when there is one on the shelf. */
export function insteadOf(
  { storefront }: InShop,
  now: Conversation,
  sku: string,
  missing: number,
): { sentence: Sentence; choice: Choice } | null {
  const sold = productOf(storefront, sku.split('/')[0] ?? sku)
  const other = sold?.substitute ? productOf(storefront, sold.substitute) : undefined
  if (!other || missing <= 0 || !other.variants.some(({ stock }) => stock > 0)) return null
  const { name, price } = other
  return {
    sentence: { key: 'instead', data: { name, price: formatMoney(price) } },
    choice: choice(now, name, 'instead', other.sku, missing),
  }
}

/** The substitute takes the last button's place: what stood there can be typed as well. */
function withButton(step: Step, instead: Choice | undefined): Step {
  const last = step.say.at(-1)
  if (!instead || !last || last.offer?.kind !== 'buttons') return step
  const [first, ...others] = last.offer.choices
  const choices = first ? [first, instead, ...others] : [instead]
  const told: Say = { ...last, offer: buttons(choices.slice(0, 3)) }
  return { ...step, say: [...step.say.slice(0, -1), told] }
}

/** The substitute instead of what is gone: into the basket, and the review again when one was open. */
export function takeInstead(scene: InShop, now: Conversation, sku: string, many: string): Step {
  const { storefront } = scene
  const onShelf = variantOnShelf(storefront, sku)
  if (!onShelf) return product(scene, now, sku)
  const quantity = Math.min(Math.max(Number(many) || 1, 1), Math.max(onShelf.variant.stock, 1))
  const added = put(storefront, basketOf(now), sku, quantity)
  if (!added.ok) return viewBasket(scene, now, [refusalSentence(added)])
  const next = withBasket(now, added.lines, scene.at)
  const shown = reviewOf(now)
  const words: Sentence[] = [{ key: 'added', data: { quantity, name: onShelf.product.name } }]
  if (!shown) return viewBasket(scene, next, words)
  return review(scene, next, priced(storefront, added.lines), shown.to, shown.payer, words)
}

export function withoutUnsold(scene: InShop, now: Conversation, skus: readonly string[]): Step {
  const shown = reviewOf(now)
  const names = (shown?.lines ?? []).filter(({ sku }) => skus.includes(sku)).map((one) => one.name)
  const lines = skus.reduce(without, basketOf(now))
  const data = { names: (names.length > 0 ? names : skus).join(', ').slice(0, 300) }
  const next = withBasket(now, lines, scene.at)
  const words: Sentence[] = [{ key: 'notSold', data }]
  if (!shown) return viewBasket(scene, next, words)
  const kept = shown.lines.filter(({ sku }) => !skus.includes(sku))
  return review(scene, next, kept, shown.to, shown.payer, words)
}

/** The menu may still show the old price for a minute, so the review is made of the new ones. */
export function atNewPrices(
  scene: InShop,
  now: Conversation,
  changes: readonly PriceChange[],
): Step {
  const shown = reviewOf(now)
  if (!shown) return checkout(scene, now)
  const price = new Map(changes.map(({ sku, now: current }) => [sku, current]))
  const lines = shown.lines.map((line) => ({ ...line, price: price.get(line.sku) ?? line.price }))
  const words = changes.slice(0, 5).map(
    (change): Sentence => ({
      key: 'priceChanged',
      data: {
        name: change.name,
        was: formatMoney(cents(change.was)),
        now: formatMoney(cents(change.now)),
      },
    }),
  )
  return review(scene, now, lines, shown.to, shown.payer, words)
}
