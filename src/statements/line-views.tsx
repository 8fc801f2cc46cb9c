import type { PageContext } from '../context'
import { formatMoney } from '../kernel/money'
import { timeWords } from '../orders/time-words'
import type { Result } from '../reconciliation/match'
import type { ShownLine } from '../reconciliation/queries'
import { ActionForm, LinkButton } from '../web/action-form'
import { Field } from '../web/field'
import { type FormView, newForm } from '../web/form'
import { Badge, type Tone } from '../web/page'
import { Row } from '../web/rows'
import { knownReasons } from './forms'
import { type Fix, fixesFor } from './line-fixes'
import type { Place } from './shown-page'

export const toneOf: Record<Result, Tone> = {
  matched: 'good',
  missing_here: 'bad',
  missing_there: 'bad',
  amount_differs: 'warn',
  duplicate: 'calm',
  unknown: 'warn',
  not_needed: 'calm',
}

/** A form of one line that has to come back with what was typed. */
export type TypedLine = { key: string; form: FormView }

type LineProps = {
  line: ShownLine
  ctx: PageContext
  /** The page that a fix leads back to. */
  place: Place
  typed?: TypedLine | undefined
}

/** One line of a statement: what it is, what is the matter, and what can be done about it. */
export function LineRow(props: LineProps) {
  const { line, ctx } = props
  const { reconciliation: words } = ctx.t
  const { amountCents, code, invoiceId, result, sortedAs, sortedAt } = line
  const open =
    sortedAt === null && result !== null && result !== 'matched' && result !== 'not_needed'
  return (
    <Row
      title={code ?? invoiceId ?? words.classes[line.class]}
      text={<About {...props} />}
      end={<span class="money strong">{formatMoney(amountCents)}</span>}
      badge={
        result && (
          <Badge tone={sortedAt === null ? toneOf[result] : 'calm'}>
            {sortedAs ? words.sortedAs[sortedAs] : words.results[result]}
          </Badge>
        )
      }
    >
      {open && <Fixes {...props} />}
    </Row>
  )
}

function About({ line, ctx }: LineProps) {
  const { reconciliation: words } = ctx.t
  const { order, sure, result, happenedAt } = line
  const taken = line.class === 'reversal' && result === 'missing_here'
  return (
    <>
      {timeWords(happenedAt, ctx.ports.clock(), ctx.t)}
      {order && (
        <>
          {' · '}
          <a href={`/shop/orders/${order.id}`}>
            {sure ? words.forOrder(order.number) : words.perhaps(order.number)}
          </a>
        </>
      )}
      {result && ` · ${taken ? words.explain.reversal : words.explain[result]}`}
    </>
  )
}

const lineForm = '/shop/money/statements/lines'

/** The obvious thing stands open, the other behind a tap. */
function Fixes({ line, ctx, place, typed }: LineProps) {
  const { fix } = ctx.t.reconciliation
  const [first, ...others] = fixesFor(line)
  const form = typed?.key === line.lineKey ? typed.form : newForm()
  const props = { line, ctx, place, form }
  return (
    <>
      {first === 'book' && <BookForm {...props} />}
      {first === 'see_payment' && <PaymentLink {...props} />}
      {(first === 'known' || first === 'not_ours') && <KnownForm {...props} as={first} />}
      {others.length > 0 && (
        <details
          open={
            others.some((other) => fieldOf(other) in form.errors) &&
            !(fieldOf(first) in form.errors)
          }
        >
          <summary>{fix.more}</summary>
          <div class="stack">
            {others.map((other) =>
              other === 'book' ? (
                <BookForm {...props} />
              ) : (
                <KnownForm {...props} as={other === 'not_ours' ? 'not_ours' : 'known'} />
              ),
            )}
          </div>
        </details>
      )}
    </>
  )
}

const fieldOf = (fix: Fix | undefined): string => (fix === 'book' ? 'orderNumber' : 'reason')

const PaymentLink = ({ line, ctx }: FormProps) => (
  <LinkButton href={`/shop/money/payments/${encodeURIComponent(line.receiptId ?? '')}`}>
    {ctx.t.reconciliation.fix.seePayment}
  </LinkButton>
)

const fieldsOf = ({ lineKey }: ShownLine, { statement, result }: Place) => ({
  key: lineKey,
  ...(statement && { statement }),
  ...(result && { result }),
})

type FormProps = Omit<LineProps, 'typed'> & { form: FormView }

function BookForm({ line, ctx, place, form }: FormProps) {
  const { fix } = ctx.t.reconciliation
  const guess = line.order ? String(line.order.number) : ''
  return (
    <ActionForm
      action={`${lineForm}/booking`}
      fields={fieldsOf(line, place)}
      target="#statement"
      submit={fix.book}
    >
      <Field
        id={`o-${line.number}-${line.statementId}`}
        form={{ ...form, values: { orderNumber: guess, ...form.values } }}
        name="orderNumber"
        label={fix.orderNumber}
        hint={fix.bookHelp}
        inputmode="numeric"
        maxlength={8}
        look="short"
        before="#"
      />
    </ActionForm>
  )
}

function KnownForm({ line, ctx, place, form, as }: FormProps & { as: 'known' | 'not_ours' }) {
  const { fix } = ctx.t.reconciliation
  const id = `${as}-${line.number}-${line.statementId}`
  return (
    <ActionForm
      action={`${lineForm}/explanation`}
      fields={{ ...fieldsOf(line, place), as }}
      target="#statement"
      submit={as === 'known' ? fix.known : fix.notOurs}
      look="plain"
    >
      <Field
        id={id}
        form={form}
        name="reason"
        label={fix.reason}
        choices={[
          { value: '', label: fix.chooseReason },
          ...knownReasons.map((value) => ({ value, label: fix.reasons[value] })),
        ]}
      />
    </ActionForm>
  )
}
