import type { Storefront } from '../storefront/storefront'
import type { AppEnv } from '../web/app-env'

/** What passers-by may see, given by the edge: the shops as their customers see them. */
export type ShopWindows = {
  /** The shop of a code as people type it, if it is open for business. */
  storefront(code: string): Promise<Storefront | null>
  /** Up to three shops whose codes look like what was typed. */
  closeCodes(code: string): Promise<{ code: string; name: string }[]>
  /** `https://wa.me/…` with the code as its first message. */
  chatLink(code: string): string
  /** Throws when the directory cannot be read. */
  checkHealth(): Promise<void>
  now(): number
}

export type WindowsEnv = AppEnv & { Variables: { windows: ShopWindows } }
