import type { Notice } from '../context'
import { type Language, renderNote } from '../i18n/messages'
import type { OrderId } from '../kernel/ids'
import type { Outgoing } from '../providers/whatsapp/port'
import { choiceId, type Verb } from './choices'
import { type Conversation, rememberOf } from './conversation'
import { headed } from './render'
import { buttons, type Choice, type Label, type Offer } from './say'
import { shortened } from './shelf'

type Key = Notice['note']['key']

/** What a customer may want to do when they are told this. */
const helpful: Partial<Record<Key, readonly Verb[]>> = {
  paymentDeclined: ['pay', 'pay_other', 'track'],
  paymentUnknown: ['track'],
  paymentSetAside: ['track'],
  orderPaid: ['track', 'receipt', 'menu'],
  claimLapsed: ['pay', 'person', 'track'],
  claimUsed: ['pay', 'person', 'track'],
  claimUnclear: ['person', 'track'],
  cashReceived: ['track', 'receipt', 'menu'],
  orderExpired: ['again', 'menu'],
  orderDispatched: ['track'],
  orderCompleted: ['menu'],
  orderCollected: ['menu'],
  orderCancelled: ['menu'],
  orderRevived: ['track', 'receipt'],
  refundAsked: ['track'],
  refundSent: ['track'],
  refundDone: ['menu'],
  refundDropped: ['track'],
  supportAnswer: ['reply', 'menu'],
  supportClosed: ['menu'],
  platformAnswer: ['reply', 'stay'],
  platformClosed: ['stay'],
}

const titles: Partial<Record<Verb, Label>> = {
  pay: { key: 'payAgain' },
  pay_other: { key: 'otherNumber' },
  track: { key: 'track' },
  menu: { key: 'menu' },
  again: { key: 'again' },
  reply: { key: 'reply' },
  person: { key: 'person' },
  receipt: { key: 'receipt' },
  stay: { key: 'menu' },
}

/** The buttons below a notice; their ids carry its shop, wherever the person is by now. */
export function noticeOffer({ shopId, orderId, note }: Notice): Offer | undefined {
  const choices = (helpful[note.key] ?? []).flatMap((verb): Choice[] => {
    const title: Label | undefined =
      verb === 'reply' && isOurs(note) ? { key: 'writeMore' } : titles[verb]
    const isPay = verb === 'pay' || verb === 'pay_other'
    if (!title || (isPay && !orderId)) return []
    return [
      { id: choiceId(isOurs(note) ? null : shopId, verb, argumentOf(verb, note, orderId)), title },
    ]
  })
  return choices.length > 0 ? buttons(choices) : undefined
}

function argumentOf(verb: Verb, note: Notice['note'], orderId: string | null): string | number {
  if (verb === 'reply') return requestOf(note)
  if (verb === 'person') return 'payment'
  return verb === 'pay' || verb === 'pay_other' ? (orderId as OrderId) : 0
}

const requestOf = (note: Notice['note']): string =>
  note.key === 'supportAnswer' || note.key === 'platformAnswer' ? note.data.request : ''

/** Said by the people who run DukaBot: no shop one could go to. */
const isOurs = ({ key }: Notice['note']): boolean =>
  key === 'platformAnswer' || key === 'platformClosed'

/** A notice as it is sent: the shop's name first, its own words last. */
export function renderNotice(notice: Notice, language: Language): Outgoing {
  const { note, words, shopName } = notice
  const said = [renderNote(note, language), ...(words ? [shortened(words, longestWords)] : [])]
  return headed(said.join('\n'), noticeOffer(notice), { language, title: shopName })
}

/** A template's variables may not hold line breaks or much space (wire-contracts B10). */
const longestVariable = 900

/**
 * The same notice for someone whose 24 hours are over: the approved utility template `order_update`,
 * whose two variables are the shop and what happened. Meta bills it, so it is only the second way.
 */
export function templateNotice(notice: Notice, language: Language): Outgoing {
  const { note, words, shopName } = notice
  const said = [renderNote(note, language), ...(words ? [words] : [])].join(' ')
  const oneLine = said.replace(/\s+/g, ' ').trim()
  const body = [shopName, shortened(oneLine, longestVariable)]
  return { kind: 'template', name: 'order_update', language, body }
}

/** What a conversation is after its person was told this. */
export function afterNotice(now: Conversation, { shopId, note }: Notice): Conversation {
  // Whoever has had an order is no newcomer any more.
  if (note.key === 'orderCompleted' || note.key === 'orderCollected') {
    return rememberOf(now, shopId, { known: true })
  }
  if (note.key === 'platformClosed') return { ...now, platform: null }
  return note.key === 'supportClosed' ? rememberOf(now, shopId, { support: null }) : now
}

// With the shop's name and our own line it stays within a body of 1,024.
const longestWords = 900
