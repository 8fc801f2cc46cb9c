import { createMiddleware } from 'hono/factory'
import { Failure } from '../kernel/failure'
import type { AppEnv } from './app-env'
import { mayDo, type Needed } from './navigation'

/** Lets on whoever may do what `needed` may; anybody else sees the no-permission page. */
export const requires = (needed: Needed) =>
  createMiddleware<AppEnv>(async function requires(c, next) {
    if (!mayDo(c.var.session.role, needed)) throw new Failure('FORBIDDEN', `needs ${needed}`)
    await next()
  })
