import type { PageContext } from '../context'
import { type Result, results, toSort } from '../reconciliation/match'
import type { StatementPage as Data, OpenPage as OpenData } from '../reconciliation/queries'
import type { RefusalCode } from '../reconciliation/statement'
import type { StatementRow } from '../reconciliation/work-through-statement'
import { ActionForm, LinkButton } from '../web/action-form'
import { Card, EmptyState, Notice, PageHead, type Tone } from '../web/page'
import { RowList, Tabs } from '../web/rows'
import { LineRow, type TypedLine } from './line-views'
import { StateBadge, Summary } from './list-views'

export type Said = { tone: Tone; text: string }
type Props = {
  ctx: PageContext
  page: Data
  result: Result
  notice?: Said | undefined
  typed?: TypedLine | undefined
}

const at = ({ id }: StatementRow) => `/shop/money/statements/${id}`

export const StatementPage = (props: Props) => (
  <>
    <PageHead
      title={props.page.statement.fileName}
      text={<Summary statement={props.page.statement} ctx={props.ctx} />}
      back={{ href: '/shop/money/statements', label: props.ctx.t.reconciliation.title }}
    >
      <StateBadge state={props.page.statement.state} t={props.ctx.t} />
    </PageHead>
    <StatementNow {...props} />
  </>
)

/** Short word for what changes while a statement is worked through. */
export const statementWord = ({ state, cursor, lines }: StatementRow): string =>
  `${state}-${cursor}-${lines}`

/** What polling swaps until the work is done, and what a tap on a line swaps. */
export function StatementNow(props: Props) {
  const { ctx, page, notice } = props
  const { statement } = page
  const ended = statement.state === 'done' || statement.state === 'refused'
  const polls = !ended && {
    'hx-get': `${at(statement)}/latest?seen=${statementWord(statement)}`,
    'hx-trigger': 'every 2s',
    'hx-swap': 'outerHTML',
  }
  return (
    <div id="statement" class="stack" {...polls}>
      {notice && <Notice tone={notice.tone}>{notice.text}</Notice>}
      {statement.state === 'refused' && (
        <Notice tone="bad">
          {ctx.t.reconciliation.refused[(statement.reason ?? 'GIVEN_UP') as RefusalCode]}
        </Notice>
      )}
      {!ended && <Working statement={statement} ctx={ctx} />}
      {statement.state === 'done' && <Checked {...props} />}
    </div>
  )
}

function Working({ statement, ctx }: { statement: StatementRow; ctx: PageContext }) {
  const { reconciliation: words } = ctx.t
  const { state, lines, cursor } = statement
  const done = state === 'reading' ? cursor : lines
  return (
    <Card title={words.states[state]}>
      <p>{words.working}</p>
      {lines > 0 && (
        <>
          <progress value={state === 'settling' ? lines : Math.min(cursor, lines)} max={lines} />
          <p class="hint">
            {words.progress({ done: grouped(Math.min(done, lines)), of: grouped(lines) })}
          </p>
        </>
      )}
    </Card>
  )
}

const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+(?!\d))/g, ',')

function Checked({ ctx, page, result, typed }: Props) {
  const { reconciliation: words } = ctx.t
  const { statement, lines, more } = page
  const counts = statement.results?.counts ?? {}
  const shown = results.filter((name) => (counts[name] ?? 0) > 0 || name === result)
  const last = lines.at(-1)
  return (
    <>
      <Outcome statement={statement} ctx={ctx} />
      <Findings statement={statement} ctx={ctx} />
      <Tabs
        label={words.resultsLabel}
        tabs={shown.map((name) => ({
          href: `${at(statement)}?result=${name}`,
          label: words.results[name],
          count: counts[name] ?? 0,
          current: name === result,
        }))}
      />
      {lines.length === 0 && <EmptyState title={words.noLines} />}
      <RowList>
        {lines.map((line) => (
          <LineRow
            line={line}
            ctx={ctx}
            place={{ statement: statement.id, result }}
            typed={typed}
          />
        ))}
      </RowList>
      <div class="actions">
        {more && last && (
          <LinkButton href={`${at(statement)}?result=${result}&after=${last.number}`} look="quiet">
            {words.more}
          </LinkButton>
        )}
        {toSort.some((name) => (counts[name] ?? 0) > 0) && (
          <LinkButton href={`${at(statement)}/lines.csv`} look="quiet">
            {words.download}
          </LinkButton>
        )}
      </div>
    </>
  )
}

function Outcome({ statement, ctx }: { statement: StatementRow; ctx: PageContext }) {
  const { reconciliation: words } = ctx.t
  const { counts = {}, settled = 0 } = statement.results ?? {}
  const good = toSort.every((name) => name === 'duplicate' || (counts[name] ?? 0) === 0)
  return (
    <>
      {settled > 0 && <Notice tone="good">{words.settled(settled)}</Notice>}
      {good && settled === 0 && <Notice tone="good">{words.allGood}</Notice>}
      {(counts.known ?? 0) > 0 && <p class="hint">{words.known(counts.known ?? 0)}</p>}
    </>
  )
}

/** What is wrong with the file itself. */
function Findings({ statement, ctx }: { statement: StatementRow; ctx: PageContext }) {
  const { reconciliation: words } = ctx.t
  const { findings, held = 0 } = statement.results ?? {}
  if (!findings) return null
  const { broken, totalsAgree, setAside, setAsideCount, notMoved } = findings
  return (
    <>
      {broken && (
        <Notice tone="warn" title={words.broken.title}>
          <p>{words.broken.text(broken)}</p>
          {held > 0 && (
            <>
              <p>{words.broken.held(held)}</p>
              <p>{words.broken.why}</p>
              <ActionForm
                action={`${at(statement)}/booking`}
                target="#statement"
                submit={words.broken.book}
                look="plain"
              />
            </>
          )}
        </Notice>
      )}
      {totalsAgree === false && <Notice tone="warn">{words.totals}</Notice>}
      {setAsideCount > 0 && (
        <details>
          <summary>{words.setAside(setAsideCount)}</summary>
          <ul>
            {setAside.map(({ row, reason }) => (
              <li>{words.setAsideRow({ row, reason: words.reasons[reason] })}</li>
            ))}
          </ul>
        </details>
      )}
      {notMoved > 0 && <p class="hint">{words.notMoved(notMoved)}</p>}
    </>
  )
}

type OpenProps = {
  ctx: PageContext
  page: OpenData
  notice?: Said | undefined
  typed?: TypedLine | undefined
}

/** The lines of all statements that wait. */
export const OpenPage = (props: OpenProps) => (
  <>
    <PageHead
      title={props.ctx.t.reconciliation.openTitle}
      text={props.ctx.t.reconciliation.openLead}
      back={{ href: '/shop/money/statements', label: props.ctx.t.reconciliation.title }}
    />
    <OpenLines {...props} />
  </>
)

export function OpenLines({ ctx, page, notice, typed }: OpenProps) {
  const { reconciliation: words } = ctx.t
  const { lines, more } = page
  const last = lines.at(-1)
  const cursor = last && encodeURIComponent(`${last.happenedAt}~${last.lineKey}`)
  return (
    <div id="statement" class="stack">
      {notice && <Notice tone={notice.tone}>{notice.text}</Notice>}
      {lines.length === 0 && (
        <EmptyState title={words.nothingOpen}>
          <p>{words.nothingOpenHelp}</p>
        </EmptyState>
      )}
      <RowList>
        {lines.map((line) => (
          <LineRow line={line} ctx={ctx} place={{ statement: null }} typed={typed} />
        ))}
      </RowList>
      {lines.length > 0 && (
        <div class="actions">
          {more && (
            <LinkButton href={`/shop/money/statements/open?before=${cursor}`} look="quiet">
              {words.more}
            </LinkButton>
          )}
          <LinkButton href="/shop/money/statements/open.csv" look="quiet">
            {words.download}
          </LinkButton>
        </div>
      )}
    </div>
  )
}
