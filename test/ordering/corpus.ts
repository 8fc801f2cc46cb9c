import type { CartLine, CatalogueProduct, ParsedOrder } from '../../src/ordering/parse-order.ts'

/** One message with the cart it should give; the rules are those of the order corpus. */
export type Case = {
  id: string
  text: string
  /** Whose catalogue; njeri when left out. */
  shop?: string
  cart?: CartLine[]
  expect: { lines: CartLine[]; unclear: string[] }
}

type DemoShop = { products: (Omit<CatalogueProduct, 'priceCents'> & { priceKes: number })[] }

const files = import.meta.glob<string>(['../fixtures/ordering/*', './*.jsonl'], {
  query: '?raw',
  import: 'default',
  eager: true,
})

function read(file: string): string {
  return files[file] ?? ''
}

function demoCatalogue(file: string): CatalogueProduct[] {
  const shop = JSON.parse(read(`../fixtures/ordering/${file}`)) as DemoShop
  return shop.products.map(({ sku, name, aliases, priceKes }) => {
    return { sku, name, aliases, priceCents: priceKes * 100 }
  })
}

export const catalogues: Record<string, CatalogueProduct[]> = {
  njeri: demoCatalogue('njeri.json'),
  kicks: demoCatalogue('kicks.json'),
  ...(JSON.parse(read('../fixtures/ordering/shops.json')) as Record<string, CatalogueProduct[]>),
}

export function casesOf(file: string): Case[] {
  const lines = read(file).split('\n')
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Case)
}

export function catalogueOf({ shop = 'njeri' }: Case): CatalogueProduct[] {
  return catalogues[shop] ?? []
}

/** Lines as one comparable text: the same SKUs with the same quantities, in any order. */
export function basketOf(lines: readonly CartLine[]): string[] {
  return lines.map(({ sku, quantity }) => `${quantity} x ${sku}`).sort()
}

/** As many unclear parts as expected, each paired with its own: one contains the other. */
export function unclearAgrees(expected: readonly string[], given: ParsedOrder['unclear']): boolean {
  if (expected.length !== given.length) return false
  const [first, ...rest] = expected.map(bare)
  if (first === undefined) return true
  return given.some((part, at) => {
    const others = given.filter((_, other) => other !== at)
    const pair = bare(part).includes(first) || first.includes(bare(part))
    return pair && unclearAgrees(rest, others)
  })
}

function bare(text: string): string {
  return text.toLowerCase().replace(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, '')
}
