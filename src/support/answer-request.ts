import type { ShopContext } from '../context'
import { alreadyThere, retryOnConflict } from '../db/conflict'
import { Failure } from '../kernel/failure'
import { notify } from '../notifications/notify'
import { isPlatform } from '../shops/platform-shop'
import { messageRow } from './message-row'
import { requestWithMessages } from './queries'
import { keptWords, mostMessages, type RequestId } from './request'

export type AnswerRequest = { ok: true } | { ok: false; code: 'CLOSED' | 'FULL' }

/**
 * The shop answers; the customer reads it in the chat. `seen` is how many messages the form was
 * written under: sent twice, the second finds the answer there and changes nothing. Throws NOT_FOUND
 * for another shop's request.
 */
export async function answerRequest(
  ctx: ShopContext,
  answer: { requestId: RequestId; words: string; seen: number },
): Promise<AnswerRequest> {
  const { requestId, seen } = answer
  const words = keptWords(answer.words)
  const outcome = await retryOnConflict<AnswerRequest>(
    async () => {
      const found = await requestWithMessages(ctx, requestId)
      if (!found) throw new Failure('NOT_FOUND', `no request ${requestId}`)
      const { request, messages, vault } = found
      const since = messages.filter(({ number }) => number > seen)
      if (since.some((message) => message.sender === 'shop' && message.words === words)) {
        return { ok: true }
      }
      if (request.state === 'closed' || !vault) return { ok: false, code: 'CLOSED' }
      if (messages.length >= mostMessages) return { ok: false, code: 'FULL' }
      const number = (messages.at(-1)?.number ?? 0) + 1
      const { customerId } = request
      await ctx.shop.commit(
        ...(await messageRow(ctx, vault, { requestId, number, sender: 'shop', words })),
        notify(
          ctx,
          { customerId, orderId: null },
          {
            key: isPlatform(ctx.shop.shopId) ? 'platformAnswer' : 'supportAnswer',
            data: { request: requestId, number },
          },
        ),
      )
      return { ok: true }
    },
    (error) => alreadyThere(error, 'support_messages'),
  )
  if (outcome.ok) await ctx.ports.ring(ctx.shop.shopId)
  return outcome
}
