/** What customers browse by: as long as WhatsApp shows a row of a list. */
export const longestCategory = 24

export type Category = { name: string; products: number }

const sameName = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()

/** The names with one of them at place `to`, counted from 0; unchanged when nobody has it. */
export function movedTo(names: readonly string[], name: string, to: number): string[] {
  if (!names.includes(name)) return [...names]
  const others = names.filter((other) => other !== name)
  return others.toSpliced(Math.max(0, Math.min(to, others.length)), 0, name)
}

export type RenameDecision =
  | { ok: true; order: string[] }
  | { ok: false; code: 'NO_SUCH_CATEGORY' | 'CATEGORY_TAKEN' }

/**
 * The order after a category got another name. A name that another one has puts both together, which
 * cannot be undone, so it is wanted twice: `together`. Sent again, the new name is there already.
 */
export function decideRename(
  names: readonly string[],
  { from, to, together }: { from: string; to: string; together: boolean },
): RenameDecision {
  const other = names.find((name) => name !== from && sameName(name, to))
  if (!names.includes(from)) {
    return other ? { ok: true, order: [...names] } : { ok: false, code: 'NO_SUCH_CATEGORY' }
  }
  if (other && !together) return { ok: false, code: 'CATEGORY_TAKEN' }
  const order = other
    ? names.filter((name) => name !== from)
    : names.map((name) => (name === from ? to : name))
  return { ok: true, order }
}

/** How a new name is written when a category of that name is there already: as it is there. */
export const spelled = (names: readonly string[], from: string, to: string): string =>
  names.find((name) => name !== from && sameName(name, to)) ?? to
