import { describe, expect, it } from 'vitest'
import { startOfDay } from '../../src/kernel/nairobi'
import { aShop, type TestShop } from '../support/a-shop'
import { importStatement, linesIn, statementsIn } from './a-statement'
import {
  aRow,
  book,
  csvOf,
  dice,
  type Row,
  type Sale,
  type Source,
  someSales,
  tableOf,
} from './seeded'

type Found = {
  lines: Awaited<ReturnType<typeof linesIn>>
  findings: NonNullable<Awaited<ReturnType<typeof statementsIn>>[0]['results']>['findings']
}

/** One kind of fault: what it does to a statement, and where the import must say so. */
type Fault = {
  name: string
  of: readonly Source[]
  /** The statement's rows, and cells of it that were spoilt afterwards. */
  spoil(sales: readonly Sale[], throws: ReturnType<typeof dice>): Row[]
  cells?(table: string[][], faulty: ReadonlySet<string>): string[][]
  /** How many faults the import named; it must be the number that were put in. */
  found(found: Found, faulty: readonly Row[]): number
}

const both = ['intasend', 'mpesa'] as const
const many = 100

/** Lines of the faulty rows that came to this result. */
const linesWith =
  (result: string, kind = 'payment') =>
  ({ lines }: Found, faulty: readonly Row[]) => {
    const codes = new Set(faulty.flatMap(({ code, invoiceId }) => [code, invoiceId]))
    return lines.filter(
      (line) =>
        line.result === result &&
        line.class === kind &&
        (codes.has(line.code ?? '-') || codes.has(line.invoiceId ?? '-')),
    ).length
  }
const setAside =
  (reason: string) =>
  ({ findings }: Found) =>
    findings?.setAside.every((one) => one.reason === reason) ? findings.setAsideCount : 0

const saleOf = ({ rows }: Sale): Row => rows[0] as Row
const again = (throws: ReturnType<typeof dice>, sale: Sale, change: Partial<Row>): Row => {
  const { id: _, ...same } = saleOf(sale)
  return aRow(throws, 'sale', { ...same, at: sale.at + 3000, ...change })
}
const spoilt = (
  table: string[][],
  faulty: ReadonlySet<string>,
  change: (cells: string[]) => string[],
) => table.map((cells) => (faulty.has(cells[0] ?? '') ? change(cells) : cells))
const withCell = (cells: string[], at: number, text: string) => cells.toSpliced(at, 1, text)

const faults: readonly Fault[] = [
  {
    name: 'money for something of ours that is not in the books',
    of: both,
    spoil: (sales, throws) =>
      sales.map((sale) => aRow(throws, 'sale', { at: sale.at, kes: sale.kes, reference: '#77' })),
    found: linesWith('missing_here'),
  },
  {
    name: 'a payment in the books that the statement has not',
    of: both,
    spoil: () => [],
    found: ({ lines }) => lines.filter(({ result }) => result === 'missing_there').length,
  },
  {
    name: 'another amount than in the books',
    of: both,
    spoil: (sales) => sales.map((sale) => ({ ...saleOf(sale), kes: sale.kes + 1 })),
    found: linesWith('amount_differs'),
  },
  {
    name: 'a second row for one payment',
    of: ['intasend'],
    spoil: (sales, throws) => sales.flatMap((sale) => [saleOf(sale), again(throws, sale, {})]),
    found: linesWith('duplicate'),
  },
  {
    name: 'a payment of a stranger for nothing of ours',
    of: both,
    spoil: (sales, throws) =>
      sales.map((sale) => aRow(throws, 'sale', { at: sale.at, reference: 'MAMA BOI' })),
    found: linesWith('unknown'),
  },
  {
    name: 'money that was taken back and that the books still have',
    of: both,
    spoil: (sales, throws) =>
      sales.flatMap((sale) => {
        const { invoiceId, kes, code, at } = sale
        const change = { invoiceId, kes, takesBack: code, at: at + 5000 }
        return [saleOf(sale), aRow(throws, 'reversal', change)]
      }),
    found: ({ lines }) =>
      lines.filter((line) => line.class === 'reversal' && line.result === 'missing_here').length,
  },
  {
    name: 'the same row twice',
    of: both,
    spoil: (sales) => sales.flatMap((sale) => [saleOf(sale), saleOf(sale)]),
    found: ({ findings }) => findings?.repeats ?? 0,
  },
  {
    name: 'a row that was cut off',
    of: both,
    spoil: (sales) => sales.map(saleOf),
    cells: (table, faulty) => spoilt(table, faulty, (cells) => cells.slice(0, 4)),
    found: setAside('HALF_ROW'),
  },
  {
    name: 'a formula for an amount',
    of: both,
    spoil: (sales) => sales.map(saleOf),
    cells: (table, faulty) => spoilt(table, faulty, (cells) => withCell(cells, 5, '=SUM(A1:A9)')),
    found: setAside('FORMULA'),
  },
  {
    name: 'another currency',
    of: ['intasend'],
    spoil: (sales) => sales.map((sale) => ({ ...saleOf(sale), currency: 'USD' })),
    found: setAside('CURRENCY'),
  },
  {
    name: 'a day that has not come',
    of: both,
    spoil: (sales) => sales.map(saleOf),
    cells: (table, faulty) =>
      spoilt(table, faulty, (cells) =>
        withCell(cells, 1, (cells[1] ?? '').replace('2026', '2031')),
      ),
    found: setAside('WRONG_DATE'),
  },
  {
    name: 'a payment that failed and is in the books all the same',
    of: ['mpesa'],
    spoil: (sales) => sales.map((sale) => ({ ...saleOf(sale), status: 'Failed' })),
    found: ({ findings }) => findings?.notMoved ?? 0,
  },
]

/** Yesterday's sales of a shop; the statement covers more time than they do. */
async function aDay(seed: number, clean: number, faulty: number) {
  const shop = await aShop()
  const throws = dice(seed)
  const from = startOfDay(shop.sims.clock.now()) - 16 * 3_600_000
  const sales = someSales(throws, clean + faulty, from)
  const isFaulty = (i: number) => faulty > 0 && i % Math.floor((clean + faulty) / faulty) === 1
  return {
    shop,
    throws,
    sales,
    clean: sales.filter((_, i) => !isFaulty(i)),
    faulty: sales.filter((_, i) => isFaulty(i)),
    edges: [from - 3_600_000, from + (clean + faulty) * 20_000 + 3_600_000].map((at) =>
      aRow(throws, 'charge', { at, kes: 1 }),
    ),
  }
}

async function imported(shop: TestShop, text: string): Promise<Found> {
  const id = await importStatement(shop, text)
  const [statement] = (await statementsIn(shop)).filter((one) => one.id === id)
  expect(statement?.state).toBe('done')
  return { lines: await linesIn(shop), findings: statement?.results?.findings ?? null }
}

/** What an owner would be asked to look at about sales that are in order. */
const falseAlarms = ({ lines }: Found, clean: readonly Sale[]) => {
  const good = new Set(clean.flatMap(({ code, invoiceId }) => [code, invoiceId]))
  return lines.filter(
    ({ code, invoiceId, result }) =>
      (good.has(code ?? '-') || good.has(invoiceId ?? '-')) &&
      result !== 'matched' &&
      result !== 'not_needed',
  )
}

describe.each(both)('a statement of %s', (source) => {
  it('of a thousand payments in order raises no alarm', async () => {
    const { shop, sales, clean, edges } = await aDay(1, 1000, 0)
    await book(shop, source, sales)
    const rows = [...edges, ...clean.flatMap((sale) => sale.rows)]
    const found = await imported(shop, csvOf(tableOf(source, rows)))
    const results = Map.groupBy(found.lines, ({ result }) => result)
    expect([results.get('matched')?.length, results.get('not_needed')?.length]).toEqual([
      1000, 1002,
    ])
    expect(found.findings).toMatchObject({ setAsideCount: 0, repeats: 0, broken: null })
    expect(falseAlarms(found, clean)).toEqual([])
  })

  it.each(faults.filter(({ of }) => of.includes(source)).map((fault, i) => ({ ...fault, i })))(
    'with a hundred times $name finds each, and nothing else',
    async ({ i, spoil, cells, found: count }) => {
      const { shop, throws, sales, clean, faulty, edges } = await aDay(i + 7, 100, many)
      expect(faulty).toHaveLength(many)
      const wrong = spoil(faulty, throws)
      // What the fault puts in the place of a sale is not in the books.
      const strange =
        wrong.length > 0 && wrong.every(({ invoiceId, kind }) => !invoiceId && kind === 'sale')
      await book(shop, source, strange ? clean : sales)
      const whole = tableOf(source, [...edges, ...clean.flatMap(({ rows }) => rows), ...wrong])
      const marks = new Set(wrong.map((row) => (source === 'mpesa' ? row.code : row.id)))
      const found = await imported(shop, csvOf(cells?.(whole, marks) ?? whole))
      expect(count(found, wrong)).toBe(many)
      expect(falseAlarms(found, clean)).toEqual([])
    },
  )
})

it('knows ten kinds of faults in IntaSend’s export', () => {
  expect(faults.filter(({ of }) => of.includes('intasend')).length).toBeGreaterThanOrEqual(10)
})
