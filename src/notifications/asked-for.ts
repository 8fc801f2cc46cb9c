import type { Note } from '../i18n/messages'

/** Messages about a person's own money, and answers to what they asked, come in spite of STOP. */
export const isAskedFor = ({ key }: Note): boolean => askedFor[key]

const askedFor: Record<Note['key'], boolean> = {
  orderPaid: true,
  cashReceived: true,
  claimLapsed: true,
  claimUsed: true,
  claimUnclear: true,
  paymentDeclined: true,
  paymentUnknown: true,
  paymentSetAside: true,
  orderExpired: true,
  orderCancelled: true,
  orderRevived: true,
  refundAsked: true,
  refundSent: true,
  refundDone: true,
  refundDropped: true,
  supportAnswer: true,
  supportClosed: true,
  dayClosed: true,
  ownerOrders: true,
  ownerQuestions: true,
  ownerMoney: true,
  ownerLow: true,
  platformAnswer: true,
  platformClosed: true,
  orderConfirmed: false,
  orderPacked: false,
  orderReady: false,
  orderDispatched: false,
  orderCompleted: false,
  orderCollected: false,
}
