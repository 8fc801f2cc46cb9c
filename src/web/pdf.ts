import type { jsPDF } from 'jspdf'
import type { Language } from '../i18n/messages'
import { printable } from './pdf-text'
import { qrRuns } from './qr-code'

/** Widths and heights in millimetres. */
export const papers = {
  a4: [210, 297],
  a5: [148, 210],
  a6: [105, 148],
} as const satisfies Record<string, readonly [number, number]>
export type Paper = keyof typeof papers

export type PdfOptions = {
  title: string
  language: Language
  /** The caller's clock: the same words at the same moment are the same bytes. */
  madeAt: number
  paper?: Paper
  /** Free space on all four sides, in millimetres. */
  margin?: number
}

export type TextLook = {
  /** In points; 10 unless it says otherwise. */
  size?: number
  bold?: boolean
  /** Grey instead of black. */
  soft?: boolean
  /** White, on a dark box. */
  white?: boolean
  align?: 'start' | 'center' | 'end'
}

/** A position from the page's upper left corner, in millimetres. */
export type At = { x: number; y: number }

type Pair = { label: string; value: string; strong?: boolean }

/** An empty document on its first page. The library is loaded here, when a PDF is asked for. */
export async function newPdf(options: PdfOptions): Promise<Pdf> {
  const { jsPDF } = await import('jspdf')
  const { title, language, madeAt, paper = 'a4', margin = paper === 'a4' ? 18 : 10 } = options
  const [width, height] = papers[paper]
  const doc = new jsPDF({
    unit: 'mm',
    format: [width, height],
    compress: true,
    putOnlyUsedFonts: true,
    floatPrecision: 2,
  })
  doc.setProperties({ title: printable(title), creator: 'DukaBot' })
  doc.setCreationDate(new Date(madeAt))
  // jsPDF would take it by chance.
  doc.setFileId('0'.repeat(32))
  sayLanguage(doc, language)
  return new Pdf(doc, width, height, margin)
}

/** jsPDF's own list of languages lacks Swahili. */
function sayLanguage(doc: jsPDF, language: Language): void {
  const { internal } = doc as jsPDF & { internal: { write(line: string): void } }
  internal.events.subscribe('putCatalog', () => internal.write(`/Lang (${language})`))
}

const points = 25.4 / 72

/** From one line to the next, in millimetres, at a size in points. */
export const lineStep = (size: number): number => size * points * 1.3

/**
 * A page that is written from top to bottom and goes on by itself on the next one. Standard
 * Helvetica only, so that nothing is embedded and a receipt stays at a few kilobytes.
 */
export class Pdf {
  readonly width: number
  readonly height: number
  readonly margin: number
  /** Where the next line begins, in millimetres from the top. */
  y: number
  /** While it is true, words and boxes come out turned round the middle of the page. */
  turned = false
  readonly #doc: jsPDF

  constructor(doc: jsPDF, width: number, height: number, margin: number) {
    this.#doc = doc
    this.width = width
    this.height = height
    this.margin = margin
    this.y = margin
  }

  /** What is left between the margins, in millimetres. */
  get inner(): number {
    return this.width - 2 * this.margin
  }

  /** What is left between the next line and the lower margin, in millimetres. */
  get left(): number {
    return this.height - this.margin - this.y
  }

  heading(text: string, size = 16): void {
    this.text(text, { size, bold: true })
    this.space(1)
  }

  /** A paragraph, broken into lines between the margins. */
  text(text: string, look: TextLook = {}): void {
    const { size = 10, align = 'start' } = look
    const x = { start: this.margin, center: this.width / 2, end: this.width - this.margin }[align]
    for (const line of this.linesOf(text, this.inner, look)) {
      const step = lineStep(size)
      this.room(step)
      this.write(line, { x, y: this.y }, look)
      this.y += step
    }
  }

  space(millimetres: number): void {
    this.y += millimetres
  }

  /** A thin line from margin to margin. */
  rule(): void {
    this.room(4)
    this.line(this.y + 2)
    this.y += 4
  }

  /** Names at the left and values at the right, as amounts on a receipt. */
  pairs(pairs: readonly Pair[], size = 10): void {
    for (const { label, value, strong = false } of pairs) {
      const step = lineStep(size)
      const looks = { size, bold: strong }
      const widest = Math.min(this.widthOf(value, looks), this.inner * 0.7)
      const names = this.linesOf(label, this.inner - widest - 4, looks)
      const values = this.linesOf(value, widest + 0.1, looks)
      const lines = Math.max(names.length, values.length)
      this.room(lines * step + 0.8)
      for (let i = 0; i < lines; i++) {
        const y = this.y + i * step
        this.write(names[i] ?? '', { x: this.margin, y }, { ...looks, soft: !strong })
        this.write(values[i] ?? '', { x: this.width - this.margin, y }, { ...looks, align: 'end' })
      }
      this.y += lines * step + 0.8
    }
  }

  /** A QR code that scans from paper: dark runs as boxes, `size` millimetres wide without its quiet
   * zone, which the caller leaves free. */
  qr(text: string, { x, y }: At, size: number): void {
    const { size: squares, runs } = qrRuns(text, 0)
    const square = size / squares
    for (const run of runs) {
      this.box({ x: x + run.x * square, y: y + run.y * square }, run.length * square, square)
    }
  }

  /** One line anywhere on the page; `y` is its upper edge. */
  write(line: string, { x, y }: At, look: TextLook = {}): void {
    const { size = 10, soft = false, white = false, align = 'start' } = look
    const text = this.#set(line, look)
    const from = { start: 0, center: 0.5, end: 1 }[align] * this.#doc.getTextWidth(text)
    this.#doc.setTextColor(white ? 255 : soft ? 90 : 0)
    const [left, base] = [x - from, y + size * points]
    if (!this.turned) this.#doc.text(text, left, base)
    else this.#doc.text(text, this.width - left, this.height - base, { angle: 180 })
  }

  /** A line across, at `y`. */
  line(y: number): void {
    this.#doc.setDrawColor(190)
    this.#doc.setLineWidth(0.2)
    this.#doc.line(this.margin, y, this.width - this.margin, y)
  }

  /** A filled box; `grey` from 0 (black) to 255. */
  box({ x, y }: At, width: number, height: number, grey = 0): void {
    this.#doc.setFillColor(grey, grey, grey)
    const at = this.turned ? { x: this.width - x - width, y: this.height - y - height } : { x, y }
    this.#doc.rect(at.x, at.y, width, height, 'F')
  }

  /** How wide one line would be, in millimetres. */
  widthOf(line: string, look: TextLook = {}): number {
    return this.#doc.getTextWidth(this.#set(line, look))
  }

  /** The text broken into lines no wider than `width`; a word that is wider is cut. */
  linesOf(text: string, width: number, look: TextLook = {}): string[] {
    const lines: string[] = this.#doc.splitTextToSize(this.#set(text, look), width)
    return lines
  }

  /** The largest size up to `most` points at which the line is no wider than `width`. */
  sizeFor(line: string, width: number, most: number, look: TextLook = {}): number {
    return Math.min(most, (most * width) / this.widthOf(line, { ...look, size: most }))
  }

  /** Goes on to the next page unless so much is left on this one. */
  room(millimetres: number): void {
    if (millimetres > this.left && this.y > this.margin) this.newPage()
  }

  newPage(): void {
    this.#doc.addPage()
    this.y = this.margin
  }

  /** The file. `foot` names each page of several: `Page 1 of 3`. */
  bytes(foot?: (page: number, pages: number) => string): Uint8Array<ArrayBuffer> {
    const pages = this.#doc.getNumberOfPages()
    for (let page = 1; foot && pages > 1 && page <= pages; page++) {
      this.#doc.setPage(page)
      const at = { x: this.width / 2, y: this.height - this.margin + 2 }
      this.write(foot(page, pages), at, { size: 8, soft: true, align: 'center' })
    }
    return new Uint8Array(this.#doc.output('arraybuffer'))
  }

  #set(line: string, { size = 10, bold = false }: TextLook): string {
    this.#doc.setFont('helvetica', bold ? 'bold' : 'normal')
    this.#doc.setFontSize(size)
    return printable(line)
  }
}
