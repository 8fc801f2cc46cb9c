import { type Context, Hono } from 'hono'
import type { Messages } from '../i18n/messages'
import { formatMoney } from '../kernel/money'
import { formatMinute } from '../kernel/nairobi'
import type { AppEnv } from '../web/app-env'
import { type FormView, newForm, readForm } from '../web/form'
import { requires } from '../web/requires'
import { goTo } from '../web/respond'
import { editPaymentPolicy } from './edit-payment-policy'
import { editSettings } from './edit-settings'
import { hourFields, policyForm, settingsForm } from './forms'
import { groupedHours } from './opening-hours'
import { policyOf } from './payment-policy'
import { policyFields, policyWords } from './payment-policy-views'
import { paymentRoutes } from './payment-routes'
import { settingsOf, shopDetails } from './queries'
import type { ShopDetails } from './settings'
import { PolicyPage, type Said, SettingsPage, ShopDetailsPage } from './settings-views'

/** Below /shop/settings. */
export const settingsRoutes = new Hono<AppEnv>()
  .use(requires('manager'))
  .get('/', async (c) => {
    const { ctx, t } = c.var
    const settings = await settingsOf(ctx.shop)
    const title = t.shops.settings.title
    return c.render(<SettingsPage ctx={ctx} settings={settings} />, { title, section: 'settings' })
  })
  .get('/shop', async (c) => {
    const { settings, details } = await shopDetails(c.var.ctx, c.var.desk.directory)
    const version = String(settings.version)
    return showShop(c, newForm({ ...fieldsOf(details), version }))
  })
  .post('/shop', async (c) => {
    const { ctx, desk, t } = c.var
    const form = await readForm(c, settingsForm)
    if (!form.ok) return showShop(c, form, t.web.checkForm)
    const { version, hours, ...named } = form.value
    const details = { ...named, openingHours: hours }
    const outcome = await editSettings(ctx, desk.directory, { version, details })
    if (!outcome.ok) return showShop(c, at(form, outcome.version), changedNow(outcome.current, t))
    desk.forgetShop(ctx.profile)
    return goTo(c, '/shop/settings/shop?saved')
  })
  .get('/payment-policy', async (c) => {
    const settings = await settingsOf(c.var.ctx.shop)
    const version = String(settings.version)
    return showPolicy(c, newForm({ ...policyFields(policyOf(settings)), version }))
  })
  .post('/payment-policy', async (c) => {
    const { ctx, desk, t } = c.var
    const form = await readForm(c, policyForm)
    if (!form.ok) return showPolicy(c, form, t.web.checkForm)
    const { version, ...policy } = form.value
    const outcome = await editPaymentPolicy(ctx, { version, policy })
    if (!outcome.ok) {
      const { CHANGED_MEANWHILE, changedTo } = t.shops.refused
      const now = changedTo(policyWords(outcome.current, t))
      return showPolicy(c, at(form, outcome.version), `${CHANGED_MEANWHILE} ${now}`)
    }
    desk.forgetShop(ctx.profile)
    return goTo(c, '/shop/settings/payment-policy?saved')
  })
  .route('/payments', paymentRoutes)

/** What was typed, to be sent again over what somebody else saved. */
const at = (form: FormView, version: number): FormView => ({
  ...form,
  values: { ...form.values, version: String(version) },
})

/** `wrong`: why it was not saved. */
function showShop(c: Context<AppEnv>, form: FormView, wrong?: string) {
  const { ctx, t } = c.var
  const notice = noticeOf(c, wrong, t.shops.settings.saved)
  return c.render(<ShopDetailsPage ctx={ctx} form={form} notice={notice} />, {
    title: t.settings.rows.shop.title,
    section: 'settings',
  })
}

function showPolicy(c: Context<AppEnv>, form: FormView, wrong?: string) {
  const { ctx, t } = c.var
  const notice = noticeOf(c, wrong, t.paying.policy.saved)
  return c.render(<PolicyPage ctx={ctx} form={form} notice={notice} />, {
    title: t.paying.policy.title,
    section: 'settings',
  })
}

function noticeOf(c: Context<AppEnv>, wrong: string | undefined, saved: string): Said | undefined {
  if (wrong !== undefined) {
    c.status(422)
    return { tone: 'bad', text: wrong }
  }
  return c.req.query('saved') === undefined ? undefined : { tone: 'good', text: saved }
}

const fieldsOf = (details: ShopDetails) => ({
  name: details.name,
  businessType: details.businessType,
  language: details.language,
  ...(details.pickup && { pickup: 'yes' }),
  minimum: String(details.minimum / 100),
  kraPin: details.kraPin ?? '',
  ...hourFields(details.openingHours),
})

/** Shows both: what stands now in words, what was typed in the fields. */
function changedNow(details: ShopDetails, { shops, receipts }: Messages): string {
  const { name, openingHours, minimum, kraPin } = details
  const hours = groupedHours(openingHours).map(
    ({ from, to, opens, closes }) =>
      `${shops.weekdaysShort[from]}${from === to ? '' : `–${shops.weekdaysShort[to]}`} ` +
      `${formatMinute(opens)}–${formatMinute(closes)}`,
  )
  const least = minimum > 0 ? [shops.settings.minimumIs(formatMoney(minimum))] : []
  const pin = kraPin ? [receipts.shopPin(kraPin)] : []
  const now = [name, ...hours, ...least, ...pin].join(', ')
  return `${shops.refused.CHANGED_MEANWHILE} ${shops.refused.changedTo(now)}`
}
