import type { Bytes } from '../bytes'
import type { SimulatorClock } from '../clock'
import type { Deliver } from '../courier'

export type WhatsAppOptions = {
  appSecret: string
  verifyToken: string
  accessToken: string
  phoneNumberId: string
  /** The shared business number, digits only. */
  number: string
  webhookUrl: string
  deliver: Deliver
  clock?: SimulatorClock
  wamidSeed?: string
  wabaId?: string
  /** 1: retries after 1 s, 4 s, 16 s …; 0.01 makes them a hundred times quicker. */
  timeScale?: number
  /** People never heard of count as having written when the simulator started. */
  openToStrangers?: boolean
}

export type Json = Record<string, unknown>

export type MessageStatus = 'accepted' | 'sent' | 'delivered' | 'read' | 'failed'

export type ChatButton = {
  id: string
  title: string
  kind: 'reply' | 'url' | 'copy_code' | 'flow'
  value?: string
}
export type ChatRow = { id: string; title: string; description?: string }
export type ChatSection = { title?: string; rows: ChatRow[] }

/** One bubble, as a phone shows it. */
export type ChatMessage = {
  wamid: string
  from: 'customer' | 'business'
  at: number
  type: string
  text: string
  header?: string
  footer?: string
  buttons: ChatButton[]
  list?: { button: string; sections: ChatSection[] }
  link?: { text: string; url: string }
  media?: { kind: string; id?: string; url?: string; mimeType?: string; filename?: string }
  place?: { latitude: number; longitude: number; name?: string; address?: string }
  template?: { name: string; language: string; category: string }
  asksLocation: boolean
  asksNumber: boolean
  status: MessageStatus
  error?: { code: number; title: string }
  context?: string
  reactions: { from: 'customer' | 'business'; emoji: string }[]
  edited: boolean
  revoked: boolean
  callbackData?: string
  /** What was sent over the wire. */
  payload: Json
}

/** A person with WhatsApp. */
export type Person = {
  /** The line in their hand; they may hide it from businesses. */
  phone: string
  name: string
  userId: string
  username?: string
  hidesPhone: boolean
  lastInboundAt?: number
  chat: ChatMessage[]
  stoppedMarketing: boolean
}

export type TemplateStatus = 'APPROVED' | 'PENDING' | 'REJECTED' | 'PAUSED' | 'DISABLED'
export type TemplateCategory = 'UTILITY' | 'MARKETING' | 'AUTHENTICATION'
export type TemplateButton =
  | { type: 'QUICK_REPLY'; text: string }
  | { type: 'URL'; text: string; url: string }
  | {
      type: 'OTP' | 'COPY_CODE' | 'FLOW' | 'CATALOG' | 'PHONE_NUMBER' | 'REQUEST_CONTACT_INFO'
      text: string
    }

export type Template = {
  name: string
  language: string
  category: TemplateCategory
  body: string
  header?:
    | { format: 'TEXT'; text: string }
    | { format: 'IMAGE' | 'VIDEO' | 'DOCUMENT' | 'LOCATION' }
  footer?: string
  buttons?: TemplateButton[]
  status?: TemplateStatus
}

export type Media = {
  id: string
  bytes: Bytes
  mimeType: string
  uploadedAt: number
}
export type Flow = { id: string; name: string }

export type Extra = {
  context?: string
  referral?: Json
  forwarded?: boolean
  /** Laid over the message as it goes out; for shapes nobody thought of. */
  fields?: Json
}

export type StatusPlan = 'normal' | 'read' | 'skip_delivered' | 'read_first' | 'duplicates' | 'none'

export type WhatsAppFaults = {
  statuses: StatusPlan
  windowClosed: boolean
  windowErrors: 'sync' | 'async'
  batch: { updates: number; entries: number; changes: number }
  /** Each webhook arrives twice. */
  duplicates: boolean
}

export type WhatsAppLimits = { pairRate: boolean; throughput: number | false; tier: number | false }

export type AccountState = 'ok' | 'token_expired' | 'billing' | 'locked'
export type FailureOptions = { times?: number; how?: 'sync' | 'async'; to?: string }
export type ForgedKind = 'wrong_secret' | 'stale_body' | 'truncated' | 'unsigned'
