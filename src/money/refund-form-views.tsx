import type { PageContext } from '../context'
import { type Cents, formatMoney } from '../kernel/money'
import { localPhone } from '../kernel/phone'
import type { KnownReceipt } from '../refunds/known-receipts'
import { methodFor, refundReasons } from '../refunds/refund'
import type { KnownOrder } from '../sorting/way'
import { ActionForm } from '../web/action-form'
import { Field } from '../web/field'
import type { FormView } from '../web/form'
import { Card, Notice, PageHead } from '../web/page'
import { codeWords } from './words'

export type RefundFormProps = {
  ctx: PageContext
  known: KnownReceipt
  order: KnownOrder
  most: Cents
  form: FormView
  notice?: string | undefined
}

/** Giving back all or part of what was paid for an order. */
export function RefundFormPage({ ctx, known, order, most, form, notice }: RefundFormProps) {
  const { t } = ctx
  const { receipt, payer, hasKeys, standing } = known
  const { id, number } = order.order
  const { channel } = receipt
  const byMpesa = payer !== null && methodFor({ channel, hasKeys, payer, amount: most }) === 'mpesa'
  return (
    <>
      <PageHead
        title={t.money.newRefund}
        text={t.money.newRefundHelp({ most: formatMoney(most), order: t.orders.number(number) })}
        back={{ href: `/shop/orders/${id}`, label: t.orders.number(number) }}
      />
      {notice && <Notice tone="bad">{notice}</Notice>}
      <Card title={codeWords(receipt, t)}>
        <ActionForm
          action={`/shop/money/payments/${encodeURIComponent(receipt.invoiceId)}/refund`}
          fields={{ about: id, version: standing.version }}
          submit={t.money.ask}
        >
          <Field
            form={form}
            name="amount"
            label={t.money.amount}
            before="KES"
            inputmode="numeric"
            look="short"
          />
          <Field
            form={form}
            name="reason"
            label={t.money.reason}
            choices={refundReasons.map((value) => ({ value, label: t.money.reasons[value] }))}
          />
          {byMpesa ? (
            <Field
              form={form}
              name="how"
              label={t.money.how}
              choices={[
                { value: 'usual', label: t.money.byMpesa(localPhone(payer)) },
                { value: 'by_hand', label: t.money.byHand },
              ]}
            />
          ) : (
            <>
              <input type="hidden" name="how" value="by_hand" />
              <p class="hint">{t.money.onlyByHand}</p>
            </>
          )}
        </ActionForm>
      </Card>
    </>
  )
}
