import type { PageContext } from '../context'
import { days } from '../kernel/clock'
import { clockTime, inNairobi } from '../kernel/nairobi'
import { localPhone } from '../kernel/phone'
import { StateBadge } from '../orders/list-views'
import { wordFor } from '../orders/signature'
import { timeWords } from '../orders/time-words'
import { ActionForm } from '../web/action-form'
import { Field } from '../web/field'
import { type FormView, newForm } from '../web/form'
import { Card, MoneyText, Notice, PageHead } from '../web/page'
import { Facts, Row, RowList } from '../web/rows'
import type { RequestPage as Page } from './queries'
import { longestWords, type SupportMessage } from './request'

export type RequestProps = {
  ctx: PageContext
  page: Page
  /** The answer that could not be sent, as it was typed. */
  form?: FormView | undefined
  notice?: { tone: 'good' | 'bad'; text: string } | undefined
}

export function RequestPage(props: RequestProps) {
  const { t } = props.ctx
  const { customer } = props.page
  return (
    <>
      <PageHead
        title={t.support.from(customer?.name ?? t.support.noName)}
        back={{ href: '/shop/questions', label: t.support.title }}
      />
      <RequestNow {...props} />
    </>
  )
}

/** All that an answer or a closure changes. */
export function RequestNow({ ctx, page, form, notice }: RequestProps) {
  return (
    <div id="request" class="columns">
      <div class="stack">
        <Exchange ctx={ctx} page={page} />
        {notice && <Notice tone={notice.tone}>{notice.text}</Notice>}
        <AnswerCard ctx={ctx} page={page} form={form} />
      </div>
      <div class="stack">
        <About ctx={ctx} page={page} />
        {page.request.state === 'open' && <Closing ctx={ctx} page={page} />}
      </div>
    </div>
  )
}

type Props = { ctx: PageContext; page: Page }

/** What polling swaps: not the form, in which somebody may be writing. */
export function Exchange({ ctx, page }: Props) {
  const { t, ports } = ctx
  const { request, messages } = page
  const now = ports.clock()
  const polls = request.state === 'open' && {
    'hx-get': `/shop/questions/${request.id}/latest?seen=${exchangeWord(page)}`,
    'hx-trigger': 'every 5s',
    'hx-swap': 'outerHTML',
  }
  return (
    <div id="exchange" class="stack" {...polls}>
      <Card title={t.support.exchange}>
        <div class="chat">
          {messages.map((message) => (
            <Said message={message} ctx={ctx} />
          ))}
        </div>
        {request.closedAt !== null && (
          <p class="hint">{t.support.closedAt(timeWords(request.closedAt, now, t))}</p>
        )}
      </Card>
      {request.state === 'open' && isLate(messages, now) && (
        <Notice tone="warn">{t.support.late}</Notice>
      )}
    </div>
  )
}

export const exchangeWord = ({ request, messages }: Page): string =>
  wordFor([request.version, messages.length])

/** WhatsApp takes free words for 24 hours after the customer's last message. */
export function isLate(messages: readonly SupportMessage[], now: number): boolean {
  const last = messages.findLast(({ sender }) => sender === 'customer')
  return last !== undefined && now - last.at > days(1)
}

function Said({ message, ctx: { t, ports } }: { message: SupportMessage; ctx: PageContext }) {
  const { sender, words, at } = message
  return (
    <p class={sender === 'shop' ? 'mine' : undefined}>
      <span class="hidden">
        {sender === 'shop' ? t.support.shopSays : t.support.customerSays}:{' '}
      </span>
      {words ?? <em>{t.support.erased}</em>}
      <time datetime={`${inNairobi(at).day}T${clockTime(at)}+03:00`}>
        {timeWords(at, ports.clock(), t)}
      </time>
    </p>
  )
}

type AnswerProps = Props & { form?: FormView | undefined }

function AnswerCard({ ctx, page, form }: AnswerProps) {
  const { t } = ctx
  const { request, messages } = page
  if (request.state === 'closed') return <AnswerGone {...(form && { ctx, form })} />
  const shown = form ?? newForm()
  return (
    <div id="answer">
      <Card>
        <ActionForm
          action={`/shop/questions/${request.id}/answers`}
          target="#request"
          fields={{ seen: shown.values.seen ?? messages.length }}
          submit={t.support.send}
        >
          <Field
            form={shown}
            name="words"
            label={t.support.answer}
            hint={t.support.answerHelp}
            rows={4}
            required
          />
        </ActionForm>
      </Card>
    </div>
  )
}

/** Takes the form's place once the request is closed; what was typed is not lost. */
export const AnswerGone = ({ ctx, form }: { ctx?: PageContext; form?: FormView }) => (
  <div id="answer" hx-swap-oob={form ? undefined : 'true'}>
    {ctx && form?.values.words && (
      <Card title={ctx.t.support.notSent}>
        <p class="as-typed">{form.values.words.slice(0, longestWords * 4)}</p>
      </Card>
    )}
  </div>
)

function About({ ctx: { t, ports }, page: { request, customer, order } }: Props) {
  const now = ports.clock()
  const phone = customer?.phone ?? null
  return (
    <Card title={t.support.customer}>
      <Facts
        facts={[
          { label: t.support.name, value: customer?.name ?? t.support.noName },
          {
            label: t.support.phone,
            value: phone ? (
              <a href={`tel:+${phone}`}>{localPhone(phone)}</a>
            ) : (
              t.orders.phoneMissing
            ),
          },
          { label: t.support.topic, value: t.support.topics[request.topic] },
          { label: t.support.asked, value: timeWords(request.openedAt, now, t) },
        ]}
      />
      {order ? (
        <>
          <h3>{t.support.lastOrder}</h3>
          <RowList>
            <Row
              href={`/shop/orders/${order.id}`}
              title={t.orders.number(order.number)}
              text={timeWords(order.placedAt, now, t)}
              end={<MoneyText amount={order.total} />}
              badge={<StateBadge state={order.state} unpaid={false} t={t} />}
            />
          </RowList>
        </>
      ) : (
        <p class="hint">{t.support.noOrder}</p>
      )}
    </Card>
  )
}

const Closing = ({ ctx: { t }, page: { request } }: Props) => (
  <Card>
    <ActionForm
      action={`/shop/questions/${request.id}/closure`}
      target="#request"
      submit={t.support.close}
      look="plain"
    />
    <p class="hint">{t.support.closeHelp}</p>
  </Card>
)
