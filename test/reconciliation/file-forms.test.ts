import { describe, expect, it } from 'vitest'
import writeExcel from 'write-excel-file/universal'
import { startOfDay } from '../../src/kernel/nairobi'
import { aShop } from '../support/a-shop'
import { importStatement, linesIn, upload } from './a-statement'
import { aRow, book, csvOf, dice, type Source, someSales, tableOf } from './seeded'

type Table = readonly (readonly string[])[]
type File = string | Uint8Array<ArrayBuffer>

const utf16 = (text: string): File => {
  const units = new Uint16Array([0xfeff, ...Array.from(text, (letter) => letter.charCodeAt(0))])
  return new Uint8Array(units.buffer)
}

async function xlsx(rows: object[][]): Promise<File> {
  const file = await (await writeExcel(rows as never)).toBlob()
  return new Uint8Array(await file.arrayBuffer())
}
const number = (cell: string) => Number(cell.replaceAll(',', ''))
const isAmount = (cell: string) => /^-?[\d,]+\.\d\d$/.test(cell)

/** Excel keeps a date as days since 1899 of the clock that it shows. */
const dateIn = (cell: string): Date | null => {
  const [, day, month, year, time] = /^(\d\d)-(\d\d)-(\d{4}) ([\d:]{8})$/.exec(cell) ?? []
  return year ? new Date(`${year}-${month}-${day}T${time}Z`) : null
}

const forms: Record<string, (table: Table) => File | Promise<File>> = {
  'plain text': csvOf,
  'text with a mark, Windows line ends and semicolons': (table) =>
    `\ufeff${table.map((cells) => cells.map((cell) => `"${cell}"`).join(';')).join('\r\n')}`,
  'UTF-16, as Excel saves “Unicode text”': (table) =>
    utf16(table.map((cells) => cells.join('\t')).join('\r\n')),
  'a workbook of text cells': (table) =>
    xlsx(table.map((cells) => cells.map((value) => ({ value, type: String })))),
  'a workbook with numbers and dates': (table) =>
    xlsx(
      table.map((cells) =>
        cells.map((cell) => {
          const date = dateIn(cell)
          if (date) return { value: date, type: Date, format: 'dd/mm/yyyy hh:mm:ss' }
          return isAmount(cell) ? { value: number(cell), type: Number } : { value: cell }
        }),
      ),
    ),
}

async function aQuietDay(source: Source) {
  const shop = await aShop()
  const throws = dice(3)
  const sales = someSales(throws, 40, startOfDay(shop.sims.clock.now()) - 12 * 3_600_000)
  await book(shop, source, sales)
  const last = sales.at(-1)
  const stranger = aRow(throws, 'sale', { at: (last?.at ?? 0) + 9000, kes: 77 })
  return { shop, table: tableOf(source, [...sales.flatMap(({ rows }) => rows), stranger]) }
}

describe.each(['intasend', 'mpesa'] as const)('a statement of %s', (source) => {
  it.each(Object.entries(forms))('is read as %s', async (_, written) => {
    const { shop, table } = await aQuietDay(source)
    await importStatement(shop, await written(table))
    const results = Map.groupBy(await linesIn(shop), ({ result }) => result)
    expect([...results].map(([result, { length }]) => [result, length]).sort()).toEqual([
      ['matched', 40],
      ['not_needed', 40],
      ['unknown', 1],
    ])
  })

  it('with amounts that Excel works out is no statement, and nothing is kept of it', async () => {
    const { shop, table } = await aQuietDay(source)
    const worked = table.map((cells) =>
      cells.map((value) => (isAmount(value) ? { value: '=1+1', type: 'Formula' } : { value })),
    )
    expect(await upload(shop, await xlsx(worked))).toMatchObject({
      ok: false,
      refusal: { code: 'HAS_FORMULAS' },
    })
    expect(await linesIn(shop)).toEqual([])
    expect(shop.files.size).toBe(0)
  })
})

describe('a file that is no statement', () => {
  it.each([
    ['a price list', 'item,price\nUnga,180\nMaziwa,60\n', 'NOT_A_STATEMENT'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), 'NOT_A_TABLE'],
    ['a PDF', '%PDF-1.7 M-PESA STATEMENT', 'PDF'],
    ['nothing at all', '', 'EMPTY'],
  ] as const)('%s is refused with its reason', async (_, file, code) => {
    const shop = await aShop()
    expect(await upload(shop, file as File)).toMatchObject({ ok: false, refusal: { code } })
    expect(shop.files.size).toBe(0)
  })
})
