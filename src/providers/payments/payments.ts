import type { Clock } from '../../kernel/clock'
import { createDaraja } from '../daraja/daraja'
import { createIntaSend } from '../intasend/intasend'
import type { PaymentAccount, PaymentProvider } from './port'

/** The adapter of an account's provider. Addresses override the providers' hosts, e.g. with simulators. */
export const createPayments =
  (config: {
    intasendUrl: string | undefined
    darajaUrl: string | undefined
    fetch: typeof fetch
    clock: Clock
  }) =>
  (account: PaymentAccount): PaymentProvider =>
    account.provider === 'intasend'
      ? createIntaSend({ ...config, account, baseUrl: config.intasendUrl })
      : createDaraja({ ...config, account, baseUrl: config.darajaUrl })
