import type { Messages } from '../i18n/messages'
import { clockTime, inNairobi } from '../kernel/nairobi'
import type { LineRow } from '../reconciliation/match-lines'
import { type Cell, csvFile } from '../web/csv'

/** Lines as a spreadsheet, amounts in shillings as numbers. Nothing personal is in them. */
export function linesCsv(lines: readonly LineRow[], { reconciliation: words }: Messages): string {
  const { heads } = words.csv
  const rows = lines.map((line): Cell[] => [
    line.statementId,
    line.number < 1_000_000 ? line.number : null,
    `${inNairobi(line.happenedAt).day} ${clockTime(line.happenedAt)}`,
    words.classes[line.class],
    line.result && words.results[line.result],
    line.code,
    line.invoiceId,
    line.reference,
    line.amountCents / 100,
    line.sortedAs && words.sortedAs[line.sortedAs],
  ])
  return csvFile([Object.values(heads), ...rows])
}
