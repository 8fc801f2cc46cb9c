import type { PageContext } from '../context'
import { type Cents, formatMoney } from '../kernel/money'
import { refundStateWords, refundTone } from '../orders/money-story-views'
import { byWhom, When } from '../orders/story-views'
import { timeWords } from '../orders/time-words'
import { ActionForm, LinkButton } from '../web/action-form'
import { Field } from '../web/field'
import { type FormView, newForm } from '../web/form'
import { MoneyTabs } from '../web/money-tabs'
import { mayDo } from '../web/navigation'
import { Badge, Card, EmptyState, MoneyText, Notice, PageHead } from '../web/page'
import { Facts, Row, RowList } from '../web/rows'
import { RefundSteps } from './refund-step-views'
import type { RefundLine, RefundPage, RefundsPage } from './refunds'
import type { Said } from './to-sort-views'
import { codeWords, payerWords } from './words'

type ListPageProps = { ctx: PageContext; page: RefundsPage; form?: FormView; saved?: boolean }

export const RefundsListPage = ({ ctx, page, form, saved }: ListPageProps) => {
  const { t } = ctx
  const { open, closed, next } = page
  return (
    <>
      <PageHead title={t.money.tabs.refunds} />
      <MoneyTabs t={t} current="refunds" />
      {saved && <Notice tone="good">{t.money.limit.saved}</Notice>}
      {open.length + closed.length === 0 && (
        <EmptyState title={t.money.noRefunds}>
          <p>{t.money.noRefundsHelp}</p>
        </EmptyState>
      )}
      <RefundList title={t.money.open} lines={open} ctx={ctx} />
      <RefundList title={t.money.closed} lines={closed} ctx={ctx} />
      {next && (
        <p class="actions">
          <LinkButton href={`/shop/money/refunds?before=${next}`}>{t.money.older}</LinkButton>
        </p>
      )}
      <LimitCard ctx={ctx} limit={page.limit} form={form} />
    </>
  )
}

type LimitProps = { ctx: PageContext; limit: Cents; form: FormView | undefined }

/** The owner's to change; whoever asks for refunds sees what holds. */
const LimitCard = ({ ctx: { t, session }, limit, form }: LimitProps) => (
  <Card title={t.money.limit.title}>
    {mayDo(session.role, 'owner') ? (
      <ActionForm action="/shop/money/refunds/limit" submit={t.money.limit.save} look="plain">
        <Field
          form={form ?? newForm({ limit: String(limit / 100) })}
          name="limit"
          label={t.money.limit.label}
          hint={t.money.limit.help}
          before="KES"
          inputmode="numeric"
          look="short"
        />
      </ActionForm>
    ) : (
      <p>{t.money.refundLimit(formatMoney(limit))}</p>
    )}
  </Card>
)

type ListProps = { title: string; lines: readonly RefundLine[]; ctx: PageContext }

const RefundList = ({ title, lines, ctx: { t, ports } }: ListProps) =>
  lines.length > 0 && (
    <section class="stack">
      <h2>{title}</h2>
      <RowList>
        {lines.map(({ refund, order }) => (
          <Row
            href={`/shop/money/refunds/${refund.id}`}
            title={order === null ? t.money.noOrder : t.orders.number(order)}
            text={[
              timeWords(refund.closedAt ?? refund.createdAt, ports.clock(), t),
              t.money.reasons[refund.reason],
            ].join(' · ')}
            end={<MoneyText amount={refund.amountCents} strong />}
            badge={<Badge tone={refundTone(refund)}>{refundStateWords(refund, t)}</Badge>}
          />
        ))}
      </RowList>
    </section>
  )

export type RefundProps = {
  ctx: PageContext
  page: RefundPage
  notice?: Said | undefined
  /** Of the M-Pesa code, when it was typed wrong. */
  codeError?: string | undefined
  typedCode?: string | undefined
}

export const RefundPageView = (props: RefundProps) => {
  const { ctx, page } = props
  const { t } = ctx
  return (
    <>
      <PageHead
        title={t.money.refund(formatMoney(page.refund.amount))}
        text={t.money.reasons[page.refund.reason]}
        back={{ href: '/shop/money/refunds', label: t.money.tabs.refunds }}
      />
      <RefundNow {...props} />
    </>
  )
}

/** All that a step can change, and what a tap swaps. */
export const RefundNow = (props: RefundProps) => {
  const { ctx, page, notice } = props
  const { t } = ctx
  const { refund } = page
  const { trouble, state } = refund
  return (
    <div id="refund" class="columns">
      <div class="stack">
        {notice && <Notice tone={notice.tone}>{notice.text}</Notice>}
        {trouble && (state === 'failed' || state === 'unknown' || state === 'sending') && (
          <Notice tone="warn">{t.money.troubles[trouble]}</Notice>
        )}
        <RefundSteps {...props} />
        <RefundFacts ctx={ctx} page={page} />
      </div>
      <RefundTrail ctx={ctx} page={page} />
    </div>
  )
}

function RefundFacts({ ctx: { t }, page }: Pick<RefundProps, 'ctx' | 'page'>) {
  const { refund, refundRow, known, row } = page
  const byMpesa = refund.method === 'mpesa'
  const { reference } = refundRow
  const how = refund.state === 'done' && reference === null ? t.money.byCash : t.money.handWay
  return (
    <Card
      actions={<Badge tone={refundTone(refundRow)}>{refundStateWords(refundRow, t)}</Badge>}
      title={t.money.facts.state}
    >
      <Facts
        facts={[
          { label: t.money.facts.amount, value: formatMoney(refund.amount) },
          { label: t.money.facts.to, value: payerWords(known.payer, t) },
          { label: t.money.facts.how, value: byMpesa ? t.money.mpesaWay : how },
          ...(reference ? [{ label: t.money.facts.code, value: reference }] : []),
          ...(refundRow.chargesCents
            ? [{ label: t.money.facts.charges, value: formatMoney(refundRow.chargesCents) }]
            : []),
          {
            label: t.money.facts.order,
            value: row ? (
              <a href={`/shop/orders/${row.id}`}>{t.orders.number(row.number)}</a>
            ) : (
              t.money.noOrder
            ),
          },
          {
            label: t.money.facts.payment,
            value: (
              <a href={`/shop/money/payments/${encodeURIComponent(refund.invoiceId)}`}>
                {codeWords(known.receipt, t)}
              </a>
            ),
          },
        ]}
      />
    </Card>
  )
}

const RefundTrail = ({ ctx, page: { trail } }: Pick<RefundProps, 'ctx' | 'page'>) => {
  const { t, session } = ctx
  return (
    <Card title={t.money.trail}>
      <ol class="story">
        {trail.map(({ event, actor, happenedAt }) => (
          <li>
            {t.money.refundSteps[event]}{' '}
            <span class="hint">{byWhom(actor, session.accountId, t)}</span>{' '}
            <When at={happenedAt} ctx={ctx} />
          </li>
        ))}
      </ol>
    </Card>
  )
}
