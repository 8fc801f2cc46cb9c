import { type Context, Hono } from 'hono'
import * as z from 'zod'
import type { StatementId } from '../kernel/ids'
import { inNairobi } from '../kernel/nairobi'
import { bookHeld } from '../reconciliation/book-held'
import { exportedLines, openPage, statementById, statementsPage } from '../reconciliation/queries'
import type { RefusalCode } from '../reconciliation/statement'
import { uploadStatement } from '../reconciliation/upload-statement'
import { addressPart } from '../web/address-part'
import type { AppEnv } from '../web/app-env'
import { readForm } from '../web/form'
import { requires } from '../web/requires'
import { nothingNew, wantsFragment } from '../web/respond'
import { listForm, openForm, statementForm } from './forms'
import { lineRoutes } from './line-routes'
import { linesCsv } from './lines-csv'
import { StatementsPage } from './list-views'
import { addressOf, showPlace, statementsAt } from './shown-page'
import { OpenPage, type Said, statementWord } from './statement-views'

/** Below /shop/money/statements. */
export const statementRoutes = new Hono<AppEnv>()
  .use(requires('manager'))
  .get('/', async (c) => showList(c))
  .post('/', async (c) => {
    const { ctx, desk } = c.var
    await desk.freshSession()
    const form = await readForm(c, z.object({ file: z.instanceof(File) }))
    if (!form.ok || form.value.file.size === 0) return showList(c, 'NO_FILE')
    const { file } = form.value
    const bytes = new Uint8Array(await file.arrayBuffer())
    const uploaded = await uploadStatement(ctx, { name: file.name, bytes })
    if (!uploaded.ok) return showList(c, uploaded.refusal.code)
    const { id, again } = uploaded
    return c.redirect(`${statementsAt}/${id}${again ? '?said=again' : ''}`, 303)
  })
  .get('/open', async (c) => {
    const { ctx, t } = c.var
    const { before, said } = openForm.parse(c.req.query())
    const page = await openPage(ctx.shop, before)
    return c.render(<OpenPage ctx={ctx} page={page} notice={noticeOf(c, said)} />, {
      title: t.reconciliation.openTitle,
      section: 'money',
    })
  })
  .get('/open.csv', (c) => download(c, null))
  .route('/lines', lineRoutes)
  .get('/:statementId', async (c) => {
    const { result, after, said } = statementForm.parse(c.req.query())
    const place = { statement: oneStatement(c), result }
    return showPlace(c, place, { notice: noticeOf(c, said), after })
  })
  .get('/:statementId/latest', async (c) => {
    const { ctx } = c.var
    const id = oneStatement(c)
    const place = { statement: id }
    if (!wantsFragment(c)) return c.redirect(addressOf(place), 303)
    const { seen } = statementForm.parse(c.req.query())
    const statement = await statementById(ctx.shop, id)
    return statementWord(statement) === seen ? nothingNew(c) : showPlace(c, place, {})
  })
  .get('/:statementId/lines.csv', (c) => download(c, oneStatement(c)))
  .post('/:statementId/booking', async (c) => {
    const { ctx, desk } = c.var
    await desk.freshSession()
    const id = oneStatement(c)
    await bookHeld(ctx, id)
    if (!wantsFragment(c)) return c.redirect(`${statementsAt}/${id}?said=held`, 303)
    return showPlace(c, { statement: id }, { notice: noticeOf(c, 'held') })
  })

const statementId = z.templateLiteral(['stm_', z.string().regex(/^[\w-]{1,60}$/)])
const oneStatement = (c: Context<AppEnv>): StatementId => addressPart(c, 'statementId', statementId)

async function showList(c: Context<AppEnv>, refused?: RefusalCode | 'NO_FILE') {
  const { ctx, t } = c.var
  const { before } = listForm.parse(c.req.query())
  const page = await statementsPage(ctx.shop, before)
  if (refused) c.status(422)
  return c.render(<StatementsPage ctx={ctx} page={page} refused={refused} />, {
    title: t.reconciliation.title,
    section: 'money',
  })
}

/** What was just done, said on the page that a plain browser was sent to. */
function noticeOf(c: Context<AppEnv>, said: SaidKey | undefined): Said | undefined {
  const { again, done, notDone } = c.var.t.reconciliation
  if (!said) return undefined
  if (said === 'again') return { tone: 'info', text: again }
  return said === 'asideOnly'
    ? { tone: 'warn', text: notDone.asideOnly }
    : { tone: 'good', text: done[said] }
}
type SaidKey = NonNullable<z.infer<typeof statementForm>['said']>

/** An export: the session is looked up now. */
async function download(c: Context<AppEnv>, id: StatementId | null) {
  const { ctx, desk, t } = c.var
  await desk.freshSession()
  const file = linesCsv(await exportedLines(ctx.shop, id), t)
  const { day } = inNairobi(ctx.ports.clock())
  return c.body(file, 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${t.reconciliation.csv.name}-${day}.csv"`,
  })
}
