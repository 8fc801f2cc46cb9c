import { Hono } from 'hono'
import { Failure } from '../kernel/failure'
import type { AppEnv } from '../web/app-env'
import { StyleguidePage } from './views'

const onThisMachine = /^http:\/\/(localhost|127\.0\.0\.1)[:/]?/

/** /shop/styleguide: the parts that pages are made of, drawn by the parts themselves. Where DukaBot
 * is developed only; elsewhere there is no such page. */
export const styleguideRoutes = new Hono<AppEnv>().on(['GET', 'POST'], '/', (c) => {
  if (!onThisMachine.test(c.var.ctx.ports.publicUrl)) throw new Failure('NOT_FOUND', 'styleguide')
  return c.render(<StyleguidePage />, { title: 'Styleguide', section: 'more' })
})
