/** Whom to write to. The phone wins when both are known (wire-contracts B5). */
export type Recipient = { waId?: string | undefined; userId?: string | undefined }

export type Button = { id: string; title: string }
export type ListRow = { id: string; title: string; description?: string }
export type ListSection = { title?: string; rows: readonly ListRow[] }

/** What we ever send. Lengths are those of wire-contracts B6 and are kept by whoever builds it. */
export type Outgoing =
  | { kind: 'text'; body: string }
  | { kind: 'buttons'; body: string; footer?: string; buttons: readonly Button[] }
  | {
      kind: 'list'
      body: string
      footer?: string
      button: string
      sections: readonly ListSection[]
    }
  | { kind: 'location_request'; body: string }
  | { kind: 'link'; body: string; label: string; url: string }
  /** A one-time code: the authentication template `sign_in_code` with its copy-code button. */
  | { kind: 'code'; code: string; language: 'en' | 'sw' }
  | { kind: 'template'; name: string; language: 'en' | 'sw'; body: readonly string[] }

export type Sent =
  | { ok: true; wamid: string }
  /** `again`: later may work (rates, outages). `window`: 24 hours are over. `never`: as it is, no. */
  | { ok: false; code: number; cure: 'again' | 'window' | 'never' | 'operator' }

export type WhatsApp = {
  /**
   * Sends one message. `tag` (at most 512 characters) comes back in every status of it, which joins
   * them when the answer was lost. Throws PROVIDER_DOWN when no answer came: it may have been sent.
   */
  send(to: Recipient, message: Outgoing, tag: string): Promise<Sent>
  /** Blue ticks for what was read, and "typing…" while we answer. Failing is of no consequence. */
  markRead(wamid: string, typing: boolean): Promise<void>
}

/** Who wrote: the portfolio-wide id, the phone, or both (wire-contracts B5); the name as shown. */
export type Person = {
  userId?: string | undefined
  waId?: string | undefined
  name?: string | undefined
}

export type MediaKind = 'image' | 'video' | 'document' | 'audio' | 'sticker'

/** What a person did in the chat. */
export type Heard =
  | { kind: 'text'; text: string }
  | { kind: 'tap'; id: string; title: string }
  | { kind: 'location'; latitude: number; longitude: number; name?: string; address?: string }
  | { kind: 'media'; media: MediaKind; caption?: string }
  | { kind: 'contacts'; phones: readonly string[]; shared: boolean }
  | { kind: 'cart'; items: readonly { sku: string; quantity: number }[]; text: string }
  | { kind: 'reaction'; removed: boolean }
  | { kind: 'edit'; of: string; text: string | null }
  | { kind: 'revoke'; of: string }
  | { kind: 'unknown'; type: string }

export type MessageEvent = {
  kind: 'message'
  from: Person
  messageId: string
  at: number
  repliesTo?: string | undefined
  heard: Heard
}
export type IdentityEvent = { kind: 'identity'; eventId: string; was: Person; is: Person }
export type StatusEvent = {
  kind: 'status'
  wamid: string
  status: 'sent' | 'delivered' | 'read' | 'played' | 'failed'
  to: Person
  at: number
  tag?: string | undefined
  code?: number | undefined
}
/** Anything we acknowledge and only count: templates, quality, groups, what Meta adds next. */
export type OtherEvent = { kind: 'other'; field: string }
export type WhatsAppEvent = MessageEvent | IdentityEvent | StatusEvent | OtherEvent
