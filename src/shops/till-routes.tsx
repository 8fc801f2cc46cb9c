import { type Context, Hono } from 'hono'
import type { AppEnv } from '../web/app-env'
import { type FormView, newForm, readForm, withError } from '../web/form'
import { goTo } from '../web/respond'
import { checkKeys } from './check-keys'
import type { DarajaKeys } from './daraja-keys'
import { tillForm } from './forms'
import { openDarajaKeys } from './payment-keys'
import { settingsOf } from './queries'
import { saveDarajaKeys } from './save-payment-keys'
import { stillOwner } from './still-owner'
import { TillPage } from './till-views'

/** Below /shop/settings/payments/till: for the owner alone. */
export const tillRoutes = new Hono<AppEnv>()
  .get('/', (c) => showTill(c))
  .post('/', async (c) => {
    await stillOwner(c)
    const { ctx, desk, t } = c.var
    const form = await readForm(c, tillForm)
    if (!form.ok) return refused(c, form, t.web.checkForm)
    const { version, ...keys } = form.value
    const outcome = await saveDarajaKeys(ctx, { version, keys })
    if (outcome.ok) {
      desk.forgetShop(ctx.profile)
      const health = await checkKeys(ctx, 'daraja')
      return goTo(c, `/shop/settings/payments?saved=daraja&health=${health}`)
    }
    if (outcome.code === 'CHANGED_MEANWHILE') return refused(c, form, await changedNow(c))
    let faulty: FormView = form
    for (const [field, fault] of Object.entries(outcome.faults)) {
      faulty = withError(faulty, field, t.collecting.faults[fault])
    }
    return refused(c, faulty, t.shops.refused.WRONG_KEYS)
  })

/** What stands now, without the secrets; what was typed is in the fields, but for the secrets too. */
async function changedNow(c: Context<AppEnv>): Promise<string> {
  const { ctx, t } = c.var
  const keys = await openDarajaKeys(ctx, await settingsOf(ctx.shop))
  const { CHANGED_MEANWHILE, changedTo } = t.shops.refused
  return `${CHANGED_MEANWHILE} ${changedTo([keys?.till, keys?.shortcode].filter(Boolean).join(', '))}`
}

const refused = (c: Context<AppEnv>, form: FormView, notice: string) => {
  c.status(422)
  return showTill(c, form, notice)
}

async function showTill(c: Context<AppEnv>, typed?: FormView, notice?: string) {
  const { ctx, t } = c.var
  const settings = await settingsOf(ctx.shop)
  const kept = await openDarajaKeys(ctx, settings)
  const form = typed ?? newForm(fieldsOf(kept))
  const { version } = settings
  return c.render(
    <TillPage ctx={ctx} form={form} version={version} kept={kept} notice={notice} />,
    {
      title: t.collecting.till.title,
      section: 'settings',
    },
  )
}

const fieldsOf = (keys: DarajaKeys | null): Record<string, string> =>
  keys
    ? {
        environment: keys.environment,
        kind: keys.till === null ? 'paybill' : 'till',
        till: keys.till ?? '',
        shortcode: keys.shortcode,
      }
    : { environment: 'live', kind: 'till' }
