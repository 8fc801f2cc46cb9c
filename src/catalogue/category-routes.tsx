import { type Context, Hono } from 'hono'
import * as z from 'zod'
import type { AppEnv } from '../web/app-env'
import { text, ticked, wholeNumber } from '../web/fields'
import { type FormView, readForm, withError } from '../web/form'
import { requires } from '../web/requires'
import { swapOr } from '../web/respond'
import { moveCategory, renameCategory } from './arrange-categories'
import { longestCategory } from './category'
import { Categories, CategoriesPage, type CategoriesProps } from './category-views'
import { categoriesInOrder } from './list-page'

const name = text({ most: longestCategory })
const moveForm = z.object({ name, to: wholeNumber({ least: 0, most: 1000 }) })
const renameForm = z.object({ from: name, to: name, together: ticked() })

const home = '/shop/catalogue/categories'

/** Below /shop/catalogue/categories: their order and their names. */
export const categoryRoutes = new Hono<AppEnv>()
  .use('/categories/*', requires('manager'))
  .get('/categories', async (c) => show(c))
  .post('/categories/moves', async (c) => {
    const { ctx, desk } = c.var
    const form = await readForm(c, moveForm)
    if (!form.ok) return show(c, {}, 422)
    await moveCategory(ctx, form.value)
    desk.forgetShop(ctx.profile)
    return swapOr(c, <Categories {...(await loaded(c))} />, home)
  })
  .post('/categories/renamings', async (c) => {
    const { ctx, desk } = c.var
    const form = await readForm(c, renameForm)
    const from = form.values.from ?? ''
    if (!form.ok) return show(c, { renaming: { from, form, together: false } }, 422)
    const outcome = await renameCategory(ctx, form.value)
    if (!outcome.ok) return refuse(c, from, form, outcome.code)
    desk.forgetShop(ctx.profile)
    return swapOr(c, <Categories {...(await loaded(c))} />, home)
  })

type Refused = 'NO_SUCH_CATEGORY' | 'CATEGORY_TAKEN'

function refuse(c: Context<AppEnv>, from: string, form: FormView, code: Refused) {
  const sentence = c.var.t.catalogue.refused[code]
  const notice = { tone: 'bad' as const, text: sentence }
  const again = withError(form, 'to', sentence)
  return show(
    c,
    { notice, renaming: { from, form: again, together: code === 'CATEGORY_TAKEN' } },
    422,
  )
}

const loaded = async (c: Context<AppEnv>): Promise<CategoriesProps> => ({
  categories: await categoriesInOrder(c.var.ctx.shop),
  t: c.var.t,
})

async function show(
  c: Context<AppEnv>,
  more: Partial<CategoriesProps> = {},
  status: 200 | 422 = 200,
) {
  const props = { ...(await loaded(c)), ...more }
  const page = () =>
    c.render(<CategoriesPage {...props} />, {
      title: c.var.t.catalogue.categories,
      section: 'catalogue',
    })
  return status === 200 ? page() : swapOr(c, <Categories {...props} />, page, status)
}
