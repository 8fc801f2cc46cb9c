import type { ShopScope } from './db/shop-scope'
import type { Language, Messages, Note } from './i18n/messages'
import type { Bytes } from './kernel/bytes'
import type { Clock } from './kernel/clock'

import type {
  AccountId,
  NewId,
  NotificationId,
  RefundId,
  SessionId,
  ShopId,
  StatementId,
} from './kernel/ids'

import type { Email } from './providers/email/port'
import type { Payouts } from './providers/intasend/payout-port'
import type { IntaSendAccount } from './providers/intasend/port'
import type {
  Availability,
  PaymentAccount,
  PaymentProvider,
  PromptEnd,
  ProviderName,
} from './providers/payments/port'
import type { KeyedHash } from './sealing/keyed-hash'
import type { Vault } from './sealing/vault'

export const roles = ['owner', 'manager', 'staff', 'rider', 'operator'] as const
export type Role = (typeof roles)[number]

/** Who acts. Journals keep `actorName(actor)`: never a name or a number of a person. */
export type Actor =
  | { kind: 'account'; accountId: AccountId; role: Role }
  | { kind: 'customer' }
  | { kind: 'provider'; name: ProviderName }
  /** Whoever holds the address of a delivery. */
  | { kind: 'rider' }
  | { kind: 'clock' }

export function actorName(actor: Actor): string {
  if (actor.kind === 'account') return actor.accountId
  return actor.kind === 'provider' ? actor.name : actor.kind
}

/** The directory's row of a shop, as every part of the shop knows it. Cached for a minute. */
export type ShopProfile = {
  id: ShopId
  code: string
  name: string
  businessType: string
  language: Language
  state: 'open' | 'suspended' | 'closed'
  shard: string
}

/** Something to say to a customer, handed to their chat; asking twice with one id says it once. */
export type Notice = {
  id: NotificationId
  shopId: ShopId
  shopName: string
  orderId: string | null
  note: Note
  /** What follows a note that announces it, never stored in the outbox: the shop's own words, the
   * address of a receipt. */
  words?: string
  /** Shown when the chat has no language yet. */
  language: Language
  /** Of somebody who may never have written to us, such as an owner. */
  waId?: string
}
export type NoticeState =
  | { state: 'sent' }
  | { state: 'failed' | 'skipped'; code: string }
  | { state: 'waiting' }

export type Job =
  | { kind: 'check_payment'; shopId: ShopId; attemptId: string }
  | { kind: 'check_refund'; shopId: ShopId; refundId: RefundId }
  | { kind: 'read_statement'; shopId: ShopId; statementId: StatementId }
  | { kind: 'keep_days'; shopId: ShopId }
  | { kind: 'sweep'; shard: string }
  /** Somebody came so far in a shop on a Nairobi day; says nothing of who. */
  | { kind: 'count_visit'; shopId: ShopId; step: 'chat' | 'basket'; day: string }

/** Pictures that anybody may see, under names that nobody guesses and that are never used twice. */
export type PublicFiles = {
  /** `type`: the media type that browsers are told. */
  put(name: string, file: Bytes, type: string): Promise<void>
  remove(names: readonly string[]): Promise<void>
}

/**
 * Files of shops that are kept for a while only (`kept-files.ts`), sealed by whoever puts them there.
 * A name begins with the day, so that what is too old can be found: `statements/2026-11-25/…`.
 */
export type Files = {
  put(name: string, file: Bytes): Promise<void>
  get(name: string): Promise<Bytes | null>
  remove(name: string): Promise<void>
}

export type Ports = {
  clock: Clock
  newId: NewId
  keyedHash: KeyedHash
  /** Only `Chat` sends WhatsApp messages; everybody else tells a person's chat. */
  chats: {
    tell(person: string, notice: Notice): Promise<NoticeState>
    /** Sends a one-time code to a phone that may never have written to us. */
    sendCode(waId: string, code: string, language: Language): Promise<NoticeState>
  }
  /** The provider of a shop's own account, in our words. */
  payments(account: PaymentAccount): PaymentProvider
  /** Whether prompts of a provider are answered these minutes; one place decides for all shops. */
  outages: {
    report(provider: ProviderName, end: PromptEnd): Promise<void>
    now(provider: ProviderName): Promise<Availability>
  }
  /** Money out of a shop's account at IntaSend. */
  payouts(account: IntaSendAccount): Payouts
  email: Email
  media: PublicFiles
  files: Files
  /** Rings the outbox's bell of a shop. A lost ring costs a minute: the sweep finds the rows. */
  ring(shopId: ShopId): Promise<void>
  /** Asks for a job after a delay in seconds (0 to 43,200). */
  later(job: Job, delaySeconds: number): Promise<void>
  publicUrl: string
  whatsappNumber: string
}

/** Everything a verb of one shop needs, bound to that shop. */
export type ShopContext = {
  shop: ShopScope
  vault: Vault
  profile: ShopProfile
  actor: Actor
  ports: Ports
}

/** Who is signed in, as the cookie or its row says. */
export type Session = {
  id: SessionId
  accountId: AccountId
  shopId: ShopId | null
  role: Role | null
  language: Language
}

/** What a signed-in page has at hand. */
export type PageContext = ShopContext & { session: Session; t: Messages; language: Language }
