import type { Context } from 'hono'
import type { Messages } from '../i18n/messages'
import type { NotSorted, Sorted } from '../sorting/book-aside'
import { toSort } from '../sorting/to-sort'
import type { AppEnv } from '../web/app-env'
import { swapOr, wantsFragment } from '../web/respond'
import { type Said, ToSortList, ToSortPage, type Typed } from './to-sort-views'

export type Done = keyof Messages['money']['done']
export type Refused = Exclude<Sorted, { ok: true }>

/** The list with what was done said above what is left. */
export async function afterSorting(c: Context<AppEnv>, done: Done): Promise<Response> {
  if (!wantsFragment(c)) return c.redirect(`/shop/money/sort?done=${done}`, 303)
  return showList(c, { tone: 'good', text: c.var.t.money.done[done] })
}

/** The list with why it was not done; what was typed is in its form again. */
export function refusedSorting(
  c: Context<AppEnv>,
  why: NotSorted | 'NOT_POSSIBLE' | Refused,
  typed?: Typed,
): Promise<Response> {
  const refused = typeof why === 'string' ? { code: why } : why
  const { refused: words } = c.var.t.money
  const text =
    'short' in refused
      ? words.OUT_OF_STOCK(refused.short.map((item) => words.short(item)).join(', '))
      : words[refused.code as Exclude<typeof refused.code, 'OUT_OF_STOCK'>]
  // A second tap on the same button found the work done.
  const again = refused.code === 'CHANGED_MEANWHILE'
  return showList(c, { tone: again ? 'info' : 'bad', text }, typed, again ? 200 : 422)
}

export async function showList(
  c: Context<AppEnv>,
  notice: Said,
  typed?: Typed,
  status: 200 | 422 = 200,
): Promise<Response> {
  const { ctx, t } = c.var
  const props = { ctx, matters: await toSort(ctx), notice, typed }
  return swapOr(
    c,
    <ToSortList {...props} />,
    () => c.render(<ToSortPage {...props} />, { title: t.money.tabs.sort, section: 'money' }),
    status,
  )
}
