import type { PageContext } from '../context'
import { mayDo, navigation } from '../web/navigation'
import { Card, PageHead } from '../web/page'
import { Row, RowList } from '../web/rows'

/** What a phone's bar has no room for. */
export const MorePage = ({ ctx: { t, session, profile } }: { ctx: PageContext }) => (
  <>
    <PageHead title={t.web.nav.more} text={profile.name} />
    <Card>
      <RowList>
        {navigation
          .filter((place) => 'aside' in place && mayDo(session.role, place.needs))
          .map(({ section, href }) => (
            <Row href={href} title={t.web.nav[section]} text={t.today.places[section]} />
          ))}
        <Row href="/shop/profile" title={t.settings.profile.title} text={t.settings.rows.profile} />
        <Row href="/shop/preview" title={t.preview.title} text={t.today.preview} />
        <Row href="/shop/display" title={t.display.title} text={t.today.display} />
        <Row href="/shops" title={t.today.otherShop} />
      </RowList>
    </Card>
  </>
)
