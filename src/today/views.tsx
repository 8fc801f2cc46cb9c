import type { PageContext } from '../context'
import { formatMoney } from '../kernel/money'
import { formatMinute, inNairobi } from '../kernel/nairobi'
import { listAt } from '../orders/list-forms'
import type { Tab } from '../orders/list-queries'
import { wordFor } from '../orders/signature'
import { isOpen } from '../shops/opening-hours'
import { shopLink } from '../shops/shop-link'
import { LinkButton } from '../web/action-form'
import { mayDo, type ShopRole } from '../web/navigation'
import { Badge, Card, EmptyState, PageHead } from '../web/page'
import { Row, RowList, Stat, Stats } from '../web/rows'
import type { TodayPage as Page } from './queries'

type Props = { ctx: PageContext; page: Page }

export const TodayPage = ({ ctx, page }: Props) => (
  <>
    <PageHead title={ctx.t.today.title} text={openWords(ctx, page)} />
    <SetUp ctx={ctx} page={page} />
    <TodayNow ctx={ctx} page={page} />
    <RunningLow ctx={ctx} page={page} />
    <ShopLink ctx={ctx} />
  </>
)

function openWords({ t, ports }: PageContext, { openingHours }: Page): string {
  const now = ports.clock()
  const today = openingHours[inNairobi(now).weekday]
  return today && isOpen(openingHours, now)
    ? t.today.open(formatMinute(today.closes))
    : t.today.closed
}

/** What needs somebody, and the day's figures: what polling swaps. */
export function TodayNow({ ctx, page }: Props) {
  const { t } = ctx
  const { today, lastWeek } = page
  return (
    <div
      id="today"
      class="stack"
      hx-get={`/shop/latest?seen=${todayWord(page)}`}
      hx-trigger="every 10s"
      hx-swap="outerHTML"
    >
      <Card
        title={t.today.needs}
        actions={
          page.questions === 0 && (
            <LinkButton href="/shop/questions" look="quiet">
              {t.support.title}
            </LinkButton>
          )
        }
      >
        <Needs ctx={ctx} page={page} />
      </Card>
      <Stats>
        <Stat
          label={t.today.sales}
          value={formatMoney(today.amount)}
          text={t.today.lastWeek(formatMoney(lastWeek.amount))}
        />
        <Stat
          label={t.today.paidOrders}
          value={today.orders}
          text={t.today.lastWeek(String(lastWeek.orders))}
        />
      </Stats>
    </div>
  )
}

export const todayWord = ({ waiting, questions, moneyToSort, today }: Page): string =>
  wordFor([Object.entries(waiting).sort(), questions, moneyToSort, today.amount])

function Needs({ ctx: { t, session }, page: { waiting, questions, moneyToSort } }: Props) {
  const { confirmed = 0, packed = 0, ready = 0, dispatched = 0, placed = 0 } = waiting
  const work: { label: string; tab: Tab; orders: number }[] = [
    { label: t.today.toPack, tab: 'pack' as const, orders: confirmed },
    { label: t.today.toSend, tab: 'deliver' as const, orders: packed + ready },
    { label: t.today.onTheWay, tab: 'deliver' as const, orders: dispatched },
    { label: t.today.toPay, tab: 'pay' as const, orders: placed },
  ].filter(({ orders }) => orders > 0)
  if (work.length === 0 && questions === 0 && moneyToSort === 0) {
    return (
      <EmptyState title={t.today.nothing}>
        <p>{t.today.nothingHelp}</p>
      </EmptyState>
    )
  }
  return (
    <RowList>
      {questions > 0 && (
        <Row
          href="/shop/questions"
          title={t.today.questions}
          end={t.today.questionCount(questions)}
        />
      )}
      {moneyToSort > 0 && (
        <Row
          href={mayDo(session.role, 'manager') ? '/shop/money/sort' : listAt('money')}
          title={t.today.moneyToSort}
          end={t.money.matters(moneyToSort)}
        />
      )}
      {work.map(({ label, tab, orders }) => (
        <Row href={listAt(tab)} title={label} end={t.today.orders(orders)} />
      ))}
    </RowList>
  )
}

function RunningLow({ ctx: { t }, page: { low } }: Props) {
  if (!low || low.goods.length === 0) return null
  return (
    <Card
      title={t.today.low}
      actions={
        <LinkButton href="/shop/catalogue?show=low" look="quiet">
          {low.more ? t.today.lowAll : t.today.lowFill}
        </LinkButton>
      }
    >
      <RowList>
        {low.goods.map(({ name, left }) => (
          <Row title={name} end={left === 0 ? t.today.soldOut : t.today.left(left)} />
        ))}
      </RowList>
    </Card>
  )
}

const steps = [
  { step: 'products', href: '/shop/catalogue/new', needs: 'manager' },
  { step: 'reach', href: '/shop/delivery', needs: 'manager' },
  { step: 'payments', href: '/shop/settings/payments', needs: 'owner' },
  { step: 'tried', href: '/shop/preview', needs: 'staff' },
] as const satisfies { step: keyof Page['setUp']; href: string; needs: ShopRole }[]

/** Shown until nothing is missing. */
function SetUp({ ctx: { t, session }, page: { setUp } }: Props) {
  const done = steps.filter(({ step }) => setUp[step]).length
  if (done === steps.length) return null
  return (
    <Card
      title={t.today.checklist}
      actions={<Badge>{t.today.checklistDone(done, steps.length)}</Badge>}
    >
      <RowList>
        {steps.map(({ step, href, needs }) => {
          const mine = !setUp[step] && mayDo(session.role, needs)
          return (
            <Row
              {...(mine && { href })}
              title={t.today.steps[step]}
              badge={
                setUp[step] ? (
                  <Badge tone="good">{t.today.done}</Badge>
                ) : (
                  <Badge tone="warn">{mine ? t.today.doThis : t.today.ownerDoes}</Badge>
                )
              }
            />
          )
        })}
      </RowList>
    </Card>
  )
}

function ShopLink({ ctx: { t, profile, ports, session } }: { ctx: PageContext }) {
  const link = shopLink(ports.whatsappNumber, profile.code)
  return (
    <Card title={t.today.link}>
      <p>{t.today.linkHelp}</p>
      <p>
        <a href={link}>{link}</a>
      </p>
      {mayDo(session.role, 'manager') && (
        <LinkButton href="/shop/share">{t.today.shareMore}</LinkButton>
      )}
    </Card>
  )
}
