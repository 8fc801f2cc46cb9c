import type { PageContext } from '../context'
import type { Messages } from '../i18n/messages'
import { ActionForm, Submit } from '../web/action-form'
import { Field } from '../web/field'
import type { FormView } from '../web/form'
import { mayDo } from '../web/navigation'
import { Card, Notice, PageHead } from '../web/page'
import { rowId } from './list-views'
import type { Variant } from './product'
import type { ShelfProduct } from './queries'
import type { StockFormId } from './set-stock'

export type StockProps = {
  ctx: PageContext
  product: ShelfProduct
  form: FormView
  /** See `StockFormId`. */
  formId: StockFormId
  notice?: { tone: 'good' | 'bad'; text: string } | undefined
}

export const StockPage = (props: StockProps) => {
  const { t } = props.ctx
  return (
    <>
      <PageHead
        title={t.catalogue.quickOf(props.product.name)}
        back={{ href: '/shop/catalogue', label: t.catalogue.title }}
      />
      {props.notice && <Notice tone={props.notice.tone}>{props.notice.text}</Notice>}
      <Card>
        <StockForm {...props} />
      </Card>
    </>
  )
}

/** In the place of the product's row, for htmx. */
export const StockRow = (props: StockProps) => (
  <li id={rowId(props.product)}>
    <div class="row">
      <span class="row-title">{props.product.name}</span>
    </div>
    {props.notice && <Notice tone={props.notice.tone}>{props.notice.text}</Notice>}
    <StockForm {...props} inList />
  </li>
)

function StockForm({ ctx, product, form, formId, inList }: StockProps & { inList?: boolean }) {
  const { t, session } = ctx
  const { sku, version, variants } = product
  const seen = Object.fromEntries(
    variants.map((variant) => [
      `seen.${variant.sku}`,
      form.values[`seen.${variant.sku}`] ?? variant.stock,
    ]),
  )
  return (
    <ActionForm
      action={`/shop/catalogue/${sku}/stock`}
      fields={{ ...seen, once: formId, version: form.values.version ?? version }}
      class="quick"
      {...(inList && { target: `#${rowId(product)}` })}
    >
      {mayDo(session.role, 'manager') && (
        <Field
          form={form}
          id={`${sku}-price`}
          name="price"
          label={t.catalogue.price}
          inputmode="numeric"
          look="short"
        />
      )}
      {variants.map((variant) => (
        <PiecesField product={product} variant={variant} form={form} t={t} />
      ))}
      <div class="actions">
        <Submit>{t.catalogue.save}</Submit>
        {inList && <Cancel product={product} t={t} />}
      </div>
    </ActionForm>
  )
}

type PiecesProps = { product: ShelfProduct; variant: Variant; form: FormView; t: Messages }

const PiecesField = ({ product, variant, form, t }: PiecesProps) => (
  <Field
    form={form}
    id={`${variant.sku}-stock`}
    name={`stock.${variant.sku}`}
    label={product.options.length === 0 ? t.catalogue.stock : variant.choices.join(' · ')}
    inputmode="numeric"
    look="short"
  />
)

const Cancel = ({ product, t }: { product: ShelfProduct; t: Messages }) => (
  <a
    class="button quiet"
    href="/shop/catalogue"
    hx-get={`/shop/catalogue/${product.sku}/row`}
    hx-target={`#${rowId(product)}`}
    hx-swap="outerHTML"
  >
    {t.catalogue.cancel}
  </a>
)
