import { dueCloses, madeUpWithin } from '../day-close/choose-hour'
import type { DayFigures } from '../day-close/figures'
import { markSent } from '../day-close/mark-sent'
import { dayPage } from '../day-close/queries'
import type { Note } from '../i18n/messages'
import type { NotificationId, ShopId } from '../kernel/ids'
import { cents, formatMoney } from '../kernel/money'
import { inNairobi } from '../kernel/nairobi'
import { isQuietAt } from './due'
import type { Env } from './env'
import { ownersOf } from './owners'
import { portsOf } from './ports'
import { openContext, shopById } from './shop-directory'

/** A run sends so many shops' days, chosen by chance, so that none that fails keeps others waiting. */
const mostShops = 40

/**
 * Tells owners of their day at the hour they chose. What they are told has an id of its own for each
 * owner and day, so that a run that crashed before it wrote it down says nothing twice.
 */
export async function sendDayCloses(env: Env, database: D1Database, now: number): Promise<void> {
  if (inNairobi(now).minuteOfDay % 2 !== 0) return
  const { results } = await database
    .prepare(due)
    .bind(JSON.stringify(dueCloses(now)), mostShops, Math.floor(inNairobi(now).minuteOfDay / 60))
    .all<{ shop_id: ShopId; day: string }>()
  for (const { shop_id: shopId, day } of results) {
    try {
      await sendDay(env, shopId, day)
    } catch (error) {
      console.error('a day close is left to the next sweep', { shopId, day, error: String(error) })
    }
  }
}

// Who chose an hour gets it then, whatever their quiet hours are; what was missed waits for their end.
const onTime = `d.value ->> 'late' = 0
  or (d.value ->> 'late' < ${madeUpWithin.atOnce} and not ${isQuietAt(3)})
  or s.quiet_until = ?3`

// Settings change seldom: who chose the hour since it began is among their last changes.
const chosenSince = `select 1 from shop_events as e
  where e.shop_id = s.shop_id and e.version > s.version - 50
    and e.event = 'choose_close_hour' and e.happened_at > d.value ->> 'since'`

const due = `
  select s.shop_id, d.value ->> 'day' as day
  from json_each(?1) as d join shop_settings as s on s.close_hour = d.value ->> 'hour'
  where s.close_hour is not null and (${onTime}) and not exists (${chosenSince}) and not exists (
    select 1 from day_closes as c
    where c.shop_id = s.shop_id and c.day = d.value ->> 'day' and c.sent_at is not null)
  order by random() limit ?2`

async function sendDay(env: Env, shopId: ShopId, day: string): Promise<void> {
  const ctx = openContext(env, await shopById(env, shopId), { kind: 'clock' })
  const { keyedHash, chats, publicUrl } = portsOf(env)
  const { figures } = await dayPage(ctx, day)
  const note = dayNote(day, figures, `${publicUrl}/shop/money/closes/${day}`)
  for (const { id: owner, phone, language } of await ownersOf(env, shopId)) {
    const id: NotificationId = `ntf_${await keyedHash('day_close', `${shopId}|${day}|${owner}`)}`
    const shopName = ctx.profile.name
    const notice = { id, shopId, shopName, orderId: null, note, language, waId: phone }
    await chats.tell(await keyedHash('chat', `wa:${phone}`), notice)
  }
  await markSent(ctx, day, figures)
}

function dayNote(day: string, figures: DayFigures, link: string): Note {
  const { orders, mpesa, cash, charges, refunded, net } = figures
  const money = (amount: number) => formatMoney(cents(amount))
  return {
    key: 'dayClosed',
    data: {
      day: day.split('-').reverse().join('/'),
      orders,
      gross: money(mpesa + cash),
      cash: money(cash),
      charges: money(charges),
      refunded: money(refunded),
      net: money(net),
      link,
    },
  }
}
