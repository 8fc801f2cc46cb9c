import type { Context } from 'hono'
import * as z from 'zod'
import { riderId } from '../riders/forms'
import type { AppEnv } from '../web/app-env'
import { type ListWanted, type Tab, tabs } from './list-queries'
import { readSearch } from './search'
import { manySteps, mostAtOnce } from './step-orders'

const number = z.coerce.number().int().min(1).max(999_999_999).optional().catch(undefined)
const day = z.iso.date().optional().catch(undefined)

const listForm = z.object({
  tab: z
    .enum(Object.keys(tabs) as [Tab, ...Tab[]])
    .default('open')
    .catch('open'),
  before: number,
  down: number,
  q: z.string().trim().max(60).default('').catch(''),
  from: day,
  until: day,
  seen: z.string().max(20).optional().catch(undefined),
})

/** What of the orders is looked at, as the address says it; what cannot be read is left out. */
export type ListFilter = {
  tab: Tab
  q: string
  from: string | undefined
  until: string | undefined
}

export function readList(c: Context<AppEnv>) {
  const { tab, before, down, q, from, until, seen } = listForm.parse(c.req.query())
  const filter: ListFilter = { tab, q, from, until }
  const wanted: ListWanted = { tab, before, downTo: down, search: readSearch(q), from, until }
  return { filter, wanted, seen }
}

/** The address of a list. */
export function listAt(tab: Tab, filter: Partial<Omit<ListFilter, 'tab'>> = {}, before?: number) {
  const { q, from, until } = filter
  const query = new URLSearchParams({
    ...(tab !== 'open' && { tab }),
    ...(q && { q }),
    ...(from && { from }),
    ...(until && { until }),
    ...(before && { before: String(before) }),
  })
  return query.size > 0 ? `/shop/orders?${query}` : '/shop/orders'
}

/** The address of the same orders as a spreadsheet. */
export const exportAt = (filter: ListFilter): string =>
  listAt(filter.tab, filter).replace('/shop/orders', '/shop/orders/export.csv')

const orderId = z.templateLiteral(['ord_', z.string().regex(/^[0-9a-zA-Z_-]{1,40}$/)])

export const stepsForm = z.object({
  'orders[]': z.array(orderId).max(mostAtOnce).default([]).catch([]),
  step: z.enum(manySteps),
  rider: riderId.optional().catch(undefined),
})
