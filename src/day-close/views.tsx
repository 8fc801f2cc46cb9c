import type { PageContext } from '../context'
import { dayWords } from '../insights/day-words'
import { type Cents, cents, formatMoney } from '../kernel/money'
import { inNairobi } from '../kernel/nairobi'
import { timeWords } from '../orders/time-words'
import { DayCheck } from '../statements/list-views'
import { ActionForm, LinkButton } from '../web/action-form'
import { Field } from '../web/field'
import { type FormView, newForm } from '../web/form'
import { Card, Notice, PageHead, type Tone } from '../web/page'
import { Facts, MoneyLines, RowList } from '../web/rows'
import { cashLeft, type DayFigures, differences, isCount, toCome } from './figures'
import type { DayPage } from './queries'
import { figuresWord } from './sign-day'

export type DayViewProps = {
  ctx: PageContext
  page: DayPage
  form?: FormView | undefined
  notice?: { tone: Tone; text: string } | undefined
}

/** One day: its figures, what changed since it was signed, and the signing. */
export function DayView({ ctx, page, form, notice }: DayViewProps) {
  const { t, ports } = ctx
  const { day, figures } = page
  const today = inNairobi(ports.clock()).day
  return (
    <>
      <PageHead
        title={t.dayClose.day(dayWords(day, t, today.slice(0, 4)))}
        back={{ href: '/shop/money/closes', label: t.money.tabs.closes }}
      >
        <LinkButton href={`/shop/money/closes/${day}/close.csv`}>{t.dayClose.csv}</LinkButton>
        <LinkButton href={`/shop/money/closes/${day}/close.pdf`}>{t.dayClose.pdf}</LinkButton>
      </PageHead>
      {notice && <Notice tone={notice.tone}>{notice.text}</Notice>}
      <div class="columns">
        <div class="stack">
          <MoneyCard t={t} figures={figures} />
          <OrdersCard t={t} figures={figures} />
          {page.check && (
            <RowList>
              <DayCheck ctx={ctx} statement={page.check} />
            </RowList>
          )}
        </div>
        <div class="stack">
          <Changes ctx={ctx} page={page} />
          <SignCard ctx={ctx} page={page} form={form} isToday={day === today} />
        </div>
      </div>
    </>
  )
}

type FiguresProps = { t: PageContext['t']; figures: DayFigures }

const MoneyCard = ({ t, figures }: FiguresProps) => (
  <Card title={t.dayClose.money}>
    <MoneyLines
      lines={[
        { label: t.dayClose.figures.mpesa, amount: figures.mpesa },
        { label: t.dayClose.figures.cash, amount: figures.cash },
        { label: t.dayClose.figures.charges, amount: less(figures.charges) },
        { label: t.dayClose.figures.refunded, amount: less(figures.refunded) },
        { label: t.dayClose.figures.net, amount: figures.net, strong: true },
      ]}
    />
    {figures.cashBack > 0 && (
      <p class="hint">
        {t.dayClose.figures.cashBack}: {formatMoney(figures.cashBack)}
      </p>
    )}
    {figures.aside !== 0 && (
      <MoneyLines lines={[{ label: t.dayClose.figures.aside, amount: figures.aside }]} />
    )}
    <p class="hint">{t.dayClose.receivedHelp}</p>
  </Card>
)

const OrdersCard = ({ t, figures }: FiguresProps) => (
  <Card title={t.dayClose.orders}>
    <Facts
      facts={(['orders', 'waiting', 'dropped'] as const)
        .filter((name) => name === 'orders' || figures[name] > 0)
        .map((name) => ({ label: t.dayClose.figures[name], value: figures[name] }))}
    />
    <MoneyLines
      lines={[
        { label: t.dayClose.figures.expected, amount: figures.expected },
        { label: t.dayClose.figures.received, amount: figures.received },
        { label: t.dayClose.toCome, amount: toCome(figures), strong: true },
      ]}
    />
  </Card>
)

/** Shown as what it does to the sum. */
const less = (amount: Cents): Cents => (amount === 0 ? amount : cents(-amount))

type PageProps = { ctx: PageContext; page: DayPage }

function Changes({ ctx: { t }, page: { figures, close } }: PageProps) {
  const changes = close?.signedAt != null ? differences(close.figures, figures) : []
  if (changes.length === 0) return null
  return (
    <Card title={t.dayClose.changed}>
      <Facts
        facts={changes.map(([name, change]) => ({
          label: t.dayClose.figures[name],
          value: `${change > 0 ? '+' : ''}${isCount(name) ? change : formatMoney(cents(change))}`,
        }))}
      />
      <p class="hint">{t.dayClose.changedHelp}</p>
    </Card>
  )
}

type SignProps = PageProps & { form: FormView | undefined; isToday: boolean }

function SignCard({ ctx, page, form, isToday }: SignProps) {
  const { t, ports } = ctx
  const { day, figures, close } = page
  const now = ports.clock()
  const isSigned = close?.signedAt != null
  const fields = {
    ...(close?.cashCountedCents != null && { counted: String(close.cashCountedCents / 100) }),
    note: close?.note ?? '',
  }
  return (
    <Card title={isSigned ? t.dayClose.signed : t.dayClose.sign}>
      {close?.signedAt != null && (
        <p>{t.dayClose.signedAt({ when: timeWords(close.signedAt, now, t) })}</p>
      )}
      {close?.cashCountedCents != null && (
        <p>{cashWords(t, cents(close.cashCountedCents - cashLeft(close.figures)))}</p>
      )}
      {close?.sentAt != null && (
        <p class="hint">{t.dayClose.sentAt({ when: timeWords(close.sentAt, now, t) })}</p>
      )}
      <ActionForm
        action={`/shop/money/closes/${day}`}
        fields={{ seen: figuresWord(figures), version: close?.version ?? 0 }}
        submit={isSigned ? t.dayClose.signAgain : t.dayClose.sign}
        look={isSigned ? 'plain' : 'primary'}
      >
        <Field
          form={form ?? newForm(fields)}
          name="counted"
          label={t.dayClose.counted}
          hint={t.dayClose.countedHelp}
          before="KES"
          inputmode="numeric"
          look="short"
        />
        <Field
          form={form ?? newForm(fields)}
          name="note"
          label={t.dayClose.note}
          hint={t.dayClose.noteHelp}
          rows={2}
          maxlength={300}
        />
        {isToday && <p class="hint">{t.dayClose.notOver}</p>}
      </ActionForm>
    </Card>
  )
}

export function cashWords({ dayClose }: PageContext['t'], over: Cents): string {
  if (over === 0) return dayClose.cashFits
  return over > 0
    ? dayClose.cashOver(formatMoney(over))
    : dayClose.cashShort(formatMoney(cents(-over)))
}
