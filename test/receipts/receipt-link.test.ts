import { describe, expect, it } from 'vitest'
import { renderNotice } from '../../src/conversations/notice'
import { wordsAfter } from '../../src/edge/words-after'
import { deliverPending } from '../../src/notifications/deliver'
import { aSite } from '../web/a-site'
import { aReceipt } from './a-receipt'

describe('the word that money has arrived', () => {
  it('ends with where its receipt can be checked, in either language', async () => {
    const { shop, code } = await aReceipt()
    await deliverPending(shop.ctx, wordsAfter)
    const [told] = shop.told.filter(({ notice }) => notice.note.key === 'orderPaid')
    if (!told) throw new Error('the customer was told')
    const link = `${shop.ctx.ports.publicUrl}/v/${code}`
    for (const [language, receipt] of [
      ['en', 'Receipt no. 1'],
      ['sw', 'Risiti nambari 1'],
    ] as const) {
      const sent = renderNotice(told.notice, language)
      const lines = 'body' in sent && typeof sent.body === 'string' ? sent.body.split('\n') : []
      expect(lines.at(-1)).toBe(link)
      expect(lines.at(-2)).toContain(receipt)
    }
    const there = await aSite().browser().get(new URL(link).pathname)
    expect(there.status).toBe(200)
  })
})
