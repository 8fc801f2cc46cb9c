import { actorName, type ShopContext } from '../context'
import type { Statement } from '../db/shop-scope'
import type { Vault } from '../sealing/vault'
import { keptWords, type RequestId, type Sender } from './request'
import { supportMessages } from './tables'

/**
 * One thing that was said, sealed with the customer's key: erasing the customer erases it. In a list,
 * because a statement that an async function returns by itself would be run by the `await`.
 */
export async function messageRow(
  { shop, actor, ports }: ShopContext,
  vault: Vault,
  message: { requestId: RequestId; number: number; sender: Sender; words: string },
): Promise<[Statement]> {
  const { requestId, number, sender, words } = message
  const statement = shop.insert(supportMessages, {
    requestId,
    number,
    sender,
    actor: actorName(actor),
    wordsSealed: await vault.seal(placeOf(requestId, number), keptWords(words)),
    sentAt: ports.clock(),
  })
  return [statement]
}

export const placeOf = (requestId: RequestId, number: number) =>
  `support_messages.words/${requestId}/${number}` as const
