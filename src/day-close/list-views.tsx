import type { PageContext } from '../context'
import { dayWords } from '../insights/day-words'
import { addDays } from '../insights/period'
import { formatMoney } from '../kernel/money'
import { formatMinute, inNairobi } from '../kernel/nairobi'
import { ActionForm, LinkButton } from '../web/action-form'
import { Field } from '../web/field'
import { type FormView, newForm } from '../web/form'
import { MoneyTabs } from '../web/money-tabs'
import { Badge, Card, Notice, PageHead } from '../web/page'
import { Row, RowList } from '../web/rows'
import { closeHours, isMorning } from './choose-hour'
import type { ClosesPage, ListedDay } from './queries'

type Props = { ctx: PageContext; page: ClosesPage; form?: FormView | undefined; saved?: boolean }

/** The days, newest first, and the hour at which the owners are told of one. */
export function ClosesView({ ctx, page, form, saved }: Props) {
  const { t } = ctx
  const last = page.days.at(-1)
  return (
    <>
      <PageHead title={t.money.tabs.closes} text={t.dayClose.lead} />
      <MoneyTabs t={t} current="closes" />
      {saved && <Notice tone="good">{t.dayClose.saved}</Notice>}
      <Card title={t.dayClose.days}>
        <RowList>
          {page.days.map((day) => (
            <DayRow ctx={ctx} day={day} />
          ))}
        </RowList>
        {last && (
          <LinkButton href={`/shop/money/closes?until=${addDays(last.day, -1)}`} look="quiet">
            {t.dayClose.older}
          </LinkButton>
        )}
      </Card>
      <HourCard ctx={ctx} form={form ?? newForm({ hour: String(page.closeHour ?? '') })} />
    </>
  )
}

function DayRow({ ctx: { t, ports }, day: { day, received, net, close } }: DayRowProps) {
  const today = inNairobi(ports.clock()).day
  const moved = received !== 0 || net !== 0
  const badge =
    close?.signedAt != null ? (
      <Badge tone="good">{t.dayClose.signed}</Badge>
    ) : (
      moved && day < today && <Badge tone="warn">{t.dayClose.toSign}</Badge>
    )
  return (
    <Row
      href={`/shop/money/closes/${day}`}
      title={dayWords(day, t, today.slice(0, 4))}
      text={moved ? `${t.money.gross} ${formatMoney(received)}` : t.dayClose.nothing}
      end={moved && <span class="money">{formatMoney(net)}</span>}
      badge={badge}
    />
  )
}
type DayRowProps = { ctx: PageContext; day: ListedDay }

const HourCard = ({ ctx: { t }, form }: { ctx: PageContext; form: FormView }) => (
  <Card title={t.dayClose.send}>
    <ActionForm action="/shop/money/closes/hour" submit={t.dayClose.save} look="plain">
      <Field
        form={form}
        name="hour"
        label={t.dayClose.hour}
        hint={t.dayClose.sendHelp}
        choices={[
          { value: '', label: t.dayClose.never },
          ...closeHours.map((hour) => {
            const time = formatMinute(hour * 60)
            const label = isMorning(hour) ? t.dayClose.morning(time) : t.dayClose.evening(time)
            return { value: String(hour), label }
          }),
        ]}
      />
    </ActionForm>
  </Card>
)
