import { Hono } from 'hono'
import { addressPart } from '../web/address-part'
import type { AppEnv } from '../web/app-env'
import { readForm, withError } from '../web/form'
import { requires } from '../web/requires'
import { goTo } from '../web/respond'
import { runningOutForm, sku as skuPart } from './forms'
import { productPage } from './queries'
import { setRunningOut } from './set-running-out'
import { showProduct } from './show-product'

/** Below /shop/catalogue/:sku/running-out: when to warn, and what to offer instead. */
export const runningOutRoutes = new Hono<AppEnv>().post(
  '/:sku/running-out',
  requires('manager'),
  async (c) => {
    const { ctx, desk, t } = c.var
    const { refused } = t.catalogue
    const sku = addressPart(c, 'sku', skuPart)
    const form = await readForm(c, runningOutForm)
    const refuse = async (runningOut: typeof form, text = t.web.checkForm) =>
      showProduct(c, await productPage(ctx.shop, sku), { runningOut, runningOutNotice: text })
    if (!form.ok) return refuse(form)
    const outcome = await setRunningOut(ctx, { sku, ...form.value })
    if (outcome.ok) {
      desk.forgetShop(ctx.profile)
      return goTo(c, `/shop/catalogue?saved=${sku}`)
    }
    if (outcome.code === 'CHANGED_MEANWHILE') {
      const values = { ...form.values, version: String(outcome.current.version) }
      return refuse({ ...form, values }, `${refused.CHANGED_MEANWHILE} ${refused.stockChanged}`)
    }
    const sentence =
      outcome.code === 'ITSELF' ? refused.ITSELF : refused.NO_SUCH_SUBSTITUTE(outcome.close)
    return refuse({ ...form, ...withError(form, 'substitute', sentence) }, sentence)
  },
)
