import { type Context, Hono } from 'hono'
import type { RiderId } from '../kernel/ids'
import { addressPart } from '../web/address-part'
import type { AppEnv } from '../web/app-env'
import { type FormView, newForm, readForm, withError } from '../web/form'
import { requires } from '../web/requires'
import { swapOr, wantsFragment } from '../web/respond'
import { addRider } from './add-rider'
import { archiveRider, restoreRider } from './archive-rider'
import { riderForm, riderId } from './forms'
import { ridersPage } from './queries'
import type { Rider, RiderDecision } from './rider'
import { type Done, RidersBoard, RidersPage } from './views'

/** Below /shop/delivery/riders. */
export const riderRoutes = new Hono<AppEnv>()
  .use(requires('manager'))
  .get('/', (c) => showBoard(c, {}))
  .post('/', async (c) => {
    const form = await readForm(c, riderForm)
    if (!form.ok) return showBoard(c, { form }, 422)
    const { rider: id, ...details } = form.value
    const outcome = await addRider(c.var.ctx, { id, details })
    if (outcome.ok) return changed(c, outcome.rider)
    const field = outcome.code === 'RIDER_PHONE_TAKEN' ? 'phone' : 'name'
    return showBoard(c, { form: withError(form, field, refusal(c, outcome)) }, 422)
  })
  .post('/:riderId/archival', async (c) => {
    const outcome = await archiveRider(c.var.ctx, oneRider(c))
    return outcome.ok ? changed(c, outcome.rider) : showBoard(c, {}, 422)
  })
  .post('/:riderId/restoration', async (c) => {
    const outcome = await restoreRider(c.var.ctx, oneRider(c))
    if (outcome.ok) return changed(c, outcome.rider)
    return showBoard(c, { form: withError(newForm(), 'name', refusal(c, outcome)) }, 422)
  })

const oneRider = (c: Context<AppEnv>): RiderId => addressPart(c, 'riderId', riderId)

function refusal(c: Context<AppEnv>, { code, rider }: Extract<RiderDecision, { ok: false }>) {
  const { refused } = c.var.t.delivery.riders
  return code === 'RIDER_PHONE_TAKEN' ? refused.RIDER_PHONE_TAKEN(rider.name) : refused[code]
}

/** The board anew for htmx; a plain browser loads it again and is told there what was done. */
async function changed(c: Context<AppEnv>, rider: Rider) {
  if (!wantsFragment(c)) return c.redirect(`/shop/delivery/riders?done=${rider.id}`, 303)
  return showBoard(c, { done: doneWords(c, rider) })
}

function doneWords(c: Context<AppEnv>, rider: Rider | undefined): Done | undefined {
  if (!rider) return undefined
  const { added, removed } = c.var.t.delivery.riders
  return rider.archived ? { text: removed(rider.name), rider } : { text: added(rider.name) }
}

async function showBoard(
  c: Context<AppEnv>,
  { form, done }: { form?: FormView; done?: Done | undefined },
  status?: 422,
) {
  const { ctx, t } = c.var
  const { riders } = await ridersPage(ctx)
  // A refused form keeps the id it came with: sent once more, it still adds one rider.
  const kept = riderId.safeParse(form?.values.rider)
  const newId = kept.success ? kept.data : ctx.ports.newId('rid')
  const before = riders.find(({ id }) => id === c.req.query('done'))
  const props = { ctx, riders, form: form ?? newForm(), newId, done: done ?? doneWords(c, before) }
  const whole = () =>
    c.render(<RidersPage {...props} />, { title: t.delivery.riders.title, section: 'delivery' })
  return status === undefined && !wantsFragment(c)
    ? whole()
    : swapOr(c, <RidersBoard {...props} />, whole, status)
}
