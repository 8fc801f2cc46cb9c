import { msisdn } from '../chance'
import type { SimulatorClock } from '../clock'
import { shillings, smsTime } from './receipts'
import type { Handset, Invoice } from './types'

const FIRST_BALANCE_CENTS = 20_000_00
const DAILY_LIMIT_CENTS = 500_000_00

export type Handsets = ReturnType<typeof createHandsets>

/** M-Pesa on people's phones: a balance and the messages. */
export function createHandsets(clock: SimulatorClock, changed: () => void) {
  const handsets = new Map<string, Handset>()

  function of(input: string): Handset {
    const phone = msisdn(input)
    const known = handsets.get(phone)
    if (known) return known
    const handset = { phone, balanceCents: FIRST_BALANCE_CENTS, messages: [] }
    handsets.set(phone, handset)
    return handset
  }

  function message(phone: string, text: string): void {
    of(phone).messages.push({ at: clock.now(), text })
    changed()
  }

  return {
    of,
    message,
    setBalance(phone: string, kes: number): void {
      of(phone).balanceCents = Math.round(kes * 100)
      changed()
    },
    paid(invoice: Invoice, receipt: string): void {
      const handset = of(invoice.phone)
      handset.balanceCents -= invoice.valueCents
      const { date, time } = smsTime(clock.now())
      const limit = shillings(DAILY_LIMIT_CENTS - invoice.valueCents).replace('Ksh', '')
      message(
        invoice.phone,
        `${receipt} Confirmed. ${shillings(invoice.valueCents)} sent to ${payee} for account ${
          invoice.apiRef || invoice.id
        } on ${date} at ${time} New M-PESA balance is ${shillings(handset.balanceCents)}. Transaction cost, Ksh0.00.Amount you can transact within the day is ${limit}.`,
      )
    },
    refused(invoice: Invoice, why: 'too_little_money' | 'cancels'): void {
      const amount = shillings(invoice.requestedCents)
      message(
        invoice.phone,
        why === 'cancels'
          ? `You have cancelled the transaction of ${amount}.`
          : `Failed. You do not have enough money in your M-PESA account to pay ${amount}.`,
      )
    },
    received(phone: string, receipt: string, cents: number): void {
      const handset = of(phone)
      handset.balanceCents += cents
      const { date, time } = smsTime(clock.now())
      message(
        phone,
        `${receipt} Confirmed.You have received ${shillings(cents)} from ${payee} on ${date} at ${time} New M-PESA balance is ${shillings(handset.balanceCents)}.`,
      )
    },
  }
}

export const payee = 'INTASEND PAYMENTS'
