import type { ShopContext } from '../context'
import type { DarajaAccount } from '../providers/daraja/port'
import type { IntaSendAccount } from '../providers/intasend/port'
import type { PaymentAccount, ProviderName } from '../providers/payments/port'
import type { Sealed } from '../sealing/vault'
import type { DarajaKeys } from './daraja-keys'
import type { PaymentKeys } from './intasend-keys'
import { darajaTokens } from './provider-tokens'
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
  return provider === 'intasend' ? intasendAccount(ctx, settings) : darajaAccount(ctx, settings)
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

async function darajaAccount(ctx: ShopContext, settings: Settings): Promise<DarajaAccount | null> {
  const keys = await openDarajaKeys(ctx, settings)
  return keys && { provider: 'daraja', ...keys, tokens: darajaTokens(ctx, keys.consumerKey) }
}

/** Till or Paybill with their keys, as the settings form changes them. */
export async function openDarajaKeys(
  { vault, profile }: ShopContext,
  settings: Settings,
): Promise<DarajaKeys | null> {
  const { darajaEnvironment: environment, darajaShortcode: shortcode, darajaTill: till } = settings
  const { darajaConsumerKeySealed, darajaConsumerSecretSealed, darajaPasskeySealed } = settings
  if (!environment || !shortcode) return null
  if (!darajaConsumerKeySealed || !darajaConsumerSecretSealed || !darajaPasskeySealed) return null
  const open = (column: string, sealed: Sealed) =>
    vault.open(`shop_settings.${column}/${profile.id}`, sealed)
  return {
    environment,
    shortcode,
    till,
    consumerKey: await open('daraja_consumer_key', darajaConsumerKeySealed),
    consumerSecret: await open('daraja_consumer_secret', darajaConsumerSecretSealed),
    passkey: await open('daraja_passkey', darajaPasskeySealed),
  }
}

export async function sealDarajaKeys({ vault, profile }: ShopContext, keys: DarajaKeys) {
  const seal = (column: string, value: string) =>
    vault.seal(`shop_settings.${column}/${profile.id}`, value)
  return {
    darajaEnvironment: keys.environment,
    darajaShortcode: keys.shortcode,
    darajaTill: keys.till,
    darajaConsumerKeySealed: await seal('daraja_consumer_key', keys.consumerKey),
    darajaConsumerSecretSealed: await seal('daraja_consumer_secret', keys.consumerSecret),
    darajaPasskeySealed: await seal('daraja_passkey', keys.passkey),
  }
}

export const hasKeys = (settings: Settings, provider: ProviderName): boolean =>
  provider === 'intasend'
    ? settings.secretKeySealed !== null
    : settings.darajaPasskeySealed !== null

/** Whether customers can pay by M-Pesa: the provider in use has its keys. */
export const takesPayments = (settings: Settings): boolean =>
  hasKeys(settings, settings.paymentProvider)

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
