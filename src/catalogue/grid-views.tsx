import type { Messages } from '../i18n/messages'
import { Field } from '../web/field'
import type { FormView } from '../web/form'
import type { Variant } from './product'
import type { ShelfProduct } from './product-rows'

type PiecesProps = { product: ShelfProduct; form: FormView; t: Messages }

/**
 * How many there are of each: one field, a field for each value, or a grid of sizes and colours. The
 * longer option goes down, as a phone scrolls; of three options the first cuts it into several grids.
 */
export function Pieces({ product, form, t }: PiecesProps) {
  const { options } = product
  const [first, second, third] = options
  if (!first || !second) {
    return product.variants.map((variant, i) => (
      <Field
        form={form}
        id={`${product.sku}-stock-${i}`}
        name={`stock.${variant.sku}`}
        label={first ? variant.choices.join(' · ') : t.catalogue.stock}
        inputmode="numeric"
        look="short"
      />
    ))
  }
  if (!third) return <Grid product={product} form={form} chosen={[]} />
  return first.values.map((value) => (
    <Grid product={product} form={form} chosen={[value]} title={value} />
  ))
}

type GridProps = Omit<PiecesProps, 't'> & { chosen: string[]; title?: string }

function Grid({ product, form, chosen, title }: GridProps) {
  const [a, b] = product.options.slice(chosen.length)
  if (!a || !b) return null
  const turned = b.values.length > a.values.length
  const [down, across] = turned ? [b, a] : [a, b]
  const at = (row: string, column: string) => {
    const choices = [...chosen, ...(turned ? [column, row] : [row, column])].join('/')
    return product.variants.find((variant) => variant.choices.join('/') === choices)
  }
  return (
    <div class="scroll grid">
      <table>
        {title && <caption>{title}</caption>}
        <thead>
          <tr>
            <th scope="col">{down.name}</th>
            {across.values.map((column) => (
              <th scope="col">{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {down.values.map((row) => (
            <tr>
              <th scope="row">{row}</th>
              {across.values.map((column) => (
                <Cell variant={at(row, column)} form={form} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cell({ variant, form }: { variant: Variant | undefined; form: FormView }) {
  if (!variant) return <td />
  const name = `stock.${variant.sku}`
  const error = form.errors[name]
  return (
    <td class={error ? 'wrong' : undefined}>
      <div class="box">
        <input
          name={name}
          value={form.values[name] ?? ''}
          inputmode="numeric"
          autocomplete="off"
          aria-label={variant.choices.join(' · ')}
          aria-invalid={error ? 'true' : undefined}
        />
      </div>
      {error && <p class="error">{error}</p>}
    </td>
  )
}
