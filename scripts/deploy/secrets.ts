import { randomBytes } from 'node:crypto'

/** Secrets that come from a provider, with where to find them. */
export const providerSecrets: Readonly<Record<string, string>> = {
  WHATSAPP_APP_SECRET: 'WhatsApp app secret (Meta > your app > App settings > Basic)',
  WHATSAPP_ACCESS_TOKEN:
    'WhatsApp permanent access token (Meta > Business settings > System users)',
  EMAIL_API_KEY: 'Resend API key (resend.com > API keys)',
}

/** Secrets we make ourselves. */
const makers: Readonly<Record<string, (now: Date) => string>> = {
  SESSION_KEY: () => key(),
  WHATSAPP_VERIFY_TOKEN: () => randomBytes(24).toString('base64url'),
  INDEX_KEY: () => key(),
  DATA_KEYS: (now) => `k${now.toISOString().slice(0, 10).replaceAll('-', '')}:${key()}`,
}

/** Lost, they take every sealed name, number and chat with them. */
export const keptForEver: readonly string[] = ['INDEX_KEY', 'DATA_KEYS']
/** Whoever runs this by hand must see these once; a machine's log is no place for them. */
export const shownOnce: readonly string[] = [...keptForEver, 'WHATSAPP_VERIFY_TOKEN']

export const allSecrets: readonly string[] = [
  ...Object.keys(providerSecrets),
  ...Object.keys(makers),
]

export const makeSecret = (name: string, now: Date): string | null => makers[name]?.(now) ?? null

const key = () => randomBytes(32).toString('base64')

/** What a run without a person cannot go on without: nobody to ask, and no log to show a key in. */
export const neededFromOutside = (missing: readonly string[]): string[] =>
  missing.filter((name) => name in providerSecrets || shownOnce.includes(name))
