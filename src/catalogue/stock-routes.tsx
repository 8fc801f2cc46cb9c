import { type Context, Hono } from 'hono'
import { Failure } from '../kernel/failure'
import { formatMoney } from '../kernel/money'
import { addressPart } from '../web/address-part'
import type { AppEnv } from '../web/app-env'
import { type FormView, newForm, readForm, withError } from '../web/form'
import { mayDo } from '../web/navigation'
import { requires } from '../web/requires'
import { swapOr, wantsFragment } from '../web/respond'
import { sku as skuPart, stockFields, stockForm, stockFormId } from './forms'
import type { ShelfProduct } from './product-rows'
import { productBySku } from './queries'
import { ProductRow } from './row-views'
import { type StockFormId, type StockSet, setStock } from './set-stock'
import { StockPage, type StockProps, StockRow } from './stock-views'

/** Below /shop/catalogue/:sku: price and stock in a row of the list, or on a page of their own. */
export const stockRoutes = new Hono<AppEnv>()
  .use(requires('staff'))
  .get('/:sku/row', async (c) => {
    const product = await oneProduct(c)
    return swapOr(c, <ProductRow product={product} ctx={c.var.ctx} />, '/shop/catalogue')
  })
  .get('/:sku/stock', async (c) => {
    const product = await oneProduct(c)
    const text = c.var.t.catalogue.addedOptions(product.name)
    const notice = c.req.query('added') ? { tone: 'good' as const, text } : undefined
    return show(c, { product, form: newForm(stockFields(product)), formId: newId(c), notice })
  })
  .post('/:sku/stock', async (c) => {
    const { ctx, desk } = c.var
    const sku = addressPart(c, 'sku', skuPart)
    const form = await readForm(c, stockForm)
    if (!form.ok) return refuseTyped(c, form)
    const { once, said, version, counts } = form.value
    if (said.price !== null && !mayDo(ctx.session.role, 'manager')) {
      throw new Failure('FORBIDDEN', 'prices are for owners and managers')
    }
    const outcome = await setStock(ctx, { sku, form: once, counts, said, version })
    if (!outcome.ok) return refuse(c, form, outcome)
    desk.forgetShop(ctx.profile)
    if (!wantsFragment(c)) return c.redirect(`/shop/catalogue?saved=${sku}`, 303)
    return c.html(<ProductRow product={await productBySku(ctx.shop, sku)} ctx={ctx} saved />)
  })

const oneProduct = (c: Context<AppEnv>): Promise<ShelfProduct> =>
  productBySku(c.var.ctx.shop, addressPart(c, 'sku', skuPart))

const newId = (c: Context<AppEnv>): StockFormId => c.var.ctx.ports.newId('stk')

const show = (c: Context<AppEnv>, form: Omit<StockProps, 'ctx'>, status: 200 | 422 = 200) => {
  const { ctx, t } = c.var
  const props = { ctx, ...form }
  const title = t.catalogue.quickOf(form.product.name)
  const page = () => c.render(<StockPage {...props} />, { title, section: 'catalogue' })
  if (status === 200 && !wantsFragment(c)) return page()
  return swapOr(c, <StockRow {...props} />, page, status === 200 ? 200 : 422)
}

/** Something typed cannot be read: the same form again, under its own id. */
async function refuseTyped(c: Context<AppEnv>, form: FormView) {
  const known = stockFormId.safeParse(form.values.once)
  const formId = known.success ? known.data : newId(c)
  return show(c, { product: await oneProduct(c), form, formId }, 422)
}

/** Shows both: what was typed stays in the fields, what stands now is said beside them. */
function refuse(c: Context<AppEnv>, typed: FormView, { code, current }: StockSet & { ok: false }) {
  const { refused, inStock } = c.var.t.catalogue
  const now = stockFields(current)
  const values = { ...typed.values, ...seenIn(now), version: now.version ?? '' }
  let form: FormView = { values, errors: {} }
  for (const { sku, stock } of current.variants) {
    const field = `stock.${sku}`
    if (typed.values[`seen.${sku}`] !== String(stock)) form = withError(form, field, inStock(stock))
  }
  const text =
    code === 'STOCK_BELOW_ZERO'
      ? `${refused.STOCK_BELOW_ZERO} ${refused.stockChanged}`
      : `${refused.CHANGED_MEANWHILE} ${refused.changedTo(formatMoney(current.price))}`
  const notice = { tone: 'bad' as const, text }
  return show(c, { product: current, form, formId: newId(c), notice }, 422)
}

const seenIn = (fields: Record<string, string>) =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => name.startsWith('seen.')))
