import type { Messages } from '../i18n/messages'
import { Tabs } from './rows'

export type MoneyTab = keyof typeof places

const places = {
  overview: '/shop/money',
  sort: '/shop/money/sort',
  payments: '/shop/money/payments',
  refunds: '/shop/money/refunds',
  statements: '/shop/money/statements',
  closes: '/shop/money/closes',
} as const

type Props = { t: Messages; current: MoneyTab; toSort?: number }

/** What leads from one money page to the others. */
export const MoneyTabs = ({ t, current, toSort }: Props) => (
  <Tabs
    label={t.money.tabsLabel}
    tabs={(Object.keys(places) as MoneyTab[]).map((tab) => ({
      href: places[tab],
      label: t.money.tabs[tab],
      current: tab === current,
      ...(tab === 'sort' && toSort && { count: toSort }),
    }))}
  />
)
