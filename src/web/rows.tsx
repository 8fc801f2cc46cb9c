import type { Child } from 'hono/jsx'
import type { Cents } from '../kernel/money'
import { formatMoney } from '../kernel/money'

type RowProps = {
  /** Makes the whole row one target for a thumb. */
  href?: string
  id?: string
  /** What stands beside the target, at the left: a box to tick. */
  before?: Child
  /** A small square before the words. */
  picture?: Child
  title: Child
  /** The quieter second line. */
  text?: Child
  /** What stands at the right: an amount, a time. */
  end?: Child
  badge?: Child
  /** Buttons or forms under the row; not for a row that is a link. */
  children?: Child
}

/** A list of things made for a thumb: orders, products, zones. Holds `Row`s. */
export const RowList = ({ id, children }: { id?: string; children?: Child }) => (
  <ul class="rows" id={id}>
    {children}
  </ul>
)

export function Row({ href, id, before, picture, title, text, end, badge, children }: RowProps) {
  // In a link only words may stand; beside a title that is none, a form may as well.
  const End = href ? 'span' : 'div'
  const inside = (
    <>
      {picture}
      <span class="row-main">
        <span class="row-title">{title}</span>
        {text && <span class="row-text">{text}</span>}
      </span>
      {(end || badge) && (
        <End class="row-end">
          {end}
          {badge}
        </End>
      )}
    </>
  )
  return (
    <li id={id} class={before ? 'pick' : undefined}>
      {before}
      {href ? (
        <a class="row" href={href}>
          {inside}
        </a>
      ) : (
        <div class="row">{inside}</div>
      )}
      {children && <div class="row-actions">{children}</div>}
    </li>
  )
}

type Fact = { label: string; value: Child }

/** Names and values of one thing. */
export const Facts = ({ facts }: { facts: readonly Fact[] }) => (
  <dl class="facts">
    {facts.map(({ label, value }) => (
      <div>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)

type Line = { label: Child; amount: Cents; strong?: boolean }

/** Amounts under each other, as on a receipt. */
export const MoneyLines = ({ lines }: { lines: readonly Line[] }) => (
  <dl class="money-lines">
    {lines.map(({ label, amount, strong }) => (
      <div class={strong ? 'strong' : undefined}>
        <dt>{label}</dt>
        <dd>{formatMoney(amount)}</dd>
      </div>
    ))}
  </dl>
)

type StatProps = { label: Child; value: Child; text?: Child; href?: string }

/** Figures side by side at the top of a page. Holds `Stat`s. */
export const Stats = ({ children }: { children?: Child }) => <div class="stats">{children}</div>

/** One figure with its name, and a line that says how to read it. */
export function Stat({ label, value, text, href }: StatProps) {
  const inside = (
    <>
      <span class="stat-label">{label}</span>
      <span class="stat-value">{value}</span>
      {text && <span class="stat-text">{text}</span>}
    </>
  )
  return href ? (
    <a class="stat" href={href}>
      {inside}
    </a>
  ) : (
    <div class="stat">{inside}</div>
  )
}

type Tab = { href: string; label: string; count?: number; current: boolean }

/** Links that cut one list several ways. Plain links: they work without JavaScript. */
export const Tabs = ({ label, tabs }: { label: string; tabs: readonly Tab[] }) => (
  <nav class="tabs" aria-label={label}>
    {tabs.map(({ href, label: name, count, current }) => (
      <a href={href} aria-current={current ? 'page' : undefined}>
        {name}
        {count !== undefined && <span class="count">{count}</span>}
      </a>
    ))}
  </nav>
)
