/** A state machine as a table for a snapshot: a changed arrow shows up in review as a changed row. */
export function machineTable(machine: Record<string, Record<string, string>>): string {
  const events = [...new Set(Object.values(machine).flatMap(Object.keys))]
  const width = (texts: string[]) => Math.max(...texts.map(({ length }) => length)) + 2
  const first = width(Object.keys(machine))
  const columns = events.map((event) =>
    width([event, ...Object.values(machine).map((row) => row[event] ?? '·')]),
  )
  const line = (state: string, cells: string[]) =>
    (state.padEnd(first) + cells.map((cell, i) => cell.padEnd(columns[i] ?? 0)).join('')).trimEnd()
  const rows = Object.entries(machine).map(([state, row]) =>
    line(
      state,
      events.map((event) => row[event] ?? '·'),
    ),
  )
  return [line('', events), ...rows].join('\n')
}
