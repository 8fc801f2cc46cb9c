import type { PageContext } from '../context'
import { timeWords } from '../orders/time-words'
import type { SettingsRow } from '../shops/queries'
import { SettingsHead } from '../shops/settings-views'
import { ActionForm } from '../web/action-form'
import { Card, Notice } from '../web/page'
import { Facts, Row, RowList } from '../web/rows'

type Props = { ctx: PageContext; settings: SettingsRow; saved: boolean }

export function PrivacyPage({ ctx, settings, saved }: Props) {
  const { t, ports } = ctx
  const words = t.privacy
  const notice = saved ? ({ tone: 'good', text: t.web.saved } as const) : undefined
  return (
    <>
      <SettingsHead t={t} title={words.title} text={words.lead} notice={notice} />
      <Card title={words.kept}>
        {Object.values(words.keptOf).map((line) => (
          <p>{line}</p>
        ))}
        <p>
          <a href="/privacy">{words.notice}</a>
        </p>
      </Card>
      <Card title={words.browser}>
        <Facts facts={words.cookies} />
        <p class="hint">{words.noOthers}</p>
      </Card>
      <Card title={words.copies}>
        <RowList>
          <Row href="/shop/catalogue/files" title={t.web.nav.catalogue} text={words.files} />
          <Row href="/shop/orders?tab=all" title={t.web.nav.orders} text={words.files} />
          <Row href="/shop/customers" title={t.web.nav.customers} text={words.files} />
          <Row href="/shop/insights" title={t.web.nav.insights} text={words.files} />
          <Row href="/shop/money/closes" title={t.web.nav.money} text={words.files} />
          <Row
            href={`https://wa.me/${ports.whatsappNumber}?text=DATA`}
            title={words.ask}
            text={words.askText}
          />
        </RowList>
      </Card>
      <Counting ctx={ctx} isOff={settings.uncountedSinceAt !== null} />
      <Deletion ctx={ctx} askedAt={settings.deletionAskedAt} />
    </>
  )
}

const Counting = ({ ctx: { t }, isOff }: { ctx: PageContext; isOff: boolean }) => (
  <Card title={t.privacy.counting.title}>
    <p>{isOff ? t.privacy.counting.isOff : t.privacy.counting.isOn}</p>
    <ActionForm
      action={`/shop/settings/privacy/counting/${isOff ? 'on' : 'off'}`}
      submit={isOff ? t.privacy.counting.allow : t.privacy.counting.stop}
      look="plain"
    />
  </Card>
)

function Deletion({ ctx: { t, ports }, askedAt }: { ctx: PageContext; askedAt: number | null }) {
  const { deletion } = t.privacy
  if (askedAt !== null) {
    return (
      <Card title={deletion.title}>
        <Notice tone="warn">{deletion.asked(timeWords(askedAt, ports.clock(), t))}</Notice>
        <p>{deletion.next}</p>
        <ActionForm
          action="/shop/settings/privacy/deletion/withdrawal"
          submit={deletion.takeBack}
          look="plain"
        />
      </Card>
    )
  }
  return (
    <Card title={deletion.title}>
      <p>{deletion.next}</p>
      <details>
        <summary>{deletion.sure}</summary>
        <ActionForm action="/shop/settings/privacy/deletion" submit={deletion.ask} look="danger" />
      </details>
    </Card>
  )
}
