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
import { policyWords } from './payment-policy-views'
import { paymentRoutes } from './payment-routes'
import { shopDetails } from './queries'
import type { ShopDetails } from './settings'
import { SettingsPage, type SettingsProps } from './settings-views'

/** Below /shop/settings. */
export const settingsRoutes = new Hono<AppEnv>()
  .use(requires('manager'))
  .get('/', async (c) => {
    const { settings, details } = await shopDetails(c.var.ctx, c.var.desk.directory)
    const saved = c.req.query('saved')
    const text = saved === undefined ? undefined : savedWords(c.var.t)[saved]
    const notice = text === undefined ? undefined : { tone: 'good' as const, text }
    return showSettings(c, { settings, form: newForm(fieldsOf(details)), notice })
  })
  .post('/', async (c) => {
    const { ctx, desk } = c.var
    const form = await readForm(c, settingsForm)
    if (!form.ok) return refused(c, form, c.var.t.web.checkForm)
    const { version, hours, ...named } = form.value
    const details = { ...named, openingHours: hours }
    const outcome = await editSettings(ctx, desk.directory, { version, details })
    if (!outcome.ok) {
      const fresh = { ...form, values: { ...form.values, version: String(outcome.version) } }
      return refused(c, fresh, changedNow(outcome.current, c.var.t))
    }
    desk.forgetShop(ctx.profile)
    return goTo(c, '/shop/settings?saved=shop')
  })
  .post('/payment-policy', async (c) => {
    const { ctx, desk, t } = c.var
    const form = await readForm(c, policyForm)
    if (!form.ok) return policyRefused(c, form, t.web.checkForm)
    const { version, ...policy } = form.value
    const outcome = await editPaymentPolicy(ctx, { version, policy })
    if (!outcome.ok) {
      const { CHANGED_MEANWHILE, changedTo } = t.shops.refused
      const fresh = { ...form, values: { ...form.values, version: String(outcome.version) } }
      const now = changedTo(policyWords(outcome.current, t))
      return policyRefused(c, fresh, `${CHANGED_MEANWHILE} ${now}`)
    }
    desk.forgetShop(ctx.profile)
    return goTo(c, '/shop/settings?saved=policy')
  })
  .route('/payments', paymentRoutes)

const savedWords = ({ shops, paying }: Messages): Record<string, string | undefined> => ({
  shop: shops.settings.saved,
  keys: shops.payments.saved,
  policy: paying.policy.saved,
})

/** The page again with what was typed, and why it was not saved. */
async function refused(c: Context<AppEnv>, form: FormView, text: string) {
  const { settings } = await shopDetails(c.var.ctx, c.var.desk.directory)
  c.status(422)
  return showSettings(c, { settings, form, notice: { tone: 'bad', text } })
}

async function policyRefused(c: Context<AppEnv>, policyForm: FormView, text: string) {
  const { settings, details } = await shopDetails(c.var.ctx, c.var.desk.directory)
  c.status(422)
  const form = newForm(fieldsOf(details))
  return showSettings(c, { settings, form, policyForm, notice: { tone: 'bad', text } })
}

const showSettings = (c: Context<AppEnv>, page: Omit<SettingsProps, 'ctx'>) =>
  c.render(<SettingsPage ctx={c.var.ctx} {...page} />, {
    title: c.var.t.shops.settings.title,
    section: 'settings',
  })

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
