import type { Portion } from './amounts.ts'
import type { CatalogueIndex, ProductAt } from './catalogue-index.ts'
import type { Measure } from './measures.ts'
import { mostOfOneThing } from './parsed-order.ts'

/**
 * The fewest packs that make exactly this weight or volume, from the sizes on sale, larger first.
 * With a count, that many of the one pack of this size.
 */
export function packsFor(
  product: ProductAt,
  measure: Measure,
  count: number | undefined,
  index: CatalogueIndex,
): Portion[] | undefined {
  const family = (index.sizes.get(product) ?? [product]).filter(
    (at) => index.products[at]?.size?.dimension === measure.dimension,
  )
  const size = (at: ProductAt) => index.products[at]?.size?.amount ?? 0
  const same = family.filter((at) => size(at) === measure.amount)
  const exact = same.includes(product) ? product : same[0]
  if (exact !== undefined) return [{ product: exact, quantity: count ?? 1 }]
  // Two 2-inch nails are no 4-inch nail, and two of a weight that is no pack may mean anything.
  if (count !== undefined || measure.dimension === 'length' || measure.amount <= 0) return undefined
  return fewest(family, size, measure.amount)
}

function fewest(
  family: readonly ProductAt[],
  size: (at: ProductAt) => number,
  total: number,
): Portion[] | undefined {
  const sizes = distinctSizes(family, size).slice(0, 8)
  const step = sizes.map(size).reduce(gcd, total)
  const target = total / step
  const largest = size(sizes[0] ?? -1)
  if (
    largest <= 0 ||
    !Number.isInteger(target) ||
    total / largest > mostOfOneThing ||
    target > 20000
  ) {
    return undefined
  }
  const best: (number | undefined)[] = [0]
  const taken: (ProductAt | undefined)[] = []
  for (let sum = 1; sum <= target; sum += 1) {
    for (const at of sizes) {
      const before = best[sum - size(at) / step]
      const current = best[sum]
      if (before === undefined || (current !== undefined && before + 1 >= current)) continue
      best[sum] = before + 1
      taken[sum] = at
    }
  }
  return portionsFrom(taken, target, sizes, (at) => size(at) / step)
}

function portionsFrom(
  taken: readonly (ProductAt | undefined)[],
  target: number,
  sizes: readonly ProductAt[],
  steps: (at: ProductAt) => number,
): Portion[] | undefined {
  const counts = new Map<ProductAt, number>()
  for (let rest = target; rest > 0; ) {
    const at = taken[rest]
    if (at === undefined) return undefined
    counts.set(at, (counts.get(at) ?? 0) + 1)
    rest -= steps(at)
  }
  return sizes.flatMap((product) => {
    const quantity = counts.get(product)
    return quantity === undefined ? [] : [{ product, quantity }]
  })
}

/** Where one size has several products, only the first is used. */
function distinctSizes(family: readonly ProductAt[], size: (at: ProductAt) => number): ProductAt[] {
  const seen = new Set<number>()
  return family.filter((at) => {
    const fresh = size(at) > 0 && !seen.has(size(at))
    seen.add(size(at))
    return fresh
  })
}

function gcd(a: number, b: number): number {
  return b < 1e-6 ? a : gcd(b, a % b)
}
