import type { Context } from 'hono'
import * as z from 'zod'
import type { Messages } from '../i18n/messages'
import type { OrderId } from '../kernel/ids'
import { formatMoney, shillings } from '../kernel/money'
import { localPhone } from '../kernel/phone'
import type { AppEnv } from '../web/app-env'
import { money, optionalPhone, ticked } from '../web/fields'
import { readForm, withError } from '../web/form'
import { mostPerOrder } from './draft'
import type { DueState } from './due-views'
import { type RecordedCash, recordCash } from './record-cash'
import { type AskedBalance, requestBalance } from './request-balance'

/** What came of a form, for the card that shows it. */
export type AtDesk = { ok: boolean; state: DueState }

const key = z.string().regex(/^[a-z]{3}_[0-9a-z]{1,40}$/)
const cashForm = z.object({
  key,
  amount: money({ least: shillings(1), most: mostPerOrder }),
  over: ticked(),
})
const balanceForm = z.object({ key, payer: optionalPhone() })

/** Cash that somebody in the shop took. */
export async function recordCashAt(c: Context<AppEnv>, orderId: OrderId): Promise<AtDesk> {
  const { ctx, t } = c.var
  const form = await readForm(c, cashForm)
  if (!form.ok) return { ok: false, state: { cash: form } }
  const { amount, over: meansMore, key } = form.value
  const outcome = await recordCash(ctx, { orderId, amount, key, meansMore })
  if (outcome.ok) {
    const text = t.paying.cash.recorded(formatMoney(amount))
    return { ok: true, state: { notice: { tone: 'good', text } } }
  }
  const over = outcome.code === 'OVER_DUE'
  return {
    ok: false,
    state: { cash: withError(form, 'amount', cashRefused(outcome, t)), over },
  }
}

function cashRefused(refusal: Extract<RecordedCash, { ok: false }>, { paying }: Messages): string {
  const { refused } = paying.cash
  if (refusal.code === 'OVER_DUE') return refused.OVER_DUE(formatMoney(refusal.due))
  return refusal.code === 'ALREADY_RECORDED'
    ? refused.ALREADY_RECORDED(formatMoney(refusal.amount))
    : refused.NOT_PAYABLE
}

/** An STK push for what is due, to the number that was asked last or to another. */
export async function requestBalanceAt(c: Context<AppEnv>, orderId: OrderId): Promise<AtDesk> {
  const { ctx, t } = c.var
  const form = await readForm(c, balanceForm)
  if (!form.ok) return { ok: false, state: { asked: form } }
  const { payer, key } = form.value
  const asked = await requestBalance(ctx, { orderId, key, payer: payer ?? undefined })
  if (!asked.ok && asked.code === 'NO_NUMBER') {
    return { ok: false, state: { asked: withError(form, 'payer', t.paying.due.noNumber) } }
  }
  const tone = asked.ok ? 'good' : 'bad'
  return { ok: asked.ok, state: { asked: form, notice: { tone, text: askedWords(asked, t) } } }
}

/** What came of asking, as a shopkeeper reads it. */
function askedWords(asked: AskedBalance, { paying, orders }: Messages): string {
  const { due } = paying
  const phone = asked.payer === null ? '' : localPhone(asked.payer)
  if (asked.ok) {
    const data = { phone, amount: formatMoney(asked.amount) }
    return asked.kind === 'prompted' ? due.prompted(data) : due.unknown(data)
  }
  switch (asked.code) {
    case 'WAIT':
      return asked.outage ? due.outage(asked.seconds) : due.wait(asked.seconds)
    case 'REFUSED':
      return due.notAsked(orders.declined[asked.reason])
    default:
      return due[asked.code]
  }
}
