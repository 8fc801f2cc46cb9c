import { fetchInto } from '../in-process'
import { type Customer, createCustomer } from './customer'
import { whatsAppApp } from './routes'
import type { FailureOptions, Flow, Media, Template, WhatsAppOptions } from './types'
import { createWorld } from './world'

export type WhatsAppSimulator = ReturnType<typeof createWhatsAppSimulator>

type Acquaintance = { name?: string; username?: string; userId?: string; hidesPhone?: boolean }

/** WhatsApp's cloud and everybody's phones, in one process. */
export function createWhatsAppSimulator(options: WhatsAppOptions) {
  const world = createWorld(options)
  const app = whatsAppApp(world)
  const { people, clock, templates, webhooks } = world
  const customers = new Map<object, Customer>()

  function templateChanged(template: Template, event: string): void {
    const value = {
      event,
      message_template_id: 1_000_000 + templates.all().indexOf(template),
      message_template_name: template.name,
      message_template_language: template.language,
      message_template_category: template.category,
      reason: 'NONE',
    }
    webhooks.tell({ kind: 'field', field: 'message_template_status_update', value })
  }

  return {
    app,
    fetch: fetchInto(app),
    clock,
    options,
    flush: () => clock.flush(),
    advance: (ms: number) => clock.advance(ms),
    customer(phone: string, known: Acquaintance = {}): Customer {
      const person = people.byPhone(phone)
      Object.assign(person, known)
      people.moved(person)
      const customer = customers.get(person) ?? createCustomer(world, person)
      customers.set(person, customer)
      return customer
    },
    people: () => people.all(),
    chatOf: (numberOrUserId: string) => people.find(numberOrUserId)?.chat ?? [],
    lastMessage: (numberOrUserId: string) =>
      people.find(numberOrUserId)?.chat.findLast(({ from }) => from === 'business'),
    isTyping: (numberOrUserId: string) =>
      (world.typing.get(people.find(numberOrUserId)?.userId ?? '') ?? 0) > clock.now(),
    get revision() {
      return world.revision
    },
    sent: world.sent,
    faults: world.faults,
    limits: world.limits,
    account: world.account,
    http: world.http,
    webhooks,
    handshake: webhooks.handshake,
    replay: webhooks.replay,
    forge: webhooks.forge,
    failNext: (code: number, failure: FailureOptions = {}) => world.failNext(code, failure),
    clearFailures: () => world.clearFailures(),
    /** As if the customer had last written a day and an hour ago. */
    closeWindow(phone: string): void {
      people.byPhone(phone).lastInboundAt = clock.now() - 25 * 60 * 60 * 1000
    },
    registerTemplate: (template: Template) => templates.register(template),
    templates: () => templates.all(),
    /** Pauses, disables, rejects or re-categorises a template and tells the business. */
    setTemplate(
      name: string,
      language: string,
      changes: Pick<Template, 'status'> & Partial<Pick<Template, 'category'>>,
    ): void {
      const before = templates.find(name, language)
      const template = templates.set(name, language, changes)
      if (changes.status) templateChanged(template, changes.status)
      if (changes.category && before) {
        const value = {
          message_template_name: name,
          message_template_language: language,
          previous_category: before.category,
          new_category: changes.category,
        }
        webhooks.tell({ kind: 'field', field: 'template_category_update', value })
      }
    },
    registerFlow: (flow: Flow) => void world.flows.push(flow),
    registerMedia: ({ bytes, mimeType, id }: Omit<Media, 'id' | 'uploadedAt'> & { id?: string }) =>
      world.media.add(bytes, mimeType, id).id,
    media: (id: string) => world.media.find(id),
    /** Tells the business of its own account: quality, restrictions. */
    tellAccount: (field: string, value: Record<string, unknown>) =>
      webhooks.tell({ kind: 'field', field, value }),
    /** Posts several customers' things in one go, when time moves. */
    batchEverything(entries = 2, changes = 2): void {
      world.faults.batch = { updates: 1000, entries, changes }
    },
  }
}
