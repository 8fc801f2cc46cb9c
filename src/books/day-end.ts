import { inArray, type SQL, sql } from 'drizzle-orm'
import type { ShopScope } from '../db/shop-scope'
import { noCents } from '../kernel/money'
import { accounts, type Flow, flowsOf, type Happened, since, together } from './flow'
import { ledgerDays } from './tables'

type DayRow = typeof ledgerDays.$inferSelect

/** The stored ends of days that are the last on or before each of `days`, and the last of all. */
export const dayEnds = (shop: ShopScope, days: readonly string[]) =>
  shop.select(
    ledgerDays,
    inArray(ledgerDays.day, [lastDay(shop), ...days.map((day) => lastDay(shop, day))] as never),
  )

const lastDay = (shop: ShopScope, until?: string): SQL =>
  until === undefined
    ? sql`(select max(day) from ${ledgerDays} where ${shop.ours(ledgerDays)})`
    : sql`(select max(day) from ${ledgerDays} where ${shop.ours(ledgerDays, sql`${ledgerDays.day} <= ${until}`)})`

/** The instant at which the last stored day ended; 0 when none is. */
export const afterLastDay = (shop: ShopScope): SQL =>
  sql`coalesce((unixepoch(${lastDay(shop)}) + 75600) * 1000, 0)`

/** The books at the end of any of the days asked for: what is stored and what happened since. */
export class Books {
  readonly #stored: Map<string, Flow[]>
  readonly #since: ReadonlyMap<string, Happened[]>

  constructor(rows: readonly DayRow[], happened: ReadonlyMap<string, Happened[]>) {
    const byDay = Map.groupBy(rows, ({ day }) => day)
    this.#stored = new Map(
      [...byDay].map(([day, own]) => [
        day,
        own.map(({ account, inCents, outCents }) => ({ account, in: inCents, out: outCents })),
      ]),
    )
    this.#since = happened
  }

  /** All that moved until this day ended. */
  until(day: string): Flow[] {
    const stored = [...this.#stored.keys()].filter((known) => known <= day).sort()
    const happened = [...this.#since].filter(([at]) => at <= day).flatMap(([, all]) => all)
    return together(this.#stored.get(stored.at(-1) ?? '') ?? [], flowsOf(happened))
  }

  /** From the morning of `first` to the evening of `last`. */
  between(dayBefore: string, last: string): Flow[] {
    return since(this.until(dayBefore), this.until(last))
  }

  /** Days on which something happened that are not stored yet. */
  unstored(): string[] {
    return [...this.#since.keys()].sort()
  }
}

export const dayRows = (day: string, flows: readonly Flow[]) =>
  accounts.map((account) => {
    const flow = flows.find((one) => one.account === account)
    return { day, account, inCents: flow?.in ?? noCents, outCents: flow?.out ?? noCents }
  })
