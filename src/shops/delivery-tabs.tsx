import type { Messages } from '../i18n/messages'
import { Tabs } from '../web/rows'

/** Where the shop delivers, and who brings it. */
export const DeliveryTabs = ({ current, t }: { current: 'zones' | 'riders'; t: Messages }) => (
  <Tabs
    label={t.shops.delivery.title}
    tabs={[
      { href: '/shop/delivery', label: t.delivery.zones, current: current === 'zones' },
      {
        href: '/shop/delivery/riders',
        label: t.delivery.riders.title,
        current: current === 'riders',
      },
    ]}
  />
)
