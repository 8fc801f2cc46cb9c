import type { ShopContext } from '../context'
import { alreadyThere, retryOnConflict } from '../db/conflict'
import { messageRow } from './message-row'
import { requestWithMessages } from './queries'
import { keptWords, mostMessages, type RequestId } from './request'

export type AddToRequest = { ok: true } | { ok: false; code: 'CLOSED' | 'FULL' }

/** What a customer adds to an open request. The same words twice in a row are one message. */
export const addToRequest = (
  ctx: ShopContext,
  told: { requestId: RequestId; key: string; words: string },
): Promise<AddToRequest> =>
  retryOnConflict(
    async () => {
      const { requestId } = told
      const words = keptWords(told.words)
      const found = await requestWithMessages(ctx, requestId)
      if (!found?.vault || found.request.state === 'closed') return { ok: false, code: 'CLOSED' }
      const { messages, vault } = found
      const last = messages.at(-1)
      if (last?.sender === 'customer' && last.words === words) return { ok: true }
      if (messages.length >= mostMessages) return { ok: false, code: 'FULL' }
      const number = (last?.number ?? 0) + 1
      await ctx.shop.commit(
        ...(await messageRow(ctx, vault, { requestId, number, sender: 'customer', words })),
      )
      return { ok: true }
    },
    (error) => alreadyThere(error, 'support_messages'),
  )
