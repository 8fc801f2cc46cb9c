import { type Context, Hono } from 'hono'
import type { AppEnv } from '../web/app-env'
import { type FormView, newForm, readForm, withError } from '../web/form'
import { goTo, swapOr } from '../web/respond'
import { createShop } from './create-shop'
import { newShopForm } from './forms'
import { CodeAnswer, NewShopForm, NewShopPage } from './new-shop-views'
import { type CodeCheck, checkCode, shopOwnedBy } from './queries'
import { normalCode } from './shop-code'

/** Below /shop/new: signed in, and not in a shop yet. */
export const newShopRoutes = new Hono<AppEnv>()
  .get('/', async (c) => {
    const own = await ownShop(c)
    return own ? enter(c, own.id) : showForm(c, newForm(startingWith(c.var.language)))
  })
  .get('/code', async (c) => {
    const { desk, t } = c.var
    const code = normalCode(c.req.query('code') ?? '').slice(0, 40)
    if (code === '') return c.html('')
    const name = (c.req.query('name') ?? '').slice(0, 60)
    return c.html(<CodeAnswer check={await checkCode(desk.directory, code, name)} t={t} />)
  })
  .post('/', async (c) => {
    const { desk, session } = c.var
    const own = await ownShop(c)
    if (own) return enter(c, own.id)
    const form = await readForm(c, newShopForm)
    if (!form.ok) return showForm(c, form, 422)
    const { name, code, businessType, language, hours, pickup, zones } = form.value
    const check = await checkCode(desk.directory, code, name)
    if (!check.ok) return refuseCode(c, form, check)
    const { ctx, dataKey } = await desk.openNewShop({ name, code, businessType, language })
    const created = await createShop(ctx, desk.directory, {
      dataKey,
      owner: session.accountId,
      shop: { openingHours: hours, pickup, zones, products: [], intasend: null },
    })
    if (created.ok) return enter(c, created.profile.id)
    return refuseCode(c, form, { ok: false, code, why: created.code, suggestions: [] })
  })

/** Whoever sent the form twice, or comes back, is taken to the shop they have. */
const ownShop = (c: Context<AppEnv>) => shopOwnedBy(c.var.desk.directory, c.var.session.accountId)

async function enter(
  c: Context<AppEnv>,
  shopId: Parameters<AppEnv['Variables']['desk']['enterShop']>[0],
) {
  await c.var.desk.enterShop(shopId)
  return goTo(c, '/shop')
}

function refuseCode(c: Context<AppEnv>, form: FormView, check: CodeCheck & { ok: false }) {
  const faulty = withError(form, 'code', c.var.t.shops.codeRefused[check.why])
  return showForm(c, faulty, 422, check)
}

function showForm(c: Context<AppEnv>, form: FormView, status: 200 | 422 = 200, check?: CodeCheck) {
  const { t } = c.var
  const props = { t, form, check }
  const page = () =>
    c.render(<NewShopPage {...props} />, { title: t.shops.newShop.title, width: 'narrow' })
  return status === 422 ? swapOr(c, <NewShopForm {...props} />, page, 422) : page()
}

const startingWith = (language: string): Record<string, string> => ({
  language,
  pickup: 'yes',
  'hours.opens': '08:00',
  'hours.closes': '18:00',
  ...Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'].map((day) => [`hours.${day}`, 'yes']),
  ),
})
