import type { Topic } from '../support/request'
import { menu } from './browse'
import { choiceId } from './choices'
import type { Command } from './command-words'
import {
  type Conversation,
  inShop,
  moved,
  remember,
  type Scene,
  type Step,
  type Support,
  visitOf,
} from './conversation'
import type { Listener, Outcome } from './deed'
import { askForShop, codeSent } from './doors'
import { codesIn } from './mention'
import { answer, menuChoice, personChoice, platformChoice } from './replies'
import { buttons, type Choice } from './say'
import { command, plain } from './words'

/** The open talk with a person of the shop that one is in, or of DukaBot. */
const supportOf = (now: Conversation, to: Listener): Support | null =>
  to === 'platform' ? now.platform : (visitOf(now, now.shopId)?.support ?? null)

const withSupport = (now: Conversation, to: Listener, support: Support | null): Conversation =>
  to === 'platform' ? { ...now, platform: support } : remember(now, { support })

/** Who gets the words instead of the bot: whom they called last. */
const listenerOf = (now: Conversation): Listener | null =>
  (['platform', 'shop'] as const).find((to) => supportOf(now, to)?.paused) ?? null

/** Words go to a person and the bot keeps quiet. */
export const isPaused = (now: Conversation): boolean => listenerOf(now) !== null

/** What a call for a person is probably about. */
export function topicOf(now: Conversation, typed = ''): Topic {
  if (
    /\b(pay|paid|payments?|mpesa|pesa|money|lipa|nimelipa|nililipa|malipo|refund|risiti)\b/i.test(
      typed,
    )
  ) {
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
export function callPerson(
  now: Conversation,
  topic: Topic,
  words = calling,
  to: Listener = 'shop',
): Step {
  const text = words.trim() === '' ? calling : words
  const told = to === 'platform' ? `${text}${whence(now)}` : text
  return { next: now, say: [], deed: { do: 'open_request', to, topic, words: told } }
}

/** The shop and the order it may be about, for people who see neither. */
function whence(now: Conversation): string {
  const visit = visitOf(now, now.shopId)
  if (!visit) return ''
  return `\n(${visit.name}, ${visit.code}${visit.order ? `, #${visit.order.number}` : ''})`
}

/** "dukabot": before anybody is troubled, for what they are there. */
export const askPlatform = (now: Conversation, topic: Topic): Step =>
  answer(now, {
    parts: [{ key: 'askPlatform' }],
    offer: buttons(
      now.shopId === null
        ? [platformChoice(topic)]
        : [platformChoice(topic), personChoice(now, topic), menuChoice(now)],
    ),
  })

const homeIn = (now: Conversation): Choice[] => (now.shopId === null ? [] : [menuChoice(now)])

/** The request stands. One about privacy is answered later and silences nobody. */
export function requestOpened(
  scene: Scene,
  before: Conversation,
  { to, id, topic }: Extract<Outcome, { do: 'open_request' }>,
): Step {
  const now = backToBot(before)
  const support: Support = { id, at: scene.at, paused: topic !== 'privacy', told: false }
  const next = moved(withSupport(now, to, support), { at: 'shelf' })
  if (topic === 'privacy') {
    const kept = { ...now, askedForData: scene.at, platform: support }
    return answer(kept, {
      parts: [{ key: 'dataKept' }, { key: 'dataNoted' }],
      offer: buttons([writeMore(id), ...homeIn(now)]),
    })
  }
  if (to === 'platform') {
    const offer = buttons(homeIn(now), 'words')
    return answer(next, { parts: [{ key: 'platformCalled' }], ...(now.shopId && { offer }) })
  }
  const isMoney = topic === 'payment'
  return answer(next, {
    parts: [{ key: 'personCalled' }, ...(isMoney ? [{ key: 'platformToo' } as const] : [])],
    offer: buttons([menuChoice(now), ...(isMoney ? [platformChoice(topic)] : [])], 'words'),
  })
}

const writeMore = (id: string): Choice => ({
  id: choiceId(null, 'reply', id),
  title: { key: 'writeMore' },
})

/** Goes on in the open talk: from here on words go to its people again. */
export function answerPerson(scene: Scene, before: Conversation, to: Listener, id: string): Step {
  if (!id.startsWith('sup_')) return callPerson(before, topicOf(before), calling, to)
  const now = backToBot(before)
  const request = id as Support['id']
  const support: Support = { id: request, at: scene.at, paused: true, told: false }
  return answer(moved(withSupport(now, to, support), { at: 'shelf' }), {
    parts: [{ key: 'writeOn' }],
    ...(now.shopId && { offer: buttons(homeIn(now), 'words') }),
  })
}

/** MENU, or any tap: the bot talks again; what the shop answers still comes. */
export function backToBot(now: Conversation): Conversation {
  const to = listenerOf(now)
  const support = to && supportOf(now, to)
  return to && support ? backToBot(withSupport(now, to, { ...support, paused: false })) : now
}

/** What is no word to a person, whoever listens. */
const neverForTheShop: readonly Command[] = [
  'stop',
  'stop_all',
  'start',
  'data',
  'platform',
  'switch',
  'language',
]

/** Words while a person is expected; null for the few that are meant for the bot. */
export function whilePaused(scene: Scene, now: Conversation, text: string): Step | null {
  const to = listenerOf(now)
  const support = to && supportOf(now, to)
  if (!to || !support) return null
  const word = command(text)
  if (word === 'menu' || word === 'bot') return botBack(scene, now)
  if (word && neverForTheShop.includes(word)) return null
  return anotherShop(scene, now, text) ?? tell(now, to, support, text)
}

function botBack(scene: Scene, now: Conversation): Step {
  const talking = backToBot(now)
  const { next, say } = inShop(scene) ? menu(scene, talking) : askForShop(talking)
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

const tell = (now: Conversation, to: Listener, { id }: Support, words: string): Step => ({
  next: now,
  say: [],
  deed: { do: 'tell_person', to, requestId: id, words },
})

/** Their words are with the person: said once, then the bot stays quiet. */
export function wordsTold(
  now: Conversation,
  { to, told }: Extract<Outcome, { do: 'tell_person' }>,
): Step {
  const support = supportOf(now, to)
  if (!told) {
    const again = to === 'platform' ? platformChoice('other') : personChoice(now, topicOf(now))
    return answer(withSupport(now, to, null), {
      parts: [{ key: 'personGone' }],
      offer: buttons([again, ...homeIn(now)]),
    })
  }
  if (!support || support.told) return { next: now, say: [] }
  return answer(withSupport(now, to, { ...support, told: true }), {
    parts: [{ key: to === 'platform' ? 'passedToPlatform' : 'passedOn' }],
  })
}
