import { lineStep, type Pdf, type TextLook } from './pdf'

/** `share` is the column's part of the width: 1 unless it says otherwise. */
export type PdfColumn = { label: string; align?: 'end'; share?: number }

/** Eight lines of a cell are enough: a row must fit on a page. */
const mostLines = 8

/** Rows under headings, which stand again on every page the table goes on to. */
export function writeTable(
  pdf: Pdf,
  columns: readonly PdfColumn[],
  rows: readonly (readonly string[])[],
  size = 9,
): void {
  const heading = () => writeRow(pdf, columns, headings, { size, bold: true })
  const headings = columns.map(({ label }) => label)
  heading()
  for (const row of rows) {
    if (heightOf(pdf, columns, row, { size }) > pdf.left) {
      pdf.newPage()
      heading()
    }
    writeRow(pdf, columns, row, { size })
  }
  pdf.space(2)
}

type Look = TextLook & { size: number }

function writeRow(pdf: Pdf, columns: readonly PdfColumn[], cells: readonly string[], look: Look) {
  const height = heightOf(pdf, columns, cells, look)
  pdf.room(height)
  let x = pdf.margin
  for (const { align = 'start', width, lines } of laidOut(pdf, columns, cells, look)) {
    for (const [i, line] of lines.entries()) {
      const at = { x: align === 'end' ? x + width : x, y: pdf.y + 1 + i * lineStep(look.size) }
      pdf.write(line, at, { ...look, align })
    }
    x += width
  }
  pdf.y += height
  pdf.line(pdf.y)
}

function heightOf(pdf: Pdf, columns: readonly PdfColumn[], cells: readonly string[], look: Look) {
  const lines = laidOut(pdf, columns, cells, look).map((cell) => cell.lines.length)
  return Math.max(1, ...lines) * lineStep(look.size) + 2
}

function laidOut(pdf: Pdf, columns: readonly PdfColumn[], cells: readonly string[], look: Look) {
  const shares = columns.reduce((sum, { share = 1 }) => sum + share, 0)
  return columns.map(({ align, share = 1 }, i) => {
    const width = (pdf.inner * share) / shares
    const lines = pdf.linesOf(cells[i] ?? '', width - 2, look).slice(0, mostLines)
    return { align, width, lines }
  })
}
