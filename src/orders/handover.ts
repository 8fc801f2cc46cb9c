import type { Cents } from '../kernel/money'
import { mostTries } from './handover-code'
import type { OrderState } from './order'

/** How goods came into the customer's hands: proven by their code, or by the shop's word. */
export type Handover = 'code' | 'without_code'

/** Why the shop says that goods were handed over although nobody said the code. */
export const withoutCodeReasons = ['no_message', 'known', 'left', 'locked'] as const
export type WithoutCode = (typeof withoutCodeReasons)[number]

export type HandoverRefusal =
  /** `left`: how many tries there still are. */
  | { ok: false; code: 'WRONG_CODE' | 'TRY_AGAIN'; left: number }
  | { ok: false; code: 'LOCKED' }
  | { ok: false; code: 'STILL_DUE'; due: Cents }
  | { ok: false; code: 'NOT_ALLOWED'; state: OrderState }

export type HandoverView = {
  state: OrderState
  handover: Handover | null
  tries: number
  due: Cents
}

/** States in which the goods wait for the customer's code. */
export const waitsForCode = (state: OrderState): boolean =>
  state === 'dispatched' || state === 'ready'

/**
 * Whether a code may be tried at all. `done` when the order was handed over before: the same form sent
 * twice over a bad network is one delivery. Whoever hands over what is not paid has to say so.
 */
export function mayTryCode(
  { state, tries, due }: HandoverView,
  { unpaidAgreed }: { unpaidAgreed: boolean },
): { ok: true; done: boolean } | HandoverRefusal {
  if (state === 'completed') return { ok: true, done: true }
  if (!waitsForCode(state)) return { ok: false, code: 'NOT_ALLOWED', state }
  if (tries >= mostTries) return { ok: false, code: 'LOCKED' }
  if (due > 0 && !unpaidAgreed) return { ok: false, code: 'STILL_DUE', due }
  return { ok: true, done: false }
}

export const wrongCode = (tries: number): HandoverRefusal =>
  tries >= mostTries
    ? { ok: false, code: 'LOCKED' }
    : { ok: false, code: 'WRONG_CODE', left: mostTries - tries }
