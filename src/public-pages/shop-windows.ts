import type { Availability, ProviderName } from '../providers/payments/port'
import type { Storefront } from '../storefront/storefront'
import type { AppEnv } from '../web/app-env'

export type PaymentHealth = Record<ProviderName, Availability['state']> & { reason?: string }

/** What passers-by may see, given by the edge: the shops as their customers see them. */
export type ShopWindows = {
  /** The shop of a code as people type it, if it is open for business. */
  storefront(code: string): Promise<Storefront | null>
  /** Up to three shops whose codes look like what was typed. */
  closeCodes(code: string): Promise<{ code: string; name: string }[]>
  /** `https://wa.me/…` with the code, alone or above goods, as its first message. */
  chatLink(text: string): string
  /** Our own address, without a slash at its end. */
  home: string
  /** Throws when the directory cannot be read. */
  checkHealth(): Promise<void>
  /** Each payment provider, and in plain English why one is in an outage. */
  paymentHealth(): Promise<PaymentHealth>
  now(): number
}

export type WindowsEnv = AppEnv & { Variables: { windows: ShopWindows } }
