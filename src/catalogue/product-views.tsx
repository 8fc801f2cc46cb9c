import type { PageContext } from '../context'
import type { Messages } from '../i18n/messages'
import { PhotoCard } from '../photos/views'
import { ActionForm, LinkButton } from '../web/action-form'
import { Field } from '../web/field'
import type { FormView } from '../web/form'
import { Card, Notice, PageHead } from '../web/page'
import { optionRows } from './forms'
import { LearntCard, type LearntDone } from './learnt-views'
import type { ProductPage } from './queries'
import { RunningOutCard } from './running-out-views'

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

type EditProps = {
  ctx: PageContext
  loaded: ProductPage
  form: FormView
  notice?: string | undefined
  learntDone?: LearntDone | undefined
  photoError?: string | undefined
  runningOut: FormView
  runningOutNotice?: string | undefined
}

export const EditProductPage = (props: EditProps) => {
  const { ctx, loaded, form, notice, runningOutNotice } = props
  const { t, profile } = ctx
  const { product, categories, learnt, near } = loaded
  const { sku, version } = product
  const change = product.archived ? 'restoration' : 'archival'
  return (
    <>
      <PageHead
        title={t.catalogue.editTitle(product.name)}
        text={sku}
        back={{ href: '/shop/catalogue', label: t.catalogue.title }}
      >
        {!product.archived && (
          <LinkButton href={`/shop/catalogue/${sku}/stock`}>{t.catalogue.countIt}</LinkButton>
        )}
      </PageHead>
      {notice && <Notice tone="bad">{notice}</Notice>}
      <Card>
        <ActionForm
          action={`/shop/catalogue/${sku}`}
          fields={{ version: form.values.version ?? version }}
          submit={t.catalogue.save}
        >
          <ProductFields form={form} categories={categories} t={t} />
          <OptionFields form={form} t={t} hint={t.catalogue.optionsChange} />
        </ActionForm>
      </Card>
      <PhotoCard shop={profile.code} product={product} error={props.photoError} t={t} />
      <RunningOutCard
        sku={sku}
        version={version}
        form={props.runningOut}
        near={near}
        notice={runningOutNotice ? { tone: 'bad', text: runningOutNotice } : undefined}
        t={t}
      />
      <LearntCard ctx={ctx} sku={sku} learnt={learnt} done={props.learntDone} />
      <ActionForm
        action={`/shop/catalogue/${sku}/${change}`}
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
    <Field
      form={form}
      name="category"
      label={t.catalogue.category}
      hint={t.catalogue.categoryHelp}
      suggestions={categories}
      maxlength={24}
      required
    />
    <Field
      form={form}
      name="aliases"
      label={`${t.catalogue.aliases} (${t.web.optional})`}
      hint={t.catalogue.aliasesHelp}
      maxlength={900}
    />
  </>
)

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
