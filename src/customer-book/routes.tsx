import { type Context, Hono } from 'hono'
import * as z from 'zod'
import type { CustomerId } from '../kernel/ids'
import { inNairobi } from '../kernel/nairobi'
import { parsePhone } from '../kernel/phone'
import { addressPart } from '../web/address-part'
import type { AppEnv } from '../web/app-env'
import { cutListScript } from '../web/assets'
import { type FormView, newForm, readForm, withError } from '../web/form'
import type { Tone } from '../web/page'
import { requires } from '../web/requires'
import { CustomerPage } from './customer-views'
import { exportCustomers } from './export-customers'
import { mergeCustomers } from './merge-customers'
import { noteCustomer } from './note-customer'
import { customerBook, customerPage } from './queries'
import { CustomersPage } from './views'

/** Below /shop/customers. */
export const customerRoutes = new Hono<AppEnv>()
  .use(requires('manager'))
  .get('/', async (c) => {
    const { ctx, t } = c.var
    const { q, before } = listForm.parse(c.req.query())
    const phone = parsePhone(q)
    const page = await customerBook(ctx, phone ? { phone } : { before })
    return c.render(<CustomersPage {...{ ctx, page, phone }} form={newForm({ q })} />, {
      title: t.customerBook.title,
      section: 'customers',
      scripts: [cutListScript],
    })
  })
  .get('/export.csv', async (c) => {
    const { ctx, desk } = c.var
    await desk.freshSession()
    return c.body(await exportCustomers(ctx), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="customers-${inNairobi(ctx.ports.clock()).day}.csv"`,
    })
  })
  .get('/:customerId', (c) => show(c))
  .post('/:customerId/note', async (c) => {
    const { ctx, t } = c.var
    const id = oneCustomer(c)
    const form = await readForm(c, noteForm)
    if (!form.ok) return show(c, { form, status: 422 })
    if (form.value.note.length > 500) {
      return show(c, { form: withError(form, 'note', t.customerBook.noteTooLong), status: 422 })
    }
    await noteCustomer(ctx, id, form.value.note)
    return c.redirect(`/shop/customers/${id}?said=saved`, 303)
  })
  .post('/:customerId/merging', async (c) => {
    const { ctx, t } = c.var
    const into = oneCustomer(c)
    const form = await readForm(c, mergeForm)
    if (!form.ok) return show(c, { status: 422 })
    const undo = form.value.undo === 'yes'
    const merged = await mergeCustomers(ctx, { into, from: form.value.from as CustomerId, undo })
    if (merged.ok) {
      return c.redirect(`/shop/customers/${into}?said=${undo ? 'partedNow' : 'mergedNow'}`, 303)
    }
    const notice = { tone: 'bad' as const, text: t.customerBook.notTheSame }
    return show(c, { notice, status: 422 })
  })

const listForm = z.object({
  q: z.string().max(60).default('').catch(''),
  before: z.coerce.number().int().min(1).optional().catch(undefined),
})
const customerId = z.templateLiteral(['cus_', z.string().regex(/^[0-9a-zA-Z_-]{1,60}$/)])
const oneCustomer = (c: Context<AppEnv>): CustomerId => addressPart(c, 'customerId', customerId)
const noteForm = z.object({ note: z.string().max(2000) })
const mergeForm = z.object({ from: customerId, undo: z.enum(['yes']).optional() })
const said = z.enum(['saved', 'mergedNow', 'partedNow']).optional().catch(undefined)

type Shown = {
  form?: FormView
  notice?: { tone: Tone; text: string }
  status?: 422
}

async function show(c: Context<AppEnv>, { form, notice, status }: Shown = {}) {
  const { ctx, t } = c.var
  const page = await customerPage(ctx, oneCustomer(c))
  const word = said.parse(c.req.query('said'))
  const told = notice ?? (word && { tone: 'good' as const, text: t.customerBook[word] })
  if (status) c.status(status)
  return c.render(
    <CustomerPage {...{ ctx, page }} {...(form && { form })} {...(told && { notice: told })} />,
    { title: page.customer.name ?? t.customerBook.noName, section: 'customers' },
  )
}
