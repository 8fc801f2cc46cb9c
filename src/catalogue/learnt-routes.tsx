import { type Context, Hono } from 'hono'
import { addressPart } from '../web/address-part'
import type { AppEnv } from '../web/app-env'
import { readForm } from '../web/form'
import { requires } from '../web/requires'
import { swapOr } from '../web/respond'
import { learntForm, sku as skuPart } from './forms'
import { keepAlias } from './keep-alias'
import { undoAlias } from './learn-alias'
import { LearntCard, type LearntDone } from './learnt-views'
import { productBySku, productPage } from './queries'
import { showProduct } from './show-product'

/** Below /shop/catalogue/:sku/learnt: what customers taught the shop about a product. */
export const learntRoutes = new Hono<AppEnv>()
  .use('/:sku/learnt/*', requires('manager'))
  .post('/:sku/learnt/removal', async (c) => {
    const { ctx, desk, t } = c.var
    const { sku } = await productBySku(ctx.shop, oneSku(c))
    const form = await readForm(c, learntForm)
    if (!form.ok) return refuse(c, t.catalogue.refused.NOT_LEARNT)
    await undoAlias(ctx, form.value.words)
    desk.forgetShop(ctx.profile)
    const { learnt } = await productPage(ctx.shop, sku)
    const done = { tone: 'good' as const, text: t.catalogue.learntDone.undone }
    const card = <LearntCard ctx={ctx} sku={sku} learnt={learnt} done={done} />
    return swapOr(c, card, `/shop/catalogue/${sku}?learnt=undone#learnt`)
  })
  .post('/:sku/learnt/adoption', async (c) => {
    const { ctx, desk, t } = c.var
    const sku = oneSku(c)
    const form = await readForm(c, learntForm)
    if (!form.ok) return refuse(c, t.catalogue.refused.NOT_LEARNT)
    const outcome = await keepAlias(ctx, { sku, words: form.value.words })
    if (!outcome.ok) return refuse(c, t.catalogue.refused[outcome.code])
    desk.forgetShop(ctx.profile)
    return c.redirect(`/shop/catalogue/${sku}?learnt=kept#learnt`, 303)
  })

const oneSku = (c: Context<AppEnv>): string => addressPart(c, 'sku', skuPart)

/** What a redirect came from: `?learnt=kept`. */
export function learntDone(c: Context<AppEnv>): LearntDone | undefined {
  const { learntDone: words } = c.var.t.catalogue
  const done = c.req.query('learnt')
  return done === 'kept' || done === 'undone' ? { tone: 'good', text: words[done] } : undefined
}

async function refuse(c: Context<AppEnv>, text: string) {
  const { ctx } = c.var
  const loaded = await productPage(ctx.shop, oneSku(c))
  const done = { tone: 'bad' as const, text }
  const card = <LearntCard ctx={ctx} sku={loaded.product.sku} learnt={loaded.learnt} done={done} />
  return swapOr(c, card, () => showProduct(c, loaded, { learntDone: done }), 422)
}
