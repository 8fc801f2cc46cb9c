import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { openAccount } from '../accounts/open-account'
import type { AccountId } from '../kernel/ids'
import { parsePhone } from '../kernel/phone'
import { stillOwner } from '../shops/still-owner'
import { addressPart } from '../web/address-part'
import type { AppEnv } from '../web/app-env'
import { oneOf, phone, text } from '../web/fields'
import { type FormView, newForm, readForm, withError } from '../web/form'
import { shopRoles } from '../web/navigation'
import { requires } from '../web/requires'
import { goTo } from '../web/respond'
import { changeSeat } from './change-seat'
import { seatName, staffPage } from './queries'
import type { Wish } from './seats'
import { type Said, StaffPage } from './views'

const inviteForm = z.object({
  name: text({ least: 2, most: 80 }),
  phone: phone(),
  role: oneOf(['manager', 'staff']),
})
const roleForm = z.object({ role: oneOf(shopRoles) })
const accountId = z.templateLiteral(['acc_', z.string().max(60)])
const path = '/shop/settings/staff'

/** Below /shop/settings/staff: for the owner alone, looked up anew for every change. */
export const staffRoutes = new Hono<AppEnv>()
  .use(requires('owner'))
  .get('/', (c) => showStaff(c, {}))
  .post('/', async (c) => {
    await stillOwner(c)
    const form = await readForm(c, inviteForm)
    if (!form.ok) return showStaff(c, { form }, 422)
    const { ctx, desk, t, language } = c.var
    const { name, phone: number, role } = form.value
    const { directory, ports } = { directory: desk.directory, ports: ctx.ports }
    const person = { fullName: name, email: null, phone: number, language }
    const vault = await desk.platformVault()
    const { id } = await openAccount({ directory, vault, ports }, person)
    const called = await seatName(directory, vault, { id, shopId: ctx.profile.id, name })
    const wish = { event: 'invite', accountId: id, role } as const
    const outcome = await changeSeat(ctx, directory, wish, called)
    if (!outcome.ok) {
      const wrong = withError(form, 'phone', t.staff.refused[outcome.code])
      return showStaff(c, { form: wrong }, 422)
    }
    return goTo(c, `${path}?done=invite&who=${id}`)
  })
  .post('/:account/role', async (c) => {
    await stillOwner(c)
    const form = await readForm(c, roleForm)
    if (!form.ok) return showStaff(c, { text: c.var.t.web.checkForm }, 422)
    return change(c, { event: 'change_role', accountId: oneOfUs(c), role: form.value.role })
  })
  .post('/:account/removal', async (c) => {
    await stillOwner(c)
    return change(c, { event: 'remove', accountId: oneOfUs(c) })
  })

const oneOfUs = (c: Context<AppEnv>): AccountId => addressPart(c, 'account', accountId)

async function change(c: Context<AppEnv>, wish: Wish) {
  const { ctx, desk } = c.var
  const outcome = await changeSeat(ctx, desk.directory, wish)
  if (!outcome.ok) return showStaff(c, { text: c.var.t.staff.refused[outcome.code] }, 422)
  desk.forgetShop(ctx.profile)
  return goTo(c, `${path}?done=${wish.event}`)
}

/** `text`: why a change of somebody in the list was refused. */
async function showStaff(
  c: Context<AppEnv>,
  { form, text }: { form?: FormView; text?: string },
  status: 200 | 422 = 200,
) {
  const { ctx, desk, t } = c.var
  const page = await staffPage(desk.directory, await desk.platformVault(), ctx.profile.id)
  const { done, who } = c.req.query()
  const said: Said | undefined = text
    ? { tone: 'bad', text }
    : done === 'invite' || done === 'change_role' || done === 'remove'
      ? { tone: 'good', text: t.staff.done[done] }
      : undefined
  const invited = page.people.find(({ id }) => done === 'invite' && id === who)
  const to = invited && parsePhone(invited.phone)
  const words = t.staff.invitation({
    shop: ctx.profile.name,
    url: `${ctx.ports.publicUrl}/sign-in`,
  })
  const tell = to ? `https://wa.me/${to}?text=${encodeURIComponent(words)}` : undefined
  c.status(status)
  return c.render(
    <StaffPage
      t={t}
      {...page}
      form={form ?? newForm({ role: 'staff' })}
      said={said}
      tell={tell}
      now={ctx.ports.clock()}
    />,
    { title: t.staff.title, section: 'settings' },
  )
}
