import { z } from 'zod'
import { Failure } from '../../kernel/failure'
import type { RecentPayment } from '../payments/port'
import type { intasendCall } from './call'

type Call = ReturnType<typeof intasendCall>

const timeoutMs = 10_000
// A thousand sales: what lies further back is left to the statement.
const mostPages = 10
const mostWallets = 5

/** Lists come page by page; old versions answered with the bare array (wire-contracts A7). */
const pageOf = <T extends z.ZodType>(item: T) =>
  z.union([
    z.object({ next: z.string().nullish(), results: z.array(item) }),
    z.array(item).transform((results) => ({ next: null, results })),
  ])
const walletPage = pageOf(z.object({ wallet_id: z.string().min(1), currency: z.string() }))
const salePage = pageOf(
  z.object({
    created_at: z.string(),
    // Null or "" where the movement is no sale.
    invoice: z.unknown(),
  }),
)
const sale = z.object({ invoice_id: z.string().min(1).max(64), api_ref: z.string().max(128) })

/** The payments that came into the account's wallets since `since`, by their own ids and ours. */
export async function recentSales(call: Call, since: number): Promise<RecentPayment[]> {
  const { results } = await read(call, '/wallets/', walletPage)
  const wallets = results.filter(({ currency }) => currency === 'KES').slice(0, mostWallets)
  const found: RecentPayment[] = []
  for (const { wallet_id } of wallets) {
    for (let page = 1; page <= mostPages; page++) {
      const list = `/wallets/${encodeURIComponent(wallet_id)}/transactions/?page=${page}&page_size=100`
      const { results: movements, next } = await read(call, list, salePage)
      for (const { invoice } of movements) {
        const parsed = sale.safeParse(invoice)
        if (!parsed.success) continue
        found.push({ invoiceId: parsed.data.invoice_id, reference: parsed.data.api_ref })
      }
      const [newest = 0, oldest = 0] = [movements[0], movements.at(-1)].map((one) =>
        Date.parse(one?.created_at ?? ''),
      )
      // Once they are seen to go back in time, only until before the time that is asked about.
      if (!next || (oldest < since && oldest <= newest)) break
    }
  }
  return found
}

async function read<S extends z.ZodType>(call: Call, path: string, schema: S) {
  const response = await call(path, timeoutMs).catch(() => null)
  const answer = schema.safeParse(await response?.json().catch(() => undefined))
  if (response?.ok && answer.success) return answer.data
  throw new Failure('PROVIDER_DOWN', `IntaSend answered about a wallet with ${response?.status}`)
}
