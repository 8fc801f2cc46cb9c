import type { PageContext } from '../context'
import type { Messages } from '../i18n/messages'
import { Thumb } from '../photos/views'
import { ActionForm } from '../web/action-form'
import { mayDo } from '../web/navigation'
import { Badge, MoneyText } from '../web/page'
import { Row } from '../web/rows'
import { stockOf, usualLowStock } from './product'
import type { ShelfProduct } from './product-rows'

type ProductRowProps = { product: ShelfProduct; ctx: PageContext; saved?: boolean }

/** What the quick edit swaps. */
export function ProductRow({ product, ctx, saved }: ProductRowProps) {
  const { t, session } = ctx
  return (
    <Row
      id={rowId(product)}
      picture={<Thumb shop={ctx.profile.code} product={product} />}
      title={
        mayDo(session.role, 'manager') ? (
          <a href={`/shop/catalogue/${product.sku}`}>{product.name}</a>
        ) : (
          product.name
        )
      }
      text={<StockWords product={product} t={t} />}
      end={
        <>
          <MoneyText amount={product.price} />
          {saved && <Badge tone="good">{t.web.saved}</Badge>}
        </>
      }
      badge={<QuickEdit product={product} ctx={ctx} />}
    />
  )
}

export const rowId = ({ sku }: { sku: string }): string => `product-${sku}`

function StockWords({ product, t: { catalogue } }: { product: ShelfProduct; t: Messages }) {
  const pieces = stockOf(product)
  return (
    <>
      {product.options.length > 0 && `${catalogue.variants(product.variants.length)} · `}
      {pieces === 0 && <Badge tone="warn">{catalogue.outOfStock}</Badge>}
      {pieces > 0 &&
        (pieces <= (product.lowStock ?? usualLowStock) ? (
          <Badge tone="warn">{catalogue.fewLeft(pieces)}</Badge>
        ) : (
          catalogue.inStock(pieces)
        ))}
      {!product.available && (
        <>
          {' '}
          <Badge tone="bad">{catalogue.off}</Badge>
        </>
      )}
    </>
  )
}

function QuickEdit({ product, ctx: { t, session } }: ProductRowProps) {
  const { sku, name, archived } = product
  const managed = mayDo(session.role, 'manager')
  if (archived) {
    return managed ? (
      <ActionForm
        action={`/shop/catalogue/${sku}/restoration`}
        submit={t.catalogue.restoreIt}
        look="quiet"
      />
    ) : null
  }
  return (
    <a
      class="button quiet"
      href={`/shop/catalogue/${sku}/stock`}
      hx-get={`/shop/catalogue/${sku}/stock`}
      hx-target={`#${rowId(product)}`}
      hx-swap="outerHTML"
    >
      {managed ? t.catalogue.quick : t.catalogue.stockOnly}
      <span class="hidden">: {t.catalogue.quickOf(name)}</span>
    </a>
  )
}
