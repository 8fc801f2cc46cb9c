import { type Atom, isNaming, type Naming } from './atom.ts'
import { type CatalogueIndex, meaningOf, type ProductAt } from './catalogue-index.ts'

/**
 * One naming of goods, after the words beside each other were put together.
 * `other` is something not sold here, `part` a word that is only part of product names.
 */
export type Goods = {
  kind: 'goods'
  is: 'product' | 'part' | 'other'
  products: readonly ProductAt[]
  /** What was written, in the index's words; a misspelt one may stand for several. */
  readings: readonly (readonly string[])[]
  typo: boolean
  whole: boolean
  doubtful: boolean
  sureness: Naming['sureness']
  leads: boolean
  clings: boolean
  /** `..., ya unga mbili`: what it is a kind of was said before. */
  open: boolean
  /** A qualifier in front has met its product: the next product is another item. */
  complete: boolean
  rule: 'alias' | 'product name' | 'typo' | 'brand or kind' | 'short name'
  start: number
  end: number
}

export type Node = Exclude<Atom, Naming & { start: number }> | Goods

/** Puts namings side by side together: brand and kind, qualifier and product, split aliases. */
export function joinNamings(atoms: readonly Atom[], index: CatalogueIndex): Node[] {
  const nodes: Node[] = []
  for (let at = 0; at < atoms.length; at += 1) {
    const atom = atoms[at]
    if (atom === undefined) break
    if (!isNaming(atom)) {
      if (keepsConnector(atom, atoms[at + 1])) nodes.push(atom as Node)
      continue
    }
    const open = nodes.length === 1 && nodes[0]?.kind === 'connector'
    const goods = { ...goodsOf(atom), open }
    const merged = mergeBack(nodes, goods, index, atoms[at + 1])
    if (!merged) nodes.push(goods)
  }
  const named = nodes.some((node) => node.kind === 'goods' && !isTalk(node))
  return nodes.filter((node) => node.kind !== 'filler' && !(named && isTalk(node)))
}

/** An everyday word beside goods names no goods; by itself with a number it may. */
function isTalk(node: Node): boolean {
  return node.kind === 'goods' && node.is === 'other' && node.sureness === 'ordinary'
}

/** `za watoto`, `ya leo`: a connector before words that say nothing ties nothing. */
function keepsConnector(atom: Atom, next: Atom | undefined): boolean {
  if (atom.kind !== 'connector') return true
  return next !== undefined && next.kind !== 'filler'
}

function goodsOf(atom: Atom & Naming): Goods {
  const several = atom.typo && !atom.whole && atom.words.length > 1 && atom.kind === 'part'
  return {
    kind: 'goods',
    is: atom.kind,
    products: atom.products,
    readings: several ? atom.words.map((word) => [word]) : [atom.words],
    typo: atom.typo,
    whole: atom.whole,
    doubtful: atom.doubtful,
    sureness: atom.sureness,
    leads: atom.leads,
    clings: atom.clings,
    open: false,
    complete: false,
    rule: atom.whole ? 'product name' : atom.typo ? 'typo' : 'alias',
    start: atom.start,
    end: atom.end,
  }
}

/** Tries to put the goods together with those just before; true when they became one. */
function mergeBack(
  nodes: Node[],
  goods: Goods,
  index: CatalogueIndex,
  next: Atom | undefined,
): boolean {
  const last = nodes.at(-1)
  const tied = last?.kind === 'connector'
  const before = tied ? nodes.at(-2) : last
  if (before?.kind === 'goods') {
    const merged = together(before, goods, tied, index)
    if (merged === undefined) return false
    nodes.splice(tied ? -2 : -1, tied ? 2 : 1, merged)
    return true
  }
  if (before?.kind === 'filler' && goods.is === 'part') {
    // `mkate ile brown`: words that say nothing part no name.
    const apart = tied ? 3 : 2
    const first = nodes.at(-apart)
    const merged = first?.kind === 'goods' ? alias(first, goods, index) : undefined
    if (merged === undefined) return false
    nodes.splice(-apart, apart, merged)
    return true
  }
  return splitByNumber(nodes, goods, index, { tied, counted: next?.kind === 'number' })
}

/** `tray mbili za mayai`, `sabuni 2 za unga`, `eggs 2 trays`: one alias round a number. */
function splitByNumber(
  nodes: Node[],
  goods: Goods,
  index: CatalogueIndex,
  { tied, counted }: { tied: boolean; counted: boolean },
): boolean {
  const number = nodes.at(tied ? -2 : -1)
  const before = nodes.at(tied ? -3 : -2)
  if (before?.kind !== 'goods' || number === undefined || before.whole || goods.whole) return false
  if (number.kind !== 'number' && number.kind !== 'measure' && number.kind !== 'price') return false
  // `2 nyama 3 mbuzi` are two items, each with its number in front.
  const ahead = nodes.at(tied ? -4 : -3)?.kind === number.kind
  if (!tied && ahead && before.is === 'product' && goods.is === 'product') return false
  const merged = tied
    ? named(before, goods, index)
    : counted
      ? undefined
      : alias(before, goods, index)
  if (merged === undefined && !tied && !goods.clings) return false
  nodes.splice(tied ? -3 : -2, tied ? 3 : 2, merged ?? notSold(before, goods), number)
  return true
}

/** Two namings side by side as one, or undefined when they are two items. */
function together(a: Goods, b: Goods, tied: boolean, index: CatalogueIndex): Goods | undefined {
  const qualified = b.whole && a.is === 'other' && a.products.length === 0
  if (a.whole || b.whole) {
    return sameThing(a, b, index) ?? (tied || qualified ? notSold(a, b) : undefined)
  }
  const one = named(a, b, index)
  if (one !== undefined) return one
  if (tied) return notSold(a, b)
  if (a.is === 'product' && b.is === 'product') return undefined
  if (a.complete && b.is === 'product') return undefined
  if (!a.leads && b.is !== 'other') return undefined
  if (a.is === 'other' && b.is === 'product' && a.products.length > 0) return undefined
  return notSold(a, b)
}

/** One product named by both: a longer alias, two aliases of it, or a kind and its brand. */
function named(a: Goods, b: Goods, index: CatalogueIndex): Goods | undefined {
  if (a.is === 'other' || b.is === 'other') return undefined
  const longer = alias(a, b, index)
  if (longer !== undefined) return longer
  return sameThing(a, b, index)
}

/** Two aliases of one product, or a kind and its brand. */
function sameThing(a: Goods, b: Goods, index: CatalogueIndex): Goods | undefined {
  if (a.is === 'product' && b.is === 'product' && sameProducts(a, b)) {
    return span(a, b, { is: 'product', products: a.products, readings: a.readings })
  }
  const specific = isKindOf(b, a, index) ? b : isKindOf(a, b, index) ? a : undefined
  if (specific === undefined) return undefined
  const { products, readings } = specific
  return span(a, b, { is: 'product', products, readings, rule: 'brand or kind' })
}

/** The words of both make one alias. */
function alias(a: Goods, b: Goods, index: CatalogueIndex): Goods | undefined {
  if (a.is === 'other' || b.is === 'other') return undefined
  for (const first of a.readings) {
    for (const second of b.readings) {
      const words = [...new Set([...first, ...second])]
      const products = words.length > first.length ? meaningOf(index, words) : []
      if (products.length > 0) return span(a, b, { is: 'product', products, readings: [words] })
    }
  }
  return undefined
}

function sameProducts(a: Goods, b: Goods): boolean {
  return (
    a.products.length === b.products.length && a.products.every((at) => b.products.includes(at))
  )
}

/** Is the one product a kind of the other's plain word (`omo` of `sabuni`)? */
function isKindOf(specific: Goods, generic: Goods, index: CatalogueIndex): boolean {
  const [word, ...more] = generic.readings[0] ?? []
  const product = specific.products[0]
  if (word === undefined || more.length > 0 || product === undefined) return false
  if (specific.is !== 'product' || generic.is === 'other') return false
  return index.kinds.get(word)?.includes(product) ?? false
}

/** Something else that has a product's word in its name: `maziwa ya unga`, `sweet potatoes`. */
function notSold(a: Goods, b: Goods): Goods {
  const sure = [a, b].some((goods) => goods.is !== 'other' || goods.sureness === 'goods')
  const unknown = a.sureness === 'unknown' || b.sureness === 'unknown'
  const products = [...a.products, ...b.products]
  const complete = a.complete || a.is === 'product' || b.is === 'product'
  const sureness = sure ? 'goods' : unknown ? 'unknown' : 'ordinary'
  return span(a, b, { is: 'other', products, readings: [], sureness, complete })
}

function span(a: Goods, b: Goods, more: Partial<Goods>): Goods {
  return {
    ...a,
    typo: a.typo || b.typo,
    whole: false,
    doubtful: false,
    rule: a.typo || b.typo ? 'typo' : 'alias',
    ...more,
    start: Math.min(a.start, b.start),
    end: Math.max(a.end, b.end),
  }
}
