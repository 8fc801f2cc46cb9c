import { actorName, type ShopContext } from '../context'
import { alreadyThere, retryOnConflict } from '../db/conflict'
import type { Cents } from '../kernel/money'
import { inNairobi } from '../kernel/nairobi'
import { wordFor } from '../orders/signature'
import type { DayFigures } from './figures'
import { type CloseRow, type DayPage, dayPage } from './queries'
import { recordClose } from './record-close'

export type Signature = {
  day: string
  /** `figuresWord` of what was on the page: nobody signs what they have not seen. */
  seen: string
  /** Of the close that was on the page; 0 for none. */
  version: number
  cashCounted: Cents | null
  note: string | null
}

export type SignDay =
  | { ok: true }
  | { ok: false; code: 'NOT_YET' }
  /** `page` is what stands now. */
  | { ok: false; code: 'CHANGED_MEANWHILE'; page: DayPage }

/** A short word for figures, which a form carries. */
export const figuresWord = (figures: DayFigures): string => wordFor([figures])

/**
 * Signs a day's figures as they stand, for the first time or again. The same form sent twice signs
 * once. What changes later is shown against what was signed and never changes it.
 */
export const signDay = (ctx: ShopContext, signature: Signature): Promise<SignDay> =>
  retryOnConflict<SignDay>(
    async () => {
      const { day, seen, version, cashCounted, note } = signature
      if (day > inNairobi(ctx.ports.clock()).day) return { ok: false, code: 'NOT_YET' }
      const page = await dayPage(ctx, day)
      if (isSame(page.close, signature)) return { ok: true }
      const signedMeanwhile = page.close?.signedAt != null && page.close.version !== version
      if (figuresWord(page.figures) !== seen || signedMeanwhile) {
        return { ok: false, code: 'CHANGED_MEANWHILE', page }
      }
      const now = ctx.ports.clock()
      await ctx.shop.commit(
        ...recordClose(ctx, page, page.close?.signedAt == null ? 'sign' : 'sign_again', {
          figures: page.figures,
          cashCountedCents: cashCounted,
          note,
          signedBy: actorName(ctx.actor),
          signedAt: now,
          madeAt: now,
        }),
      )
      return { ok: true }
    },
    (error) => alreadyThere(error, 'day_closes'),
  )

const isSame = (close: CloseRow | null, { seen, version, cashCounted, note }: Signature): boolean =>
  close?.signedAt != null &&
  close.version > version &&
  figuresWord(close.figures) === seen &&
  close.cashCountedCents === cashCounted &&
  close.note === note
