import type { ShopContext } from '../context'
import type { Language } from '../i18n/messages'
import type { TokenKind } from '../orders/order-token'
import type { AppEnv } from '../web/app-env'

/** What somebody without a session may reach: one order, by an address that only we can make. */
export type OrderWindow = {
  /** Null for an address that we did not make. */
  open(kind: TokenKind, token: string): Promise<{ ctx: ShopContext; number: number } | null>
  /** Speaks a language to whoever has not chosen one in this browser. */
  speak(language: Language): void
}

export type OrderWindowEnv = AppEnv & { Variables: { orderWindow: OrderWindow } }
