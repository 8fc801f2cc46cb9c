import { lineStep, newPdf, type Pdf } from '../web/pdf'
import type { Poster } from './poster'

/** The poster as a file: black on white, so that any printer and copier does it justice. */
export async function posterPdf(poster: Poster, madeAt: number): Promise<Uint8Array<ArrayBuffer>> {
  const { size, language, name, headline } = poster
  const paper = size === 'card' ? 'a4' : size
  const title = `${name}: ${headline}`
  const pdf = await newPdf({ title, language, madeAt, paper, margin: 0 })
  if (size === 'card') drawTent(pdf, poster)
  else drawPoster(pdf, poster)
  return pdf.bytes()
}

/** Drawn for A4 and made smaller for the others: their sides have the same proportion. */
function drawPoster(pdf: Pdf, poster: Poster): void {
  const { name, headline, scan, orSend, code, to, pay, web, link } = poster
  const scale = pdf.width / 210
  const centre = pdf.width / 2
  const line = (
    text: string,
    y: number,
    most: number,
    look: { bold?: boolean; soft?: boolean },
  ) => {
    const size = pdf.sizeFor(text, 178 * scale, most * scale, look)
    pdf.write(text, { x: centre, y: y * scale }, { ...look, size, align: 'center' })
  }
  drawName(pdf, name, { x: centre, y: 16 * scale, width: 178 * scale, scale })
  drawBand(pdf, headline, { y: 54 * scale, height: 26 * scale, most: 44 * scale })
  pdf.qr(link, { x: centre - 55 * scale, y: 92 * scale }, 110 * scale)
  line(scan, 207, 22, { bold: true })
  line(orSend, 219, 18, { soft: true })
  line(code, 227, 60, { bold: true })
  line(to, 252, 18, { soft: true })
  line(pay, 267, 24, { bold: true })
  line(web, 281, 12, { soft: true })
}

type Space = { x: number; y: number; width: number; scale: number }

/** A long name takes two smaller lines rather than one that nobody can read. */
function drawName(pdf: Pdf, name: string, { x, y, width, scale }: Space): void {
  const look = { bold: true, align: 'center' } as const
  const linesAt = (size: number) => pdf.linesOf(name, width, { ...look, size })
  const one = pdf.sizeFor(name, width, 60 * scale, look)
  const two = [36, 32, 28, 24].map((size) => size * scale)
  const size = one >= 36 * scale ? one : (two.find((each) => linesAt(each).length <= 2) ?? one)
  const lines = size === one ? [name] : linesAt(size)
  const height = lineStep(size)
  const top = y + (32 * scale - height * lines.length) / 2
  for (const [i, text] of lines.entries()) {
    const fit = pdf.sizeFor(text, width, size, look)
    pdf.write(text, { x, y: top + i * height }, { ...look, size: fit })
  }
}

/** White words on a black band across the page, capitals in its middle. */
function drawBand(
  pdf: Pdf,
  words: string,
  { y, height, most }: { y: number; height: number; most: number },
): void {
  pdf.box({ x: 0, y }, pdf.width, height)
  const size = pdf.sizeFor(words, pdf.width * 0.85, most, { bold: true })
  const at = { x: pdf.width / 2, y: y + height / 2 - lineStep(size) * 0.49 }
  pdf.write(words, at, { size, bold: true, white: true, align: 'center' })
}

/** Two faces on one sheet, the upper one upside down: folded in the middle it stands by itself. */
function drawTent(pdf: Pdf, poster: Poster): void {
  const middle = pdf.height / 2
  for (let x = 0; x < pdf.width; x += 6) pdf.box({ x, y: middle - 0.1 }, 3, 0.2, 150)
  pdf.write(poster.fold, { x: 4, y: middle - 4 }, { size: 7, soft: true })
  for (const turned of [false, true]) {
    pdf.turned = turned
    drawFace(pdf, poster, middle)
  }
}

function drawFace(pdf: Pdf, poster: Poster, top: number): void {
  const { name, headline, scan, orSend, code, to, pay, link } = poster
  const right = { x: 155, width: 96 }
  drawName(pdf, name, { x: pdf.width / 2, y: top + 6, width: 180, scale: 0.94 })
  drawBand(pdf, headline, { y: top + 40, height: 18, most: 32 })
  pdf.qr(link, { x: 20, y: top + 67 }, 66)
  const line = (text: string, y: number, most: number, bold: boolean) => {
    const fit = pdf.sizeFor(text, right.width, most, { bold })
    const look = { size: fit, bold, soft: !bold, align: 'center' } as const
    pdf.write(text, { x: right.x, y: top + y }, look)
  }
  line(scan, 70, 18, true)
  line(orSend, 81, 14, false)
  line(code, 89, 46, true)
  line(to, 109, 14, false)
  line(pay, 122, 20, true)
}
