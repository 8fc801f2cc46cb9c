import type { ShopId } from '../kernel/ids'

/** A row that something has to be done about. Ids cross shops, data never. */
export type Due = { shop_id: ShopId; id: string }

/** Whether the owners of the shop `s` want to be left alone at the whole hour of Nairobi that ?n is. */
export const isQuietAt = (
  n: number,
) => `(s.quiet_from is not null and s.quiet_until is not null and case
    when s.quiet_from <= s.quiet_until then ?${n} >= s.quiet_from and ?${n} < s.quiet_until
    else ?${n} >= s.quiet_from or ?${n} < s.quiet_until end)`

// A run does this much of each kind and leaves the rest to the next minute. Fair between shops: one
// shop's flood takes at most a part of a run, and the oldest of every shop come before anybody's second.
export const mostOfAKind = 100
export const mostOfAShop = 25

/** The rows of `table` whose `due` is not after ?1, by a partial index; at most ?2 of a shop, ?3 in all. */
export const oldest = (table: string, id: string, due: string, condition: string) => `
  select shop_id, id from (
    select shop_id, ${id} as id, ${due} as due,
      row_number() over (partition by shop_id order by ${due}) as turn
    from (select * from ${table} where ${condition} and ${due} <= ?1 order by ${due} limit 2000)
  ) where turn <= ?2 order by turn, due limit ?3`
