import type { PageContext } from '../context'
import type { Messages } from '../i18n/messages'
import type { DeclineReason } from '../kernel/decline-reason'
import { formatMoney } from '../kernel/money'
import { clockTime, inNairobi } from '../kernel/nairobi'
import type { AttemptRow } from '../payments/queries'
import { Card, Notice } from '../web/page'
import { Row, RowList } from '../web/rows'
import type { Handover, WithoutCode } from './handover'
import type { OrderPage, ReceiptRow } from './queries'
import { timeWords } from './time-words'

type Props = { page: OrderPage; ctx: PageContext }

/** Each prompt and each receipt, in plain words. */
export function MoneyStory({ page: { order, attempts, receipts }, ctx }: Props) {
  const { t, ports } = ctx
  const time = (at: number) => timeWords(at, ports.clock(), t)
  return (
    <Card title={t.orders.money}>
      {attempts.length === 0 && <p class="hint">{t.orders.noMoney}</p>}
      <RowList>
        {attempts
          .filter(({ state }) => state !== 'settled')
          .map((attempt) => (
            <Row
              title={attemptWords(attempt, t)}
              text={time(attempt.createdAt)}
              end={formatMoney(attempt.amountCents)}
            />
          ))}
        {receipts.map((receipt) => (
          <Row
            title={
              <a href={`/shop/orders/${order.id}/receipts/${receipt.number}`}>
                {receiptWords(receipt, t)}
              </a>
            }
            text={
              receipt.setAside
                ? `${time(receipt.bookedAt)} · ${t.orders.aside}`
                : time(receipt.bookedAt)
            }
            end={receiptAmount(receipt)}
          >
            <a href={`/shop/orders/${order.id}/receipts/${receipt.number}.pdf`}>{t.receipts.pdf}</a>
          </Row>
        ))}
      </RowList>
    </Card>
  )
}

export function attemptWords({ state, reason }: AttemptRow, { orders }: Messages): string {
  const words = orders.attempts[state]
  const why = state === 'declined' && orders.declined[reason as DeclineReason]
  return why ? `${words}: ${why}` : words
}

/** Why money does not count for the order, and what to do about it. */
export const SetAside = ({ page: { receipts }, ctx: { t } }: Props) =>
  receipts.map(
    (receipt) =>
      receipt.setAside && (
        <Notice tone="warn" title={`${receiptAmount(receipt)} · ${receiptWords(receipt, t)}`}>
          {t.orders.setAside[receipt.setAside]}
        </Notice>
      ),
  )

/** Money that came in another currency is not called shillings. */
export const receiptAmount = ({ grossCents, currency }: ReceiptRow): string =>
  formatMoney(grossCents).replace('KES', currency)

export const receiptWords = (
  { number, mpesaReference }: ReceiptRow,
  { orders }: Messages,
): string =>
  mpesaReference
    ? `${orders.receipt(number)} · ${orders.mpesaCode(mpesaReference)}`
    : orders.receipt(number)

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
