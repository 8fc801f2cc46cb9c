import type { PageContext } from '../context'
import { inNairobi } from '../kernel/nairobi'
import { localPhone } from '../kernel/phone'
import { csvFile } from '../web/csv'
import { customerBook, mostExported } from './queries'

/**
 * The customers as a spreadsheet, the newest buyers first: page by page of the book, so that no read
 * grows with the shop.
 */
export async function exportCustomers(ctx: PageContext): Promise<string> {
  const { columns, noName, languages, yes, no } = ctx.t.customerBook
  const rows: (string | number)[][] = [Object.values(columns)]
  for (let before: number | undefined; rows.length <= mostExported; ) {
    const { entries, more } = await customerBook(ctx, { before })
    for (const entry of entries) {
      rows.push([
        entry.name ?? noName,
        entry.phone ? localPhone(entry.phone) : '',
        languages[entry.language],
        entry.orders,
        entry.spent / 100,
        inNairobi(entry.lastOrderAt).day,
        entry.stopped ? no : yes,
      ])
    }
    before = entries.at(-1)?.lastNumber
    if (!more || before === undefined) break
  }
  return csvFile(rows)
}
