import type { Messages } from '../i18n/messages'
import { ActionForm } from '../web/action-form'
import { Field, Tick } from '../web/field'
import { type FormView, newForm } from '../web/form'
import { EmptyState, Notice, PageHead } from '../web/page'
import { Row, RowList } from '../web/rows'
import { type Category, longestCategory } from './category'

export type CategoriesProps = {
  categories: readonly Category[]
  t: Messages
  notice?: { tone: 'good' | 'bad'; text: string } | undefined
  /** The renaming that came back, and which category it is about. */
  renaming?: { from: string; form: FormView; together: boolean } | undefined
}

export const CategoriesPage = (props: CategoriesProps) => (
  <>
    <PageHead
      title={props.t.catalogue.categories}
      text={props.t.catalogue.categoriesHelp}
      back={{ href: '/shop/catalogue', label: props.t.catalogue.title }}
    />
    <Categories {...props} />
  </>
)

/** What moving one swaps. */
export const Categories = ({ categories, t, notice, renaming }: CategoriesProps) => (
  <div id="categories" class="stack">
    {notice && <Notice tone={notice.tone}>{notice.text}</Notice>}
    {categories.length === 0 && <EmptyState title={t.catalogue.emptyShelf.all} />}
    <RowList>
      {categories.map(({ name, products }, place) => (
        <Row title={name} text={t.catalogue.products(products)}>
          {place > 0 && <Move name={name} to={place - 1} label={t.catalogue.moveUp} t={t} />}
          {place < categories.length - 1 && (
            <Move name={name} to={place + 1} label={t.catalogue.moveDown} t={t} />
          )}
          <Rename
            name={name}
            place={place}
            open={renaming?.from === name}
            form={renaming?.from === name ? renaming.form : newForm({ to: name })}
            together={renaming?.from === name && renaming.together}
            t={t}
          />
        </Row>
      ))}
    </RowList>
  </div>
)

type MoveProps = { name: string; to: number; label: string; t: Messages }

const Move = ({ name, to, label, t }: MoveProps) => (
  <ActionForm
    action="/shop/catalogue/categories/moves"
    target="#categories"
    fields={{ name, to }}
    look="quiet"
    submit={
      <>
        <span aria-hidden="true">{label}</span>
        <span class="hidden">{t.catalogue.moved(name, label)}</span>
      </>
    }
  />
)

type RenameProps = {
  name: string
  place: number
  open: boolean
  form: FormView
  together: boolean
  t: Messages
}

const Rename = ({ name, place, open, form, together, t }: RenameProps) => (
  <details open={open}>
    <summary>
      {t.catalogue.rename}
      <span class="hidden"> {name}</span>
    </summary>
    <ActionForm
      action="/shop/catalogue/categories/renamings"
      target="#categories"
      fields={{ from: name }}
      submit={t.catalogue.save}
    >
      <Field
        form={form}
        id={`rename-${place}`}
        name="to"
        label={t.catalogue.newName}
        maxlength={longestCategory}
      />
      {together && (
        <Tick
          form={form}
          id={`together-${place}`}
          name="together"
          label={t.catalogue.together(form.values.to ?? '', name)}
        />
      )}
    </ActionForm>
  </details>
)
