import type { PageContext } from '../context'
import { dayWords } from '../insights/day-words'
import { type Cents, cents, formatMoney } from '../kernel/money'
import { clockTime } from '../kernel/nairobi'
import { timeWords } from '../orders/time-words'
import { csvFile } from '../web/csv'
import { newPdf } from '../web/pdf'
import { writeTable } from '../web/pdf-table'
import { cashLeft, type DayFigures, figureNames, isCount, toCome } from './figures'
import { type DayPage, mostTaken, type Taken } from './queries'
import { cashWords } from './views'

type File = DayPage & { taken: readonly Taken[] }

/** The day for a spreadsheet: its figures, then its payments; money in shillings. */
export function closeCsv({ t }: PageContext, { day, figures, close, taken }: File): string {
  const shillings = (amount: number) => amount / 100
  const { columns } = t.dayClose
  return csvFile([
    [t.dayClose.day(day)],
    ...linesOf(t, figures).map(([label, value, counts]) => [
      label,
      counts ? value : shillings(value),
    ]),
    [t.dayClose.counted, close?.cashCountedCents == null ? '' : shillings(close.cashCountedCents)],
    [t.dayClose.signedBy, close?.signedAt == null ? t.dayClose.notSigned : isoTime(close.signedAt)],
    [t.dayClose.note, close?.note ?? ''],
    [],
    Object.values(columns),
    ...taken.map((one) => [
      clockTime(one.at),
      one.order ?? '',
      wayOf(t, one),
      one.code ?? '',
      shillings(one.amount),
      shillings(one.charges),
      one.aside ? t.dayClose.yes : '',
    ]),
    ...(taken.length >= mostTaken ? [[t.dayClose.cut]] : []),
  ])
}

/** The same on A4 paper. */
export async function closePdf(ctx: PageContext, { day, figures, close, taken }: File) {
  const { t, profile, language, ports } = ctx
  const now = ports.clock()
  const title = `${profile.name}: ${t.dayClose.day(dayWords(day, t, ''))}`
  const pdf = await newPdf({ title, language, madeAt: now })
  pdf.heading(title)
  pdf.pairs(
    linesOf(t, figures).map(([label, value, counts]) => ({
      label,
      value: counts ? String(value) : formatMoney(cents(value)),
      strong: label === t.dayClose.figures.net || label === t.dayClose.toCome,
    })),
  )
  pdf.rule()
  const signed = close?.signedAt
  pdf.text(
    signed == null
      ? t.dayClose.notSigned
      : t.dayClose.signedAt({ when: timeWords(signed, now, t) }),
  )
  if (close?.cashCountedCents != null) {
    const counted: Cents = close.cashCountedCents
    pdf.text(`${t.dayClose.counted}: ${formatMoney(counted)}`)
    pdf.text(cashWords(t, cents(counted - cashLeft(close.figures))))
  }
  if (close?.note) pdf.text(close.note)
  if (taken.length > 0) {
    pdf.space(4)
    pdf.heading(t.dayClose.payments, 12)
    const { time, order, way, code, amount, charges } = t.dayClose.columns
    writeTable(
      pdf,
      [
        { label: time },
        { label: order },
        { label: way, share: 2 },
        { label: code, share: 2 },
        { label: amount, align: 'end', share: 1.4 },
        { label: charges, align: 'end', share: 1.4 },
      ],
      taken.map((one) => [
        clockTime(one.at),
        one.order === null ? '' : `#${one.order}`,
        wayOf(t, one),
        one.code ?? '',
        formatMoney(one.amount),
        formatMoney(one.charges),
      ]),
    )
    if (taken.length >= mostTaken) pdf.text(t.dayClose.cut)
  }
  return pdf.bytes()
}

function linesOf({ dayClose }: PageContext['t'], figures: DayFigures) {
  const lines = figureNames.map(
    (name) => [dayClose.figures[name], figures[name] as number, isCount(name)] as const,
  )
  return lines.toSpliced(5, 0, [dayClose.toCome, toCome(figures), false])
}

const wayOf = ({ money }: PageContext['t'], { channel }: Taken): string =>
  money.channel[channel as keyof typeof money.channel] ?? channel

const isoTime = (at: number): string =>
  new Date(at + 3 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
