import type { WordsOf } from '../notifications/deliver'
import { receiptLink } from '../receipts/receipt-address'
import { wordsOfNote } from '../support/words-of-note'

/** What follows a note when it is said: where its receipt can be checked, or the shop's answer. */
export const wordsAfter: WordsOf = async (ctx, note) =>
  note.key === 'orderPaid' ? receiptLink(ctx, note.data) : wordsOfNote(ctx, note)
