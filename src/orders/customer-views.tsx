import type { PageContext } from '../context'
import type { Messages } from '../i18n/messages'
import { localPhone } from '../kernel/phone'
import { mapLink } from '../shops/map-place'
import { Card } from '../web/page'
import { Facts } from '../web/rows'
import type { Pin } from './place-order'
import type { OrderPage as Page } from './queries'

/** Who ordered, and where it goes. */
export function Customer({ page, ctx: { t } }: { page: Page; ctx: PageContext }) {
  const { customer, order, landmark, pin, stopped } = page
  const place =
    order.fulfilment === 'pickup'
      ? t.orders.pickup
      : [order.zoneName, order.zoneMinutes && t.orders.takes(order.zoneMinutes)]
          .filter(Boolean)
          .join(' · ')
  const phone = customer?.phone ?? null
  return (
    <Card title={t.orders.customer}>
      <Facts
        facts={[
          { label: t.orders.name, value: customer?.name ?? t.orders.noName },
          {
            label: t.orders.phone,
            value: phone ? (
              <a href={`tel:+${phone}`}>{localPhone(phone)}</a>
            ) : (
              t.orders.phoneMissing
            ),
          },
          { label: t.orders.place, value: place },
          ...(landmark ? [{ label: t.orders.landmark, value: landmark }] : []),
          ...(pin ? [{ label: t.orders.pin, value: <PinLink pin={pin} t={t} /> }] : []),
          ...(page.rider ? [{ label: t.delivery.rider, value: page.rider.name }] : []),
          ...(stopped ? [{ label: t.orders.messages, value: t.orders.noMessages }] : []),
        ]}
      />
    </Card>
  )
}

/** The customer's own place: shown here only, and the map is not told where it was clicked. */
const PinLink = ({ pin, t }: { pin: Pin; t: Messages }) => (
  <a href={mapLink(pin)} target="_blank" rel="noreferrer">
    {t.orders.onMap}
  </a>
)
