import { createIntaSend } from '../intasend/intasend'
import type { PaymentAccount, PaymentProvider } from './port'

/** The adapter of an account's provider. Addresses override the providers' hosts, e.g. with simulators. */
export const createPayments =
  (config: { intasendUrl: string | undefined; fetch: typeof fetch }) =>
  (account: PaymentAccount): PaymentProvider =>
    createIntaSend({ account, baseUrl: config.intasendUrl, fetch: config.fetch })
