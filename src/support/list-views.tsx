import type { PageContext } from '../context'
import { wordFor } from '../orders/signature'
import { timeWords } from '../orders/time-words'
import { LinkButton } from '../web/action-form'
import { Badge, EmptyState, PageHead } from '../web/page'
import { Row, RowList, Tabs } from '../web/rows'
import type { RequestSummary } from './queries'

export type Tab = 'open' | 'closed'
export type QuestionsProps = {
  ctx: PageContext
  tab: Tab
  requests: readonly RequestSummary[]
  more: boolean
  /** The newest page keeps itself up to date; older ones stand still. */
  newest: boolean
}

export const QuestionsPage = (props: QuestionsProps) => {
  const { t } = props.ctx
  const tabs = ['open', 'closed'] as const
  return (
    <>
      <PageHead
        title={t.support.title}
        text={t.support.lead}
        back={{ href: '/shop', label: t.today.title }}
      />
      <Tabs
        label={t.support.tabsLabel}
        tabs={tabs.map((tab) => ({
          href: listAt(tab),
          label: t.support.tabs[tab],
          current: tab === props.tab,
        }))}
      />
      <QuestionList {...props} />
    </>
  )
}

export const listAt = (tab: Tab): string =>
  tab === 'open' ? '/shop/questions' : `/shop/questions?tab=${tab}`

/** What polling swaps: the whole list, with the word for what it shows. */
export function QuestionList({ ctx, tab, requests, more, newest }: QuestionsProps) {
  const { t } = ctx
  const last = requests.at(-1)
  const polls = newest && {
    'hx-get': `/shop/questions/latest?tab=${tab}&seen=${listWord(requests)}`,
    'hx-trigger': 'every 10s',
    'hx-swap': 'outerHTML',
  }
  return (
    <div id="questions" {...polls}>
      {requests.length === 0 && (
        <EmptyState title={t.support.empty[tab]}>
          {tab === 'open' && <p>{t.support.emptyHelp}</p>}
        </EmptyState>
      )}
      <RowList>
        {requests.map((summary) => (
          <QuestionRow summary={summary} ctx={ctx} />
        ))}
      </RowList>
      {more && last && (
        <p class="actions">
          <LinkButton href={`/shop/questions?tab=${tab}&before=${last.request.openedAt}`}>
            {t.support.older}
          </LinkButton>
        </p>
      )}
    </div>
  )
}

/** Short word for what a list shows; ids and counts, never what people wrote. */
export const listWord = (requests: readonly RequestSummary[]): string =>
  wordFor(requests.map(({ request, lastNumber }) => [request.id, request.version, lastNumber]))

function QuestionRow({ summary, ctx }: { summary: RequestSummary; ctx: PageContext }) {
  const { t, ports } = ctx
  const { request, customerName, words, lastSender } = summary
  const about = [timeWords(request.openedAt, ports.clock(), t), t.support.topics[request.topic]]
  return (
    <Row
      href={`/shop/questions/${request.id}`}
      title={customerName ?? t.support.noName}
      text={
        <>
          {about.join(' · ')}
          <span class="said">
            {lastSender === 'shop' && `${t.support.shopSays}: `}
            {beginning(words) || t.support.erased}
          </span>
        </>
      }
      badge={
        request.state === 'open' &&
        (lastSender === 'customer' ? (
          <Badge tone="warn">{t.support.waits}</Badge>
        ) : (
          <Badge>{t.support.answered}</Badge>
        ))
      }
    />
  )
}

const mostShown = 90

/** One line of what was said, cut between words. */
export function beginning(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim()
  if (line.length <= mostShown) return line
  const cut = line.slice(0, mostShown)
  const space = cut.lastIndexOf(' ')
  // A pair that writes one letter must not be torn.
  const whole = space > mostShown / 2 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '')
  return `${whole}…`
}
