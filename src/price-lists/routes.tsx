import { type Context, Hono } from 'hono'
import { whyNot } from '../catalogue/change-views'
import { dryRun, saveWishes } from '../catalogue/save-wishes'
import type { StockFormId } from '../catalogue/set-stock'
import type { Planned } from '../catalogue/wish'
import type { AppEnv } from '../web/app-env'
import { checkForm, type FormView, newForm, readForm } from '../web/form'
import { requires } from '../web/requires'
import { goTo } from '../web/respond'
import { type CheckedList, rowsOf, shownRows, wishesOf } from './checked-list'
import { eachForm, pasteForm, savingForm, sentList, wishesIn } from './forms'
import { readPriceList } from './price-list'
import { CheckPage, type CheckProps, PastePage } from './views'

/** Below /shop/catalogue/price-list: text in, a table to check, and saved at once. */
export const priceListRoutes = new Hono<AppEnv>()
  .use(requires('manager'))
  .get('/', (c) => showPaste(c, newForm()))
  .post('/', async (c) => {
    const form = await readForm(c, pasteForm)
    if (!form.ok) return showPaste(c, form, c.var.t.web.checkForm)
    return checkText(c, form.value.list, form)
  })
  .post('/saving', async (c) => {
    const { ctx, desk, t } = c.var
    const form = await readForm(c, savingForm)
    if (!form.ok) return c.redirect('/shop/catalogue/price-list', 303)
    const { once, rest = '' } = form.value
    const list = sentList(form.value)
    const { wishes, errors } = wishesIn(list, (fields, schema) => checkForm(fields, schema, t))
    const each = checkForm({ each: form.values.each ?? '' }, eachForm, t)
    const wished = {
      wishes,
      once,
      defaults: { category: t.lists.noGroup, stock: each.ok ? each.value.each : null },
    }
    const refuse = async (planned: readonly Planned[], more: Errors, text: string) => {
      const run = await dryRun(ctx, wished)
      const shown = { errors: { ...each.errors, ...errors, ...more }, values: form.values }
      const sent = { list, rest, once, form: shown, notices: [{ tone: 'bad' as const, text }] }
      return showCheck(c, sent, planned.length > 0 ? planned : run.planned, run.standing, 422)
    }
    if (Object.keys(errors).length > 0 || !each.ok) return refuse([], {}, t.web.checkForm)
    if (wishes.length === 0) return refuse([], {}, t.lists.nothingTicked)
    const outcome = await saveWishes(ctx, wished)
    if (!outcome.ok) {
      const why = refusals(c, outcome.planned)
      const isUncounted = outcome.planned.some((plan) => 'why' in plan && plan.why === 'HOW_MANY')
      const each = isUncounted ? { each: t.lists.sayHowMany } : {}
      return refuse(outcome.planned, { ...why, ...each }, t.web.checkForm)
    }
    desk.forgetShop(ctx.profile)
    const count = (kind: Planned['kind']) =>
      outcome.planned.filter((one) => one.kind === kind).length
    if (rest === '') {
      return goTo(c, `/shop/catalogue?listed=${count('new')}-${count('changed')}`)
    }
    return checkText(c, rest, newForm(), t.lists.saved(count('new'), count('changed')))
  })

type Errors = Record<string, string>

const refusals = (c: Context<AppEnv>, planned: readonly Planned[]): Errors =>
  Object.fromEntries(
    planned.flatMap((plan) =>
      plan.kind === 'refused' ? [[`row.${plan.row}.name`, whyNot(plan, c.var.t)]] : [],
    ),
  )

function showPaste(c: Context<AppEnv>, form: FormView, notice?: string) {
  if (notice !== undefined) c.status(422)
  const { t } = c.var
  return c.render(<PastePage form={form} t={t} notice={notice} />, {
    title: t.lists.paste,
    section: 'catalogue',
    width: 'narrow',
  })
}

/** Reads a text and shows what it says; nothing is saved yet. `saved`: what was, of its part before. */
async function checkText(c: Context<AppEnv>, text: string, typed: FormView, saved?: string) {
  const { ctx, t } = c.var
  const { lines, rest } = readPriceList(text)
  const wishes = wishesOf(lines)
  if (wishes.length === 0 && saved === undefined) return showPaste(c, typed, t.lists.nothingRead)
  const once: StockFormId = ctx.ports.newId('stk')
  const defaults = { category: t.lists.noGroup, stock: 0 }
  const { planned, standing } = await dryRun(ctx, { wishes, once, defaults })
  const list = rowsOf(lines)
  const left = list.rows.length - wishes.length
  const notices: CheckProps['notices'] = [
    ...(saved === undefined ? [] : [{ tone: 'good' as const, text: saved }]),
    { tone: 'info', text: t.lists.found(wishes.length, left) },
  ]
  const form = { values: {}, errors: refusals(c, planned) }
  return showCheck(c, { list, rest, once, form, notices }, planned, standing, 200)
}

type Sent = Pick<CheckProps, 'rest' | 'once' | 'form' | 'notices'> & { list: CheckedList }

function showCheck(
  c: Context<AppEnv>,
  { list, ...sent }: Sent,
  planned: readonly Planned[],
  standing: Parameters<typeof shownRows>[2],
  status: 200 | 422,
) {
  const { t } = c.var
  const categories = [...new Set(standing.map(({ category }) => category))].sort()
  const rows = shownRows(list.rows, planned, standing)
  c.status(status)
  return c.render(
    <CheckPage {...sent} rows={rows} groups={list.groups} categories={categories} t={t} />,
    { title: t.lists.checkTitle, section: 'catalogue', width: 'narrow' },
  )
}
