import type { ShopContext } from '../context'
import { minutes } from '../kernel/clock'
import { Failure } from '../kernel/failure'
import type { InvoiceStatus } from '../providers/payments/port'
import { bindInvoice } from './bind-invoice'
import { loadMoney, type MoneyState } from './load-money'
import type { PayableKind } from './payables'

/** The provider's word; null where there is none to be had; or it was asked and did not answer. */
export type Answer = InvoiceStatus | 'unanswered' | null

// Before that the webhook has every chance, and the list would only be read for nothing.
const listedAfter = minutes(4)

/** A push that lost its id may stand in the provider's list of what arrived: then it is bound to it. */
export async function findLost<Row>(
  ctx: ShopContext,
  kind: PayableKind<Row>,
  { attempt, account, invoiceId }: MoneyState<Row>,
): Promise<MoneyState<Row> | null> {
  if (!attempt || !account || invoiceId || attempt.state !== 'unknown') return null
  const { ports } = ctx
  if (ports.clock() - attempt.createdAt < listedAfter) return null
  const found = await orUnanswered(ports.payments(account).find(attempt.id, attempt.createdAt))
  if (found === null || found === 'unanswered') return null
  const bound = bindInvoice(ctx, attempt.id, { invoiceId: found, providerIdSealed: null })
  return loadMoney(ctx, kind, { attemptId: attempt.id }, bound)
}

async function orUnanswered<T>(answer: Promise<T>): Promise<T | 'unanswered'> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof Failure && error.code === 'PROVIDER_DOWN') return 'unanswered'
    throw error
  }
}

/** Asks what became of a payment. It never throws because nobody answers. */
export async function askProvider<Row>(
  { ports }: ShopContext,
  { invoiceId, providerId, attempt, account, heard }: MoneyState<Row>,
): Promise<Answer> {
  if (!invoiceId || !providerId || !account) return null
  const push = attempt && { reference: attempt.id, amount: attempt.amount }
  const question = { invoiceId: providerId, push, heard }
  const money = await orUnanswered(ports.payments(account).status(question))
  return money === 'unanswered' || money === null ? money : { ...money, invoiceId }
}
