import type { PageContext } from '../context'
import type { Messages } from '../i18n/messages'
import { ActionForm } from '../web/action-form'
import { Field } from '../web/field'
import type { FormView } from '../web/form'
import { Card, Notice, PageHead } from '../web/page'
import { optionRows } from './forms'
import { LearntCard, type LearntDone } from './learnt-views'
import type { ShelfProduct } from './product-rows'
import type { LearntWord } from './queries'

type Props = {
  ctx: PageContext
  form: FormView
  categories: readonly string[]
  notice?: string | undefined
}

export const NewProductPage = ({ ctx: { t }, form, categories, notice }: Props) => (
  <>
    <PageHead
      title={t.catalogue.newTitle}
      back={{ href: '/shop/catalogue', label: t.catalogue.title }}
    />
    {notice && <Notice tone="bad">{notice}</Notice>}
    <Card>
      <ActionForm action="/shop/catalogue" submit={t.catalogue.add}>
        <ProductFields form={form} categories={categories} t={t} />
        <Field
          form={form}
          name="stock"
          label={t.catalogue.stock}
          hint={t.catalogue.stockEachHelp}
          inputmode="numeric"
          look="short"
          required
        />
        <OptionFields form={form} t={t} hint={t.catalogue.optionsHelp} />
        <Field
          form={form}
          name="sku"
          label={`${t.catalogue.sku} (${t.web.optional})`}
          hint={t.catalogue.skuHelp}
          maxlength={24}
        />
      </ActionForm>
    </Card>
  </>
)

type EditProps = Props & {
  product: ShelfProduct
  learnt: readonly LearntWord[]
  done?: LearntDone | undefined
}

export const EditProductPage = (props: EditProps) => {
  const { ctx, product, learnt, done, form, categories, notice } = props
  const { t } = ctx
  const change = product.archived ? 'restoration' : 'archival'
  return (
    <>
      <PageHead
        title={t.catalogue.editTitle(product.name)}
        text={product.sku}
        back={{ href: '/shop/catalogue', label: t.catalogue.title }}
      />
      {notice && <Notice tone="bad">{notice}</Notice>}
      <Card>
        <ActionForm
          action={`/shop/catalogue/${product.sku}`}
          fields={{ version: form.values.version ?? product.version }}
          submit={t.catalogue.save}
        >
          <ProductFields form={form} categories={categories} t={t} />
          <OptionFields form={form} t={t} hint={t.catalogue.optionsChange} />
        </ActionForm>
      </Card>
      <LearntCard ctx={ctx} sku={product.sku} learnt={learnt} done={done} />
      <ActionForm
        action={`/shop/catalogue/${product.sku}/${change}`}
        submit={product.archived ? t.catalogue.restoreIt : t.catalogue.archiveIt}
        look="quiet"
      />
    </>
  )
}

type FieldsProps = { form: FormView; categories: readonly string[]; t: Messages }

const ProductFields = ({ form, categories, t }: FieldsProps) => (
  <>
    <Field
      form={form}
      name="name"
      label={t.catalogue.name}
      hint={t.catalogue.nameHelp}
      maxlength={80}
      required
    />
    <Field
      form={form}
      name="price"
      label={t.catalogue.price}
      hint={t.catalogue.priceHelp}
      inputmode="numeric"
      look="short"
      required
    />
    <CategoryField form={form} categories={categories} t={t} />
    <Field
      form={form}
      name="aliases"
      label={`${t.catalogue.aliases} (${t.web.optional})`}
      hint={t.catalogue.aliasesHelp}
      maxlength={900}
    />
  </>
)

/** A field that offers the categories there are and takes a new one as well. */
function CategoryField({ form, categories, t }: FieldsProps) {
  const error = form.errors.category
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <label for="f-category">{t.catalogue.category}</label>
      <p class="hint" id="f-category-hint">
        {t.catalogue.categoryHelp}
      </p>
      <div class="box">
        <input
          id="f-category"
          name="category"
          list="categories"
          value={form.values.category ?? ''}
          maxlength={24}
          required
          aria-describedby={error ? 'f-category-hint f-category-error' : 'f-category-hint'}
          aria-invalid={error ? 'true' : undefined}
        />
      </div>
      <datalist id="categories">
        {categories.map((name) => (
          <option value={name} />
        ))}
      </datalist>
      {error && (
        <p class="error" id="f-category-error">
          {error}
        </p>
      )}
    </div>
  )
}

/** Folded away: most products have no choices. */
function OptionFields({ form, t, hint }: { form: FormView; t: Messages; hint: string }) {
  const rows = Array.from({ length: optionRows }, (_, row) => row)
  const filled = Object.keys(form.values).some(
    (name) => name.startsWith('options.') && form.values[name] !== '',
  )
  return (
    <details open={filled}>
      <summary>{t.catalogue.options}</summary>
      <div class="stack">
        <p class="hint">{hint}</p>
        {rows.map((row) => (
          <div class="pair">
            <Field
              form={form}
              name={`options.${row}.name`}
              label={t.catalogue.optionName(row + 1)}
              placeholder={t.catalogue.optionNameExample[row] ?? ''}
              maxlength={20}
            />
            <Field
              form={form}
              name={`options.${row}.values`}
              label={
                <>
                  {t.catalogue.optionValues}
                  <span class="hidden"> {row + 1}</span>
                </>
              }
              placeholder={t.catalogue.optionValuesExample[row] ?? ''}
            />
          </div>
        ))}
      </div>
    </details>
  )
}
