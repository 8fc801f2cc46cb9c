import type { PageContext, Session, ShopContext, ShopProfile } from '../context'
import type { Directory } from '../db/directory'
import type { Env } from '../edge/env'
import type { Language, Messages } from '../i18n/messages'
import type { ShopId } from '../kernel/ids'
import type { WrappedKey } from '../sealing/data-keys'
import type { Vault } from '../sealing/vault'
import type { NavSection } from './navigation'

/** What every handler has at hand. Features read `c.var` only; `c.env` is for the edge. */
export type AppEnv = {
  Bindings: Env
  Variables: {
    requestId: string
    language: Language
    /** The sentences of the reader's language. */
    t: Messages
    /** Below `/shop` and `/shops`: who is signed in. */
    session: Session
    /** Below `/shop`, except `/shop/new`: the shop of the session. */
    ctx: PageContext
    /** Below `/shop` and `/shops`: what only the edge can do. */
    desk: ShopDesk
  }
}

/** What a signed-in page may ask of the edge, which alone knows databases, keys and cookies. */
export type ShopDesk = {
  directory: Directory
  /** Seals and opens the people of the directory. */
  platformVault(): Promise<Vault>
  /** Puts words on the list of the people who run DukaBot; with one key once. */
  askDukaBot(request: { key: string; words: string }): Promise<void>
  /** Looks the session up now, for what moves money, exports, deletes or lets people in. Throws
   * SIGN_IN_NEEDED when it ended or its role changed. */
  freshSession(): Promise<Session>
  /** The context of a shop that does not exist yet, with a fresh key: for `createShop`. */
  openNewShop(shop: NewProfile): Promise<{ ctx: ShopContext; dataKey: WrappedKey }>
  /** Goes on in this shop: a new session takes the place of this one. Throws FORBIDDEN to strangers. */
  enterShop(shopId: ShopId): Promise<void>
  /** After a change of the shop's profile, menu or zones: this isolate reads them again. */
  forgetShop(profile: ShopProfile): void
}

export type NewProfile = Pick<ShopProfile, 'code' | 'name' | 'businessType' | 'language'>

/** What a page tells its layout: `c.render(content, { title, section })`. */
export type PageProps = {
  title: string
  /** The entry of the navigation that is lit. */
  section?: NavSection
  /** For search engines and shared links, on public pages. */
  description?: string
  /** The page's own address and a picture of it, absolute, for whoever shares it. */
  address?: string
  image?: string
  /** What the page is about, in schema.org's words. */
  facts?: object
  /** Text pages read better narrow, boards and tables wide. */
  width?: 'narrow' | 'wide'
  /** For somebody who has no account and needs none. */
  guest?: true
  /** To be printed: nothing but the content. */
  bare?: true
  /** Small scripts of our own that the page is nicer with, by their addresses (assets.ts). */
  scripts?: readonly string[]
}

declare module 'hono' {
  interface ContextRenderer {
    // biome-ignore lint/style/useShorthandFunctionType: hono asks for an interface to merge into
    (content: string | Promise<string>, props: PageProps): Response | Promise<Response>
  }
}
