import { Hono } from 'hono'
import * as z from 'zod'
import { Failure } from '../kernel/failure'
import type { ShopId } from '../kernel/ids'
import type { AppEnv } from '../web/app-env'
import { readForm } from '../web/form'
import { shopChoices } from './queries'
import { ShopsPage } from './views'

const choiceForm = z.object({ shop: z.templateLiteral(['shp_', z.string().max(60)]) })

/** `/shops`: for the account that works in several shops, or in none yet. */
export const shopChoiceRoutes = new Hono<AppEnv>()
  .get('/', async (c) => {
    const { t, desk, session } = c.var
    const choices = await shopChoices(desk.directory, session.accountId)
    if (choices.length === 0) return c.redirect('/shop/new', 303)
    return c.render(<ShopsPage t={t} choices={choices} />, {
      title: t.accounts.shops.title,
      width: 'narrow',
    })
  })
  .post('/', async (c) => {
    const form = await readForm(c, choiceForm)
    if (!form.ok) throw new Failure('NOT_FOUND', 'no such shop')
    await c.var.desk.enterShop(form.value.shop satisfies ShopId)
    return c.redirect('/shop', 303)
  })
