import { days } from '../kernel/clock'
import { menu } from './browse'
import { choiceId } from './choices'
import { type Conversation, inShop, rememberOf, type Scene, type Step } from './conversation'
import type { Outcome } from './deed'
import { callPerson } from './person'
import { answer, choice } from './replies'
import { buttons } from './say'

/** STOP: from this shop, or from all of them? Outside a shop only all can be meant. */
export function askStop(now: Conversation): Step {
  if (now.shopId === null) return stop(now, 'all')
  return answer(now, {
    parts: [{ key: 'askStop' }],
    offer: buttons([
      choice(now, { key: 'thisShop' }, 'stop', 'this'),
      { id: choiceId(now.shopId, 'stop', 'all'), title: { key: 'allShops' } },
    ]),
  })
}

export function stop(now: Conversation, which: 'this' | 'all'): Step {
  const all = now.visits.map(({ shopId }) => shopId)
  const shops = which === 'all' ? all : all.filter((shopId) => shopId === now.shopId)
  if (shops.length === 0) return answer(now, { parts: [{ key: 'stoppedAll' }] })
  return { next: now, say: [], deed: { do: 'stop', shops, stopped: true } }
}

/** START: messages come again wherever they were stopped; else it is the way in. */
export function start(scene: Scene, now: Conversation): Step | null {
  const shops = now.visits.filter(({ stopped }) => stopped).map(({ shopId }) => shopId)
  if (shops.length > 0) return { next: now, say: [], deed: { do: 'stop', shops, stopped: false } }
  return inShop(scene) ? menu(scene, now) : null
}

/** Written down in every shop that was meant. */
export function stopKept(
  now: Conversation,
  { shops, stopped }: Extract<Outcome, { do: 'stop' }>,
): Step {
  const next = shops.reduce((kept, shopId) => rememberOf(kept, shopId, { stopped }), now)
  if (!stopped) return answer(next, { parts: [{ key: 'startedAgain' }] })
  const isAll = shops.length > 1 || shops[0] !== now.shopId
  return answer(next, { parts: [{ key: isAll ? 'stoppedAll' : 'stoppedHere' }] })
}

const answeredWithin = days(7)

/** DATA: what is kept, and the request goes to the people who run DukaBot. */
export function askData(scene: Scene, now: Conversation, typed: string): Step {
  const asked = now.askedForData
  if (asked !== null && scene.at - asked < answeredWithin) {
    return answer(now, { parts: [{ key: 'dataKept' }, { key: 'dataNotedBefore' }] })
  }
  return callPerson(now, 'privacy', typed, 'platform')
}
