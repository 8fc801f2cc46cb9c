import type { PageContext } from '../context'
import type { Messages } from '../i18n/messages'
import { ActionForm, LinkButton } from '../web/action-form'
import { mayDo } from '../web/navigation'
import { Badge, EmptyState, MoneyText, Notice, PageHead } from '../web/page'
import { Row, RowList, Tabs } from '../web/rows'
import { stockOf } from './product'
import type { CataloguePage as Page, ShelfProduct } from './queries'

export type Filter = { category: string | null; archived: boolean; page: number }
export type Done = { text: string; undo?: string }
export type CatalogueProps = {
  ctx: PageContext
  shelf: Page
  filter: Filter
  done?: Done | undefined
}

export function CataloguePage({ ctx, shelf, filter, done }: CatalogueProps) {
  const { t, session } = ctx
  const byCategory = Map.groupBy(shelf.products, (product) => product.category)
  return (
    <>
      <PageHead title={t.catalogue.title}>
        {mayDo(session.role, 'manager') && (
          <LinkButton href="/shop/catalogue/new" look="primary">
            {t.catalogue.add}
          </LinkButton>
        )}
      </PageHead>
      {done && <DoneNotice done={done} t={t} />}
      <LearntHint ctx={ctx} shelf={shelf} />
      <Filters shelf={shelf} filter={filter} t={t} />
      {shelf.products.length === 0 && (
        <EmptyState title={filter.archived ? t.catalogue.emptyArchived : t.catalogue.empty} />
      )}
      {[...byCategory].map(([category, products]) => (
        <section>
          <h2>{category}</h2>
          <RowList>
            {products.map((product) => (
              <ProductRow product={product} ctx={ctx} />
            ))}
          </RowList>
        </section>
      ))}
      <Pages more={shelf.more} filter={filter} t={t} />
    </>
  )
}

/** Instead of asking "are you sure": the way back. */
const DoneNotice = ({ done, t }: { done: Done; t: Messages }) => (
  <Notice tone="good">
    {done.text}
    {done.undo && (
      <ActionForm
        action={`/shop/catalogue/${done.undo}/restoration`}
        submit={t.catalogue.restoreIt}
        look="quiet"
      />
    )}
  </Notice>
)

/** What customers taught the shop this week; those who may change it can look. */
const LearntHint = ({ ctx: { t, session }, shelf }: { ctx: PageContext; shelf: Page }) =>
  shelf.learnt.length > 0 && mayDo(session.role, 'manager') ? (
    <Notice title={t.catalogue.learntThisWeek}>
      {shelf.learnt.map(({ words, sku, name }, i) => (
        <>
          {i > 0 && ' · '}
          <a href={`/shop/catalogue/${sku}#learnt`}>{t.catalogue.means(words, name)}</a>
        </>
      ))}
    </Notice>
  ) : null

type FiltersProps = { shelf: Page; filter: Filter; t: Messages }

const Filters = ({ shelf, filter, t }: FiltersProps) => (
  <>
    {(filter.archived || shelf.categories.length > 1) && (
      <Tabs
        label={t.catalogue.categories}
        tabs={[
          {
            href: listAt({ archived: filter.archived }),
            label: t.catalogue.all,
            current: filter.category === null,
          },
          ...shelf.categories.map(({ name, products }) => ({
            href: listAt({ archived: filter.archived, category: name }),
            label: name,
            count: products,
            current: filter.category === name,
          })),
        ]}
      />
    )}
  </>
)

const Pages = ({ more, filter, t }: { more: boolean; filter: Filter; t: Messages }) => (
  <nav class="actions">
    {filter.page > 1 && (
      <LinkButton href={listAt({ ...filter, page: filter.page - 1 })}>
        {t.catalogue.previous}
      </LinkButton>
    )}
    {more && (
      <LinkButton href={listAt({ ...filter, page: filter.page + 1 })}>
        {t.catalogue.more}
      </LinkButton>
    )}
    <a href={listAt({ archived: !filter.archived })}>
      {filter.archived ? t.catalogue.forSale : t.catalogue.archived}
    </a>
  </nav>
)

function listAt({ category = null, archived = false, page = 1 }: Partial<Filter>): string {
  const query = new URLSearchParams({
    ...(category !== null && { category }),
    ...(archived && { archived: 'yes' }),
    ...(page > 1 && { page: String(page) }),
  })
  return query.size > 0 ? `/shop/catalogue?${query}` : '/shop/catalogue'
}

type ProductRowProps = { product: ShelfProduct; ctx: PageContext; saved?: boolean }

/** What the quick edit swaps. */
export function ProductRow({ product, ctx, saved }: ProductRowProps) {
  const { t, session } = ctx
  return (
    <Row
      id={rowId(product)}
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

export const rowId = ({ sku }: { sku: string }): string => `product-${sku}`

function StockWords({ product, t: { catalogue } }: { product: ShelfProduct; t: Messages }) {
  const pieces = stockOf(product)
  return (
    <>
      {product.options.length > 0 && `${catalogue.variants(product.variants.length)} · `}
      {pieces > 0 ? catalogue.inStock(pieces) : <Badge tone="warn">{catalogue.outOfStock}</Badge>}
    </>
  )
}
