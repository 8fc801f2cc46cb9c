import type { ShopContext } from '../context'
import type { IntaSendAccount } from '../providers/intasend/port'
import type { PaymentAccount, ProviderName } from '../providers/payments/port'
import type { Sealed } from '../sealing/vault'
import type { PaymentKeys } from './intasend-keys'
import type { shopSettings } from './tables'

type Settings = typeof shopSettings.$inferSelect

export type SealedPaymentKeys = {
  intasendEnvironment: 'sandbox' | 'live'
  publishableKeySealed: Sealed
  secretKeySealed: Sealed
  challengeSealed: Sealed
}

/** The shop's own IntaSend keys and webhook challenge as they are stored: encrypted by its own key. */
export async function sealPaymentKeys(
  { vault, profile }: ShopContext,
  keys: PaymentKeys,
): Promise<SealedPaymentKeys> {
  const seal = (column: string, value: string) =>
    vault.seal(`shop_settings.${column}/${profile.id}`, value)
  return {
    intasendEnvironment: keys.environment,
    publishableKeySealed: await seal('publishable_key', keys.publishableKey),
    secretKeySealed: await seal('secret_key', keys.secretKey),
    challengeSealed: await seal('challenge', keys.challenge),
  }
}

/** The shop's account at a provider (the one it uses now), or null while the owner has given no keys. */
export async function paymentAccount(
  ctx: ShopContext,
  settings: Settings,
  provider: ProviderName = settings.paymentProvider,
): Promise<PaymentAccount | null> {
  return provider === 'intasend' ? intasendAccount(ctx, settings) : null
}

/** The shop's account at IntaSend, whoever its customers pay through now. */
export async function intasendAccount(
  { vault, profile }: ShopContext,
  settings: Settings,
): Promise<IntaSendAccount | null> {
  const { intasendEnvironment, publishableKeySealed, secretKeySealed } = settings
  if (!intasendEnvironment || !publishableKeySealed || !secretKeySealed) return null
  const open = (column: string, sealed: Sealed) =>
    vault.open(`shop_settings.${column}/${profile.id}`, sealed)
  return {
    provider: 'intasend',
    environment: intasendEnvironment,
    publishableKey: await open('publishable_key', publishableKeySealed),
    secretKey: await open('secret_key', secretKeySealed),
  }
}

export const paymentChallenge = ({ vault, profile }: ShopContext, { challengeSealed }: Settings) =>
  challengeSealed === null
    ? Promise.resolve(null)
    : vault.open(`shop_settings.challenge/${profile.id}`, challengeSealed)

/** Keys and challenge together, as the settings form changes them. */
export async function openPaymentKeys(
  ctx: ShopContext,
  settings: Settings,
): Promise<PaymentKeys | null> {
  const account = await intasendAccount(ctx, settings)
  if (!account) return null
  const { provider: _, ...keys } = account
  return { ...keys, challenge: (await paymentChallenge(ctx, settings)) ?? '' }
}
