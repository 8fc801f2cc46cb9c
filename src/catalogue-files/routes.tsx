import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { whyNot } from '../catalogue/change-views'
import { wholeShelf } from '../catalogue/whole-catalogue'
import { inNairobi } from '../kernel/nairobi'
import type { AppEnv } from '../web/app-env'
import { csvFile } from '../web/csv'
import { checkForm, readForm } from '../web/form'
import { requires } from '../web/requires'
import { goTo } from '../web/respond'
import { megabyte } from '../web/spreadsheet'
import { workbook } from '../web/workbook'
import { draftToken, readToken } from './draft'
import { exportRows } from './export-rows'
import { type FileRefusal, mostInFile, type Preview, previewFile, saveFile } from './import-file'
import { FilesPage, PreviewPage } from './views'

const fileForm = z.object({ file: z.instanceof(File).optional() })
const savingForm = z.object({ token: draftToken })

/** Below /shop/catalogue/files: the catalogue as a spreadsheet, in and out. */
export const catalogueFileRoutes = new Hono<AppEnv>()
  .use(requires('manager'))
  .get('/', (c) => showFiles(c, {}))
  .post('/', async (c) => {
    const { ctx, t } = c.var
    const form = await readForm(c, fileForm)
    const file = form.ok ? form.value.file : undefined
    const bytes = new Uint8Array((await file?.arrayBuffer()) ?? [])
    if (bytes.byteLength === 0) return showFiles(c, { error: t.files.refused.NO_FILE() })
    const outcome = await previewFile(
      ctx,
      bytes,
      (fields, schema) => checkForm(fields, schema, t),
      wordsOf(c),
    )
    return outcome.ok ? showPreview(c, outcome) : showFiles(c, { error: whyRefused(c, outcome) })
  })
  .post('/saving', async (c) => {
    const { ctx, desk, t } = c.var
    const form = await readForm(c, savingForm)
    const token = form.ok ? readToken(form.value.token) : null
    const outcome = token && (await saveFile(ctx, token, wordsOf(c)))
    if (!outcome) return showFiles(c, { notice: t.files.tooOld })
    if (outcome.ok) {
      desk.forgetShop(ctx.profile)
      return goTo(c, `/shop/catalogue?listed=${outcome.added}-${outcome.changed}`)
    }
    return outcome.code === 'TOO_OLD'
      ? showFiles(c, { notice: t.files.tooOld })
      : showPreview(c, outcome.preview, t.files.changedMeanwhile)
  })
  .get('/export', async (c) => {
    const { ctx, desk, t } = c.var
    await desk.freshSession()
    const isBook = c.req.query('as') === 'xlsx'
    const rows = exportRows(await wholeShelf(ctx.shop), t)
    const name = `${t.files.fileName}-${inNairobi(ctx.ports.clock()).day}`
    c.header('Content-Disposition', `attachment; filename="${name}.${isBook ? 'xlsx' : 'csv'}"`)
    c.header('Content-Type', isBook ? xlsxType : 'text/csv; charset=utf-8')
    return c.body(isBook ? await workbook(rows) : csvFile(rows))
  })

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const wordsOf = (c: Context<AppEnv>) => {
  const { t } = c.var
  return {
    category: t.lists.noGroup,
    badCode: t.files.badCode,
    date: t.files.date,
    whyNot: (plan: Parameters<typeof whyNot>[0]) => whyNot(plan, t),
  }
}

function whyRefused(c: Context<AppEnv>, refusal: FileRefusal): string {
  const { refused } = c.var.t.files
  switch (refusal.code) {
    case 'BROKEN_QUOTES':
      return refused.BROKEN_QUOTES(refusal.row)
    case 'TOO_BIG':
      return refused.TOO_BIG(refusal.most / megabyte)
    case 'TOO_WIDE':
    case 'CELL_TOO_LONG':
      return refused[refusal.code](refusal.most)
    case 'TOO_MANY_ROWS':
      return refused.TOO_MANY_ROWS(mostInFile)
    case 'TOO_MANY_PRODUCTS':
      return refused.TOO_MANY_PRODUCTS(mostInFile, refusal.rows)
    default:
      return refused[refusal.code]()
  }
}

function showFiles(c: Context<AppEnv>, said: { error?: string; notice?: string }) {
  if (said.error !== undefined || said.notice !== undefined) c.status(422)
  const { t } = c.var
  return c.render(<FilesPage t={t} {...said} />, {
    title: t.files.title,
    section: 'catalogue',
    width: 'narrow',
  })
}

function showPreview(c: Context<AppEnv>, preview: Preview, notice?: string) {
  if (notice !== undefined) c.status(409)
  const { t } = c.var
  return c.render(<PreviewPage preview={preview} t={t} notice={notice} />, {
    title: t.files.previewTitle,
    section: 'catalogue',
  })
}
