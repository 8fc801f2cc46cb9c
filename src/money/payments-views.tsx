import type { PageContext } from '../context'
import { attemptWords } from '../orders/money-story-views'
import { timeWords } from '../orders/time-words'
import { LinkButton, Submit } from '../web/action-form'
import { Field } from '../web/field'
import type { FormView } from '../web/form'
import { MoneyTabs } from '../web/money-tabs'
import { Badge, EmptyState, MoneyText, PageHead } from '../web/page'
import { Row, RowList, Tabs } from '../web/rows'
import type { AskedPage, Payment } from './payments'
import { amountIn, codeWords } from './words'

type PaymentsProps = {
  ctx: PageContext
  payments: readonly Payment[]
  form: FormView
  /** The address of the next page, when there is one. */
  older: string | null
}

export const PaymentsPage = ({ ctx, payments, form, older }: PaymentsProps) => {
  const { t } = ctx
  const searched = form.values.code ?? ''
  return (
    <>
      <Head ctx={ctx} tab="received" />
      <form method="get" action="/shop/money/payments" class="quick">
        <Field form={form} name="code" label={t.money.search} type="search" maxlength={20} />
        <Submit look="plain">{t.money.searchButton}</Submit>
      </form>
      {payments.length === 0 &&
        (searched ? (
          <EmptyState title={t.money.noneFound(searched)} />
        ) : (
          <EmptyState title={t.money.noPayments}>
            <p>{t.money.noPaymentsHelp}</p>
          </EmptyState>
        ))}
      <RowList>
        {payments.map((payment) => (
          <PaymentRow payment={payment} ctx={ctx} />
        ))}
      </RowList>
      <Older href={older} ctx={ctx} />
    </>
  )
}

const PaymentRow = ({
  payment: { receipt, order },
  ctx,
}: {
  payment: Payment
  ctx: PageContext
}) => {
  const { t, ports } = ctx
  const waits = receipt.setAside !== null && receipt.sortedAt === null
  return (
    <Row
      href={`/shop/money/payments/${encodeURIComponent(receipt.invoiceId)}`}
      title={codeWords(receipt, t)}
      text={[
        timeWords(receipt.bookedAt, ports.clock(), t),
        order === null ? t.money.noOrder : t.orders.number(order),
      ].join(' · ')}
      end={<span class="money strong">{amountIn(receipt.grossCents, receipt)}</span>}
      badge={
        receipt.setAside && (
          <Badge tone={waits ? 'bad' : 'calm'}>{waits ? t.money.aside : t.money.sorted}</Badge>
        )
      }
    />
  )
}

type AskedProps = { ctx: PageContext; page: AskedPage; older: string | null }

export const AskedPageView = ({ ctx, page: { asked }, older }: AskedProps) => {
  const { t, ports } = ctx
  return (
    <>
      <Head ctx={ctx} tab="asked" />
      {asked.length === 0 && <EmptyState title={t.money.noneAsked} />}
      <RowList>
        {asked.map(({ attempt, order }) => (
          <Row
            href={`/shop/orders/${attempt.payableId}`}
            title={`${t.orders.number(order)} · ${attemptWords(attempt, t)}`}
            text={timeWords(attempt.createdAt, ports.clock(), t)}
            end={<MoneyText amount={attempt.amountCents} />}
          />
        ))}
      </RowList>
      <Older href={older} ctx={ctx} />
    </>
  )
}

const Head = ({ ctx: { t }, tab }: { ctx: PageContext; tab: 'received' | 'asked' }) => (
  <>
    <PageHead title={t.money.tabs.payments} />
    <MoneyTabs t={t} current="payments" />
    <Tabs
      label={t.money.tabs.payments}
      tabs={[
        {
          href: '/shop/money/payments',
          label: t.money.received,
          current: tab === 'received',
        },
        {
          href: '/shop/money/payments/asked',
          label: t.money.askedFor,
          current: tab === 'asked',
        },
      ]}
    />
  </>
)

const Older = ({ href, ctx: { t } }: { href: string | null; ctx: PageContext }) =>
  href && (
    <p class="actions">
      <LinkButton href={href}>{t.money.older}</LinkButton>
    </p>
  )
