import { msisdn } from '../chance'
import { senderOf, userIdFor } from './people'
import type { Json, Person } from './types'
import type { World } from './world'

/** What changes who a person is to a business. */
export function identityActs(world: World, person: Person) {
  function system(object: Json, from: Json): string {
    const id = world.newWamid(person, 'customer')
    const timestamp = String(Math.floor(world.clock.now() / 1000))
    const message = { ...from, id, timestamp, type: 'system', system: object }
    world.webhooks.tell({ kind: 'message', message })
    return id
  }

  function newUserId(): { previous: string; current: string } {
    const previous = person.userId
    person.userId = userIdFor(`${previous}+`)
    return { previous, current: person.userId }
  }

  function tellNewUserId(detail: string, user_id: { previous: string; current: string }): void {
    const wa_id = person.hidesPhone ? {} : { wa_id: person.phone }
    const value = { user_id_update: [{ ...wa_id, detail, user_id }] }
    world.webhooks.tell({ kind: 'field', field: 'user_id_update', value })
  }

  return {
    /** A new line, the same WhatsApp. The system message comes without a contact card. */
    changeNumber(phone: string): string {
      const from = senderOf(person)
      const old = person.phone
      person.phone = msisdn(phone)
      const user_id = newUserId()
      world.people.moved(person)
      world.changed()
      const body = `User ${person.name} changed from ${old} to ${person.phone}`
      const object = {
        type: 'user_changed_number',
        body,
        wa_id: person.phone,
        user_id: person.userId,
      }
      const wamid = system(object, from)
      tellNewUserId('The user changed their phone number', user_id)
      return wamid
    },
    changeUserId(): void {
      const user_id = newUserId()
      world.people.moved(person)
      tellNewUserId('The user id changed', user_id)
    },
    /** From now on webhooks carry neither `wa_id` nor `from`, only the user id. */
    adoptUsername(username: string): void {
      Object.assign(person, { username, hidesPhone: true })
    },
    setMarketing(value: 'stop' | 'resume'): void {
      person.stoppedMarketing = value === 'stop'
      const preference = {
        ...(person.hidesPhone ? {} : { wa_id: person.phone }),
        user_id: person.userId,
        category: 'marketing_messages',
        value,
        detail: `User requested to ${value} marketing messages`,
        timestamp: Math.floor(world.clock.now() / 1000),
      }
      const field = 'user_preferences'
      world.webhooks.tell({ kind: 'field', field, value: { user_preferences: [preference] } })
    },
  }
}
