import type { Buyer } from '../customers/customer'
import type { ZoneId } from '../kernel/ids'
import type { Cents } from '../kernel/money'
import type { Msisdn } from '../kernel/phone'
import type { WantedLine } from './draft'
import type { Purchase } from './payment-rule'

export type OrderRequest = {
  /** The inbound message that confirmed it: the same key never places twice. */
  key: string
  customer: Buyer
  /** Variants, at the prices the customer was shown. */
  lines: readonly WantedLine[]
  fulfilment:
    | { kind: 'delivery'; zoneId: ZoneId; landmark: string; pin?: Pin | undefined }
    | { kind: 'pickup' }
  /** What the customer wants the shop to know. */
  note?: string | undefined
  /** The tag of the link that brought the customer. */
  source?: string | null
  /** When given, the STK push for what is due first goes out with the order. */
  payer?: Msisdn
  /** All now, or as little as the shop lets; `dueFirst` is what the customer was shown. */
  pay?: { wants: Purchase['wants']; dueFirst: Cents }
}

/** A WhatsApp location. */
export type Pin = { latitude: number; longitude: number }
