import type { ShelfProduct } from '../catalogue/product-rows'
import { dryRun, saveWishes } from '../catalogue/save-wishes'
import { productOf, seenOf, shelfOf } from '../catalogue/seen'
import type { Planned, Wish } from '../catalogue/wish'
import type { ShopContext } from '../context'
import type { Bytes } from '../kernel/bytes'
import { type Bounds, megabyte, readSpreadsheet, type SheetRefusal } from '../web/spreadsheet'
import { headerOf } from './columns'
import { type DraftToken, draftOf, keepDraft, newToken } from './draft'
import { type BadRow, type Check, readRows } from './read-rows'

export const mostMegabytes = 5
export const mostInFile = 2000
/** Products, with rows for the choices of some. */
const bounds: Bounds = {
  csvBytes: mostMegabytes * megabyte,
  xlsxBytes: mostMegabytes * megabyte,
  rows: 10_000,
  columns: 60,
  cell: 2000,
}

export type FileRefusal =
  | SheetRefusal
  | { ok: false; code: 'NO_HEADER' | 'NO_ROWS' }
  | { ok: false; code: 'TOO_MANY_PRODUCTS'; rows: number }

/** What a file would do, and under which token exactly that can be saved. */
export type Preview = {
  ok: true
  token: DraftToken
  planned: Planned[]
  bad: BadRow[]
  /** Headings of columns that were not used. */
  unused: string[]
}
type Words = { category: string; badCode: string; date: string; whyNot(plan: Refused): string }
type Refused = Planned & { kind: 'refused' }

/** Reads a file and shows what it would change; nothing is saved yet. */
export async function previewFile(
  ctx: ShopContext,
  file: Bytes,
  check: Check,
  words: Words,
): Promise<Preview | FileRefusal> {
  const sheet = await readSpreadsheet(file, bounds)
  if (!sheet.ok) return sheet
  const header = headerOf(sheet.table)
  if (!header) return { ok: false, code: 'NO_HEADER' }
  const { wishes, bad } = readRows(sheet.table, header, check, words)
  if (wishes.length + bad.length === 0) return { ok: false, code: 'NO_ROWS' }
  if (wishes.length > mostInFile) {
    return { ok: false, code: 'TOO_MANY_PRODUCTS', rows: wishes.length }
  }
  const preview = await previewWishes(ctx, wishes, words)
  const all = [...bad, ...preview.bad].sort((a, b) => a.row - b.row)
  return { ...preview, bad: all, unused: header.unused }
}

async function previewWishes(
  ctx: ShopContext,
  wishes: readonly Wish[],
  { category, whyNot }: Words,
): Promise<Preview> {
  const token = newToken(ctx)
  const defaults = { category, stock: null }
  const { planned, standing } = await dryRun(ctx, { wishes, once: token.id, defaults })
  await keepDraft(ctx, token, { state: 'open', wishes: asSeen(wishes, planned, standing) })
  const bad = planned.flatMap((plan) =>
    plan.kind === 'refused' ? [{ row: plan.row, name: plan.name, why: whyNot(plan) }] : [],
  )
  return { ok: true, token, planned, bad, unused: [] }
}

/** The rows that can be saved, each with what stood when it was shown. */
function asSeen(
  wishes: readonly Wish[],
  planned: readonly Planned[],
  standing: readonly ShelfProduct[],
): Wish[] {
  const shelf = shelfOf(standing)
  return wishes.flatMap((wish, i) => {
    const plan = planned[i]
    if (!plan || plan.kind === 'refused' || plan.kind === 'same') return []
    return [{ ...wish, seen: seenOf(productOf(plan, shelf)) }]
  })
}

export type SavedFile =
  | { ok: true; added: number; changed: number }
  | { ok: false; code: 'TOO_OLD' }
  | { ok: false; code: 'CHANGED_MEANWHILE'; preview: Preview }

/**
 * Saves what was shown under a token, all of it or nothing, and once however often it is sent. When the
 * catalogue has changed since, what would happen now is shown instead.
 */
export async function saveFile(
  ctx: ShopContext,
  token: DraftToken,
  words: Words,
): Promise<SavedFile> {
  const draft = await draftOf(ctx, token)
  if (!draft) return { ok: false, code: 'TOO_OLD' }
  if (draft.state === 'saved') return { ok: true, added: draft.added, changed: draft.changed }
  const { wishes } = draft
  const defaults = { category: words.category, stock: null }
  const outcome = await saveWishes(ctx, { wishes, once: token.id, defaults })
  if (!outcome.ok) {
    const anew = wishes.map(({ seen: _, ...wish }) => wish)
    return { ok: false, code: 'CHANGED_MEANWHILE', preview: await previewWishes(ctx, anew, words) }
  }
  const count = (kind: Planned['kind']) => outcome.planned.filter((one) => one.kind === kind).length
  const saved = { added: count('new'), changed: count('changed') }
  // Of two sent at once the second finds nothing left to do; the first one's word stands.
  if (saved.added + saved.changed > 0) await keepDraft(ctx, token, { state: 'saved', ...saved })
  return { ok: true, ...saved }
}
