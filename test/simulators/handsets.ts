import { msisdn } from './chance'
import type { SimulatorClock } from './clock'
import { shillings, smsTime } from './intasend/receipts'

const FIRST_BALANCE_CENTS = 20_000_00
const DAILY_LIMIT_CENTS = 500_000_00

export type Sms = { at: number; text: string }
export type Handset = { phone: string; balanceCents: number; messages: Sms[] }

/** A payment as M-Pesa's message words it; without an account it went to a Till. */
export type Payment = { phone: string; cents: number; to: string; account: string | null }

export type Handsets = ReturnType<typeof createHandsets>

/** M-Pesa on people's phones: a balance and the messages, whoever asks for the money. */
export function createHandsets(clock: SimulatorClock) {
  const handsets = new Map<string, Handset>()
  let revision = 1

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
    revision++
  }

  return {
    of,
    get revision() {
      return revision
    },
    setBalance(phone: string, kes: number): void {
      of(phone).balanceCents = Math.round(kes * 100)
      revision++
    },
    paid({ phone, cents, to, account }: Payment, receipt: string): void {
      const handset = of(phone)
      handset.balanceCents -= cents
      const { date, time } = smsTime(clock.now())
      const limit = shillings(DAILY_LIMIT_CENTS - cents).replace('Ksh', '')
      const balance = shillings(handset.balanceCents)
      message(
        phone,
        account === null
          ? `${receipt} Confirmed. ${shillings(cents)} paid to ${to}. on ${date} at ${time}.New M-PESA balance is ${balance}. Transaction cost, Ksh0.00. Amount you can transact within the day is ${limit}.`
          : `${receipt} Confirmed. ${shillings(cents)} sent to ${to} for account ${account} on ${date} at ${time} New M-PESA balance is ${balance}. Transaction cost, Ksh0.00.Amount you can transact within the day is ${limit}.`,
      )
    },
    refused(phone: string, cents: number, why: 'too_little_money' | 'cancels'): void {
      message(
        phone,
        why === 'cancels'
          ? `You have cancelled the transaction of ${shillings(cents)}.`
          : `Failed. You do not have enough money in your M-PESA account to pay ${shillings(cents)}.`,
      )
    },
    received(phone: string, receipt: string, cents: number, from: string): void {
      const handset = of(phone)
      handset.balanceCents += cents
      const { date, time } = smsTime(clock.now())
      message(
        phone,
        `${receipt} Confirmed.You have received ${shillings(cents)} from ${from} on ${date} at ${time} New M-PESA balance is ${shillings(handset.balanceCents)}.`,
      )
    },
  }
}
