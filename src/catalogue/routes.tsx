import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { days } from '../kernel/clock'
import { formatMoney } from '../kernel/money'
import { addressPart } from '../web/address-part'
import type { AppEnv } from '../web/app-env'
import { cutListScript } from '../web/assets'
import { type FormView, newForm, readForm, withError } from '../web/form'
import { requires } from '../web/requires'
import { goTo, wantsFragment } from '../web/respond'
import { addProduct } from './add-product'
import { archiveProduct, restoreProduct } from './archive-product'
import { categoryRoutes } from './category-routes'
import { type EditProduct, editProduct } from './edit-product'
import { editProductForm, newProductForm, sku as skuPart } from './forms'
import { learntDone, learntRoutes } from './learnt-routes'
import { type CatalogueList, cataloguePage, categoriesInOrder, shelves } from './list-page'
import { CataloguePage, type Done, type Filter, Sections, Shelf } from './list-views'
import { photoRoutes } from './photo-routes'
import { NewProductPage } from './product-views'
import { productPage } from './queries'
import { runningOutRoutes } from './running-out-routes'
import { showProduct } from './show-product'
import { stockRoutes } from './stock-routes'

/** Below /shop/catalogue. Everybody counts stock; what is sold and for how much, managers say. */
export const catalogueRoutes = new Hono<AppEnv>()
  .get('/', requires('staff'), async (c) => {
    const { ctx, t } = c.var
    const filter = filterForm.parse(c.req.query())
    const list = await cataloguePage(ctx.shop, {
      ...filter,
      ...doneTo(c),
      learntSince: aWeekAgo(c),
    })
    const props = { ctx, list, filter }
    if (wantsFragment(c))
      return c.html(filter.after ? <Sections {...props} /> : <Shelf {...props} />)
    return c.render(<CataloguePage {...props} done={doneBefore(c, list)} />, {
      title: t.catalogue.title,
      section: 'catalogue',
      scripts: [cutListScript],
    })
  })
  .route('/', stockRoutes)
  .use(requires('manager'))
  .route('/', categoryRoutes)
  .route('/', photoRoutes)
  .get('/new', (c) => showNew(c, newForm({ stock: '' })))
  .post('/', async (c) => {
    const { ctx, desk, t } = c.var
    const form = await readForm(c, newProductForm)
    if (!form.ok) return showNew(c, form, t.web.checkForm)
    const { sku, stock, ...details } = form.value
    const outcome = await addProduct(ctx, { ...details, sku, stock })
    if (!outcome.ok) {
      const field = fieldOf[outcome.code]
      const sentence = t.catalogue.refused[outcome.code]
      return showNew(c, withError(form, field, sentence), sentence)
    }
    desk.forgetShop(ctx.profile)
    return details.options.length > 0
      ? goTo(c, `/shop/catalogue/${outcome.sku}/stock?added=yes`)
      : goTo(c, `/shop/catalogue?added=${outcome.sku}`)
  })
  .get('/:sku', async (c) => {
    const page = await productPage(c.var.ctx.shop, oneSku(c))
    return showProduct(c, page, { learntDone: learntDone(c) })
  })
  .post('/:sku', async (c) => {
    const { ctx, desk, t } = c.var
    const sku = oneSku(c)
    const form = await readForm(c, editProductForm)
    const refuse = async (typed: FormView, notice: string) =>
      showProduct(c, await productPage(ctx.shop, sku), { form: typed, notice })
    if (!form.ok) return refuse(form, t.web.checkForm)
    const { version, ...details } = form.value
    const outcome = await editProduct(ctx, { sku, version, details })
    if (!outcome.ok) return refuse(freshened(form, outcome), whyNot(c, outcome))
    desk.forgetShop(ctx.profile)
    return goTo(c, `/shop/catalogue?saved=${sku}`)
  })
  .route('/', learntRoutes)
  .route('/', runningOutRoutes)
  .post('/:sku/archival', async (c) => {
    const { sku } = await archiveProduct(c.var.ctx, oneSku(c))
    c.var.desk.forgetShop(c.var.ctx.profile)
    return goTo(c, `/shop/catalogue?removed=${sku}`)
  })
  .post('/:sku/restoration', async (c) => {
    const { sku } = await restoreProduct(c.var.ctx, oneSku(c))
    c.var.desk.forgetShop(c.var.ctx.profile)
    return goTo(c, `/shop/catalogue?restored=${sku}`)
  })

const oneSku = (c: Context<AppEnv>): string => addressPart(c, 'sku', skuPart)

const filterForm = z
  .object({
    show: z.enum(shelves).default('all').catch('all'),
    category: z.string().max(24).default('').catch(''),
    q: z.string().max(60).default('').catch(''),
    after: skuPart.nullable().default(null).catch(null),
  })
  .transform(
    ({ show, category, q, after }): Filter => ({
      shelf: show,
      category: category === '' ? null : category,
      search: q.trim(),
      after,
    }),
  )

const aWeekAgo = (c: Context<AppEnv>) => c.var.ctx.ports.clock() - days(7)

const fieldOf = {
  SKU_TAKEN: 'sku',
  NAME_TAKEN: 'name',
  TOO_MANY_VARIANTS: 'options.0.values',
  TOO_MANY_PRODUCTS: 'name',
} as const

/** What a redirect came from: `?removed=MILK`. */
function doneTo(c: Context<AppEnv>): { did: Deed; about: string } | undefined {
  const did = deeds.find((deed) => c.req.query(deed) !== undefined)
  const about = skuPart.safeParse(did && c.req.query(did))
  return did && about.success ? { did, about: about.data } : undefined
}

const deeds = ['added', 'saved', 'removed', 'restored'] as const
type Deed = (typeof deeds)[number]

/** What was done, and for what was taken away the way back. */
function doneBefore(c: Context<AppEnv>, { aboutName }: CatalogueList): Done | undefined {
  const [, added, changed] = /^(\d{1,5})-(\d{1,5})$/.exec(c.req.query('listed') ?? '') ?? []
  if (added && changed) return { text: c.var.t.lists.saved(Number(added), Number(changed)) }
  const done = doneTo(c)
  if (!done || aboutName === null) return undefined
  const text = c.var.t.catalogue.did[done.did](aboutName)
  return done.did === 'removed' ? { text, undo: done.about } : { text }
}

async function showNew(c: Context<AppEnv>, form: FormView, notice?: string) {
  const { ctx, t } = c.var
  const categories = (await categoriesInOrder(ctx.shop)).map(({ name }) => name)
  if (notice !== undefined) c.status(422)
  const page = <NewProductPage ctx={ctx} form={form} categories={categories} notice={notice} />
  return c.render(page, { title: t.catalogue.newTitle, section: 'catalogue' })
}

/** A stale form goes on from what stands now, once its reader has seen it. */
const freshened = (form: FormView, { current }: EditProduct): FormView => ({
  ...form,
  values: { ...form.values, version: String(current.version) },
})

function whyNot(c: Context<AppEnv>, { code, current }: EditProduct & { ok: false }): string {
  const { refused } = c.var.t.catalogue
  if (code === 'TOO_MANY_VARIANTS') return refused.TOO_MANY_VARIANTS
  const { name, category, price } = current
  const now = [name, formatMoney(price), category].join(', ')
  return `${refused.CHANGED_MEANWHILE} ${refused.changedTo(now)}`
}
