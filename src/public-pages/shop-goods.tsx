import type { Messages } from '../i18n/messages'
import { formatMoney } from '../kernel/money'
import { smallPhotoAt } from '../photos/photo-address'
import { categoriesOf, inStock, type Storefront } from '../storefront/storefront'
import { Badge, Card, EmptyState } from '../web/page'

/** More would not fit into the first packets of a slow line; the chat knows the whole list. */
const mostShown = 250
/** A shelf that fits on a screen or two needs no search. */
const worthSearching = 12

type GoodsProps = { t: Messages; storefront: Storefront; sought: string }

/** Looks for goods by name: on the page while one types, by the server without JavaScript. */
export const SearchGoods = ({ t, storefront, sought }: GoodsProps) =>
  storefront.products.length <= worthSearching ? null : (
    <form action={`/s/${storefront.shop.code}`} class="quick" data-cuts=".prices li">
      <div class="field">
        <label for="q">{t.publicPages.shop.search}</label>
        <div class="box">
          <input type="search" id="q" name="q" value={sought} maxlength={60} />
        </div>
      </div>
      <button type="submit" class="button plain">
        {t.publicPages.shop.find}
      </button>
    </form>
  )

/** Markup is short here: it is repeated for every product. */
export function Goods({ t, storefront, sought }: GoodsProps) {
  const words = t.publicPages.shop
  const found = { ...storefront, products: soughtIn(storefront, sought) }
  if (found.products.length === 0) {
    return (
      <EmptyState title={sought ? words.notFound({ sought }) : words.noProducts}>
        {sought && <a href={`/s/${storefront.shop.code}`}>{words.wholeList}</a>}
      </EmptyState>
    )
  }
  const left = found.products.length - mostShown
  return (
    <>
      {shownCategories(found).map(({ name, products }) => (
        <Card title={name}>
          <ul class="prices">
            {products.map((product) => (
              <li>
                {product.photo && (
                  <img
                    src={smallPhotoAt(storefront.shop.code, product.photo)}
                    alt=""
                    width="56"
                    height="56"
                    loading="lazy"
                  />
                )}
                <span>
                  {product.name}
                  <b>{formatMoney(product.price)}</b>
                </span>
                {inStock(product) ? (
                  <input
                    name={product.sku}
                    type="number"
                    min="0"
                    max="999"
                    placeholder="0"
                    aria-label={words.howMany({ name: product.name })}
                  />
                ) : (
                  <Badge>{words.soldOut}</Badge>
                )}
              </li>
            ))}
          </ul>
        </Card>
      ))}
      {left > 0 && <p>{words.more({ count: left })}</p>}
    </>
  )
}

function soughtIn({ products }: Storefront, sought: string) {
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean)
  return products.filter(({ name, aliases }) => {
    const text = [name, ...aliases].join(' ').toLowerCase()
    return words.every((word) => text.includes(word))
  })
}

function shownCategories(storefront: Storefront) {
  let room = mostShown
  return categoriesOf(storefront).flatMap(({ name, products }) => {
    const shown = products.slice(0, room)
    room -= shown.length
    return shown.length > 0 ? [{ name, products: shown }] : []
  })
}
