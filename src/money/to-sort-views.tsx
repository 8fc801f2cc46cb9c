import type { Child } from 'hono/jsx'
import type { PageContext } from '../context'
import { formatMoney } from '../kernel/money'
import { refundStateWords, refundTone } from '../orders/money-story-views'
import { timeWords } from '../orders/time-words'
import type { ToSort } from '../sorting/to-sort'
import { ActionForm, LinkButton } from '../web/action-form'
import { type FormView, newForm } from '../web/form'
import { MoneyTabs } from '../web/money-tabs'
import { Badge, EmptyState, Notice, PageHead, type Tone } from '../web/page'
import { Row, RowList } from '../web/rows'
import { OtherWays, WayForm } from './way-views'
import { amountIn, codeWords } from './words'

export type Said = { tone: Tone; text: string }
/** A form of one payment that has to come back with what was typed. */
export type Typed = { invoiceId: string; form: FormView }
export type ToSortProps = {
  ctx: PageContext
  matters: readonly ToSort[]
  notice?: Said | undefined
  typed?: Typed | undefined
}

export const ToSortPage = (props: ToSortProps) => (
  <>
    <PageHead title={props.ctx.t.money.tabs.sort} />
    <MoneyTabs t={props.ctx.t} current="sort" toSort={props.matters.length} />
    <ToSortList {...props} />
  </>
)

/** What a tap swaps: what is said, and what is left. */
export const ToSortList = ({ ctx, matters, notice, typed }: ToSortProps) => (
  <div id="to-sort" class="stack">
    {notice && <Notice tone={notice.tone}>{notice.text}</Notice>}
    {matters.length === 0 && (
      <EmptyState title={ctx.t.money.nothing}>
        <p>{ctx.t.money.nothingHelp}</p>
      </EmptyState>
    )}
    <RowList>
      {matters.map((matter) => (
        <Matter matter={matter} ctx={ctx} typed={typed} />
      ))}
    </RowList>
  </div>
)

type MatterProps = { matter: ToSort; ctx: PageContext; typed: Typed | undefined }

function Matter({ matter, ctx, typed }: MatterProps) {
  switch (matter.kind) {
    case 'aside':
      return <Aside matter={matter} ctx={ctx} typed={typed} />
    case 'owed':
      return <Owed matter={matter} ctx={ctx} />
    case 'refund':
      return <RefundMatter matter={matter} ctx={ctx} />
    case 'attempt':
      return <Unanswered matter={matter} ctx={ctx} />
    case 'claim':
      return <Claim matter={matter} ctx={ctx} />
    case 'lines':
      return <Lines matter={matter} ctx={ctx} />
  }
}

type Of<Kind extends ToSort['kind']> = { matter: Extract<ToSort, { kind: Kind }>; ctx: PageContext }

function Aside({ matter, ctx, typed }: Of<'aside'> & { typed: Typed | undefined }) {
  const { t } = ctx
  const { known, ways } = matter
  const { receipt, standing } = known
  const form = typed?.invoiceId === receipt.invoiceId ? typed.form : undefined
  const [obvious, ...others] = ways
  return (
    <Row
      title={codeWords(receipt, t)}
      text={
        <About
          matter={matter}
          ctx={ctx}
          why={[
            t.money.why[receipt.setAside ?? 'NOT_EXPECTED'],
            obvious === 'revive' && t.money.reviveHelp,
          ]
            .filter(Boolean)
            .join(' ')}
        />
      }
      end={<span class="money strong">{amountIn(standing.aside, receipt)}</span>}
    >
      {obvious && (
        <WayForm
          {...{ way: obvious, known, order: matter.order, t, form: form ?? newForm() }}
          target="#to-sort"
        />
      )}
      <OtherWays {...{ ways: others, known, order: matter.order, t, form }} target="#to-sort" />
    </Row>
  )
}

const Owed = ({ matter, ctx }: Of<'owed'>) => {
  const { t } = ctx
  const { known, order, amount } = matter
  const state = order ? t.orders.states[order.order.state] : ''
  return (
    <Row
      title={codeWords(known.receipt, t)}
      text={<About matter={matter} ctx={ctx} why={t.money.owed(state)} />}
      end={<span class="money strong">{formatMoney(amount)}</span>}
    >
      <WayForm
        {...{ way: 'give_back', known, order, t, form: newForm(), owed: amount }}
        target="#to-sort"
      />
    </Row>
  )
}

const RefundMatter = ({ matter, ctx }: Of<'refund'>) => {
  const { t } = ctx
  const { refund } = matter
  const why = refund.trouble ? t.money.troubles[refund.trouble] : t.money.reasons[refund.reason]
  return (
    <Row
      title={t.money.refund(formatMoney(refund.amountCents))}
      text={<About matter={matter} ctx={ctx} why={why} />}
      badge={<Badge tone={refundTone(refund)}>{refundStateWords(refund, t)}</Badge>}
    >
      <LinkButton href={`/shop/money/refunds/${refund.id}`} look="primary">
        {t.money.lookAt}
      </LinkButton>
    </Row>
  )
}

const Unanswered = ({ matter, ctx }: Of<'attempt'>) => {
  const { t } = ctx
  const { id, version, invoiceId, amountCents } = matter.attempt
  return (
    <Row
      title={t.money.unansweredAmount(formatMoney(amountCents))}
      text={<About matter={matter} ctx={ctx} why={t.money.unanswered} />}
    >
      {invoiceId && (
        <ActionForm
          action={`/shop/money/attempts/${id}/question`}
          target="#to-sort"
          submit={t.money.obvious.ask}
          look="plain"
        />
      )}
      <ActionForm
        action={`/shop/money/attempts/${id}/closing`}
        fields={{ version }}
        target="#to-sort"
        submit={t.money.obvious.close}
      />
    </Row>
  )
}

const Claim = ({ matter, ctx }: Of<'claim'>) => {
  const { t } = ctx
  const { id, code, amountCents, reason } = matter.claim
  return (
    <Row
      title={t.money.claimed({
        code,
        amount: amountCents === null ? '' : formatMoney(amountCents),
      })}
      text={<About matter={matter} ctx={ctx} why={t.money.claims[reason ?? 'UNSEEN']} />}
    >
      <LinkButton href="/shop/money/statements">{t.money.lookInStatement}</LinkButton>
      <ActionForm
        action={`/shop/money/claims/${id}/closing`}
        target="#to-sort"
        submit={t.money.obvious.settled}
      />
    </Row>
  )
}

const Lines = ({ matter: { count, at }, ctx }: Of<'lines'>) => {
  const { reconciliation: words } = ctx.t
  return (
    <Row
      href="/shop/money/statements/open"
      title={words.open(count)}
      text={`${timeWords(at, ctx.ports.clock(), ctx.t)} · ${words.openLead}`}
    />
  )
}

/** When it was, which order it is about, and what is the matter. */
const About = ({ matter, ctx, why }: { matter: ToSort; ctx: PageContext; why: Child }) => (
  <>
    {timeWords(matter.at, ctx.ports.clock(), ctx.t)}
    {matter.order && (
      <>
        {' · '}
        <a href={`/shop/orders/${matter.order.order.id}`}>
          {ctx.t.orders.number(matter.order.order.number)}
        </a>
      </>
    )}
    {' · '}
    {why}
  </>
)
