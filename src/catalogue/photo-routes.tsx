import { type Context, Hono } from 'hono'
import * as z from 'zod'
import type { Bytes } from '../kernel/bytes'
import { Failure } from '../kernel/failure'
import { mostPhotoKilobytes } from '../photos/photo'
import type { AppEnv } from '../web/app-env'
import { readForm } from '../web/form'
import { requires } from '../web/requires'
import { changePhoto, removePhoto } from './change-photo'
import { sku as skuPart } from './forms'
import { productPage } from './queries'
import { showProduct } from './show-product'

const picture = z.instanceof(File).optional()
const photoForm = z.object({ sku: skuPart, photo: picture, small: picture })
const removalForm = z.object({ sku: skuPart })

/** Below /shop/catalogue/photos: one address for all, since only it takes more than a form weighs. */
export const photoRoutes = new Hono<AppEnv>()
  .use('/photos/*', requires('manager'))
  .post('/photos', async (c) => {
    const { ctx, desk, t } = c.var
    const form = await readForm(c, photoForm)
    if (!form.ok) throw new Failure('NOT_FOUND', 'a photo of no product')
    const { sku, photo, small } = form.value
    const sent = { sku, photo: await bytesOf(photo), small: await bytesOf(small) }
    const outcome = await changePhoto(ctx, sent)
    if (!outcome.ok) {
      const { refused } = t.photos
      const photoError =
        outcome.code === 'PHOTO_TOO_BIG'
          ? refused.PHOTO_TOO_BIG({ kilobytes: mostPhotoKilobytes })
          : refused[outcome.code]
      return showProduct(c, await productPage(ctx.shop, sku), { photoError })
    }
    desk.forgetShop(ctx.profile)
    return backTo(c, sku)
  })
  .post('/photos/removal', async (c) => {
    const { ctx, desk } = c.var
    const form = await readForm(c, removalForm)
    if (!form.ok) throw new Failure('NOT_FOUND', 'a photo of no product')
    await removePhoto(ctx, form.value.sku)
    desk.forgetShop(ctx.profile)
    return backTo(c, form.value.sku)
  })

const bytesOf = async (file: File | undefined): Promise<Bytes> =>
  new Uint8Array((await file?.arrayBuffer()) ?? [])

const backTo = (c: Context<AppEnv>, sku: string) => c.redirect(`/shop/catalogue/${sku}#photo`, 303)
