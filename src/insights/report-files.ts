import type { PageContext } from '../context'
import { cents, formatMoney } from '../kernel/money'
import { csvFile } from '../web/csv'
import { newPdf } from '../web/pdf'
import { writeTable } from '../web/pdf-table'
import type { InsightsData } from './queries'
import { type ReportCell, report } from './report'

/** The report for a spreadsheet: its tables under each other, money in shillings. */
export function reportCsv(ctx: PageContext, data: InsightsData): string {
  const number = (cell: ReportCell) => (typeof cell === 'object' ? cell.cents / 100 : cell)
  return csvFile(
    report(ctx, data).flatMap(({ title, columns, rows }) => [
      [title],
      columns,
      ...rows.map((row) => row.map(number)),
      [],
    ]),
  )
}

/** The report on A4 paper. */
export async function reportPdf(ctx: PageContext, data: InsightsData) {
  const { t, profile, language, ports } = ctx
  const title = t.insights.reportTitle(profile.name)
  const pdf = await newPdf({ title, language, madeAt: ports.clock() })
  const words = (cell: ReportCell) =>
    typeof cell === 'object' ? formatMoney(cents(cell.cents)) : String(cell)
  pdf.heading(title)
  for (const section of report(ctx, data)) {
    pdf.space(4)
    pdf.heading(section.title, 12)
    writeTable(
      pdf,
      section.columns.map((label, at) =>
        at === 0 ? { label, share: 2 } : { label, align: 'end' },
      ),
      section.rows.map((row) => row.map(words)),
    )
  }
  return pdf.bytes()
}
