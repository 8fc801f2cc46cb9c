import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { ShopContext } from '../context'
import { instant, sealed, shopOwned } from '../db/columns'
import type { ShopId } from '../kernel/ids'
import type { Token, TokenShelf } from '../providers/daraja/port'
import type { ProviderName } from '../providers/payments/port'

export const providerTokens = sqliteTable(
  'provider_tokens',
  {
    ...shopOwned,
    provider: text('provider').$type<ProviderName>().notNull(),
    tokenSealed: sealed('token_sealed').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.shopId, table.provider] })],
)

// An isolate keeps what it has read, so that a push needs no look-up for it. A token that another
// isolate has replaced is refused by Safaricom, and then read again.
const atHand = new Map<string, Token>()
const mostAtHand = 1000

/** Where the isolates share a shop's token at Daraja: one row, sealed. `consumerKey` is whose it is. */
export function darajaTokens(ctx: ShopContext, consumerKey: string): TokenShelf {
  const { shop, vault } = ctx
  const place = placeOf(shop.shopId, consumerKey)
  return {
    async read(usable) {
      const known = atHand.get(place)
      if (known && usable(known)) return known
      const [row] = await shop.select(providerTokens).limit(1)
      if (!row) return null
      // A token of other keys does not open: its place was another.
      const text = await vault.open(place, row.tokenSealed).catch(() => null)
      if (text === null) return null
      const token = keepAtHand(place, { text, expiresAt: row.expiresAt })
      return usable(token) ? token : null
    },
    async keep(token) {
      keepAtHand(place, token)
      const tokenSealed = await vault.seal(place, token.text)
      const { expiresAt } = token
      await shop
        .insert(providerTokens, { provider: 'daraja', tokenSealed, expiresAt })
        .onConflictDoUpdate({
          target: [providerTokens.shopId, providerTokens.provider],
          set: { tokenSealed, expiresAt },
        })
    },
  }
}

// Bound to the key it was given for: after a change of keys the old token does not even open.
const placeOf = (shopId: ShopId, consumerKey: string) =>
  `provider_tokens.token/${shopId}|${consumerKey}` as const

function keepAtHand(place: string, token: Token): Token {
  if (atHand.size >= mostAtHand) atHand.clear()
  atHand.set(place, token)
  return token
}
