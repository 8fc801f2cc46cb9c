/** One budget of design.md section 7, with what was measured and the least it could have been. */
export type Finding = {
  name: string
  ours: string
  floor?: string
  ratio?: number
  budget: string
  /** Null where there is no budget: the number is there to be watched. */
  ok: boolean | null
  /** Said below the table when the budget is broken. */
  details?: string[]
}

type Measured = { name: string; ours: number; unit: string; floor?: number; details?: string[] }

/** Something that must not be more than the budget. */
export function atMost(most: number, { name, ours, unit, floor, details }: Measured): Finding {
  return {
    name,
    ours: amount(ours, unit),
    ...(floor === undefined ? {} : { floor: amount(floor, unit), ...ratioOf(ours, floor) }),
    budget: `<= ${amount(most, unit)}`,
    ok: ours <= most,
    ...(details ? { details } : {}),
  }
}

/** A time that may be so many times the least there is; null: watched only. */
export function timesFloor(
  most: number | null,
  { name, ours, unit, floor }: Measured & { floor: number },
): Finding {
  return {
    name,
    ours: amount(ours, unit),
    floor: amount(floor, unit),
    ratio: ours / floor,
    budget: most === null ? '' : `<= ${most} x floor`,
    ok: most === null ? null : ours <= floor * most,
  }
}

/** A speed that must keep to a share of what the platform can do; null: watched only. */
export function shareOf(least: number | null, measured: Measured & { floor: number }): Finding {
  const { name, ours, unit, floor } = measured
  return {
    name,
    ours: amount(ours, unit),
    floor: amount(floor, unit),
    ratio: ours / floor,
    budget: least === null ? '' : `>= ${least} of floor`,
    ok: least === null ? null : ours / floor >= least,
  }
}

/** Against next to nothing a ratio says nothing. */
const ratioOf = (ours: number, floor: number) => (floor >= 0.1 ? { ratio: ours / floor } : {})

const amount = (value: number, unit: string): string => {
  const digits = Number.isInteger(value) || value >= 1000 ? 0 : value >= 10 ? 1 : 2
  return `${value.toFixed(digits)}${unit ? ` ${unit}` : ''}`
}

export function table(findings: readonly Finding[]): string {
  const rows = findings.map(({ name, ours, floor = '', ratio, budget, ok }) => [
    name,
    ours,
    floor,
    ratio === undefined ? '' : ratio.toFixed(2),
    budget,
    ok === null ? '' : ok ? 'ok' : 'OVER',
  ])
  const all = [['', 'ours', 'floor', 'ratio', 'budget', ''], ...rows]
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)))
  const lines = all.map((row) =>
    row.map((cell, at) =>
      at === 0 ? cell.padEnd(widths?.[at] ?? 0) : cell.padStart(widths?.[at] ?? 0),
    ),
  )
  return lines.map((cells) => cells.join('  ').trimEnd()).join('\n')
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
