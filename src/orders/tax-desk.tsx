import type { Context } from 'hono'
import * as z from 'zod'
import type { Messages } from '../i18n/messages'
import { Failure } from '../kernel/failure'
import type { OrderId } from '../kernel/ids'
import { receiptCode, receiptPath } from '../receipts/receipt-address'
import { addressPart } from '../web/address-part'
import type { AppEnv } from '../web/app-env'
import { optionalKraPin, optionalText } from '../web/fields'
import { readForm, withError } from '../web/form'
import type { SwapStatus } from '../web/respond'
import { orderPage } from './queries'
import { setTaxDetails } from './set-tax-details'
import type { TaxDecision, TaxDetails } from './tax-details'
import { TaxCard, type TaxState } from './tax-views'

const number = optionalText({ most: 40 }).transform((typed) => typed || null)

const taxForm = z.object({
  buyerPin: optionalKraPin(),
  etimsNumber: number,
  drawnPin: optionalKraPin().catch(null),
  drawnNumber: number.catch(null),
})

type Saved = { ok: boolean; status: SwapStatus; state: TaxState; card: string | Promise<string> }

/** Keeps what was typed, or says beside which field it cannot be kept. */
export async function saveTaxDetails(c: Context<AppEnv>, id: OrderId): Promise<Saved> {
  const { ctx, t } = c.var
  const form = await readForm(c, taxForm)
  const { tax } = await orderPage(ctx, id)
  const answer = (ok: boolean, state: TaxState, details: TaxDetails): Saved => ({
    ok,
    status: ok ? 200 : 422,
    state,
    card: <TaxCard ctx={ctx} id={id} details={details} state={state} />,
  })
  if (!form.ok) return answer(false, { form }, tax)
  const { buyerPin, etimsNumber, drawnPin, drawnNumber } = form.value
  const wanted = { buyerPin, etimsNumber }
  const drawn = { buyerPin: drawnPin, etimsNumber: drawnNumber }
  const outcome = await setTaxDetails(ctx, id, wanted, drawn)
  if (outcome.ok) return answer(true, { saved: true }, wanted)
  const { noCustomer } = t.receipts.tax
  return outcome.code === 'NO_CUSTOMER'
    ? answer(false, { form: withError(form, 'buyerPin', noCustomer) }, outcome.current)
    : answer(false, { form, trouble: changedTo(outcome, t) }, outcome.current)
}

function changedTo({ current }: Extract<TaxDecision, { ok: false }>, { receipts }: Messages) {
  const now = [current.buyerPin, current.etimsNumber].filter(Boolean).join(', ')
  return receipts.tax.changed(now || receipts.tax.nothing)
}

const receiptFile = z.string().regex(/^\d{1,9}(\.pdf)?$/)

/** Where everybody who holds this receipt finds it: `…/receipts/31` and `…/receipts/31.pdf`. */
export async function receiptPlace(c: Context<AppEnv>, id: OrderId): Promise<string> {
  const { ctx } = c.var
  const file = addressPart(c, 'file', receiptFile)
  const [wanted = '', pdf] = file.split('.')
  const { order, receipts } = await orderPage(ctx, id)
  const receipt = receipts.find((given) => given.number === Number(wanted))
  if (!receipt) throw new Failure('NOT_FOUND', `no receipt ${file} of ${id}`)
  const { code: shopCode } = ctx.profile
  const name = { shopCode, order: order.number, receipt: receipt.number }
  const path = receiptPath(await receiptCode(ctx.ports.keyedHash, name))
  return pdf ? `${path}.pdf` : path
}
