import { type Context, Hono } from 'hono'
import type { Messages } from '../i18n/messages'
import { randomLetters } from '../kernel/ids'
import type { KeysHealth, ProviderName } from '../providers/payments/port'
import type { AppEnv } from '../web/app-env'
import { type FormView, newForm, readForm, withError } from '../web/form'
import type { Tone } from '../web/page'
import { requires } from '../web/requires'
import { goTo } from '../web/respond'
import { checkKeys } from './check-keys'
import { chooseProvider } from './choose-provider'
import { keysForm, providerForm } from './forms'
import { lastFour, type PaymentKeys } from './intasend-keys'
import { openPaymentKeys } from './payment-keys'
import { PaymentsPage, type Said } from './payment-views'
import { settingsOf } from './queries'
import { savePaymentKeys } from './save-payment-keys'
import { stillOwner } from './still-owner'
import { tillRoutes } from './till-routes'

/** Below /shop/settings/payments: for the owner alone. */
export const paymentRoutes = new Hono<AppEnv>()
  .use(requires('owner'))
  .get('/', (c) => showPayments(c, { said: saidIn(c) }))
  .post('/', async (c) => {
    await stillOwner(c)
    const { ctx, desk, t } = c.var
    const form = await readForm(c, keysForm)
    if (!form.ok) return refused(c, t.web.checkForm, form)
    const { version, ...keys } = form.value
    const outcome = await savePaymentKeys(ctx, { version, keys })
    if (outcome.ok) {
      desk.forgetShop(ctx.profile)
      const health = await checkKeys(ctx, 'intasend')
      return goTo(c, `/shop/settings/payments?saved=intasend&health=${health}`)
    }
    if (outcome.code === 'CHANGED_MEANWHILE') return refused(c, await changedNow(c), form)
    let faulty: FormView = form
    for (const [field, fault] of Object.entries(outcome.faults)) {
      faulty = withError(faulty, field, t.shops.keyFaults[fault])
    }
    return refused(c, t.shops.refused.WRONG_KEYS, faulty)
  })
  .post('/check', async (c) => {
    await checkKeys(c.var.ctx)
    return goTo(c, '/shop/settings/payments')
  })
  .post('/provider', async (c) => {
    await stillOwner(c)
    const { ctx, desk, t } = c.var
    const form = await readForm(c, providerForm)
    if (!form.ok) return refused(c, t.web.checkForm)
    const outcome = await chooseProvider(ctx, form.value)
    if (!outcome.ok) return refused(c, t.collecting.refused[outcome.code])
    desk.forgetShop(ctx.profile)
    await checkKeys(ctx)
    return goTo(c, '/shop/settings/payments?saved=provider')
  })
  .route('/till', tillRoutes)

const healths = ['ok', 'refused', 'down'] as const
const tones: Record<KeysHealth, Tone> = { ok: 'good', refused: 'bad', down: 'warn' }

/** What was just done, as the address says it after a redirect. */
function saidIn(c: Context<AppEnv>): Said | undefined {
  const { saved } = c.req.query()
  const { t } = c.var
  if (saved === 'provider') return { tone: 'good', text: t.collecting.switched }
  if (saved !== 'intasend' && saved !== 'daraja') return undefined
  return savedKeys(
    saved,
    healths.find((health) => health === c.req.query('health')),
    t,
  )
}

const savedKeys = (
  provider: ProviderName,
  health: KeysHealth | undefined,
  { collecting, shops }: Messages,
): Said => ({
  tone: health ? tones[health] : 'good',
  text: `${shops.payments.saved} ${health ? collecting.advice({ provider, health }) : ''}`,
})

/** What stands now, without the secret; what was typed is in the fields, but for the secret too. */
async function changedNow(c: Context<AppEnv>): Promise<string> {
  const { ctx, t } = c.var
  const keys = await openPaymentKeys(ctx, await settingsOf(ctx.shop))
  const now = `${keys?.publishableKey}, ${keys?.challenge}`
  return `${t.shops.refused.CHANGED_MEANWHILE} ${t.shops.refused.changedTo(now)}`
}

const refused = (c: Context<AppEnv>, text: string, typed?: FormView) => {
  c.status(422)
  return showPayments(c, { said: { tone: 'bad', text }, typed })
}

async function showPayments(
  c: Context<AppEnv>,
  { said, typed }: { said?: Said | undefined; typed?: FormView | undefined },
) {
  const { ctx, t } = c.var
  const settings = await settingsOf(ctx.shop)
  const keys = await openPaymentKeys(ctx, settings)
  const page = (
    <PaymentsPage
      ctx={ctx}
      form={typed ?? newForm(fieldsOf(keys))}
      settings={settings}
      kept={keys && lastFour(keys.secretKey)}
      availability={await ctx.ports.outages.now(settings.paymentProvider)}
      said={said}
    />
  )
  return c.render(page, { title: t.shops.payments.title, section: 'settings' })
}

/** The secret key is never sent to a browser again. A challenge nobody had to invent is offered. */
const fieldsOf = (keys: PaymentKeys | null): Record<string, string> =>
  keys
    ? {
        environment: keys.environment,
        publishableKey: keys.publishableKey,
        challenge: keys.challenge,
      }
    : { environment: 'live', challenge: randomLetters(20) }
