import { type Context, Hono } from 'hono'
import type { Messages } from '../i18n/messages'
import type { ZoneId } from '../kernel/ids'
import { addressPart } from '../web/address-part'
import type { AppEnv } from '../web/app-env'
import { type FormView, newForm, readForm, withError } from '../web/form'
import { requires } from '../web/requires'
import { goTo, swapOr, wantsFragment } from '../web/respond'
import { addZone } from './add-zone'
import { archiveZone, restoreZone } from './archive-zone'
import { DeliveryBoard, DeliveryPage, type Undo, ZonePage, zoneWords } from './delivery-views'
import { type EditRefused, editZone } from './edit-zone'
import { editZoneForm, newZoneForm, placeForm, zoneId } from './forms'
import { placeText } from './map-place'
import { moveZone } from './move-zone'
import { deliveryPage, type DeliveryPage as Page, zoneIn } from './queries'
import type { Zone } from './zone'

/** Below /shop/delivery. */
export const deliveryRoutes = new Hono<AppEnv>()
  .use(requires('manager'))
  .get('/', (c) => showBoard(c, {}))
  .post('/', async (c) => {
    const { ctx, t } = c.var
    const form = await readForm(c, newZoneForm)
    if (!form.ok) return showBoard(c, { form, status: 422 })
    const { zone: id, ...details } = form.value
    const outcome = await addZone(ctx, { id, details })
    if (!outcome.ok) {
      const faulty = withError(form, 'name', t.shops.refused[outcome.code])
      return showBoard(c, { form: faulty, status: 422 })
    }
    return changed(c, { text: t.shops.delivery.added(outcome.zone.name) })
  })
  .get('/:zoneId', async (c) => {
    const page = await deliveryPage(c.var.ctx.shop)
    const zone = zoneIn(page, oneZone(c))
    return showZone(c, { zone, version: page.version, form: newForm(fieldsOf(zone)) })
  })
  .post('/:zoneId', async (c) => {
    const { ctx, desk, t } = c.var
    const id = oneZone(c)
    const form = await readForm(c, editZoneForm)
    if (!form.ok) return refused(c, await standing(c, form))
    const { version, ...details } = form.value
    const outcome = await editZone(ctx, { id, version, details })
    if (!outcome.ok) return refused(c, whyNot(form, outcome, t))
    desk.forgetShop(ctx.profile)
    return goTo(c, `/shop/delivery?done=${id}`)
  })
  .post('/:zoneId/archival', async (c) => {
    const outcome = await archiveZone(c.var.ctx, oneZone(c))
    if (!outcome.ok) return showBoard(c, { status: 422 })
    const { zone } = outcome
    return changed(c, { text: c.var.t.shops.delivery.removed(zone.name), zone })
  })
  .post('/:zoneId/restoration', async (c) => {
    const outcome = await restoreZone(c.var.ctx, oneZone(c))
    if (outcome.ok) return changed(c)
    const text = c.var.t.shops.refused[outcome.code]
    return showBoard(c, { form: withError(newForm(), 'name', text), status: 422 })
  })
  .post('/:zoneId/place', async (c) => {
    const form = await readForm(c, placeForm)
    if (form.ok) await moveZone(c.var.ctx, { id: oneZone(c), place: form.value.place })
    return changed(c)
  })

const oneZone = (c: Context<AppEnv>): ZoneId => addressPart(c, 'zoneId', zoneId)

const fieldsOf = ({ name, fee, minutes, centre, depositPercent }: Zone) => ({
  name,
  fee: String(fee / 100),
  minutes: String(minutes),
  depositPercent: depositPercent === null ? '' : String(depositPercent),
  middle: centre ? placeText(centre) : '',
  radius: centre ? String(centre.radiusMetres / 1000) : '',
})

/** The board anew for htmx; a plain browser loads it again and is told there what was done. */
async function changed(c: Context<AppEnv>, done?: Undo) {
  const { ctx, desk } = c.var
  desk.forgetShop(ctx.profile)
  if (!wantsFragment(c)) {
    return c.redirect(done?.zone ? `/shop/delivery?done=${done.zone.id}` : '/shop/delivery', 303)
  }
  const page = await deliveryPage(ctx.shop)
  return c.html(<DeliveryBoard {...{ ctx, page, done }} form={newForm()} newId={newZoneId(c)} />)
}

const newZoneId = (c: Context<AppEnv>): ZoneId => c.var.ctx.ports.newId('zon')

/** What a redirect came from: `?done=zon_…`. A zone that was removed can be put back. */
function doneBefore(c: Context<AppEnv>, { zones }: Page): Undo | undefined {
  const { delivery } = c.var.t.shops
  const zone = zones.find(({ id }) => id === c.req.query('done'))
  if (!zone) return undefined
  return zone.archived
    ? { text: delivery.removed(zone.name), zone }
    : { text: delivery.saved(zone.name) }
}

type Board = { form?: FormView; status?: 422 }

async function showBoard(c: Context<AppEnv>, { form, status }: Board) {
  const { ctx, t } = c.var
  const page = await deliveryPage(ctx.shop)
  // A refused form keeps the id it came with: sent once more, it still adds one zone.
  const kept = zoneId.safeParse(form?.values.zone)
  const newId = kept.success ? kept.data : newZoneId(c)
  const props = { ctx, page, form: form ?? newForm(), newId, done: doneBefore(c, page) }
  const whole = () =>
    c.render(<DeliveryPage {...props} />, { title: t.shops.delivery.title, section: 'delivery' })
  return status === 422 ? swapOr(c, <DeliveryBoard {...props} />, whole, 422) : whole()
}

type OneZone = { zone: Zone; version: number; form: FormView; notice?: string }

/** What was typed cannot be read: the version it was filled from stays, so that it can be stale. */
async function standing(c: Context<AppEnv>, form: FormView): Promise<OneZone> {
  const page = await deliveryPage(c.var.ctx.shop)
  return { zone: zoneIn(page, oneZone(c)), version: Number(form.values.version) || 0, form }
}

function whyNot(form: FormView, refusal: EditRefused, t: Messages): OneZone {
  const { zone, version, code } = refusal
  const { CHANGED_MEANWHILE, changedTo } = t.shops.refused
  if (code !== 'CHANGED_MEANWHILE') {
    return { zone, version, form: withError(form, 'name', t.shops.refused[code]) }
  }
  const now = `${zone.name}, ${zoneWords(zone, t)}`
  return { zone, version, form, notice: `${CHANGED_MEANWHILE} ${changedTo(now)}` }
}

const showZone = (c: Context<AppEnv>, zone: OneZone) =>
  c.render(<ZonePage ctx={c.var.ctx} {...zone} />, {
    title: c.var.t.shops.delivery.edit(zone.zone.name),
    section: 'delivery',
  })

const refused = (c: Context<AppEnv>, zone: OneZone) => {
  c.status(422)
  return showZone(c, zone)
}
