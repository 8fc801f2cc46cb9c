import type { Messages } from '../i18n/messages'
import { LinkButton, Submit } from '../web/action-form'
import { Field } from '../web/field'
import { newForm } from '../web/form'
import { Badge, Card, Notice, PageHead } from '../web/page'
import { Facts } from '../web/rows'
import { maskedCode, type Receipt } from './receipt'
import { receiptPath } from './receipt-address'
import { momentOf, moneyOf, paidByWords, standingWords } from './words'

type ReceiptProps = { code: string; receipt: Receipt; t: Messages }

/** What can be compared with the receipt in somebody's hand; nothing about who paid. */
export function ReceiptPage({ code, receipt, t }: ReceiptProps) {
  const { receipts } = t
  const { shop, number, bookedAt, order, mpesaCode } = receipt
  const amount = moneyOf(receipt.amount, receipt)
  const at = momentOf(bookedAt, t)
  const masked = { ...receipt, mpesaCode: mpesaCode && maskedCode(mpesaCode) }
  const standing = standingWords(receipt, t)
  return (
    <>
      <PageHead title={receipts.title(number)} text={shop.name}>
        <Badge tone="good">{receipts.genuine}</Badge>
      </PageHead>
      <Notice tone="good">{receipts.genuineText({ shop: shop.name, amount, at })}</Notice>
      {standing && <Notice tone="warn">{standing}</Notice>}
      <Card>
        <Facts
          facts={[
            { label: receipts.shop, value: `${shop.name} (${shop.code})` },
            { label: receipts.amount, value: <strong>{amount}</strong> },
            { label: receipts.date, value: at },
            { label: receipts.order, value: `#${order.number}` },
            { label: receipts.paidBy, value: paidByWords(masked, t) },
          ]}
        />
        <p class="hint">{receipts.compare}</p>
        <div class="actions">
          <LinkButton href={`${receiptPath(code)}.pdf`} look="primary">
            {receipts.pdf}
          </LinkButton>
          <LinkButton href={`/s/${shop.code}`}>{receipts.goToShop}</LinkButton>
        </div>
      </Card>
    </>
  )
}

/** Where a code is typed; and what stands in the place of a receipt that is none of ours. */
export function CheckPage({ t, unknown }: { t: Messages; unknown?: string }) {
  const { check } = t.receipts
  return (
    <>
      <PageHead title={unknown === undefined ? check.title : check.unknownTitle} />
      {unknown !== undefined && <Notice tone="warn">{check.unknown}</Notice>}
      <Card>
        <form class="stack" method="get" action="/v">
          <Field
            form={newForm(unknown === undefined ? {} : { code: unknown })}
            name="code"
            label={check.field}
            hint={check.help}
            placeholder="NJERI-12-31-k7qm2x9t"
            maxlength={60}
          />
          <Submit>{check.submit}</Submit>
        </form>
      </Card>
    </>
  )
}
