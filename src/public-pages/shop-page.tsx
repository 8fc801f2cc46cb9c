import type { Messages } from '../i18n/messages'
import { formatMoney } from '../kernel/money'
import { formatMinute, inNairobi } from '../kernel/nairobi'
import { isOpen, type OpeningHours, opensNext } from '../shops/opening-hours'
import type { Storefront } from '../storefront/storefront'
import { Icon } from '../web/icon'
import { Badge, Card, EmptyState, Notice, PageHead } from '../web/page'
import { Goods, SearchGoods } from './shop-goods'

type ShopPageProps = {
  t: Messages
  storefront: Storefront
  now: number
  chat: string
  /** Words that goods are looked for by. */
  sought: string
}

/** A shop as a customer sees it before the chat: is it open, what does it sell, where does it bring. */
export function ShopPage({ t, storefront, now, chat, sought }: ShopPageProps) {
  const words = t.publicPages.shop
  const { shop, openingHours } = storefront
  const open = isOpen(openingHours, now)
  return (
    <>
      <PageHead title={shop.name} text={<HoursLine t={t} hours={openingHours} now={now} />} />
      {!open && <Notice>{words.closedNote}</Notice>}
      <SearchGoods {...{ t, storefront, sought }} />
      <form action={`/s/${shop.code}/basket`} class="stack">
        <Goods {...{ t, storefront, sought }} />
        <Delivery t={t} storefront={storefront} />
        <p class="small">
          {words.orderHint({ code: shop.code })} <a href={chat}>{words.justChat}</a>
        </p>
        <div class="stick">
          <button type="submit" class="button primary big">
            <Icon name="chat" />
            {words.order}
          </button>
        </div>
      </form>
    </>
  )
}

type HoursProps = { t: Messages; hours: OpeningHours; now: number }

function HoursLine({ t, hours, now }: HoursProps) {
  const words = t.publicPages.shop
  const today = hours[inNairobi(now).weekday]
  if (today && isOpen(hours, now)) {
    return <Badge tone="good">{words.open({ until: formatMinute(today.closes) })}</Badge>
  }
  const next = opensNext(hours, now)
  return (
    <>
      <Badge tone="warn">{words.closedLabel}</Badge> {next && opens(t, next)}
    </>
  )
}

function opens(t: Messages, next: NonNullable<ReturnType<typeof opensNext>>): string {
  const { weekday, time, daysAhead } = next
  const { opensToday, opensTomorrow, opensOn } = t.publicPages.shop
  if (daysAhead === 0) return opensToday({ time })
  return daysAhead === 1
    ? opensTomorrow({ time })
    : opensOn({ day: t.shops.weekdays[weekday], time })
}

function Delivery({ t, storefront }: { t: Messages; storefront: Storefront }) {
  const { zones, pickup, takesPayments } = storefront
  const { delivery, about, pickup: alsoPickup, onlyPickup, payment } = t.publicPages.shop
  return (
    <Card title={delivery}>
      {zones.length > 0 && (
        <ul class="prices">
          {zones.map(({ name, fee, minutes }) => (
            <li>
              <span>
                {name} <span class="small">{about({ minutes })}</span>
              </span>
              <b>{formatMoney(fee)}</b>
            </li>
          ))}
        </ul>
      )}
      {pickup && <p>{zones.length > 0 ? alsoPickup : onlyPickup}</p>}
      {takesPayments && <p class="small">{payment}</p>}
    </Card>
  )
}

type MissingProps = { t: Messages; code: string; close: readonly { code: string; name: string }[] }

export const MissingShopPage = ({ t, code, close }: MissingProps) => (
  <EmptyState title={<h1>{t.publicPages.shop.missingTitle}</h1>}>
    <p>
      {t.publicPages.shop.missing({ code })} {t.publicPages.shop.missingHelp}
    </p>
    {close.length > 0 && (
      <>
        <p>{t.publicPages.shop.close}</p>
        <ul class="rows">
          {close.map((shop) => (
            <li>
              <a class="row" href={`/s/${shop.code}`}>
                <span class="row-title">{shop.name}</span> {shop.code}
              </a>
            </li>
          ))}
        </ul>
      </>
    )}
  </EmptyState>
)
