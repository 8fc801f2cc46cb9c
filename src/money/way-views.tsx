import type { Messages } from '../i18n/messages'
import { type Cents, formatMoney } from '../kernel/money'
import { localPhone } from '../kernel/phone'
import type { KnownReceipt } from '../refunds/known-receipts'
import { methodFor, type RefundReason } from '../refunds/refund'
import { type KnownOrder, shareOf, type Way } from '../sorting/way'
import { ActionForm } from '../web/action-form'
import { Field } from '../web/field'
import { type FormView, newForm } from '../web/form'

type WayProps = {
  way: Way
  known: KnownReceipt
  order: KnownOrder | null
  t: Messages
  form: FormView
  /** Of a given-up order's paid money, instead of what is set aside. */
  owed?: Cents
  /** What htmx swaps; without it the browser loads the next page. */
  target?: string
  quiet?: boolean
}

/** One way to sort money out, as one button that says what it does. */
export function WayForm(props: WayProps) {
  const { way, known, t, form, target, quiet } = props
  const { receipt, standing } = known
  const at = `/shop/money/payments/${receipt.invoiceId}`
  const shared = {
    ...(target && { target }),
    look: quiet ? ('plain' as const) : ('primary' as const),
  }
  const version = { version: standing.version }
  switch (way) {
    case 'book':
      return (
        <ActionForm
          action={`${at}/booking`}
          fields={version}
          submit={bookWords(props)}
          {...shared}
        />
      )
    case 'revive':
      return (
        <ActionForm
          action={`${at}/revival`}
          fields={version}
          submit={bookWords(props)}
          {...shared}
        />
      )
    case 'assign':
      return (
        <ActionForm
          action={`${at}/booking`}
          fields={version}
          {...shared}
          submit={t.money.obvious.assign}
        >
          <Field
            form={form}
            name="order"
            id={`order-${receipt.invoiceId}`}
            label={t.money.orderNumber}
            inputmode="numeric"
            look="short"
          />
        </ActionForm>
      )
    case 'give_back':
      return (
        <ActionForm
          action={`${at}/refund`}
          fields={{ ...version, ...refundFields(props) }}
          submit={backWords(known, props.owed ?? standing.aside, t)}
          {...shared}
        />
      )
    case 'keep':
      return (
        <ActionForm
          action={`${at}/keeping`}
          fields={version}
          submit={receipt.currency === 'KES' ? t.money.obvious.keep : t.money.obvious.settled}
          {...shared}
        />
      )
  }
}

/** The less usual ways, opened before they can be pressed. */
export const OtherWays = (
  props: Omit<WayProps, 'way' | 'quiet' | 'form'> & {
    ways: readonly Way[]
    form: FormView | undefined
  },
) =>
  props.ways.length > 0 && (
    <details open={props.form !== undefined}>
      <summary>{props.t.money.otherWays}</summary>
      <div class="stack">
        {props.ways.map((way) => (
          <WayForm {...props} way={way} form={props.form ?? newForm()} quiet />
        ))}
      </div>
    </details>
  )

function bookWords({ way, known, order, t }: WayProps): string {
  if (!order) return t.money.obvious.assign
  const { number } = order.order
  const { obvious } = t.money
  const { taken, rest } = shareOf(known.standing.aside, order.order, order.paid)
  if (rest > 0) {
    const over = { order: number, rest: formatMoney(rest) }
    return way === 'revive' ? obvious.reviveMore(over) : obvious.bookMore(over)
  }
  if (way === 'revive') return obvious.revive(number)
  const short = (order.order.dueFirst - order.paid - taken) as Cents
  return short > 0
    ? obvious.bookLess({ order: number, rest: formatMoney(short) })
    : obvious.book(number)
}

/** `Give KES 640 back to 0711 222 333`: the amount and whose number are seen before the tap. */
export function backWords(known: KnownReceipt, amount: Cents, { money }: Messages): string {
  const { payer, hasKeys, receipt } = known
  const { channel } = receipt
  const shown = formatMoney(amount)
  return payer !== null && methodFor({ channel, hasKeys, payer, amount }) === 'mpesa'
    ? money.obvious.giveBack({ amount: shown, phone: unbroken(localPhone(payer)) })
    : money.obvious.giveBackByHand(shown)
}

/** A number stays on one line of a button. */
const unbroken = (phone: string): string => phone.replaceAll(' ', '\u00a0')

function refundFields({ known, order, owed }: WayProps): Record<string, string> {
  const amount = owed ?? known.standing.aside
  const reason: RefundReason =
    owed !== undefined
      ? order?.order.state === 'returned'
        ? 'returned'
        : 'cancelled'
      : reasonOf[known.receipt.setAside ?? 'NOT_EXPECTED']
  return {
    amount: String(amount / 100),
    reason,
    how: 'usual',
    ...(owed !== undefined && order && { about: order.order.id }),
  }
}

const reasonOf = {
  TOO_LATE: 'late',
  ALREADY_PAID: 'paid_twice',
  WRONG_AMOUNT: 'too_much',
  NOT_EXPECTED: 'not_ours',
  WRONG_REFERENCE: 'not_ours',
  WRONG_CURRENCY: 'other',
} as const satisfies Record<NonNullable<KnownReceipt['receipt']['setAside']>, RefundReason>
