import type { PageContext } from '../context'
import type { Messages } from '../i18n/messages'
import { ActionForm, LinkButton, Submit } from '../web/action-form'
import { Field } from '../web/field'
import { newForm } from '../web/form'
import { mayDo } from '../web/navigation'
import { EmptyState, Notice, PageHead } from '../web/page'
import { RowList, Tabs } from '../web/rows'
import { type CatalogueList, type ListWanted, shelves } from './list-page'
import { ProductRow } from './row-views'

export type Filter = Pick<ListWanted, 'shelf' | 'category' | 'search' | 'after'>
export type Done = { text: string; undo?: string }
export type ListProps = { ctx: PageContext; list: CatalogueList; filter: Filter }

export function CataloguePage({ done, ...props }: ListProps & { done?: Done | undefined }) {
  const { ctx, list, filter } = props
  const { t, session } = ctx
  const manages = mayDo(session.role, 'manager')
  return (
    <>
      <PageHead title={t.catalogue.title}>
        {manages && (
          <LinkButton href="/shop/catalogue/new" look="primary">
            {t.catalogue.add}
          </LinkButton>
        )}
      </PageHead>
      {done && <DoneNotice done={done} t={t} />}
      {manages && <LearntHint list={list} t={t} />}
      <Tabs
        label={t.catalogue.title}
        tabs={shelves.map((shelf) => ({
          href: listAt({ shelf }),
          label: t.catalogue.shelves[shelf],
          current: filter.shelf === shelf,
        }))}
      />
      <SearchForm list={list} filter={filter} t={t} />
      <Shelf {...props} />
      {manages && (
        <nav class="actions" aria-label={t.catalogue.tools}>
          <LinkButton href="/shop/catalogue/price-list">{t.lists.paste}</LinkButton>
          <LinkButton href="/shop/catalogue/files">{t.files.title}</LinkButton>
          <LinkButton href="/shop/catalogue/categories">{t.catalogue.categories}</LinkButton>
        </nav>
      )}
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
        submit={t.catalogue.undo}
        look="quiet"
      />
    )}
  </Notice>
)

/** What customers taught the shop this week. */
const LearntHint = ({ list: { learnt }, t }: { list: CatalogueList; t: Messages }) =>
  learnt.length > 0 ? (
    <Notice title={t.catalogue.learntThisWeek}>
      {learnt.map(({ words, sku, name }, i) => (
        <>
          {i > 0 && ' · '}
          <a href={`/shop/catalogue/${sku}#learnt`}>{t.catalogue.means(words, name)}</a>
        </>
      ))}
    </Notice>
  ) : null

/** What is on the page is cut at once by the script; the server looks through the rest. */
function SearchForm({ list, filter, t }: Omit<ListProps, 'ctx'> & { t: Messages }) {
  const form = newForm({ q: filter.search, category: filter.category ?? '' })
  const everything = { value: '', label: t.catalogue.all }
  const categories = list.categories.map(({ name, products }) => ({
    value: name,
    label: `${name} (${products})`,
  }))
  return (
    <form
      method="get"
      action="/shop/catalogue"
      class="quick"
      hx-get="/shop/catalogue"
      hx-trigger="submit, input delay:400ms"
      hx-target="#shelf"
      hx-swap="outerHTML"
      hx-replace-url="true"
      data-cuts="#shelf li"
    >
      <input type="hidden" name="show" value={filter.shelf} />
      <Field form={form} name="q" label={t.catalogue.search} type="search" maxlength={60} />
      {list.categories.length > 1 && (
        <Field
          form={form}
          name="category"
          label={t.catalogue.category}
          choices={[everything, ...categories]}
        />
      )}
      <Submit look="plain">{t.catalogue.searchNow}</Submit>
    </form>
  )
}

/** What a search swaps. */
export const Shelf = (props: ListProps) => (
  <div id="shelf" class="stack">
    {props.list.products.length === 0 && <NothingHere {...props} />}
    <Sections {...props} />
  </div>
)

function NothingHere({ ctx: { t, session }, filter }: ListProps) {
  const { catalogue } = t
  const searched = filter.search !== '' || filter.category !== null
  if (searched) return <EmptyState title={catalogue.notFound} />
  return (
    <EmptyState title={catalogue.emptyShelf[filter.shelf]}>
      {filter.shelf === 'all' && mayDo(session.role, 'manager') && (
        <LinkButton href="/shop/catalogue/price-list">{t.lists.paste}</LinkButton>
      )}
    </EmptyState>
  )
}

/** Products by category, and the way on: what "more" swaps in its own place. */
export function Sections({ ctx, list, filter }: ListProps) {
  const { t } = ctx
  return (
    <>
      {[...Map.groupBy(list.products, ({ category }) => category)].map(([category, products]) => (
        <section>
          {category !== list.goesOn && <h2>{category}</h2>}
          <RowList>
            {products.map((product) => (
              <ProductRow product={product} ctx={ctx} />
            ))}
          </RowList>
        </section>
      ))}
      {list.next !== null && <More at={listAt({ ...filter, after: list.next })} t={t} />}
    </>
  )
}

const More = ({ at, t }: { at: string; t: Messages }) => (
  <a class="button plain" href={at} hx-get={at} hx-target="this" hx-swap="outerHTML">
    {t.catalogue.more}
  </a>
)

export function listAt({ shelf = 'all', category, search, after }: Partial<Filter>): string {
  const query = new URLSearchParams({
    ...(shelf !== 'all' && { show: shelf }),
    ...(category && { category }),
    ...(search && { q: search }),
    ...(after && { after }),
  })
  return query.size > 0 ? `/shop/catalogue?${query}` : '/shop/catalogue'
}
