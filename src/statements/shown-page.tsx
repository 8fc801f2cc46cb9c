import type { Context } from 'hono'
import type { StatementId } from '../kernel/ids'
import type { Result } from '../reconciliation/match'
import { openPage, statementPage } from '../reconciliation/queries'
import type { AppEnv } from '../web/app-env'
import { swapOr } from '../web/respond'
import type { TypedLine } from './line-views'
import { OpenLines, OpenPage, type Said, StatementNow, StatementPage } from './statement-views'

export const statementsAt = '/shop/money/statements'

/** Where a line stands: among those of one statement and result, or among all that are open. */
export type Place = { statement: StatementId | null; result?: Result | undefined }
export type Shown = {
  notice?: Said | undefined
  typed?: TypedLine | undefined
  status?: 200 | 422
  after?: number
}

export const addressOf = ({ statement, result }: Place): string =>
  statement
    ? `${statementsAt}/${statement}${result ? `?result=${result}` : ''}`
    : `${statementsAt}/open`

/** The page of a place: the part that changes for htmx, all of it for a plain browser. */
export async function showPlace(
  c: Context<AppEnv>,
  { statement, result: wanted }: Place,
  { notice, typed, status = 200, after = 0 }: Shown,
): Promise<Response> {
  const { ctx, t } = c.var
  if (statement === null) {
    const props = { ctx, page: await openPage(ctx.shop), notice, typed }
    const title = t.reconciliation.openTitle
    const whole = () => c.render(<OpenPage {...props} />, { title, section: 'money' })
    return swapOr(c, <OpenLines {...props} />, whole, status)
  }
  const page = await statementPage(ctx.shop, statement, { wanted, after })
  const props = { ctx, page, result: page.result, notice, typed }
  const title = page.statement.fileName
  const whole = () => c.render(<StatementPage {...props} />, { title, section: 'money' })
  return swapOr(c, <StatementNow {...props} />, whole, status)
}
