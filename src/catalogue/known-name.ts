import type { ShelfProduct } from './product-rows'

/** A name as it is compared: no accents, no punctuation, a number and its unit in one word. */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.%]+/gu, ' ')
    .replace(/(?<!\d)\.|\.(?!\d)/g, ' ')
    .replace(/(\d) +(?=(?:kgs?|g|gms?|grams?|l|ltrs?|lt|litres?|ml|pcs?|cm|mm|inch)\b)/g, '$1')
    .replace(/(\d(?:kg|g|l|ml|pc))s\b/g, '$1')
    .replace(/(\d)(?:ltr|lt|litre)s?\b/g, '$1l')
    .replace(/(\d)(?:gms?|grams?)\b/g, '$1g')
    .replace(/\s+/g, ' ')
    .trim()

/**
 * What is on the shelf by what people call it: its name, its code, its other names, and these with the
 * sizes that its name has (`unga 2kg` for "Maize flour 2 kg", also called unga).
 */
export function namedOnShelf(
  products: readonly ShelfProduct[],
): (typed: string) => readonly ShelfProduct[] {
  const index = new Map<string, Set<ShelfProduct>>()
  for (const product of products) {
    if (product.archived) continue
    for (const key of keysOf(product)) {
      const known = index.get(key)
      if (known) known.add(product)
      else index.set(key, new Set([product]))
    }
  }
  return (typed) => {
    const found = [...(index.get(nameKey(typed)) ?? [])]
    // Whose very name it is goes before those that are only called so as well.
    const called = found.filter(({ name }) => nameKey(name) === nameKey(typed))
    return called.length > 0 ? called : found
  }
}

function keysOf({ sku, name, aliases }: ShelfProduct): string[] {
  const own = nameKey(name)
  const sizes = own.split(' ').filter((word) => /\d/.test(word))
  const others = aliases.map(nameKey).filter((key) => key !== '')
  const sized = others.filter((key) => !/\d/.test(key)).map((key) => [key, ...sizes].join(' '))
  return [own, nameKey(sku), ...others, ...(sizes.length > 0 ? sized : [])]
}
