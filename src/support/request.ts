import { days } from '../kernel/clock'
import type { CustomerId } from '../kernel/ids'

export type RequestId = `sup_${string}`
export type Topic = 'order' | 'payment' | 'privacy' | 'other'
export type RequestState = 'open' | 'closed'
export type Sender = 'customer' | 'shop'

/** A customer who wants a person. */
export type SupportRequest = {
  id: RequestId
  customerId: CustomerId
  version: number
  state: RequestState
  topic: Topic
  openedAt: number
  closedAt: number | null
}

/** One thing that was said; `words` is null once it was erased. */
export type SupportMessage = { number: number; sender: Sender; words: string | null; at: number }

/** The text of a closed request is kept this long (design.md section 3). */
export const wordsKeptFor = days(30)
/** What fits into one WhatsApp message beside the shop's name. */
export const longestWords = 1000
/** A request with more to say than this is continued in a new one. */
export const mostMessages = 200

/** Words as they are kept: trimmed, without control characters (which also turn the direction of
 * reading), at most so long. What joins emojis stays. */
export const keptWords = (words: string): string =>
  words
    .replace(/[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, (letter) =>
      letter === '\n' ? '\n' : '',
    )
    .trim()
    .slice(0, longestWords)
