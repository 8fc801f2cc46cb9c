import type { PageContext } from '../context'
import { formatMoney } from '../kernel/money'
import { refundStateWords, refundTone } from '../orders/money-story-views'
import { byWhom, When } from '../orders/story-views'
import { timeWords } from '../orders/time-words'
import { LinkButton } from '../web/action-form'
import { newForm } from '../web/form'
import { Badge, Card, Notice, PageHead } from '../web/page'
import { Facts, Row, RowList } from '../web/rows'
import type { PaymentPage } from './payment'
import type { Said, Typed } from './to-sort-views'
import { OtherWays, WayForm } from './way-views'
import { amountIn, codeWords, payerWords } from './words'

type Props = {
  ctx: PageContext
  page: PaymentPage
  notice?: Said | undefined
  typed?: Typed | undefined
}

/** One payment: what it is, what can be done about it, and all that became of it. */
export function PaymentPageView({ ctx, page, notice, typed }: Props) {
  const { t, ports } = ctx
  const { receipt } = page.known
  return (
    <>
      <PageHead
        title={t.money.payment(receipt.number)}
        text={timeWords(receipt.bookedAt, ports.clock(), t)}
        back={{ href: '/shop/money/payments', label: t.money.tabs.payments }}
      />
      <div class="columns">
        <div class="stack">
          {notice && <Notice tone={notice.tone}>{notice.text}</Notice>}
          <Sorting ctx={ctx} page={page} typed={typed} />
          <PaymentFacts ctx={ctx} page={page} />
        </div>
        <div class="stack">
          <Trail ctx={ctx} page={page} />
          <Refunds ctx={ctx} page={page} />
        </div>
      </div>
    </>
  )
}

function Sorting({ ctx: { t }, page, typed }: Omit<Props, 'notice'>) {
  const { known, order, ways } = page
  const [obvious, ...others] = ways
  if (!obvious || !known.receipt.setAside) return null
  const shared = { known, order, t }
  return (
    <Card title={t.money.aside}>
      <p>{t.money.why[known.receipt.setAside]}</p>
      {obvious === 'revive' && <p class="hint">{t.money.reviveHelp}</p>}
      <WayForm {...shared} way={obvious} form={typed?.form ?? newForm()} />
      <OtherWays {...shared} ways={others} form={typed?.form} />
    </Card>
  )
}

function PaymentFacts({ ctx: { t }, page: { known, order } }: Pick<Props, 'ctx' | 'page'>) {
  const { receipt, payer, standing } = known
  const held = order ? (standing.orders.get(order.order.id) ?? 0) : 0
  return (
    <Card>
      <Facts
        facts={[
          { label: t.money.facts.amount, value: amountIn(receipt.grossCents, receipt) },
          { label: t.money.facts.charges, value: amountIn(receipt.chargesCents, receipt) },
          { label: t.money.facts.way, value: t.money.channel[receipt.channel] },
          ...(receipt.mpesaReference
            ? [{ label: t.money.facts.code, value: receipt.mpesaReference }]
            : []),
          ...(receipt.channel === 'cash'
            ? []
            : [{ label: t.money.facts.from, value: payerWords(payer, t) }]),
          {
            label: t.money.facts.order,
            value: order ? (
              <a href={`/shop/orders/${order.order.id}`}>{t.orders.number(order.order.number)}</a>
            ) : (
              t.money.noOrder
            ),
          },
        ]}
      />
      {order && held > 0 && (
        <LinkButton
          href={`/shop/money/payments/${encodeURIComponent(receipt.invoiceId)}/refund?about=${order.order.id}`}
        >
          {t.money.newRefund}
        </LinkButton>
      )}
    </Card>
  )
}

function Trail({ ctx, page }: Pick<Props, 'ctx' | 'page'>) {
  const { t, session } = ctx
  const { receipt, steps } = page.known
  const orderWords = (about: string | null) => {
    const number = page.orderNumbers.get(about ?? '')
    return number === undefined ? t.money.noOrder : t.orders.number(number)
  }
  return (
    <Card title={t.money.trail}>
      <ol class="story">
        <li>
          {t.money.steps.received} <span class="hint">{codeWords(receipt, t)}</span>{' '}
          <When at={receipt.bookedAt} ctx={ctx} />
        </li>
        {steps.map(({ event, about, amountCents, actor, happenedAt }) => (
          <li>
            {event === 'book' && t.money.steps.book(orderWords(about))}
            {event === 'keep' && t.money.steps.keep}
            {(event === 'promise' || event === 'unpromise') &&
              t.money.steps[event](amountIn(amountCents, receipt))}{' '}
            <span class="hint">{byWhom(actor, session.accountId, t)}</span>{' '}
            <When at={happenedAt} ctx={ctx} />
          </li>
        ))}
      </ol>
    </Card>
  )
}

const Refunds = ({ ctx: { t }, page: { refunds } }: Pick<Props, 'ctx' | 'page'>) =>
  refunds.length > 0 && (
    <Card title={t.money.tabs.refunds}>
      <RowList>
        {refunds.map((refund) => (
          <Row
            href={`/shop/money/refunds/${refund.id}`}
            title={t.money.refund(formatMoney(refund.amountCents))}
            badge={<Badge tone={refundTone(refund)}>{refundStateWords(refund, t)}</Badge>}
          />
        ))}
      </RowList>
    </Card>
  )
