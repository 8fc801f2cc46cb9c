import type { ShopId } from '../kernel/ids'

/** Everything a tap can mean. */
const verbs = [
  'menu',
  'category',
  'found',
  'product',
  'values',
  'option',
  'quantity',
  'basket',
  'edit',
  'line',
  'remove',
  'empty',
  'checkout',
  'where',
  'zone',
  'pickup',
  'usual',
  'elsewhere',
  'landmark',
  'payer',
  'other_payer',
  'confirm',
  'pay',
  'pay_other',
  'at_door',
  'instead',
  'track',
  'again',
  'receipt',
  'cancel_order',
  'keep_order',
  'saved',
  'save',
  'note',
  'mean',
  'person',
  'reply',
  'stop',
  'language',
  'go',
  'code',
  'stay',
] as const
export type Verb = (typeof verbs)[number]

/** `shop` is the one whose menu it was: taps on old menus of other shops are recognised by it. */
export type Chosen = { shop: ShopId | null; verb: Verb; args: string[] }

/**
 * The id of a button or row: `shp_…|verb|argument|…`. Rows allow 200 characters, so a longer one is
 * cut; what it names is then not found, and the answer says so.
 */
export const choiceId = (
  shop: ShopId | null,
  verb: Verb,
  ...args: readonly (string | number)[]
): string =>
  [shop ?? '-', verb, ...args.map((arg) => String(arg).replaceAll('|', '¦'))]
    .join('|')
    .slice(0, 200)
    .trim()

/** Reads an id of ours; null for anything else, such as a template's button. */
export function readChoice(id: string): Chosen | null {
  const [shop, verb, ...args] = id.split('|')
  const known = verbs.find((one) => one === verb)
  if (!shop || !known) return null
  if (shop === '-') return { shop: null, verb: known, args }
  return shop.startsWith('shp_') ? { shop: shop as ShopId, verb: known, args } : null
}

/** How an argument looks after it went through an id. */
export const asArgument = (name: string): string => name.replaceAll('|', '¦')

export type Page<Item> = { items: readonly Item[]; next: number | null }

// A list message has ten rows; the tenth is "More" when there is more.
const rows = 10

/** The items of a page (from 0); one item less than fits when "More" needs the last row. */
export function pageOf<Item>(items: readonly Item[], page: number): Page<Item> {
  if (items.length <= rows) return { items, next: null }
  const size = rows - 1
  const last = Math.ceil(items.length / size) - 1
  const at = Number.isInteger(page) && page >= 0 && page <= last ? page : 0
  return { items: items.slice(at * size, (at + 1) * size), next: at < last ? at + 1 : null }
}
