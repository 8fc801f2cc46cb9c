import type { CatalogueProduct, parseOrder } from '../../src/ordering/parse-order.ts'
import { bundled } from './bundles.ts'
import { atMost, type Finding, median } from './report.ts'

const text =
  'Habari, nitumie sukari kilo mbili za Mumias, unga ya Pembe 2kg tatu, maziwa Brookside 500 ml nne, ' +
  'two bars of Menengai soap, mafuta Rina litre moja na mchele Pishori kilo 5 tafadhali, asante sana mama'

// design.md section 7, in milliseconds.
const sizes = [
  { products: 500, warm: 1, cold: 150 },
  { products: 10_000, warm: 10, cold: 150 },
]

/** Thirty words against a shop's catalogue: read for the first time, and again. */
export async function words(): Promise<Finding[]> {
  const parseOrder = await asDeployed()
  // The engine itself gets warm on another catalogue first.
  for (let again = 0; again < 20; again++) parseOrder(text, catalogue(200))
  return sizes.flatMap(({ products, warm, cold }) => {
    const first: number[] = []
    const later: number[] = []
    const indexing: number[] = []
    const looking: number[] = []
    for (let round = 0; round < 7; round++) {
      const goods = catalogue(products)
      const index = new Map<string, CatalogueProduct[]>()
      indexing.push(time(() => indexWords(goods, index)))
      looking.push(median(Array.from({ length: 9 }, () => time(() => lookUp(index)))))
      first.push(time(() => parseOrder(text, goods)))
      later.push(median(Array.from({ length: 9 }, () => time(() => parseOrder(text, goods)))))
    }
    const name = `reading 30 words against ${products} products`
    const measured = (ours: number[], floor: number[]) => ({
      ours: median(ours),
      floor: median(floor),
      unit: 'ms',
    })
    return [
      atMost(cold, { name: `${name}, cold`, ...measured(first, indexing) }),
      atMost(warm, { name: `${name}, warm`, ...measured(later, looking) }),
    ]
  })
}

/** The reader out of a bundle as it is deployed: what wrangler.toml says of bundling counts too. */
async function asDeployed(): Promise<typeof parseOrder> {
  const code = Buffer.from(await bundled('test/bench/worker/words.ts')).toString('base64')
  const module = await import(`data:text/javascript;base64,${code}`)
  return module.parseOrder
}

/** The floor of a cold reading: each word of each name seen once. */
function indexWords(goods: readonly CatalogueProduct[], index: Map<string, CatalogueProduct[]>) {
  for (const product of goods) {
    for (const word of [product.name, ...product.aliases].join(' ').toLowerCase().split(/\W+/)) {
      const named = index.get(word)
      if (named) named.push(product)
      else index.set(word, [product])
    }
  }
}

const lookUp = (index: Map<string, CatalogueProduct[]>) =>
  text
    .toLowerCase()
    .split(/\W+/)
    .map((word) => index.get(word))

function time(work: () => unknown): number {
  const started = performance.now()
  work()
  return performance.now() - started
}

const list = (names: string) => names.split(' ')
const brands = list(
  'Mumias Kabras Pembe Soko Jogoo Brookside Tuzo Fresha Menengai Rina Elianto Pishori Daawat Kensalt ' +
    'Kericho Ketepa Blueband Prestige Royco Omo Ariel Sunlight Geisha Dettol Colgate',
)
const goods = list(
  'Sukari Unga Maziwa Mafuta Mchele Chumvi Majani Sabuni Mkate Maharagwe Soap Rice Flour Milk Oil Tea Bread ' +
    'Beans Salt Sugar',
)
const packs = list(
  '250g 500g 1kg 2kg 5kg 10kg 250ml 500ml 1L 2L 3L 5L 6s 12s 24s 48s 75g 100g 20L 50kg',
)

/** A made-up shop: every brand of every good in every pack, as many as are asked for. */
function catalogue(count: number): CatalogueProduct[] {
  return Array.from({ length: count }, (_, at) => {
    const good = goods[at % goods.length]
    const brand = brands[Math.floor(at / goods.length) % brands.length]
    const pack = packs[Math.floor(at / (goods.length * brands.length)) % packs.length]
    const name = `${brand} ${good} ${pack}`
    return {
      sku: `P-${at}`,
      name,
      aliases: [`${good} ${pack}`.toLowerCase(), `${brand} ${good}`.toLowerCase()],
      priceCents: (50 + (at % 400)) * 100,
    }
  })
}
