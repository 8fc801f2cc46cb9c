import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Notice, NoticeState, Ports, ShopContext } from '../context'
import { customers } from '../customers/tables'
import type { Statement } from '../db/shop-scope'
import type { Note } from '../i18n/messages'
import type { NotificationId } from '../kernel/ids'
import { isAskedFor } from './asked-for'
import { notifications } from './tables'

// One bell: a shop that has more waiting rings itself again.
const mostAtOnce = 50

/** What follows a note that announces it: the shop's own words, the address of a receipt. */
export type WordsOf = (ctx: ShopContext, note: Note) => Promise<string | null>
const noWords: WordsOf = async () => null

type Told = Pick<typeof notifications.$inferSelect, 'orderId' | 'note'>
/** Tells others what the customers are told now. Gives what keeps it for later, when it has to wait. */
export type AlsoTell = (ctx: ShopContext, told: readonly Told[]) => Promise<Statement[]>
const nobodyElse: AlsoTell = async () => []

/**
 * Hands what is waiting in the shop's outbox to the customers' chats, oldest first, and writes down
 * how it ended. A crash in between says nothing twice: the chat knows the notice by its id.
 * Returns how many still wait.
 */
export async function deliverPending(
  ctx: ShopContext,
  wordsOf: WordsOf = noWords,
  alsoTell: AlsoTell = nobodyElse,
): Promise<number> {
  const { shop, ports, profile } = ctx
  // Spelt out, because SQLite takes a partial index for a literal only.
  const pending = sql`${notifications.state} = 'pending'`
  const waiting = await shop
    .select(notifications, pending)
    .orderBy(asc(notifications.createdAt))
    .limit(mostAtOnce)
  if (waiting.length === 0) return 0
  const ids = [...new Set(waiting.map(({ customerId }) => customerId))]
  const people = new Map(
    (await shop.select(customers, inArray(customers.id, ids))).map((row) => [row.id, row]),
  )
  const ended = await Promise.all(
    waiting.map(async ({ id, customerId, orderId, note }) => {
      const person = people.get(customerId)
      if (!person) return { id, orderId, note, state: 'skipped' as const, code: 'NO_CUSTOMER' }
      if (person.stoppedAt !== null && !isAskedFor(note)) {
        return { id, orderId, note, state: 'skipped' as const, code: 'OPTED_OUT' }
      }
      const { shopId } = shop
      const { language } = person
      const words = await wordsOf(ctx, note)
      const notice = { id, shopId, shopName: profile.name, orderId, note, language }
      const whole = words === null ? notice : { ...notice, words }
      return { id, orderId, note, ...(await tell(ports, person.person, whole)) }
    }),
  )
  const told = ended.filter((notice) => notice.state !== 'waiting')
  const kept = await alsoTell(ctx, told)
  await shop.commit(
    ...kept,
    ...told.map((notice) =>
      shop.update(
        notifications,
        {
          state: notice.state as 'sent' | 'failed' | 'skipped',
          providerCode: 'code' in notice ? notice.code : null,
        },
        and(eq(notifications.id, notice.id), pending),
      ),
    ),
  )
  return waiting.length - told.length + (waiting.length === mostAtOnce ? 1 : 0)
}

/** One chat that fails must not keep the others from being told. */
async function tell(ports: Ports, person: string, notice: Notice): Promise<NoticeState> {
  try {
    return await ports.chats.tell(person, notice)
  } catch (error) {
    console.error('a notice waits for the next sweep', { notice: notice.id, error: String(error) })
    return { state: 'waiting' }
  }
}

/** WhatsApp took the message and said later that it could not be delivered. */
export const failedAfterAll = (
  { shop }: ShopContext,
  id: NotificationId,
  code: string | null,
): Promise<void> =>
  shop.commit(
    shop.update(
      notifications,
      { state: 'failed', providerCode: code },
      and(eq(notifications.id, id), eq(notifications.state, 'sent')),
    ),
  )
