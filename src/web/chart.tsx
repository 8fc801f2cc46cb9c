import type { Child } from 'hono/jsx'

type Bar = { label: string; value: number; words: string }
type BarChartProps = {
  title: string
  bars: readonly Bar[]
  /** What the tallest bar stands for, in words. */
  scale: string
  /** The same figures as a table, for readers and listeners. */
  children?: Child
}

const height = 100

/**
 * Upright bars drawn on the server. The drawing stretches with the page and holds no text, so that
 * words keep their size on a phone; the table below says what the bars show.
 */
export const BarChart = ({ title, bars, scale, children }: BarChartProps) => {
  const most = Math.max(1, ...bars.map(({ value }) => value))
  return (
    <figure class="chart">
      <svg
        viewBox={`0 0 ${bars.length * 10} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${title}. ${scale}`}
      >
        {bars.map(({ value, words }, at) => {
          const tall = Math.round((value / most) * height * 10) / 10
          return (
            <rect x={at * 10 + 1} y={height - tall} width="8" height={tall}>
              <title>{words}</title>
            </rect>
          )
        })}
      </svg>
      <div class="chart-ends small" aria-hidden="true">
        <span>{bars[0]?.label}</span>
        <span>{scale}</span>
        <span>{bars.at(-1)?.label}</span>
      </div>
      {children}
    </figure>
  )
}

/** A lying bar in a table's cell: a part of the largest. Says nothing that its row does not. */
export const CellBar = ({ value, most }: { value: number; most: number }) => (
  <svg class="cell-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
    <rect width={most > 0 ? Math.max(1, Math.round((value / most) * 100)) : 0} height="8" />
  </svg>
)

type HeatProps = {
  caption: string
  corner: string
  columns: readonly string[]
  rows: readonly { label: string; cells: readonly number[] }[]
}

/** A table whose cells are shaded by their number, from none to the most of the table. */
export const HeatTable = ({ caption, corner, columns, rows }: HeatProps) => {
  const most = Math.max(1, ...rows.flatMap(({ cells }) => cells))
  return (
    <table class="heat">
      <caption class="hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span class="hidden">{corner}</span>
          </th>
          {columns.map((label) => (
            <th scope="col">{label}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, cells }) => (
          <tr>
            <th scope="row">{label}</th>
            {cells.map((count) => (
              <td class={count === 0 ? undefined : `heat-${Math.ceil((count / most) * 4)}`}>
                {count === 0 ? '' : count}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
