import type { SimulatorClock } from '../clock'
import { type Refusal, statusError } from './errors'
import { contactOf } from './people'
import type { ChatMessage, Json, MessageStatus, Person, StatusPlan, WhatsAppFaults } from './types'
import type { WebhookSender } from './webhooks'

type Step = { status: MessageStatus; delayMs: number }

const plans: Record<StatusPlan, Step[]> = {
  normal: [
    { status: 'sent', delayMs: 200 },
    { status: 'delivered', delayMs: 600 },
  ],
  read: [
    { status: 'sent', delayMs: 200 },
    { status: 'delivered', delayMs: 600 },
    { status: 'read', delayMs: 1500 },
  ],
  skip_delivered: [
    { status: 'sent', delayMs: 200 },
    { status: 'read', delayMs: 600 },
  ],
  read_first: [
    { status: 'read', delayMs: 200 },
    { status: 'delivered', delayMs: 400 },
    { status: 'sent', delayMs: 600 },
  ],
  duplicates: [
    { status: 'sent', delayMs: 200 },
    { status: 'sent', delayMs: 210 },
    { status: 'delivered', delayMs: 600 },
    { status: 'delivered', delayMs: 610 },
  ],
  none: [],
}

const ranks: Record<MessageStatus, number> = {
  accepted: 0,
  sent: 1,
  delivered: 2,
  read: 3,
  failed: 4,
}

export type StatusEngine = ReturnType<typeof createStatusEngine>

/** Tells the business what became of each message. */
export function createStatusEngine(
  clock: SimulatorClock,
  faults: WhatsAppFaults,
  webhooks: WebhookSender,
  changed: () => void,
) {
  function tell(
    person: Person,
    message: ChatMessage,
    status: MessageStatus,
    error?: Refusal,
  ): void {
    if (ranks[status] > ranks[message.status]) message.status = status
    changed()
    const failed = error ? { errors: [statusError(error)] } : { pricing: pricing(person, message) }
    const body: Json = {
      id: message.wamid,
      status,
      timestamp: String(Math.floor(clock.now() / 1000)),
      ...(addressedById(message) ? {} : { recipient_id: person.phone }),
      recipient_user_id: person.userId,
      recipient_type: 'individual',
      ...(message.callbackData === undefined
        ? {}
        : { biz_opaque_callback_data: message.callbackData }),
      ...failed,
    }
    const contact = error ? {} : { contact: contactOf(person) }
    webhooks.tell({ kind: 'status', status: body, ...contact })
  }

  function pricing(person: Person, message: ChatMessage): Json {
    const open = clock.now() - (person.lastInboundAt ?? 0) < 24 * 60 * 60 * 1000
    const category = message.template?.category.toLowerCase() ?? 'service'
    const free = category === 'service' || (category === 'utility' && open)
    const type = free ? 'free_customer_service' : 'regular'
    return { billable: !free, pricing_model: 'PMP', type, category }
  }

  return {
    tell,
    follow(person: Person, message: ChatMessage): void {
      for (const { status, delayMs } of plans[faults.statuses]) {
        clock.after(delayMs, () => tell(person, message, status))
      }
    },
    fail(person: Person, message: ChatMessage, error: Refusal): void {
      clock.after(200, () => {
        message.error = { code: error.code, title: error.details }
        tell(person, message, 'failed', error)
      })
    },
  }
}

const addressedById = (message: ChatMessage): boolean => message.payload.to === undefined
