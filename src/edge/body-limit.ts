import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { AppEnv } from '../web/app-env'
import { onFileTooLarge, onTooLarge } from './failure-page'

/** What a form may weigh; the largest holds a shop's whole delivery table. */
const largestForm = 128 * 1024

/** Pages that take a file, and the megabytes that it may have. */
const filePages: Readonly<Record<string, number>> = {
  '/shop/money/statements': 10,
  '/shop/catalogue/photos': 1,
  '/shop/catalogue/files': 5,
}

const limits = new Map(
  Object.entries(filePages).map(([path, megabytes]) => [
    path,
    bodyLimit({
      // What a form puts around its file is little.
      maxSize: megabytes * 1024 * 1024 + largestForm,
      onError: (c: Context<AppEnv>) => onFileTooLarge(c, megabytes),
    }),
  ]),
)
const usual = bodyLimit({ maxSize: largestForm, onError: onTooLarge })

/** Refuses what is too large by the length it states, before anything of it is read. */
export const limitBody: MiddlewareHandler<AppEnv> = (c, next) =>
  (limits.get(c.req.path) ?? usual)(c, next)
