import type { ShopContext } from '../context'
import { fromBase64 } from '../kernel/bytes'
import type { OrderId } from '../kernel/ids'

/** Wrong ones after which a code is worth nothing any more: four digits would else be counted up. */
export const mostTries = 5

/**
 * The four digits that the customer alone is told, and says when the goods are in their hands. Made
 * of the order, so that they are stored nowhere in the shop and shown to nobody in it.
 */
export async function handoverCode({ shop, ports }: ShopContext, id: OrderId): Promise<string> {
  const bytes = fromBase64(await ports.keyedHash('handover', `${shop.shopId}|${id}`))
  const number = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0) % 10_000
  return String(number).padStart(4, '0')
}
