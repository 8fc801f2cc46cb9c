import type { Messages } from '../i18n/messages'
import { Submit } from '../web/action-form'
import { Field } from '../web/field'
import { newForm } from '../web/form'
import type { ListFilter } from './list-forms'

/** Names on the page are cut at once by the script; numbers and days are the server's. */
export function SearchForm({ filter, t }: { filter: ListFilter; t: Messages }) {
  const { tab, q, from = '', until = '' } = filter
  const { orderList } = t
  const form = newForm({ q, from, until })
  return (
    <form
      method="get"
      action="/shop/orders"
      class="stack"
      hx-get="/shop/orders"
      hx-trigger="submit, input delay:400ms"
      hx-target="#list"
      hx-swap="outerHTML"
      hx-replace-url="true"
      data-cuts="#list li"
    >
      {tab !== 'open' && <input type="hidden" name="tab" value={tab} />}
      <div class="quick">
        <Field
          form={form}
          name="q"
          label={orderList.search}
          placeholder={orderList.searchHelp}
          type="search"
          maxlength={60}
        />
        <Submit look="plain">{orderList.searchNow}</Submit>
      </div>
      <details open={from !== '' || until !== ''}>
        <summary>{orderList.byDate}</summary>
        <div class="pair">
          <Field form={form} name="from" label={orderList.from} type="date" />
          <Field form={form} name="until" label={orderList.until} type="date" />
        </div>
      </details>
    </form>
  )
}

/** Off until somebody asks for it in this browser, and unseen where no script could do it. */
export const Alerts = ({ t: { orderList } }: { t: Messages }) => (
  <details data-script>
    <summary>{orderList.alerts}</summary>
    <fieldset class="group">
      <legend class="hidden">{orderList.alerts}</legend>
      <div class="field">
        {(['sound', 'badge'] as const).map((what) => (
          <label class="tick">
            <input type="checkbox" data-alert={what} />
            {orderList[what]}
          </label>
        ))}
      </div>
    </fieldset>
  </details>
)
