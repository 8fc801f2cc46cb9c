import type { Topic } from '../support/request'
import { menu } from './browse'
import type { Command } from './command-words'
import {
  type Conversation,
  type InShop,
  moved,
  remember,
  type Scene,
  type Step,
  type Support,
  visitOf,
} from './conversation'
import type { Outcome } from './deed'
import { codeSent } from './doors'
import { codesIn } from './mention'
import { answer, choice, menuChoice, personChoice } from './replies'
import { buttons } from './say'
import { command, plain } from './words'

/** The open talk with a person of the shop that one is in. */
export const supportOf = (now: Conversation): Support | null =>
  visitOf(now, now.shopId)?.support ?? null

/** Words go to the shop and the bot keeps quiet. */
export const isPaused = (now: Conversation): boolean => supportOf(now)?.paused === true

/** What a call for a person is probably about. */
export function topicOf(now: Conversation, typed = ''): Topic {
  if (/\b(pay|paid|mpesa|pesa|money|lipa|nimelipa|malipo|refund|risiti)\b/i.test(typed)) {
    return 'payment'
  }
  const { at } = now.position
  if (at === 'payer' || at === 'other_payer') return 'payment'
  return at !== 'shelf' || visitOf(now, now.shopId)?.order ? 'order' : 'other'
}

const complaining =
  /\b(refund|return my|my money back|money back|pesa yangu|nirudishieni|mnirudishie|nirudishie pesa|rudisha pesa|rudisheni pesa|complain|complaining|lalamika|haikufika|haijafika|haukufika|hayajafika|sijapata|sijapokea|imeharibika|imeoza|sio? nzuri|sio? mzuri|sio? fresh|spoilt|spoiled|rotten|expired goods|wrong order|not delivered|did not arrive|didnt arrive|never arrived|charged twice|charged me twice|paid twice|double charged?|overcharged|deducted twice|mmenikata mara mbili|nimekatwa mara mbili|swali|have a question|mbona hamjibu|mbona kimya|not answering|no one answers|badilisha oda|change my order|change the order)\b/

/** Something went wrong for them, or only a person knows: no menu helps. */
export const isComplaint = (typed: string): boolean => complaining.test(plain(typed))

export const askPerson = (now: Conversation, topic: Topic): Step =>
  answer(now, {
    parts: [{ key: 'askPerson' }],
    offer: buttons([personChoice(now, topic), menuChoice(now)]),
  })

const calling = '🙋'

/** They want a person: a request is opened, or the open one goes on. */
export function callPerson(now: Conversation, topic: Topic, words = calling): Step {
  const text = words.trim() === '' ? calling : words
  return { next: now, say: [], deed: { do: 'open_request', topic, words: text } }
}

/** The request stands. One about privacy is answered later and silences nobody. */
export function requestOpened(
  scene: InShop,
  now: Conversation,
  { id, topic }: Extract<Outcome, { do: 'open_request' }>,
): Step {
  if (topic === 'privacy') {
    const kept = supportOf(now) ?? { id, at: scene.at, paused: false, told: false }
    return answer(remember(now, { askedForData: scene.at, support: kept }), {
      parts: [{ key: 'dataKept' }, { key: 'dataNoted' }],
      offer: buttons([choice(now, { key: 'reply' }, 'reply', id), menuChoice(now)]),
    })
  }
  const support: Support = { id, at: scene.at, paused: true, told: false }
  return answer(moved(remember(now, { support }), { at: 'shelf' }), {
    parts: [{ key: 'personCalled' }],
    offer: buttons([menuChoice(now)], 'words'),
  })
}

/** Goes on in the open talk: from here on words go to the shop again. */
export function answerShop(scene: InShop, now: Conversation, id: string): Step {
  if (!id.startsWith('sup_')) return callPerson(now, topicOf(now))
  const request = id as Support['id']
  const support: Support = { id: request, at: scene.at, paused: true, told: false }
  return answer(moved(remember(now, { support }), { at: 'shelf' }), {
    parts: [{ key: 'writeOn' }],
    offer: buttons([menuChoice(now)], 'words'),
  })
}

/** MENU, or any tap: the bot talks again; what the shop answers still comes. */
export function backToBot(now: Conversation): Conversation {
  const support = supportOf(now)
  return support?.paused ? remember(now, { support: { ...support, paused: false } }) : now
}

/** What is no word to a person, whoever listens. */
const neverForTheShop: readonly Command[] = [
  'stop',
  'stop_all',
  'start',
  'data',
  'switch',
  'language',
]

/** Words while a person is expected; null for the few that are meant for the bot. */
export function whilePaused(scene: InShop, now: Conversation, text: string): Step | null {
  const support = supportOf(now)
  if (!support?.paused) return null
  const word = command(text)
  if (word === 'menu' || word === 'bot') return botBack(scene, now)
  if (word && neverForTheShop.includes(word)) return null
  return anotherShop(scene, now, text) ?? tell(now, support, text)
}

function botBack(scene: InShop, now: Conversation): Step {
  const { next, say } = menu(scene, backToBot(now))
  const [first] = say
  return answer(next, { ...first, parts: [{ key: 'botBack' }, ...(first?.parts ?? [])] })
}

/** A bare code is a poster, not an answer to the shop. */
function anotherShop(scene: Scene, now: Conversation, text: string): Step | null {
  const maybe = codesIn(text, scene.storefront)
  if (!maybe?.whole) return null
  if (scene.mention)
    return scene.mention.storefront ? codeSent(scene, now, scene.mention, text) : null
  return { next: now, say: [], deed: { do: 'find_shop', codes: maybe.codes, suggest: false } }
}

const tell = (now: Conversation, { id }: Support, words: string): Step => ({
  next: now,
  say: [],
  deed: { do: 'tell_shop', requestId: id, words },
})

/** Their words are with the shop: said once, then the bot stays quiet. */
export function toldShop(now: Conversation, { told }: Extract<Outcome, { do: 'tell_shop' }>): Step {
  const support = supportOf(now)
  if (!told) {
    return answer(remember(now, { support: null }), {
      parts: [{ key: 'personGone' }],
      offer: buttons([personChoice(now, topicOf(now)), menuChoice(now)]),
    })
  }
  if (!support || support.told) return { next: now, say: [] }
  return answer(remember(now, { support: { ...support, told: true } }), {
    parts: [{ key: 'passedOn' }],
  })
}
