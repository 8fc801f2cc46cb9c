import { Hono } from 'hono'
import * as z from 'zod'
import type { AppEnv } from '../web/app-env'
import { oneOf } from '../web/fields'
import { newForm, readForm } from '../web/form'
import { choices } from './look'
import { lookOf, rememberLook } from './remember-look'
import { DisplayPage } from './views'

const lookForm = z.object({
  theme: oneOf(choices.theme),
  spacing: oneOf(choices.spacing),
  contrast: oneOf(choices.contrast),
})

/** /shop/display: how this browser shows the pages. Nothing of it leaves the browser. */
export const displayRoutes = new Hono<AppEnv>()
  .get('/', (c) => {
    const { t } = c.var
    const saved = c.req.query('saved') !== undefined
    return c.render(<DisplayPage t={t} form={newForm(lookOf(c))} saved={saved} />, {
      title: t.display.title,
      section: 'more',
      width: 'narrow',
    })
  })
  .post('/', async (c) => {
    const { t } = c.var
    const form = await readForm(c, lookForm)
    if (form.ok) {
      rememberLook(c, form.value)
      return c.redirect('/shop/display?saved', 303)
    }
    c.status(422)
    return c.render(<DisplayPage t={t} form={form} />, {
      title: t.display.title,
      section: 'more',
      width: 'narrow',
    })
  })
