import { hash, msisdn } from '../chance'
import type { ChatMessage, Json, Person } from './types'

export type People = {
  byPhone(phone: string): Person
  find(numberOrUserId: string): Person | undefined
  messageWithId(wamid: string): { person: Person; message: ChatMessage } | undefined
  /** The person keeps chat and name, and answers to another number or id. */
  moved(person: Person): void
  all(): Person[]
}

/** Everybody with WhatsApp. A number is known from the first time it is named. */
export function createPeople(): People {
  const people: Person[] = []
  const byPhone = new Map<string, Person>()
  const byUserId = new Map<string, Person>()

  function moved(person: Person): void {
    byPhone.set(person.phone, person)
    byUserId.set(person.userId, person)
  }

  function find(numberOrUserId: string): Person | undefined {
    return byUserId.get(numberOrUserId) ?? byPhone.get(msisdn(numberOrUserId))
  }

  return {
    find,
    moved,
    all: () => people,
    byPhone(input) {
      const phone = msisdn(input)
      const known = byPhone.get(phone)
      if (known) return known
      const person: Person = {
        phone,
        name: `Customer ${phone.slice(-4)}`,
        userId: userIdFor(phone),
        hidesPhone: false,
        chat: [],
        stoppedMarketing: false,
      }
      people.push(person)
      moved(person)
      return person
    },
    messageWithId(wamid) {
      for (const person of people) {
        const message = person.chat.find((one) => one.wamid === wamid)
        if (message) return { person, message }
      }
      return undefined
    },
  }
}

/** The same number has the same id after a restart, as it has at Meta. */
export function userIdFor(key: string): string {
  const parts = ['a', 'b', 'c'].map((salt) => String(hash(`${salt}:${key}`)).padStart(10, '0'))
  return `KE.${parts.join('').slice(0, 20)}`
}

/** The contact card beside a message. */
export function contactOf(person: Person): Json {
  return {
    profile: {
      name: person.name,
      ...(person.username === undefined ? {} : { username: person.username }),
    },
    ...(person.hidesPhone ? {} : { wa_id: person.phone }),
    user_id: person.userId,
  }
}

/** Who a message is from, as far as the person lets a business know. */
export const senderOf = (person: Person): Json => ({
  ...(person.hidesPhone ? {} : { from: person.phone }),
  from_user_id: person.userId,
})
