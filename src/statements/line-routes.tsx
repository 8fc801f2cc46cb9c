import { type Context, Hono } from 'hono'
import { Failure } from '../kernel/failure'
import type { AppEnv } from '../web/app-env'
import { type FormView, readForm, withError } from '../web/form'
import { wantsFragment } from '../web/respond'
import { bookingForm, explanationForm, placeForm } from './forms'
import { addressOf, type Place, showPlace } from './shown-page'
import { bookLine, knowLine, type LineSorted } from './sort-line'

/** Below /shop/money/statements/lines: a line's key stands in the form, it has signs of its own. */
export const lineRoutes = new Hono<AppEnv>()
  .post('/explanation', async (c) => {
    const form = await readForm(c, explanationForm)
    if (!form.ok) return typedAgain(c, form)
    return afterwards(c, await knowLine(c.var.ctx, form.value), form)
  })
  .post('/booking', async (c) => {
    const { ctx, desk, t } = c.var
    await desk.freshSession()
    const form = await readForm(c, bookingForm)
    if (!form.ok) return typedAgain(c, form)
    const outcome = await bookLine(ctx, form.value)
    if (outcome.ok || outcome.code !== 'NO_ORDER') return afterwards(c, outcome, form)
    return typedAgain(c, withError(form, 'orderNumber', t.reconciliation.notDone.NO_ORDER))
  })

function afterwards(c: Context<AppEnv>, outcome: LineSorted, form: FormView) {
  const { done, notDone } = c.var.t.reconciliation
  const place = placeOf(form)
  if (!outcome.ok) {
    // A second tap on the same button found the work done.
    const again = outcome.code === 'SORTED_MEANWHILE'
    const notice = { tone: again ? 'info' : 'bad', text: notDone[outcome.code] } as const
    return showPlace(c, place, { notice, status: again ? 200 : 422 })
  }
  const said = 'why' in outcome ? 'asideOnly' : (outcome.booked ?? 'known')
  if (!wantsFragment(c)) {
    const address = addressOf(place)
    return c.redirect(`${address}${address.includes('?') ? '&' : '?'}said=${said}`, 303)
  }
  const notice =
    said === 'asideOnly'
      ? ({ tone: 'warn', text: notDone.asideOnly } as const)
      : ({ tone: 'good', text: done[said] } as const)
  return showPlace(c, place, { notice })
}

/** Nothing typed is lost: the form comes back where it stood. */
function typedAgain(c: Context<AppEnv>, form: FormView) {
  const { key } = form.values
  if (!key || form.errors.key) throw new Failure('NOT_FOUND', 'a line of no statement')
  return showPlace(c, placeOf(form), { typed: { key, form }, status: 422 })
}

function placeOf({ values }: FormView): Place {
  const { statement, result } = placeForm.parse(values)
  return { statement: statement ?? null, result }
}
