import type { IntaSendAccount } from '../providers/intasend/port'

export type PaymentKeys = Omit<IntaSendAccount, 'provider'> & { challenge: string }

/** The form as typed. An empty secret keeps the one we have: it is never shown again. */
export type TypedKeys = PaymentKeys

export type KeyField = 'publishableKey' | 'secretKey' | 'challenge'
export type KeyFault = 'KEY_MISSING' | 'KEY_SHAPE' | 'KEY_OF_OTHER_ENVIRONMENT'
export type KeysDecision =
  | { ok: true; change: boolean; keys: PaymentKeys }
  | { ok: false; code: 'CHANGED_MEANWHILE' }
  | { ok: false; code: 'WRONG_KEYS'; faults: Partial<Record<KeyField, KeyFault>> }

/** `current`: the keys that stand now, if any; `fresh`: whether the form was filled from them. */
export function decideKeys(
  current: PaymentKeys | null,
  typed: TypedKeys,
  fresh: boolean,
): KeysDecision {
  const keys = { ...typed, secretKey: typed.secretKey || (current?.secretKey ?? '') }
  const faults = keyFaults(keys)
  if (Object.keys(faults).length > 0) return { ok: false, code: 'WRONG_KEYS', faults }
  if (current && sameKeys(current, keys)) return { ok: true, change: false, keys }
  return fresh ? { ok: true, change: true, keys } : { ok: false, code: 'CHANGED_MEANWHILE' }
}

function keyFaults(keys: PaymentKeys): Partial<Record<KeyField, KeyFault>> {
  const publishableKey = keyFault('ISPubKey', keys.publishableKey, keys.environment)
  const secretKey = keyFault('ISSecretKey', keys.secretKey, keys.environment)
  return {
    ...(publishableKey && { publishableKey }),
    ...(secretKey && { secretKey }),
    ...(keys.challenge === '' && { challenge: 'KEY_MISSING' as const }),
  }
}

/** Keys of the sandbox at the live host, or the other way round, would lose every payment. */
function keyFault(
  kind: 'ISPubKey' | 'ISSecretKey',
  key: string,
  environment: 'sandbox' | 'live',
): KeyFault | null {
  if (key === '') return 'KEY_MISSING'
  const match = /^(ISPubKey|ISSecretKey)_(test|live)_[\w-]{4,}$/.exec(key)
  if (match?.[1] !== kind) return 'KEY_SHAPE'
  return match[2] === (environment === 'live' ? 'live' : 'test') ? null : 'KEY_OF_OTHER_ENVIRONMENT'
}

const sameKeys = (a: PaymentKeys, b: PaymentKeys) =>
  a.environment === b.environment &&
  a.publishableKey === b.publishableKey &&
  a.secretKey === b.secretKey &&
  a.challenge === b.challenge

/** Enough to recognise a key that is never shown: `•••• k9x2`. */
export const lastFour = (secret: string): string => `•••• ${secret.slice(-4)}`
