import type { PageContext } from '../context'
import { localPhone } from '../kernel/phone'
import { stillDue } from '../payments/payment'
import { MoneyLines, Row, RowList } from '../web/rows'
import type { OrderPage } from './queries'
import { timeWords } from './time-words'

/** What goes with the goods: one narrow column of black on white, without the shop's pages around. */
export function Slip({ ctx, page }: { ctx: PageContext; page: OrderPage }) {
  const { t, profile, ports } = ctx
  const { order, customer, landmark, lines, note, paid, rider } = page
  const phone = customer?.phone
  const where = order.fulfilment === 'pickup' ? t.orders.pickup : order.zoneName
  return (
    <>
      <h1>{t.orders.number(order.number)}</h1>
      <p>
        {profile.name} · {timeWords(order.placedAt, ports.clock(), t)}
      </p>
      <p>
        <strong>{customer?.name ?? t.orders.noName}</strong>
        {phone && ` · ${localPhone(phone)}`}
        <br />
        {[where, landmark].filter(Boolean).join(' · ')}
        {rider && (
          <>
            <br />
            {t.delivery.rider}: {rider.name}
          </>
        )}
      </p>
      {note && <p class="as-typed">{note}</p>}
      <RowList>
        {lines.map(({ name, choices, quantity }) => (
          <Row title={`${quantity} × ${name}`} text={choices.join(' · ')} />
        ))}
      </RowList>
      <MoneyLines
        lines={[
          { label: t.orders.total, amount: order.total },
          { label: t.orders.paidSoFar, amount: paid },
          { label: t.orders.due, amount: stillDue(order.total, paid), strong: true },
        ]}
      />
      <p class="actions no-print">
        <button type="button" class="button plain" data-print data-script>
          {t.delivery.print}
        </button>
        <a class="button quiet" href={`/shop/orders/${order.id}`}>
          {t.orders.number(order.number)}
        </a>
      </p>
    </>
  )
}
