import type { Context } from 'hono'
import type { AppEnv } from '../web/app-env'
import { photoScript } from '../web/assets'
import { type FormView, newForm } from '../web/form'
import { productFields, runningOutFields } from './forms'
import type { LearntDone } from './learnt-views'
import { EditProductPage } from './product-views'
import type { ProductPage } from './queries'

/** What of the page is not simply what stands: a form that comes back, a sentence about it. */
export type Shown = {
  form?: FormView
  notice?: string
  learntDone?: LearntDone | undefined
  photoError?: string
  runningOut?: FormView
  runningOutNotice?: string
}

/** The page of one product; with status 422 when something on it was refused. */
export function showProduct(c: Context<AppEnv>, loaded: ProductPage, shown: Shown = {}) {
  const { ctx, t } = c.var
  const { product } = loaded
  const refused = shown.notice ?? shown.photoError ?? shown.runningOutNotice
  if (refused !== undefined) c.status(422)
  return c.render(
    <EditProductPage
      {...shown}
      ctx={ctx}
      loaded={loaded}
      form={shown.form ?? newForm(productFields(product))}
      runningOut={shown.runningOut ?? newForm(runningOutFields(loaded))}
    />,
    { title: t.catalogue.editTitle(product.name), section: 'catalogue', scripts: [photoScript] },
  )
}
