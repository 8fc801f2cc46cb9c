import type { ShopContext } from '../context'
import { retryOnConflict } from '../db/conflict'
import type { Bytes } from '../kernel/bytes'
import { type PhotoRefusal, readPhoto } from '../photos/photo'
import { photoKeys, photoTypes } from '../photos/photo-address'
import type { ShelfProduct } from './product-rows'
import { productBySku } from './queries'
import { recordProductChange } from './record-product-change'

export type PhotoSent = {
  sku: string
  photo: Bytes
  /** For lists; empty when the browser made none, and the photo itself stands in for it. */
  small: Bytes
}

/**
 * Gives a product a new photo. The files come first, so that no page names one that is not there; the
 * old ones go last. Throws NOT_FOUND in any other shop.
 */
export async function changePhoto(
  ctx: ShopContext,
  { sku, photo, small }: PhotoSent,
): Promise<{ ok: true } | PhotoRefusal> {
  const read = readPhoto(photo)
  if (!read.ok) return read
  const readSmall = readPhoto(small)
  const fits = readSmall.ok && readSmall.kind === read.kind
  await productBySku(ctx.shop, sku)
  const name = `${ctx.ports.newId('pho')}.${read.kind}`
  const keys = photoKeys(ctx.profile.code, name)
  const type = photoTypes[read.kind]
  try {
    await ctx.ports.media.put(keys[0], read.bytes, type)
    if (fits) await ctx.ports.media.put(keys[1], readSmall.bytes, type)
    await setPhoto(ctx, sku, name)
  } catch (error) {
    await ctx.ports.media.remove(keys)
    throw error
  }
  return { ok: true }
}

/** Takes the photo of a product away, with its files. */
export const removePhoto = (ctx: ShopContext, sku: string): Promise<void> =>
  setPhoto(ctx, sku, null)

/** The photo of what was taken off the shelf, and stayed off, is of no use: its files go. */
export const dropPhoto = (ctx: ShopContext, sku: string): Promise<void> =>
  setPhoto(ctx, sku, null, ({ archived }) => archived)

async function setPhoto(
  ctx: ShopContext,
  sku: string,
  photo: string | null,
  only: (product: ShelfProduct) => boolean = () => true,
): Promise<void> {
  const before = await retryOnConflict(async () => {
    const product = await productBySku(ctx.shop, sku)
    if (product.photo === photo || !only(product)) return null
    await ctx.shop.commit(...recordProductChange(ctx, product, 'set_photo', { photo }))
    return product.photo
  })
  if (before) await ctx.ports.media.remove(photoKeys(ctx.profile.code, before))
}
