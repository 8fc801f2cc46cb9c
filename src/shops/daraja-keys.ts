import type { DarajaAccount } from '../providers/daraja/port'

export type DarajaKeys = Omit<DarajaAccount, 'provider' | 'tokens'>

/** The form as typed. Empty secrets keep those we have: they are never shown again. */
export type TypedDarajaKeys = Omit<DarajaKeys, 'till'> & { kind: 'till' | 'paybill'; till: string }

export type DarajaField = 'shortcode' | 'till' | 'consumerKey' | 'consumerSecret' | 'passkey'
export type DarajaFault = 'KEY_MISSING' | 'NUMBER_SHAPE' | 'TILL_AS_STORE'
export type DarajaDecision =
  | { ok: true; change: boolean; keys: DarajaKeys }
  | { ok: false; code: 'CHANGED_MEANWHILE' }
  | { ok: false; code: 'WRONG_KEYS'; faults: Partial<Record<DarajaField, DarajaFault>> }

/** `current`: the keys that stand now, if any; `fresh`: whether the form was filled from them. */
export function decideDarajaKeys(
  current: DarajaKeys | null,
  typed: TypedDarajaKeys,
  fresh: boolean,
): DarajaDecision {
  const keys: DarajaKeys = {
    environment: typed.environment,
    shortcode: typed.shortcode,
    till: typed.kind === 'till' ? typed.till : null,
    consumerKey: typed.consumerKey || (current?.consumerKey ?? ''),
    consumerSecret: typed.consumerSecret || (current?.consumerSecret ?? ''),
    passkey: typed.passkey || (current?.passkey ?? ''),
  }
  const faults = faultsIn(keys)
  if (Object.keys(faults).length > 0) return { ok: false, code: 'WRONG_KEYS', faults }
  if (current && sameKeys(current, keys)) return { ok: true, change: false, keys }
  return fresh ? { ok: true, change: true, keys } : { ok: false, code: 'CHANGED_MEANWHILE' }
}

function faultsIn(keys: DarajaKeys): Partial<Record<DarajaField, DarajaFault>> {
  const { shortcode, till } = keys
  const faults: Partial<Record<DarajaField, DarajaFault>> = {}
  if (!/^\d{5,7}$/.test(shortcode)) {
    faults.shortcode = shortcode === '' ? 'KEY_MISSING' : 'NUMBER_SHAPE'
  }
  if (till !== null && !/^\d{5,8}$/.test(till)) {
    faults.till = till === '' ? 'KEY_MISSING' : 'NUMBER_SHAPE'
  }
  // The commonest mistake: accepted by Safaricom, and then every payment fails (wire-contracts H1.2).
  if (till !== null && till !== '' && till === shortcode) faults.shortcode = 'TILL_AS_STORE'
  for (const field of ['consumerKey', 'consumerSecret', 'passkey'] as const) {
    if (keys[field] === '') faults[field] = 'KEY_MISSING'
  }
  return faults
}

const fields = [
  'environment',
  'shortcode',
  'till',
  'consumerKey',
  'consumerSecret',
  'passkey',
] as const
const sameKeys = (a: DarajaKeys, b: DarajaKeys) => fields.every((field) => a[field] === b[field])
