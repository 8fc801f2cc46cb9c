import { describe, expect, it } from 'vitest'
import { newPdf, type papers } from '../../src/web/pdf'
import { writeTable } from '../../src/web/pdf-table'
import { printable } from '../../src/web/pdf-text'
import { pdfPages, pdfWords } from '../support/pdf-words'

const madeAt = Date.UTC(2026, 10, 23, 9)
const aPage = (paper?: keyof typeof papers) =>
  newPdf({ title: 'Siku', language: 'sw', madeAt, ...(paper && { paper }) })

const text = (bytes: Uint8Array<ArrayBuffer>) => new TextDecoder('windows-1252').decode(bytes)

describe('a PDF', () => {
  it('says what it was told, in the order it was told', async () => {
    const pdf = await aPage('a6')
    pdf.heading('Risiti 12')
    pdf.text('Asante kwa kununua — karibu tena')
    pdf.rule()
    pdf.pairs([{ label: 'Jumla', value: 'KES 1,250', strong: true }])
    expect(await pdfPages(pdf.bytes())).toEqual([
      ['Risiti 12', 'Asante kwa kununua — karibu tena', 'Jumla', 'KES 1,250'],
    ])
  })

  it('is the same bytes for the same words at the same moment, and names its language', async () => {
    const make = async () => {
      const pdf = await aPage()
      pdf.heading('Habari')
      return pdf.bytes()
    }
    const [one, other] = [await make(), await make()]
    expect(text(one)).toBe(text(other))
    expect(text(one)).toContain('/CreationDate (D:20261123090000')
    expect(text(one)).toContain('/Lang (sw)')
    expect(one.byteLength).toBeLessThan(2000)
  })

  it('goes on to the next page, with the headings of the table and the number of each page', async () => {
    const pdf = await aPage()
    const rows = Array.from({ length: 100 }, (_, i) => [`Bidhaa ${i + 1}`, `KES ${i + 1}`])
    writeTable(
      pdf,
      [
        { label: 'Bidhaa', share: 3 },
        { label: 'Bei', align: 'end' },
      ],
      rows,
    )
    const pages = await pdfPages(pdf.bytes((page, of) => `Ukurasa ${page} kati ya ${of}`))
    expect(pages).toHaveLength(3)
    for (const [i, lines] of pages.entries()) {
      expect(lines.slice(0, 2)).toEqual(['Bidhaa', 'Bei'])
      expect(lines.at(-1)).toBe(`Ukurasa ${i + 1} kati ya 3`)
    }
    const said = pages.flat().filter((line) => /^Bidhaa \d/.test(line))
    expect(said).toEqual(rows.map(([name]) => name))
  })

  it('breaks long words and long cells instead of writing over the edge', async () => {
    const pdf = await aPage('a6')
    pdf.text('x'.repeat(200))
    writeTable(pdf, [{ label: 'A' }, { label: 'B' }], [['sukari nyeupe '.repeat(40), '1']])
    const [lines = []] = await pdfPages(pdf.bytes())
    for (const line of lines) expect(pdf.widthOf(line)).toBeLessThanOrEqual(pdf.inner + 0.1)
    expect(lines.filter((line) => line.includes('sukari'))).toHaveLength(8)
  })

  it('draws a QR code in a few kilobytes', async () => {
    const pdf = await aPage('a6')
    pdf.qr('https://wa.me/254700000000?text=NJERI', { x: 20, y: 20 }, 40)
    expect(pdf.bytes().byteLength).toBeLessThan(8000)
  })

  it('lets a line fill the width, never more than the size asked for', async () => {
    const pdf = await aPage('a6')
    const size = pdf.sizeFor('Mama Njeri Grocers and Cereals', 80, 60)
    expect(pdf.widthOf('Mama Njeri Grocers and Cereals', { size })).toBeCloseTo(80, 5)
    expect(pdf.sizeFor('Njeri', 80, 20)).toBe(20)
  })

  it('writes a name with emoji and signs that Helvetica lacks', async () => {
    const pdf = await aPage('a6')
    pdf.text('Mama Njeri 🥬 → “Duka la jirani’s”')
    expect(await pdfWords(pdf.bytes())).toBe('Mama Njeri -> “Duka la jirani’s”')
  })
})

describe('what Helvetica can write', () => {
  it.each([
    ['“Njeri’s” – 50 % • café €5 …', '“Njeri’s” – 50 % • café €5 …'],
    ['Karibu 👋🏾 sana 🇰🇪!', 'Karibu sana !'],
    ['👩🏽‍🍳 Chef', 'Chef'],
    ['Kĩambu, Gĩthũrai, Ŵaridi', 'Kiambu, Githurai, Waridi'],
    ['a → b ≥ c − d', 'a -> b >= c - d'],
    ['1\u202f250\u00a0KES', '1 250 KES'],
    ['a\u0000b\u200bc\u202ed', 'abcd'],
    ['ﬁne ① Ｋ', 'fine 1 K'],
    ['漢字', '??'],
    ['one\ntwo', 'one\ntwo'],
  ])('%s becomes %s', (typed, printed) => {
    expect(printable(typed)).toBe(printed)
  })
})
