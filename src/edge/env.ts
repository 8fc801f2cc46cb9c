import type { Job } from '../context'
import type { ShopId } from '../kernel/ids'
import type { Chat } from './chat'
import type { OutageWatch } from './outage-watch'
import type { Pace } from './pace'

/** The bindings and settings of wrangler.toml and .dev.vars.example, before they are checked. */
export interface Env {
  DIRECTORY: D1Database
  SHOPS_0: D1Database
  MEDIA: R2Bucket
  EXPORTS: R2Bucket
  BACKUPS: R2Bucket
  BACKUPS_FAR: R2Bucket
  NOTIFICATIONS: Queue<{ shopId: ShopId }>
  JOBS: Queue<Job>
  CHAT: DurableObjectNamespace<Chat>
  PACE: DurableObjectNamespace<Pace>
  OUTAGES: DurableObjectNamespace<OutageWatch>
  PUBLIC_URL: string
  WHATSAPP_API_URL: string
  WHATSAPP_PHONE_NUMBER_ID: string
  WHATSAPP_NUMBER: string
  INTASEND_API_URL?: string
  DARAJA_API_URL?: string
  EMAIL_API_URL: string
  EMAIL_FROM: string
  WHATSAPP_APP_SECRET: string
  WHATSAPP_VERIFY_TOKEN: string
  WHATSAPP_ACCESS_TOKEN: string
  EMAIL_API_KEY: string
  SESSION_KEY: string
  INDEX_KEY: string
  DATA_KEYS: string
  OPERATOR_PHONES?: string
}
