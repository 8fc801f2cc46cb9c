import type { PageContext } from '../context'
import type { Messages } from '../i18n/messages'
import { clockTime, inNairobi } from '../kernel/nairobi'
import { Card } from '../web/page'
import type { Handover, WithoutCode } from './handover'
import type { OrderPage } from './queries'
import { timeWords } from './time-words'

type Props = { page: OrderPage; ctx: PageContext }

/** The journal of the order: what happened, by whom and when. */
export function Story({ page: { story, handover }, ctx }: Props) {
  const { t, session } = ctx
  return (
    <Card title={t.orders.story}>
      <ol class="story">
        {story.map(({ event, actor, at, reason }) => (
          <li>
            {t.orders.events[event]}{' '}
            <span class="hint">
              {byWhom(actor, session.accountId, t)}
              {event === 'complete' && handoverWords(handover, reason, t)}
            </span>{' '}
            <When at={at} ctx={ctx} />
          </li>
        ))}
      </ol>
    </Card>
  )
}

/** `, without the code: Left with somebody for them` */
function handoverWords(handover: Handover | null, reason: string | null, { delivery }: Messages) {
  if (handover === null) return ''
  const why = delivery.code.reasons[reason as WithoutCode]
  return `, ${delivery.code.by[handover]}${why ? `: ${why}` : ''}`
}

export const When = ({ at, ctx: { t, ports } }: { at: number; ctx: PageContext }) => (
  <time datetime={`${inNairobi(at).day}T${clockTime(at)}+03:00`}>
    {timeWords(at, ports.clock(), t)}
  </time>
)

export function byWhom(actor: string, me: string, { orders: { by } }: Messages): string {
  if (actor === me) return by.you
  if (actor.startsWith('acc_')) return by.colleague
  return by[actor as 'customer' | 'rider' | 'intasend' | 'clock'] ?? by.clock
}
