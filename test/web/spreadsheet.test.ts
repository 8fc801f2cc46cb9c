import { describe, expect, it } from 'vitest'
import writeExcel from 'write-excel-file/universal'
import { type Bytes, utf8 } from '../../src/kernel/bytes'
import { csvFile } from '../../src/web/csv'
import { megabyte, readSpreadsheet, usualBounds } from '../../src/web/spreadsheet'
import { storedZip } from '../../src/web/zip'

const read = async (file: Bytes | string, bounds = usualBounds) =>
  readSpreadsheet(typeof file === 'string' ? utf8(file) : file, bounds)
const tableOf = async (file: Bytes | string) => {
  const sheet = await read(file)
  return sheet.ok ? sheet.table : sheet.code
}

const bytesOf = (codes: number[]): Bytes => Uint8Array.from(codes)
const utf16 = (text: string, big: boolean, mark: boolean) =>
  bytesOf(
    [...(mark ? '\ufeff' : ''), ...text].flatMap((letter) => {
      const pair = [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]
      return big ? pair.reverse() : pair
    }),
  )

const goods = 'name,price\nUnga café,180\nMaziwa,60'
const goodsTable = [
  ['name', 'price'],
  ['Unga café', '180'],
  ['Maziwa', '60'],
]

describe('a CSV file', () => {
  it('is read in the encodings that Excel, phones and old programs save', async () => {
    const windows = bytesOf([...goods].map((letter) => letter.charCodeAt(0)))
    const files = [goods, `\ufeff${goods}`, windows]
    const wide = [true, false].flatMap((big) =>
      [true, false].map((mark) => utf16(goods, big, mark)),
    )
    for (const file of [...files, ...wide]) expect(await tableOf(file)).toEqual(goodsTable)
  })

  it('is read with each usual delimiter, line end and quote, below a preamble', async () => {
    for (const by of [',', ';', '\t', '|']) {
      for (const end of ['\n', '\r\n', '\r']) {
        const rows = [
          'MY SHOP, NAIROBI',
          '',
          `"a ""b"" c"${by}"1,450.00"${by}x`,
          `1${by}2${by}3`,
          `4${by}5${by}6`,
        ]
        const table = await tableOf(rows.join(end))
        expect(table.slice(2)).toEqual([
          ['a "b" c', '1,450.00', 'x'],
          ['1', '2', '3'],
          ['4', '5', '6'],
        ])
      }
    }
  })

  it('keeps line breaks inside quotes and counts rows as Excel does', async () => {
    expect(await tableOf('a,b\n"one\ntwo",3\n')).toEqual([['a', 'b'], ['one\ntwo', '3'], ['']])
  })

  it('is refused with its reason when it is none', async () => {
    const cases: [string, Bytes | string][] = [
      ['EMPTY', ''],
      ['EMPTY', ' \n '],
      ['NOT_A_TABLE', 'just some words'],
      ['NOT_A_TABLE', '<html><body>a,b</body></html>'],
      ['NOT_A_TABLE', '{"a":1,"b":2}'],
      ['NOT_A_TABLE', bytesOf([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 44, 44])],
      ['BROKEN_QUOTES', 'a,b\n1,"2\n3,4\n'],
      ['PDF', '%PDF-1.7\n…'],
      ['OLD_EXCEL', bytesOf([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])],
    ]
    for (const [code, file] of cases) expect(await tableOf(file), String(file)).toBe(code)
  })

  it('is bounded in bytes, rows, columns and cells, and the bound is told', async () => {
    const bounds = { ...usualBounds, csvBytes: 40, rows: 3, columns: 3, cell: 5 }
    expect(await read(`a,b\n${'1,2\n'.repeat(20)}`, bounds)).toMatchObject({
      code: 'TOO_BIG',
      most: 40,
    })
    expect(await read('a,b\n1,2\n3,4\n5,6', bounds)).toMatchObject({
      code: 'TOO_MANY_ROWS',
      most: 3,
    })
    expect(await read('a,b,c,d\n1,2,3,4', bounds)).toMatchObject({ code: 'TOO_WIDE', most: 3 })
    expect(await read('a,b\n123456,2', bounds)).toMatchObject({ code: 'CELL_TOO_LONG', most: 5 })
    expect(await read('a,b\n1,2\n3,4\n\n', bounds)).toMatchObject({ ok: true })
  })
})

describe('an XLSX file', () => {
  it('is read as text: phones and account numbers in full, dates as people sort them', async () => {
    const file = await xlsx([
      ['phone', 'paid', 'when', 'note', 'yes'].map((value) => ({ value })),
      [
        { value: 254711222333, type: Number },
        { value: 1450.1, type: Number },
        { value: new Date('2026-11-20T14:12:10Z'), type: Date, format: 'dd/mm/yyyy hh:mm:ss' },
        { value: ' Café ' },
        { value: true, type: Boolean },
      ],
    ])
    expect(await tableOf(file)).toEqual([
      ['phone', 'paid', 'when', 'note', 'yes'],
      ['254711222333', '1450.1', '2026-11-20 14:12:10', 'Café', 'true'],
    ])
  })

  it('reads what Excel keeps a little off: exponents, tails of fractions', async () => {
    const row = '<c r="A1"><v>2.54711222333E11</v></c><c r="B1"><v>1449.9999999999998</v></c>'
    expect(await tableOf(handmade(`<row r="1">${row}</row>`))).toEqual([['254711222333', '1450']])
  })

  it('tells that cells are calculated', async () => {
    const formula = '<row r="1"><c r="A1"><f>SUM(B1:B9)</f><v>7</v></c><c r="B1"><v>1</v></c></row>'
    expect(await read(handmade(formula))).toMatchObject({ ok: true, formulas: true })
    expect(await read(await xlsx([[{ value: 'a' }, { value: 'b' }]]))).toMatchObject({
      formulas: false,
    })
  })

  it('that a browser would unpack with threads is unpacked without them', async () => {
    const rows = Array.from({ length: 12_000 }, (_, i) => {
      const cell = (column: string, text: string) =>
        `<c r="${column}${i + 1}" t="inlineStr"><is><t>${text}</t></is></c>`
      return `<row r="${i + 1}">${cell('A', `UKK${i}`)}${cell('B', 'a note of some length')}</row>`
    })
    const table = await tableOf(await packed(workbook(rows.join(''))))
    expect(table).toHaveLength(12_000)
    expect(table[11_999]).toEqual(['UKK11999', 'a note of some length'])
  })

  it('cannot make us build what its cells only name', async () => {
    const far = (ref: string) => handmade(`<row r="1"><c r="${ref}"><v>1</v></c></row>`)
    expect(await read(far('A1048576'))).toMatchObject({ code: 'TOO_MANY_ROWS', most: 100_000 })
    expect(await read(far('XFD1'))).toMatchObject({ code: 'TOO_WIDE', most: 60 })
  })

  it('cannot unpack to more than its bound, whatever sizes it states', async () => {
    const bomb = await packed(workbook(' '.repeat(40 * megabyte)))
    expect(bomb.byteLength).toBeLessThan(megabyte / 10)
    expect(await read(bomb)).toMatchObject({ code: 'TOO_BIG' })
  })

  it('is refused when it is locked, broken or another kind of ZIP', async () => {
    const sheet = handmade('')
    const locked = sheet.slice()
    // The first flag of an entry of the directory, which follows the files.
    const directory = findSignature(locked, [0x50, 0x4b, 0x01, 0x02])
    locked[directory + 8] = 1
    expect(await tableOf(locked)).toBe('ENCRYPTED')
    const office = new Uint8Array([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      ...utf16('EncryptedPackage', false, false),
    ])
    expect(await tableOf(office)).toBe('ENCRYPTED')
    expect(await tableOf(sheet.slice(0, sheet.length / 2))).toBe('NOT_A_TABLE')
    const other = new Uint8Array(storedZip(new Map([['word/document.xml', utf8('<w/>')]])))
    expect(await tableOf(other)).toBe('NOT_A_TABLE')
  })
})

describe('a CSV file that we write', () => {
  it('opens in Excel with its letters right, and runs nothing', () => {
    const file = csvFile([
      ['name', 'amount', 'note'],
      ['=HYPERLINK("http://x")', -12.5, '+254711'],
      ['@SUM(A1)', 3, '\tx'],
      ['Wanjirũ; "Mama"', null, '-1'],
    ])
    expect(file).toBe(
      [
        '\ufeffname,amount,note',
        `"'=HYPERLINK(""http://x"")",-12.5,'+254711`,
        `'@SUM(A1),3,"'\tx"`,
        `"Wanjirũ; ""Mama""",,'-1`,
        '',
      ].join('\r\n'),
    )
  })

  it('is read again as it was written', async () => {
    const rows = [
      ['name', 'note'],
      ['Wanjirũ', 'two\nlines, "quoted"'],
    ]
    expect((await tableOf(csvFile(rows))).slice(0, 2)).toEqual(rows)
  })
})

async function xlsx(rows: object[][]): Promise<Bytes> {
  const file = await (await writeExcel(rows as never)).toBlob()
  return new Uint8Array(await file.arrayBuffer())
}

/** The files of a workbook with one sheet of these rows, made without the library. */
function workbook(rows: string): Map<string, Bytes> {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const files = {
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${office}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`,
  }
  return new Map(Object.entries(files).map(([name, xml]) => [name, utf8(xml)]))
}

const handmade = (rows: string): Bytes => new Uint8Array(storedZip(workbook(rows)))

/** Deflated, as Excel does it, with sizes that are too small by the factor of the packing. */
async function packed(files: Map<string, Bytes>): Promise<Bytes> {
  const deflated = [...files].map(async ([name, file]) => {
    const stream = new Blob([file]).stream().pipeThrough(new CompressionStream('deflate-raw'))
    return [name, new Uint8Array(await new Response(stream).arrayBuffer())] as const
  })
  const zip = new Uint8Array(storedZip(new Map(await Promise.all(deflated))))
  for (let at = 0; at < zip.length - 4; at++) {
    if (isSignature(zip, at, [0x50, 0x4b, 0x03, 0x04])) zip[at + 8] = 8
    if (isSignature(zip, at, [0x50, 0x4b, 0x01, 0x02])) zip[at + 10] = 8
  }
  return zip
}

const isSignature = (bytes: Bytes, at: number, signature: number[]) =>
  signature.every((byte, i) => bytes[at + i] === byte)
const findSignature = (bytes: Bytes, signature: number[]) =>
  bytes.findLastIndex((_, at) => isSignature(bytes, at, signature))
