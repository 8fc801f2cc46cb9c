import type { ShopContext } from '../context'
import type { Note } from '../i18n/messages'
import { requestWithMessages } from './queries'
import type { RequestId } from './request'

/** The answer that a note announces, opened for its customer; null for any other note. */
export async function wordsOfNote(ctx: ShopContext, note: Note): Promise<string | null> {
  if (note.key !== 'supportAnswer' && note.key !== 'platformAnswer') return null
  const found = await requestWithMessages(ctx, note.data.request as RequestId)
  return found?.messages.find(({ number }) => number === note.data.number)?.words ?? null
}
