import * as z from 'zod'
import { Failure } from '../../kernel/failure'
import type { AccountMovement, AccountMovements } from '../payments/port'
import type { intasendCall } from './call'

type Call = ReturnType<typeof intasendCall>

const timeoutMs = 10_000
// A thousand movements: what lies further back is left to the statement.
const mostPages = 10
const mostWallets = 5
/** Of a whole day: six thousand movements, three thousand sales with their charges. */
const mostPagesOfADay = 60

const wallet = z.object({ wallet_id: z.string().min(1), currency: z.string() })
const word = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((one) => String(one ?? ''))
const movement = z.object({
  transaction_id: word,
  trans_type: word,
  status: word,
  currency: word,
  value: word,
  narrative: z.string().nullish(),
  created_at: z.string(),
  /** Null or "" where the movement is no sale. */
  invoice: z.unknown(),
})
export type Movement = z.infer<typeof movement>

/** Lists come page by page; old versions answered with the bare array (wire-contracts A7). */
const pageOf = <T extends z.ZodType>(item: T) =>
  z.union([
    z.object({ next: z.string().nullish(), results: z.array(item) }),
    z.array(item).transform((results) => ({ next: null, results })),
  ])
const walletPage = pageOf(wallet)
const movementPage = pageOf(movement)

/** How many pages of a wallet are read; `cutOff` hears how far back one was read that has more. */
type Reach = { most?: number; cutOff?: (at: number) => void }

/**
 * What moved in the account's shilling wallets, newest first where IntaSend lists it so, back to about
 * `since`. Throws PROVIDER_DOWN without a readable answer.
 */
export async function* movementsSince(
  call: Call,
  since: number,
  { most = mostPages, cutOff = () => undefined }: Reach = {},
): AsyncGenerator<Movement> {
  const { results } = await read(call, '/wallets/', walletPage)
  const wallets = results.filter(({ currency }) => currency === 'KES').slice(0, mostWallets)
  for (const { wallet_id } of wallets) {
    for (let page = 1; page <= most; page++) {
      const list = `/wallets/${encodeURIComponent(wallet_id)}/transactions/?page=${page}&page_size=100`
      const { results: movements, next } = await read(call, list, movementPage)
      yield* movements
      const [newest, oldest] = [movements[0], movements.at(-1)].map((one) =>
        Date.parse(one?.created_at ?? ''),
      )
      // Once they are seen to go back in time, only until before the time that is asked about.
      if (!next || (Number(oldest) < since && Number(oldest) <= Number(newest))) break
      if (page === most) cutOff(Number(oldest))
    }
  }
}

const sale = z.object({ invoice_id: z.string().min(1).max(64), api_ref: z.string() })

const ofInvoice = z
  .object({
    invoice_id: word,
    api_ref: word,
    mpesa_reference: word,
  })
  .catch({ invoice_id: '', api_ref: '', mpesa_reference: '' })

/** What moved from `from` on and before `until`, in IntaSend's own words. */
export async function movementsBetween(
  call: Call,
  from: number,
  until: number,
): Promise<AccountMovements> {
  let wholeFrom = from
  const all: AccountMovement[] = []
  const cutOff = (at: number) => {
    // What cannot be read leaves nothing of the time that was asked about whole.
    wholeFrom = Math.max(wholeFrom, Number.isNaN(at) ? until : at + 1)
  }
  for await (const one of movementsSince(call, from, { most: mostPagesOfADay, cutOff })) {
    const at = Date.parse(one.created_at)
    if (!(at >= from && at < until)) continue
    const { invoice_id, api_ref, mpesa_reference } = ofInvoice.parse(one.invoice)
    all.push({
      id: one.transaction_id,
      at,
      type: one.trans_type,
      status: one.status,
      currency: one.currency,
      value: one.value,
      narrative: one.narrative ?? '',
      invoiceId: invoice_id,
      reference: api_ref,
      code: mpesa_reference,
    })
  }
  // Behind a cut nothing is known to be whole, so nothing of it is told.
  return { wholeFrom, movements: all.filter(({ at }) => at >= wholeFrom) }
}

/** The invoice that was paid under `reference` since `since`. */
export async function saleUnder(
  call: Call,
  reference: string,
  since: number,
): Promise<string | null> {
  for await (const { invoice } of movementsSince(call, since)) {
    const parsed = sale.safeParse(invoice)
    if (parsed.success && parsed.data.api_ref === reference) return parsed.data.invoice_id
  }
  return null
}

async function read<S extends z.ZodType>(
  call: Call,
  path: string,
  schema: S,
): Promise<z.output<S>> {
  const response = await call(path, timeoutMs).catch(() => null)
  const answer = schema.safeParse(await response?.json().catch(() => undefined))
  if (response?.ok && answer.success) return answer.data
  throw new Failure('PROVIDER_DOWN', `IntaSend answered about a wallet with ${response?.status}`)
}
