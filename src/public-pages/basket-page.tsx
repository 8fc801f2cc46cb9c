import type { Messages } from '../i18n/messages'
import type { Storefront } from '../storefront/storefront'
import { Icon } from '../web/icon'
import { Card, EmptyState, PageHead } from '../web/page'
import { MoneyLines } from '../web/rows'
import { type Chosen, totalOf } from './chosen'

type BasketProps = {
  t: Messages
  storefront: Storefront
  chosen: readonly Chosen[]
  /** Opens WhatsApp with the basket, or with the code alone when nothing was chosen. */
  chat: string
}

/** What was chosen on the shop's page, priced, and the way into the chat with it. */
export function BasketPage({ t, storefront: { shop }, chosen, chat }: BasketProps) {
  const words = t.publicPages.shop
  const back = { href: `/s/${shop.code}`, label: shop.name }
  return (
    <>
      <PageHead title={words.basket} back={back} text={chosen.length > 0 && words.basketHelp} />
      {chosen.length > 0 ? (
        <Card>
          <MoneyLines
            lines={[
              ...chosen.map(({ name, quantity, amount }) => ({
                label: `${quantity} × ${name}`,
                amount,
              })),
              { label: words.total, amount: totalOf(chosen), strong: true },
            ]}
          />
        </Card>
      ) : (
        <EmptyState title={words.emptyBasket}>
          <p>{words.emptyBasketHelp}</p>
        </EmptyState>
      )}
      <div class="stick">
        <a class="button primary big" href={chat}>
          <Icon name="chat" />
          {words.openChat}
        </a>
      </div>
    </>
  )
}
