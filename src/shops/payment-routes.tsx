import { type Context, Hono } from 'hono'
import { Failure } from '../kernel/failure'
import { randomLetters } from '../kernel/ids'
import type { AppEnv } from '../web/app-env'
import { type FormView, newForm, readForm, withError } from '../web/form'
import { mayDo } from '../web/navigation'
import { requires } from '../web/requires'
import { goTo } from '../web/respond'
import { keysForm } from './forms'
import { lastFour, type PaymentKeys } from './intasend-keys'
import { openPaymentKeys } from './payment-keys'
import { PaymentsPage } from './payment-views'
import { settingsOf } from './queries'
import { savePaymentKeys } from './save-payment-keys'

/** Below /shop/settings/payments: for the owner alone. */
export const paymentRoutes = new Hono<AppEnv>()
  .use(requires('owner'))
  .get('/', (c) => showKeys(c))
  .post('/', async (c) => {
    await stillOwner(c)
    const { ctx, desk, t } = c.var
    const form = await readForm(c, keysForm)
    if (!form.ok) return refused(c, form, t.web.checkForm)
    const { version, ...keys } = form.value
    const outcome = await savePaymentKeys(ctx, { version, keys })
    if (outcome.ok) {
      desk.forgetShop(ctx.profile)
      return goTo(c, '/shop/settings?saved=keys')
    }
    if (outcome.code === 'CHANGED_MEANWHILE') {
      return refused(c, form, await changedNow(c))
    }
    let faulty: FormView = form
    for (const [field, fault] of Object.entries(outcome.faults)) {
      faulty = withError(faulty, field, t.shops.keyFaults[fault])
    }
    return refused(c, faulty, t.shops.refused.WRONG_KEYS)
  })

/** Keys decide where money goes, so the cookie's word is not enough. */
async function stillOwner(c: Context<AppEnv>) {
  const { role } = await c.var.desk.freshSession()
  if (!mayDo(role, 'owner')) throw new Failure('FORBIDDEN', 'payment keys are the owner’s')
}

/** What stands now, without the secret; what was typed is in the fields, but for the secret too. */
async function changedNow(c: Context<AppEnv>): Promise<string> {
  const { ctx, t } = c.var
  const keys = await openPaymentKeys(ctx, await settingsOf(ctx.shop))
  const now = `${keys?.publishableKey}, ${keys?.challenge}`
  return `${t.shops.refused.CHANGED_MEANWHILE} ${t.shops.refused.changedTo(now)}`
}

const refused = (c: Context<AppEnv>, form: FormView, notice: string) => {
  c.status(422)
  return showKeys(c, form, notice)
}

async function showKeys(c: Context<AppEnv>, typed?: FormView, notice?: string) {
  const { ctx, t } = c.var
  const settings = await settingsOf(ctx.shop)
  const keys = await openPaymentKeys(ctx, settings)
  const page = (
    <PaymentsPage
      ctx={ctx}
      form={typed ?? newForm(fieldsOf(keys))}
      version={settings.version}
      kept={keys && lastFour(keys.secretKey)}
      notice={notice}
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
