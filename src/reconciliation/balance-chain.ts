/** One row's money and what the account held after it; rows of one receipt stand together. */
export type Link = { row: number; receipt: string; amount: number; balance: number | null }

/** `row` is the first, in the order of the file, where the balances do not follow each other. */
export type Break = { count: number; row: number }

/**
 * Checks that each balance is the one before and what came since, oldest to newest. Exports run either
 * way, and a charge may print the balance of its payment or stand before it (wire-contracts H3.2), so
 * the rows of one receipt are taken together. `gaps` are rows that were set aside: behind one the
 * chain begins anew. Null when nothing is broken.
 */
export function checkChain(links: readonly Link[], gaps: ReadonlySet<number>): Break | null {
  const steps = stepsOf(links)
  if (steps.length < 2) return null
  const forward = breaksIn(steps, gaps)
  if (forward.length === 0) return null
  const backward = breaksIn(steps.toReversed(), gaps)
  if (backward.length === 0) return null
  const rows = backward.length <= forward.length ? backward : forward
  return { count: rows.length, row: Math.min(...rows) }
}

type Step = { first: number; last: number; amount: number; balances: number[] }

function stepsOf(links: readonly Link[]): Step[] {
  const steps: Step[] = []
  let receipt: string | null = null
  let seen = new Set<string>()
  for (const link of links) {
    const row = `${link.amount}|${link.balance}`
    let step = steps.at(-1)
    if (!step || link.receipt !== receipt) {
      step = { first: link.row, last: link.row, amount: 0, balances: [] }
      steps.push(step)
      seen = new Set()
    }
    receipt = link.receipt
    step.last = link.row
    // A row that stands twice in the file happened once.
    if (seen.has(row)) continue
    seen.add(row)
    step.amount += link.amount
    if (link.balance !== null) step.balances.push(link.balance)
  }
  return steps
}

function breaksIn(steps: readonly Step[], gaps: ReadonlySet<number>): number[] {
  const broken: number[] = []
  // Where the chain begins, the balance after a receipt may be that of any of its rows.
  let held: number[] = []
  let last: Step | null = null
  for (const step of steps) {
    const known = last && !isGap(last, step, gaps) ? held : []
    const after = known.map((balance) => balance + step.amount)
    const printed = after.filter((balance) => step.balances.includes(balance))
    if (step.balances.length === 0) held = after
    else held = printed.length > 0 ? printed : step.balances
    if (after.length > 0 && step.balances.length > 0 && printed.length === 0) {
      broken.push(step.first)
    }
    last = step
  }
  return broken
}

function isGap(one: Step, other: Step, gaps: ReadonlySet<number>): boolean {
  const [from, until] = one.last < other.first ? [one.last, other.first] : [other.last, one.first]
  for (let row = from + 1; row < until; row++) if (gaps.has(row)) return true
  return false
}
