import type { PageContext } from '../context'
import type { Messages } from '../i18n/messages'
import { ActionForm, Submit } from '../web/action-form'
import { Field } from '../web/field'
import type { FormView } from '../web/form'
import { mayDo } from '../web/navigation'
import { Card, Notice, PageHead } from '../web/page'
import { Pieces } from './grid-views'
import type { ShelfProduct } from './product-rows'
import { rowId } from './row-views'
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

export function StockForm({
  ctx,
  product,
  form,
  formId,
  inList,
}: StockProps & { inList?: boolean }) {
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
      <Pieces product={product} form={form} t={t} />
      <div class="actions">
        <Submit>{t.catalogue.save}</Submit>
        <Submit look="plain" name="sale" value={product.available ? 'off' : 'on'}>
          {product.available ? t.catalogue.turnOff : t.catalogue.turnOn}
        </Submit>
        {inList && <Cancel product={product} t={t} />}
      </div>
    </ActionForm>
  )
}

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
