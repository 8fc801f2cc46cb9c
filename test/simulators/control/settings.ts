import type { HttpFaultKind, HttpFaults } from '../http-faults'
import { outcomes } from '../intasend/types'
import type { Providers } from './providers'

/** One switch of the tools panel; the same names work in the control API. */
export type Setting = {
  name: string
  label: string
  group: 'whatsapp' | 'intasend' | 'daraja' | 'email'
  choices: readonly (readonly [value: string, label: string])[]
  get: () => string
  set: (value: string) => void
}

const onOff = [
  ['off', 'no'],
  ['on', 'yes'],
] as const

const flag = (value: boolean) => (value ? 'on' : 'off')

export function settingsOf(providers: Providers): Setting[] {
  return [
    ...whatsAppSettings(providers),
    ...intaSendSettings(providers),
    ...darajaSettings(providers),
    ...emailSettings(providers),
  ]
}

function whatsAppSettings({ whatsapp }: Providers): Setting[] {
  if (!whatsapp) return []
  const { faults, account, limits } = whatsapp
  const group = 'whatsapp' as const
  return [
    httpSetting('whatsapp.http', 'Every message the shop sends', group, whatsapp.http),
    {
      name: 'whatsapp.account',
      label: 'The business account',
      group,
      choices: [
        ['ok', 'is fine'],
        ['token_expired', 'has an expired token'],
        ['billing', 'has not paid its bill'],
        ['locked', 'is locked by Meta'],
      ],
      get: () => account.state,
      set: (value) => void Object.assign(account, { state: value }),
    },
    {
      name: 'whatsapp.windowClosed',
      label: '24-hour window closed',
      group,
      choices: onOff,
      get: () => flag(faults.windowClosed),
      set: (value) => void Object.assign(faults, { windowClosed: value === 'on' }),
    },
    {
      name: 'whatsapp.windowErrors',
      label: 'A closed window is reported',
      group,
      choices: [
        ['sync', 'at once'],
        ['async', 'later, by webhook'],
      ],
      get: () => faults.windowErrors,
      set: (value) => void Object.assign(faults, { windowErrors: value }),
    },
    {
      name: 'whatsapp.statuses',
      label: 'Ticks',
      group,
      choices: [
        ['normal', 'sent, then delivered'],
        ['read', 'sent, delivered, read'],
        ['skip_delivered', 'read without delivered'],
        ['read_first', 'read comes before sent'],
        ['duplicates', 'each comes twice'],
        ['none', 'never come'],
      ],
      get: () => faults.statuses,
      set: (value) => void Object.assign(faults, { statuses: value }),
    },
    {
      name: 'whatsapp.duplicates',
      label: 'Send each webhook twice',
      group,
      choices: onOff,
      get: () => flag(faults.duplicates),
      set: (value) => void Object.assign(faults, { duplicates: value === 'on' }),
    },
    {
      name: 'whatsapp.pairRate',
      label: 'Limit messages to one person',
      group,
      choices: onOff,
      get: () => flag(limits.pairRate),
      set: (value) => void Object.assign(limits, { pairRate: value === 'on' }),
    },
  ]
}

const outcomeLabels: Partial<Record<(typeof outcomes)[number], string>> = {
  waits: 'wait for the payer',
  pays: 'are paid at once',
  cancels: 'are cancelled at once',
  ignores: 'are ignored',
  pays_late_after_failed: 'fail, then turn out paid',
  pays_without_receipt: 'are paid, without a receipt',
  pays_other_value: 'are paid with another amount',
  pays_other_currency: 'are paid in another currency',
  pays_fee_off_by_one_cent: 'are paid, fee a cent off',
}

function intaSendSettings({ intasend }: Providers): Setting[] {
  if (!intasend) return []
  const { settings } = intasend
  const group = 'intasend' as const
  const choice = (
    key: 'callbacks' | 'challenge' | 'apiRef' | 'failedCode' | 'errors' | 'lists' | 'otherwise',
    label: string,
    choices: Setting['choices'],
  ): Setting => ({
    name: `intasend.${key}`,
    label,
    group,
    choices,
    get: () => settings[key],
    set: (value) => void Object.assign(settings, { [key]: value }),
  })
  return [
    httpSetting('intasend.http', 'Every request to IntaSend', group, intasend.http),
    choice('callbacks', 'Callbacks', [
      ['normal', 'come at once'],
      ['never', 'never come'],
      ['late', 'come 30 seconds late'],
      ['reordered', 'come in the wrong order'],
      ['twice', 'come twice'],
    ]),
    choice('challenge', 'Their challenge', [
      ['right', 'is right'],
      ['wrong', 'is wrong'],
      ['missing', 'is missing'],
      ['other_environment', 'is the live one'],
    ]),
    choice('apiRef', 'Their reference', [
      ['right', 'is right'],
      ['unknown', 'is unknown'],
      ['empty', 'is empty'],
    ]),
    choice('failedCode', 'Failure codes', [
      ['text', 'are text, "1032"'],
      ['number', 'are numbers, 1032'],
      ['minus_one', 'are "-1"'],
      ['zero', 'are 0'],
      ['null', 'are empty'],
    ]),
    choice('errors', 'Errors', [
      ['standard', 'are told as today'],
      ['detail', 'are told as `detail`, as before'],
      ['details', 'are told as `details`, as before'],
    ]),
    choice('lists', 'Lists', [
      ['pages', 'come in pages'],
      ['bare', 'come whole, as before'],
    ]),
    choice(
      'otherwise',
      'M-Pesa prompts',
      outcomes.flatMap((outcome) => {
        const label = outcomeLabels[outcome]
        return label ? [[outcome, label] as const] : []
      }),
    ),
  ]
}

function darajaSettings({ daraja }: Providers): Setting[] {
  if (!daraja) return []
  const { settings } = daraja
  const group = 'daraja' as const
  const choice = (
    key: 'callbacks' | 'callbackAmount' | 'pending' | 'repeats',
    label: string,
    choices: Setting['choices'],
  ): Setting => ({
    name: `daraja.${key}`,
    label,
    group,
    choices,
    get: () => settings[key],
    set: (value) => void Object.assign(settings, { [key]: value }),
  })
  return [
    httpSetting('daraja.http', 'Every request to Safaricom', group, daraja.http),
    choice('callbacks', 'Callbacks', [
      ['normal', 'come at once'],
      ['never', 'never come'],
      ['late', 'come 30 seconds late'],
      ['twice', 'come twice'],
    ]),
    choice('callbackAmount', 'The amount in them', [
      ['right', 'is right'],
      ['wrong', 'is another'],
      ['text', 'is text'],
      ['missing', 'is missing'],
    ]),
    choice('pending', 'A question too early', [
      ['error', 'is answered with an error'],
      ['code_4999', 'is answered 4999'],
    ]),
    choice('repeats', 'The same amount again within two minutes', [
      ['end_in_17', 'is refused (17)'],
      ['are_fine', 'is fine'],
    ]),
  ]
}

function emailSettings({ email }: Providers): Setting[] {
  return email ? [httpSetting('email.http', 'Every e-mail', 'email', email.http)] : []
}

const httpLabels: Record<HttpFaultKind, string> = {
  error_500: 'fails with 500',
  unavailable_503: 'fails with 503',
  too_many_429: 'fails with 429',
  html: 'answers a web page',
  reset_before: 'breaks before it arrives',
  lost_answer: 'loses its answer',
  slow_30s: 'takes 30 seconds',
}

function httpSetting(
  name: string,
  label: string,
  group: Setting['group'],
  http: HttpFaults,
): Setting {
  return {
    name,
    label,
    group,
    choices: [['none', 'works'], ...(Object.entries(httpLabels) as [string, string][])],
    get: () => http.current ?? 'none',
    set: (value) => http.always(value === 'none' ? null : (value as HttpFaultKind)),
  }
}
