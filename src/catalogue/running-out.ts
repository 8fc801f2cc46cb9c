import type { ShelfProduct } from './product-rows'

/** What the shop wants when there is little or nothing left of a product. */
export type RunningOut = {
  /** Warn when no more than this is left; null: the usual. */
  lowStock: number | null
  /** The item code of what the chat may offer instead. */
  substitute: string | null
}

export type RunningOutRefusal =
  | { ok: false; code: 'CHANGED_MEANWHILE' }
  | { ok: false; code: 'NO_SUCH_SUBSTITUTE'; close: string[] }
  | { ok: false; code: 'ITSELF' }
export type RunningOutDecision =
  | { ok: true; wanted: RunningOut; change: boolean }
  | RunningOutRefusal

/**
 * `named`: what was typed for the substitute, with what on the shelf has exactly that name and what
 * comes close; null when nothing was typed. What was taken off the shelf is not among them.
 */
export function decideRunningOut(
  current: ShelfProduct,
  lowStock: number | null,
  named: { exact: readonly { sku: string }[]; close: readonly { name: string }[] } | null,
  fresh: boolean,
): RunningOutDecision {
  const [found] = named?.exact.filter(({ sku }) => sku !== current.sku) ?? []
  if (named && !found) {
    if (named.exact.length > 0) return { ok: false, code: 'ITSELF' }
    return { ok: false, code: 'NO_SUCH_SUBSTITUTE', close: named.close.map(({ name }) => name) }
  }
  const wanted = { lowStock, substitute: found?.sku ?? null }
  const same = wanted.lowStock === current.lowStock && wanted.substitute === current.substitute
  if (!same && !fresh) return { ok: false, code: 'CHANGED_MEANWHILE' }
  return { ok: true, wanted, change: !same }
}
