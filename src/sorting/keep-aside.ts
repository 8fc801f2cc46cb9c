import type { ShopContext } from '../context'
import { retryOnConflict } from '../db/conflict'
import { accountIn, moveOut } from '../ledger/ledger'
import { recordReceiptSteps } from '../refunds/record-receipt-step'
import type { AsideRef, Sorted } from './book-aside'
import { loadAside } from './load-aside'

/** The owner says that set-aside money belongs to no order: it stays, as `other`. */
export const keepAside = (ctx: ShopContext, ref: AsideRef): Promise<Sorted> =>
  retryOnConflict(async (): Promise<Sorted> => {
    const { known } = await loadAside(ctx, ref)
    const { aside, charges, version } = known.standing
    if (version !== ref.version || aside <= 0) return { ok: false, code: 'CHANGED_MEANWHILE' }
    const { currency } = known.receipt
    const postings = moveOut(accountIn('other', currency), aside, charges, currency)
    const step = { event: 'keep' as const, about: null, amount: aside, charges, postings }
    await ctx.shop.commit(...recordReceiptSteps(ctx, known, [step]))
    return { ok: true, refund: null, asked: false }
  })
