import type { Messages } from '../i18n/messages'
import { Submit } from '../web/action-form'
import { Notice } from '../web/page'
import { RiderChoice } from './handover-views'
import type { OrdersPage as Page, Tab } from './list-queries'
import type { OrdersProps } from './list-views'
import type { Order } from './order'
import { manySteps, nextOfMany } from './step-orders'

/** Where work is done in heaps, each order has a box, or room for one. */
const inHeaps: readonly Tab[] = ['pack', 'deliver']

export function tickBox(order: Order, tab: Tab, t: Messages) {
  if (!inHeaps.includes(tab)) return undefined
  if (nextOfMany(order) === undefined) return <span class="tick" />
  return (
    <label class="tick">
      <input
        type="checkbox"
        form="many"
        name="orders[]"
        value={order.id}
        aria-label={t.orderList.tick(order.number)}
      />
    </label>
  )
}

/** One button for each step that some order on the page is ready for. */
export function ManySteps({ page, tab, t }: { page: Page; tab: Tab; t: Messages }) {
  const possible = new Set(page.orders.map(({ order }) => nextOfMany(order)))
  const steps = manySteps.filter((step) => possible.has(step))
  if (steps.length === 0 || !inHeaps.includes(tab)) return null
  const action = `/shop/orders/steps?tab=${tab}`
  return (
    <form
      id="many"
      method="post"
      action={action}
      class="quick"
      hx-post={action}
      hx-target="#orders"
      hx-swap="outerHTML"
      hx-disable="find button"
      aria-label={t.orderList.withTicked}
    >
      {steps.includes('dispatch') && page.riders.length > 0 && (
        <RiderChoice riders={page.riders} t={t} />
      )}
      {steps.map((step) => (
        <Submit look="plain" name="step" value={step}>
          {t.orderList.steps[step]}
        </Submit>
      ))}
    </form>
  )
}

type ReportProps = { report: NonNullable<OrdersProps['report']>; t: Messages }

/** A line for each order: that it was done, or why not. */
export function Report({ report, t }: ReportProps) {
  if (report === 'none') return <Notice tone="bad">{t.orderList.noneTicked}</Notice>
  const { stepped, step } = report
  const lines = stepped.map(({ number, outcome }) => {
    if (number === null || outcome === null) return t.orderList.missing
    if (outcome.ok) return `#${number}: ${t.orderList.done[step]}`
    const { NOT_PAID, NOT_ALLOWED } = t.orders.refused
    const why = outcome.code === 'NOT_PAID' ? NOT_PAID : NOT_ALLOWED(t.orders.states[outcome.state])
    return `#${number}: ${why}`
  })
  const allDone = stepped.every(({ outcome }) => outcome?.ok)
  return (
    <Notice tone={allDone ? 'good' : 'warn'}>
      {lines.map((line) => (
        <div>{line}</div>
      ))}
    </Notice>
  )
}
