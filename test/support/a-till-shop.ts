import { chooseProvider } from '../../src/shops/choose-provider'
import { settingsOf } from '../../src/shops/queries'
import { saveDarajaKeys } from '../../src/shops/save-payment-keys'
import type { Simulators } from '../simulators/index.ts'
import { aShop, type TestShop } from './a-shop'

/** The demo Till's or Paybill's keys as their owner types them in. */
export const tillKeys = (kind: 'till' | 'paybill' = 'till') => ({
  environment: 'sandbox' as const,
  kind,
  till: kind === 'till' ? '5550123' : '',
  shortcode: kind === 'till' ? '600111' : '600222',
  consumerKey: `dev-${kind}-key`,
  consumerSecret: `dev-${kind}-secret`,
  passkey: `dev-${kind}-passkey`,
})

/** A shop whose customers pay into its own Till; its IntaSend keys stay beside. */
export async function aTillShop(providers?: Simulators): Promise<TestShop> {
  const shop = await aShop({}, providers)
  await switchToTill(shop)
  return shop
}

export async function switchToTill({ ctx }: TestShop): Promise<void> {
  const { version } = await settingsOf(ctx.shop)
  const saved = await saveDarajaKeys(ctx, { version, keys: tillKeys() })
  if (!saved.ok) throw new Error('the Till’s keys are refused')
  await switchTo({ ctx }, 'daraja')
}

export async function switchTo({ ctx }: Pick<TestShop, 'ctx'>, provider: 'intasend' | 'daraja') {
  const { version } = await settingsOf(ctx.shop)
  const chosen = await chooseProvider(ctx, { version, provider })
  if (!chosen.ok) throw new Error(`not switched: ${chosen.code}`)
}
