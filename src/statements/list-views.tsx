import type { Child } from 'hono/jsx'
import type { PageContext } from '../context'
import type { Messages } from '../i18n/messages'
import { timeWords } from '../orders/time-words'
import type { StatementsPage as Page } from '../reconciliation/queries'
import type { RefusalCode, StatementState } from '../reconciliation/statement'
import type { StatementRow } from '../reconciliation/work-through-statement'
import { ActionForm, LinkButton } from '../web/action-form'
import { MoneyTabs } from '../web/money-tabs'
import { Badge, Card, EmptyState, PageHead, type Tone } from '../web/page'
import { Row, RowList } from '../web/rows'

type Props = { ctx: PageContext; page: Page; refused?: RefusalCode | 'NO_FILE' | undefined }

/** Uploading a statement, what waits to be looked at, and what was checked before. */
export function StatementsPage({ ctx, page, refused }: Props) {
  const { reconciliation: words } = ctx.t
  const last = page.statements.at(-1)
  return (
    <>
      <PageHead title={ctx.t.money.tabs.statements} text={words.lead} />
      <MoneyTabs t={ctx.t} current="statements" />
      {page.open > 0 && (
        <RowList>
          <Row
            href="/shop/money/statements/open"
            title={words.open(page.open)}
            badge={<Badge tone="warn">{page.open}</Badge>}
          />
        </RowList>
      )}
      {page.lastDay && (
        <RowList>
          <DayCheck ctx={ctx} statement={page.lastDay} />
        </RowList>
      )}
      <UploadCard t={ctx.t} refused={refused} />
      <Card title={words.earlier}>
        {page.statements.length === 0 ? (
          <EmptyState title={words.none}>
            <p>{words.noneHelp}</p>
          </EmptyState>
        ) : (
          <RowList>
            {page.statements.map((statement) => (
              <StatementLink statement={statement} ctx={ctx} />
            ))}
          </RowList>
        )}
        {page.more && last && (
          <LinkButton href={`/shop/money/statements?before=${last.uploadedAt}`} look="quiet">
            {words.older}
          </LinkButton>
        )}
      </Card>
    </>
  )
}

function UploadCard({ t, refused }: { t: Messages; refused: Props['refused'] }) {
  const { reconciliation: words } = t
  return (
    <Card>
      <ActionForm
        action="/shop/money/statements"
        enctype="multipart/form-data"
        submit={words.upload}
      >
        <div class={refused ? 'field wrong' : 'field'}>
          <label for="statement-file">{words.file}</label>
          <p class="hint" id="statement-hint">
            {words.fileHint}
          </p>
          <input
            id="statement-file"
            type="file"
            name="file"
            accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            aria-describedby={refused ? 'statement-hint statement-error' : 'statement-hint'}
            aria-invalid={refused ? 'true' : undefined}
          />
          {refused && (
            <p class="error" id="statement-error" role="alert">
              {words.refused[refused]}
            </p>
          )}
        </div>
      </ActionForm>
      <details>
        <summary>{words.where}</summary>
        <div class="stack">
          <p>{words.whereMpesa}</p>
          <p>{words.whereIntaSend}</p>
          <p>{words.notPersonal}</p>
          <p class="hint">{words.kept}</p>
        </div>
      </details>
    </Card>
  )
}

const stateTone: Record<StatementState, Tone> = {
  uploaded: 'info',
  reading: 'info',
  matching: 'info',
  settling: 'info',
  done: 'good',
  refused: 'bad',
}

export const StateBadge = ({ state, t }: { state: StatementState; t: Messages }) => (
  <Badge tone={stateTone[state]}>{t.reconciliation.states[state]}</Badge>
)

const StatementLink = ({ statement, ctx }: { statement: StatementRow; ctx: PageContext }) => (
  <Row
    href={`/shop/money/statements/${statement.id}`}
    title={statement.fileName}
    text={<Summary statement={statement} ctx={ctx} />}
    badge={<StateBadge state={statement.state} t={ctx.t} />}
  />
)

/** What came of a day's comparison with IntaSend's own list. */
export function DayCheck({ ctx, statement }: { ctx: PageContext; statement: StatementRow }) {
  const { reconciliation: words } = ctx.t
  const { missing_here = 0, missing_there = 0, ...other } = statement.results?.counts ?? {}
  const { amount_differs = 0, duplicate = 0, unknown = 0 } = other
  const differ = missing_here + missing_there + amount_differs + duplicate + unknown
  const isDone = statement.state === 'done'
  return (
    <Row
      href={`/shop/money/statements/${statement.id}`}
      title={words.dayCheck(statement.fileName)}
      text={timeWords(statement.uploadedAt, ctx.ports.clock(), ctx.t)}
      badge={
        isDone ? (
          <Badge tone={differ > 0 ? 'warn' : 'good'}>{words.dayDiffers(differ)}</Badge>
        ) : (
          <StateBadge state={statement.state} t={ctx.t} />
        )
      }
    />
  )
}

/** Whose it is, of which days, and how many lines. */
export function Summary({ statement, ctx }: { statement: StatementRow; ctx: PageContext }): Child {
  const { t, ports } = ctx
  const { reconciliation: words } = t
  const { source, fromAt, untilAt, lines } = statement
  const time = (at: number) => timeWords(at, ports.clock(), t)
  if (!source || fromAt === null || untilAt === null) return time(statement.uploadedAt)
  const period = words.period({ from: time(fromAt), until: time(untilAt) })
  return [words.source[source], period, words.lines(lines)].join(' · ')
}
