import type { Messages } from '../i18n/messages'
import { ActionForm } from '../web/action-form'
import { Card, PageHead } from '../web/page'
import { Row, RowList } from '../web/rows'
import type { ShopChoice } from './queries'

export const ShopsPage = ({ t, choices }: { t: Messages; choices: readonly ShopChoice[] }) => (
  <>
    <PageHead title={t.accounts.shops.title} text={t.accounts.shops.lead} />
    <Card>
      <RowList>
        {choices.map(({ id, name, code, role }) => (
          <Row
            title={name}
            text={`${code} · ${t.accounts.shops.roles[role]}`}
            end={
              <ActionForm
                action="/shops"
                fields={{ shop: id }}
                submit={t.accounts.shops.enter}
                look="plain"
              />
            }
          />
        ))}
      </RowList>
    </Card>
    {choices.every(({ role }) => role !== 'owner') && (
      <p>
        <a href="/shop/new">{t.accounts.shops.another}</a>
      </p>
    )}
  </>
)
