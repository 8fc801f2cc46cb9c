/** `MAIZE-FLOUR-2-KG`: what a product is called in addresses, button ids and order lines. */
export const skuPattern = /^[A-Z0-9][A-Z0-9-]{0,23}$/

/** A sku made from a product's name. Latin letters and digits only; `ITEM` when none is left. */
export function skuFromName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toUpperCase()
  const words = plain.match(/[A-Z0-9]+/g) ?? []
  let sku = ''
  for (const word of words) {
    const longer = sku === '' ? word.slice(0, 20) : `${sku}-${word}`
    if (longer.length > 20) break
    sku = longer
  }
  return sku || 'ITEM'
}

/** The sku itself and what it becomes when that is taken: `MILK`, `MILK-2`, … */
export const skuCandidates = (sku: string): string[] =>
  [sku, ...Array.from({ length: 8 }, (_, i) => `${sku}-${i + 2}`)].filter((candidate) =>
    skuPattern.test(candidate),
  )
