import { type Context, Hono } from 'hono'
import type { ZoneId } from '../kernel/ids'
import { addressPart } from '../web/address-part'
import type { AppEnv } from '../web/app-env'
import { type FormView, newForm, readForm, withError } from '../web/form'
import { requires } from '../web/requires'
import { goTo, swapOr } from '../web/respond'
import { addZone } from './add-zone'
import { archiveZone, restoreZone } from './archive-zone'
import { DeliveryBoard, DeliveryPage, type Undo, ZonePage, zoneWords } from './delivery-views'
import { editZone } from './edit-zone'
import { editZoneForm, newZoneForm, placeForm, zoneId } from './forms'
import { moveZone } from './move-zone'
import { deliveryPage, zoneIn } from './queries'
import type { Zone } from './zone'

/** Below /shop/delivery. */
export const deliveryRoutes = new Hono<AppEnv>()
  .use(requires('manager'))
  .get('/', async (c) => showBoard(c, { done: await doneBefore(c) }))
  .post('/', async (c) => {
    const { ctx, t } = c.var
    const form = await readForm(c, newZoneForm)
    if (!form.ok) return showBoard(c, { form, status: 422 })
    const { id, ...details } = form.value
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
    if (!form.ok) {
      const page = await deliveryPage(ctx.shop)
      const version = Number(form.values.version ?? page.version)
      return refused(c, { zone: zoneIn(page, id), version, form })
    }
    const { version, ...details } = form.value
    const outcome = await editZone(ctx, { id, version, details })
    if (outcome.ok) {
      desk.forgetShop(ctx.profile)
      return goTo(c, `/shop/delivery?saved=${id}`)
    }
    const zone = outcome.zone ?? { ...details, id, position: 0, archived: false }
    const { CHANGED_MEANWHILE, changedTo } = t.shops.refused
    return outcome.code === 'CHANGED_MEANWHILE'
      ? refused(c, {
          ...{ zone, version: outcome.version, form },
          notice: `${CHANGED_MEANWHILE} ${changedTo(`${zone.name}, ${zoneWords(zone, t)}`)}`,
        })
      : refused(c, {
          ...{ zone, version: outcome.version },
          form: withError(form, 'name', t.shops.refused[outcome.code]),
        })
  })
  .post('/:zoneId/archival', async (c) => {
    const outcome = await archiveZone(c.var.ctx, oneZone(c))
    if (!outcome.ok) return showBoard(c, { status: 422 })
    const { zone } = outcome
    return changed(c, { text: c.var.t.shops.delivery.removed(zone.name), zone }, 'removed')
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

const fieldsOf = ({ name, fee, minutes }: Zone) => ({
  name,
  fee: String(fee / 100),
  minutes: String(minutes),
})

/** The board anew for htmx; a plain browser loads it again and is told there what was done. */
async function changed(c: Context<AppEnv>, done?: Undo, how?: 'removed') {
  const { ctx, desk } = c.var
  desk.forgetShop(ctx.profile)
  const elsewhere = done?.zone && how ? `/shop/delivery?${how}=${done.zone.id}` : '/shop/delivery'
  const props = { ctx, page: await deliveryPage(ctx.shop), form: newForm(), newId: ids(c), done }
  return swapOr(c, <DeliveryBoard {...props} />, elsewhere)
}

const ids = (c: Context<AppEnv>): ZoneId => c.var.ctx.ports.newId('zon')

/** What a redirect came from: `?removed=zon_…` offers the way back. */
async function doneBefore(c: Context<AppEnv>): Promise<Undo | undefined> {
  const id = c.req.query('removed') ?? c.req.query('saved')
  if (id === undefined) return undefined
  const { delivery } = c.var.t.shops
  const zone = (await deliveryPage(c.var.ctx.shop)).zones.find((known) => known.id === id)
  if (!zone) return undefined
  return zone.archived
    ? { text: delivery.removed(zone.name), zone }
    : { text: delivery.saved(zone.name) }
}

type Board = { form?: FormView; done?: Undo | undefined; status?: 422 }

async function showBoard(c: Context<AppEnv>, { form, done, status }: Board) {
  const { ctx, t } = c.var
  const page = await deliveryPage(ctx.shop)
  // A refused form keeps the id it came with: sent once more, it still adds one zone.
  const kept = zoneId.safeParse(form?.values.id)
  const newId = kept.success ? kept.data : ids(c)
  const props = { ctx, page, form: form ?? newForm(), newId, done }
  const whole = () =>
    c.render(<DeliveryPage {...props} />, { title: t.shops.delivery.title, section: 'delivery' })
  return status === 422 ? swapOr(c, <DeliveryBoard {...props} />, whole, 422) : whole()
}

type OneZone = { zone: Zone; version: number; form: FormView; notice?: string }

const showZone = (c: Context<AppEnv>, zone: OneZone) =>
  c.render(<ZonePage ctx={c.var.ctx} {...zone} />, {
    title: c.var.t.shops.delivery.edit(zone.zone.name),
    section: 'delivery',
  })

const refused = (c: Context<AppEnv>, zone: OneZone) => {
  c.status(422)
  return showZone(c, zone)
}
