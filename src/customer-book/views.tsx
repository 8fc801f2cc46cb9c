import type { PageContext } from '../context'
import { localPhone, type Msisdn } from '../kernel/phone'
import { timeWords } from '../orders/time-words'
import { LinkButton, Submit } from '../web/action-form'
import { Field } from '../web/field'
import type { FormView } from '../web/form'
import { Badge, Card, EmptyState, MoneyText, PageHead } from '../web/page'
import { Row, RowList } from '../web/rows'
import { type BookEntry, type BookPage, mostExported } from './queries'

type BookProps = {
  ctx: PageContext
  page: BookPage
  form: FormView
  phone: Msisdn | null
}

export const CustomersPage = (props: BookProps) => {
  const { ctx, page, form, phone } = props
  const { t } = ctx
  const last = page.entries.at(-1)
  return (
    <>
      <PageHead title={t.customerBook.title} text={t.customerBook.lead} />
      <form action="/shop/customers" class="quick" data-cuts="#customers li" novalidate>
        <Field form={form} name="q" label={t.customerBook.search} type="search" maxlength={60} />
        <Submit look="plain">{t.customerBook.find}</Submit>
      </form>
      {phone && (
        <p>
          {t.customerBook.found(localPhone(phone))}{' '}
          <a href="/shop/customers">{t.customerBook.all}</a>
        </p>
      )}
      {page.entries.length === 0 ? (
        <Nobody {...props} />
      ) : (
        <Card>
          <RowList id="customers">
            {page.entries.map((entry) => (
              <Entry ctx={ctx} entry={entry} />
            ))}
          </RowList>
        </Card>
      )}
      <div class="actions">
        {page.more && last && (
          <LinkButton href={`/shop/customers?before=${last.lastNumber}`}>
            {t.customerBook.older}
          </LinkButton>
        )}
        {page.entries.length > 0 && (
          <LinkButton href="/shop/customers/export.csv" look="quiet">
            {t.customerBook.export}
          </LinkButton>
        )}
      </div>
      {page.entries.length > 0 && <p class="small">{t.customerBook.exportHelp(mostExported)}</p>}
    </>
  )
}

const Nobody = ({ ctx: { t }, phone }: BookProps) => (
  <EmptyState title={phone ? t.customerBook.notFound : t.customerBook.none}>
    <p>{phone ? t.customerBook.notFoundHelp : t.customerBook.noneHelp}</p>
  </EmptyState>
)

function Entry({ ctx, entry }: { ctx: PageContext; entry: BookEntry }) {
  const { t, ports } = ctx
  const last = t.customerBook.lastOrder(timeWords(entry.lastOrderAt, ports.clock(), t))
  return (
    <Row
      href={`/shop/customers/${entry.id}`}
      title={entry.name ?? t.customerBook.noName}
      text={[
        ...(entry.phone ? [localPhone(entry.phone)] : []),
        t.customerBook.orders(entry.orders),
        last,
      ].join(' · ')}
      end={<MoneyText amount={entry.spent} strong />}
      badge={entry.stopped && <Badge tone="warn">{t.customerBook.stopped}</Badge>}
    />
  )
}
