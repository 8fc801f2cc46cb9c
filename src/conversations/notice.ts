import type { Notice } from '../context'
import { type Language, renderNote } from '../i18n/messages'
import type { OrderId } from '../kernel/ids'
import type { Outgoing } from '../providers/whatsapp/port'
import { choiceId, type Verb } from './choices'
import { headed } from './render'
import { buttons, type Choice, type Label, type Offer } from './say'

type Key = Notice['note']['key']

/** What a customer may want to do when they are told this. */
const helpful: Partial<Record<Key, readonly Verb[]>> = {
  paymentDeclined: ['pay', 'pay_other', 'track'],
  paymentUnknown: ['track'],
  paymentSetAside: ['track'],
  orderPaid: ['track', 'menu'],
  orderExpired: ['menu'],
  orderDispatched: ['track'],
  orderCompleted: ['menu'],
  orderCollected: ['menu'],
  orderCancelled: ['menu'],
}

const titles: Partial<Record<Verb, Label>> = {
  pay: { key: 'payAgain' },
  pay_other: { key: 'otherNumber' },
  track: { key: 'track' },
  menu: { key: 'menu' },
}

/** The buttons below a notice; their ids carry its shop, wherever the person is by now. */
export function noticeOffer({ shopId, orderId, note }: Notice): Offer | undefined {
  const choices = (helpful[note.key] ?? []).flatMap((verb): Choice[] => {
    const title = titles[verb]
    const isPay = verb === 'pay' || verb === 'pay_other'
    if (!title || (isPay && !orderId)) return []
    const argument = isPay ? (orderId as OrderId) : 0
    return [{ id: choiceId(shopId, verb, argument), title }]
  })
  return choices.length > 0 ? buttons(choices) : undefined
}

/** A notice as it is sent: the shop's name first. */
export const renderNotice = (notice: Notice, language: Language): Outgoing =>
  headed(renderNote(notice.note, language), noticeOffer(notice), {
    language,
    title: notice.shopName,
  })
