import type { Job } from '../context'
import type { Conversation } from '../conversations/conversation'
import { basketOf } from '../conversations/conversation'
import { inNairobi } from '../kernel/nairobi'
import type { ChatStore } from './chat-store'
import type { Env } from './env'
import { portsOf } from './ports'

type Visit = Extract<Job, { kind: 'count_visit' }>

/**
 * What a turn adds to the shop's funnel: the person's first word to this shop today, and the first time
 * there is something in the basket. The chat keeps which it has told, so that each counts once a day.
 */
export function newVisits(store: ChatStore, next: Conversation, at: number): Visit[] {
  if (next.shopId === null) return []
  const { day } = inNairobi(at)
  const steps: Visit['step'][] = basketOf(next).length > 0 ? ['chat', 'basket'] : ['chat']
  const counted = countedOn(store, day)
  const visits = steps
    .map(
      (step): Visit => ({ kind: 'count_visit', shopId: next.shopId as Visit['shopId'], step, day }),
    )
    .filter(({ shopId, step }) => !counted.includes(`${shopId}/${step}`))
  if (visits.length > 0) {
    const marks = [...counted, ...visits.map(({ shopId, step }) => `${shopId}/${step}`)]
    store.keep('counted', [day, ...marks.slice(-mostMarks)].join(' '))
  }
  return visits
}

/** Somebody in more shops a day than this is counted again in the first. */
const mostMarks = 40

function countedOn(store: ChatStore, day: string): string[] {
  const [known, ...marks] = (store.fact('counted') ?? '').split(' ')
  return known === day ? marks : []
}

/** Hands visits to the queue. Figures are no reason for a turn to fail, so a lost one stays lost. */
export async function tellVisits(env: Env, visits: readonly Job[]): Promise<void> {
  const { later } = portsOf(env)
  for (const visit of visits) {
    await later(visit, 0).catch((error) => {
      console.warn('a visit was not counted', { error: String(error) })
    })
  }
}
