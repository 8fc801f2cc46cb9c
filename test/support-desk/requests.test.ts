import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { deliverPending } from '../../src/notifications/deliver'
import { addToRequest } from '../../src/support/add-to-request'
import { answerRequest } from '../../src/support/answer-request'
import { closeRequest } from '../../src/support/close-request'
import { openRequest } from '../../src/support/open-request'
import { openRequests, requestPage } from '../../src/support/queries'
import { supportMessages, supportRequests } from '../../src/support/tables'
import { wordsOfNote } from '../../src/support/words-of-note'
import { aShop } from '../support/a-shop'
import { aBuyer } from '../support/an-order'

const asked = (words = 'My bread is missing') => ({
  key: `wamid.${words}`,
  customer: aBuyer(),
  topic: 'order' as const,
  words,
})

describe('a customer who wants a person', () => {
  it('is heard once, however often the message comes, and their words are sealed', async () => {
    const { ctx } = await aShop()
    const request = asked()
    const ids = await Promise.all([1, 2, 3].map(() => openRequest(ctx, request)))
    expect(new Set(ids.map(({ id }) => id)).size).toBe(1)
    expect(await ctx.shop.select(supportRequests)).toHaveLength(1)
    const rows = await ctx.shop.select(supportMessages)
    expect(JSON.stringify(rows)).not.toContain('bread')
    expect((await openRequests(ctx, { tab: 'open' })).requests).toMatchObject([
      { words: 'My bread is missing', customerName: 'Achieng' },
    ])
  })

  it('goes on in the request that is open, and opens a new one once it is closed', async () => {
    const { ctx } = await aShop()
    const first = asked()
    const { id } = await openRequest(ctx, first)
    const again = await openRequest(ctx, { ...first, key: 'wamid.2', words: 'And the milk' })
    expect(again.id).toBe(id)
    expect((await requestPage(ctx, id)).messages.map(({ words }) => words)).toEqual([
      'My bread is missing',
      'And the milk',
    ])
    await closeRequest(ctx, id)
    expect((await openRequest(ctx, { ...first, key: 'wamid.3' })).id).not.toBe(id)
    expect(await addToRequest(ctx, { requestId: id, key: 'wamid.4', words: 'Hello?' })).toEqual({
      ok: false,
      code: 'CLOSED',
    })
  })

  it('reads the answer in the chat once, though the owner sent the form twice', async () => {
    const shop = await aShop()
    const { ctx, told } = shop
    const { id } = await openRequest(ctx, asked())
    const form = { requestId: id, words: 'We bring it at 5', seen: 1 }
    const answers = await Promise.all([answerRequest(ctx, form), answerRequest(ctx, form)])
    expect(answers).toEqual([{ ok: true }, { ok: true }])
    await deliverPending(ctx, wordsOfNote)
    expect(told.map(({ notice }) => notice.words)).toEqual(['We bring it at 5'])
  })

  it('cannot be answered from another shop', async () => {
    const [{ ctx }, other] = [await aShop(), await aShop()]
    const { id } = await openRequest(ctx, asked())
    const answer = { requestId: id, words: 'Hi', seen: 1 }
    await expect(answerRequest(other.ctx, answer)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(requestPage(other.ctx, id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(closeRequest(other.ctx, id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const rows = await ctx.shop.select(supportMessages, eq(supportMessages.requestId, id))
    expect(rows).toHaveLength(1)
  })
})
