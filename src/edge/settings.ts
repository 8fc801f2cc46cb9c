import * as z from 'zod'
import { fromBase64 } from '../kernel/bytes'
import { Failure } from '../kernel/failure'
import { parsePhone } from '../kernel/phone'
import { parseDataKeys } from '../sealing/data-keys'
import type { Env } from './env'

const address = z.url({ protocol: /^https?$/ }).refine((url) => !url.endsWith('/'), {
  message: 'must not end in a slash',
})
const text = z.string().min(1, 'is missing')
const key32 = text.transform((encoded, check) => {
  try {
    const key = fromBase64(encoded)
    if (key.length === 32) return key
  } catch {}
  check.addIssue('must be 32 bytes in base64')
  return z.NEVER
})
const dataKeys = text.transform((setting, check) => {
  try {
    return parseDataKeys(setting)
  } catch {
    check.addIssue('must be `id:key` pairs, each key 32 bytes in base64')
    return z.NEVER
  }
})

/** Few and comma-separated; empty means that nobody answers for DukaBot yet. */
const phones = z
  .string()
  .max(500)
  .default('')
  .transform((setting, check) => {
    const named = setting.split(',').filter((one) => one.trim() !== '')
    const read = named.flatMap((one) => parsePhone(one) ?? [])
    if (read.length < named.length)
      check.addIssue('must be Kenyan mobile numbers with commas between')
    return read
  })

const schema = z.object({
  PUBLIC_URL: address,
  WHATSAPP_API_URL: address,
  WHATSAPP_PHONE_NUMBER_ID: text.regex(/^\d+$/, 'must be digits'),
  WHATSAPP_NUMBER: text.regex(/^\d{8,15}$/, 'must be the number in digits, without a plus'),
  INTASEND_API_URL: address.optional(),
  DARAJA_API_URL: address.optional(),
  EMAIL_API_URL: address,
  EMAIL_FROM: text,
  WHATSAPP_APP_SECRET: text,
  WHATSAPP_VERIFY_TOKEN: text,
  WHATSAPP_ACCESS_TOKEN: text,
  EMAIL_API_KEY: text,
  SESSION_KEY: key32,
  INDEX_KEY: key32,
  DATA_KEYS: dataKeys,
  OPERATOR_PHONES: phones,
})

export type Settings = z.infer<typeof schema>

const parsed = new WeakMap<Env, Settings>()

/** The settings, checked once an isolate. Throws BROKEN_SETTING that names each wrong one. */
export function settingsOf(env: Env): Settings {
  const known = parsed.get(env)
  if (known) return known
  const settings = parseSettings(env)
  parsed.set(env, settings)
  return settings
}

/** Values never stand in the message: it may be logged. */
export function parseSettings(env: unknown): Settings {
  const result = schema.safeParse(env)
  if (result.success) return result.data
  const faults = result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`)
  throw new Failure('BROKEN_SETTING', `DukaBot cannot start: ${faults.join('; ')}`)
}
