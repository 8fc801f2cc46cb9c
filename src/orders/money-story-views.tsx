import type { PageContext } from '../context'
import type { Messages } from '../i18n/messages'
import type { DeclineReason } from '../kernel/decline-reason'
import { formatMoney } from '../kernel/money'
import type { AttemptRow } from '../payments/queries'
import type { ReceiptRow } from '../refunds/known-receipts'
import type { RefundRow } from '../refunds/record-refund'
import { LinkButton } from '../web/action-form'
import { mayDo } from '../web/navigation'
import { Badge, Card, Notice, type Tone } from '../web/page'
import { Row, RowList } from '../web/rows'
import { heldBack, type MoneyLine, moneyStory } from './money-story'
import { owesMoney } from './order'
import type { OrderPage } from './queries'
import { byWhom } from './story-views'
import { timeWords } from './time-words'

type Props = { page: OrderPage; ctx: PageContext }

/** Each push, payment and refund in plain words; a manager is led to what caused it. */
export function MoneyStory({ page, ctx }: Props) {
  const { t } = ctx
  const lines = moneyStory(page.order.id, page)
  return (
    <Card title={t.orders.money}>
      {lines.length === 0 && <p class="hint">{t.orders.noMoney}</p>}
      <RowList>
        {lines.map((line) => (
          <Line line={line} page={page} ctx={ctx} />
        ))}
      </RowList>
    </Card>
  )
}

function Line({ line, page, ctx }: Props & { line: MoneyLine }) {
  const { t, ports, session } = ctx
  const time = timeWords(line.at, ports.clock(), t)
  switch (line.kind) {
    case 'asked':
      return (
        <Row
          title={attemptWords(line.attempt, t)}
          text={time}
          end={formatMoney(line.attempt.amountCents)}
        />
      )
    case 'received':
      return <Received receipt={line.receipt} page={page} ctx={ctx} time={time} />
    case 'counted':
      return (
        <Row
          title={t.money.countedHere}
          text={[
            time,
            receiptWords(line.receipt, t),
            byWhom(line.actor, session.accountId, t),
          ].join(' · ')}
          end={formatMoney(line.amount)}
        />
      )
    case 'refund':
      return (
        <Row
          title={
            <Caused href={`/shop/money/refunds/${line.refund.id}`} ctx={ctx}>
              {line.refund.reference
                ? `${t.money.back} · ${t.money.byCode(line.refund.reference)}`
                : t.money.reasons[line.refund.reason]}
            </Caused>
          }
          text={withCharges(time, line.refund.chargesCents, t)}
          end={`-${formatMoney(line.refund.amountCents)}`}
          badge={<Badge tone={refundTone(line.refund)}>{refundStateWords(line.refund, t)}</Badge>}
        />
      )
  }
}

const Received = ({
  receipt,
  page: { order },
  ctx,
  time,
}: Props & { receipt: ReceiptRow; time: string }) => {
  const { t } = ctx
  const paper = `/shop/orders/${order.id}/receipts/${receipt.number}`
  const aside = receipt.setAside && (receipt.sortedAt === null ? t.orders.aside : t.money.sorted)
  return (
    <Row
      title={
        <Caused href={`/shop/money/payments/${encodeURIComponent(receipt.invoiceId)}`} ctx={ctx}>
          {receiptWords(receipt, t)}
        </Caused>
      }
      text={[withCharges(time, receipt.chargesCents, t), aside].filter(Boolean).join(' · ')}
      end={receiptAmount(receipt)}
    >
      <a href={paper}>{t.money.facts.receipt}</a>
      <a href={`${paper}.pdf`}>{t.receipts.pdf}</a>
    </Row>
  )
}

/** A link to the cause for whoever may see it. */
const Caused = ({ href, ctx, children }: { href: string; ctx: PageContext; children: string }) =>
  mayDo(ctx.session.role, 'manager') ? <a href={href}>{children}</a> : <span>{children}</span>

const withCharges = (time: string, charges: number | null, { money }: Messages): string =>
  charges ? `${time} · ${money.feeOf(formatMoney(charges as ReceiptRow['chargesCents']))}` : time

/** What has to be sorted out about the order's money, with the way there. */
export function MoneyMatters({ page, ctx }: Props) {
  const { t, session } = ctx
  const { order, paid, receipts, refunds } = page
  const held = heldBack(paid, refunds)
  const wayOut = mayDo(session.role, 'manager') && (
    <LinkButton href="/shop/money/sort">{t.money.sortOut}</LinkButton>
  )
  return (
    <>
      {owesMoney(order, held) && (
        <Notice tone="warn">
          <p>{t.orders.owesMoney(formatMoney(held))}</p>
          {wayOut}
        </Notice>
      )}
      {receipts.map(
        (receipt) =>
          receipt.setAside &&
          receipt.sortedAt === null && (
            <Notice tone="warn" title={`${receiptAmount(receipt)} · ${receiptWords(receipt, t)}`}>
              <p>{t.money.why[receipt.setAside]}</p>
              {wayOut}
            </Notice>
          ),
      )}
    </>
  )
}

export function attemptWords({ state, reason }: AttemptRow, { orders }: Messages): string {
  const words = orders.attempts[state]
  const why = state === 'declined' && orders.declined[reason as DeclineReason]
  return why ? `${words}: ${why}` : words
}

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

export const refundStateWords = (
  { state, method }: Pick<RefundRow, 'state' | 'method'>,
  { money }: Messages,
): string => (state === 'approved' && method === 'by_hand' ? money.toGive : money.states[state])

const tones: Record<RefundRow['state'], Tone> = {
  requested: 'warn',
  approved: 'warn',
  sending: 'info',
  unknown: 'bad',
  failed: 'bad',
  done: 'good',
  rejected: 'calm',
}
export const refundTone = ({ state }: Pick<RefundRow, 'state'>): Tone => tones[state]
