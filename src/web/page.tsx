import type { Child } from 'hono/jsx'
import { type Cents, formatMoney } from '../kernel/money'
import { Icon } from './icon'

export type Tone = 'calm' | 'good' | 'warn' | 'bad' | 'info'

type PageHeadProps = {
  title: Child
  /** One line under the title. */
  text?: Child
  /** The way back to the list this page came from. */
  back?: { href: string; label: string }
  /** Buttons that belong to the whole page. */
  children?: Child
}

/** The top of a page: its only `h1`. */
export const PageHead = ({ title, text, back, children }: PageHeadProps) => (
  <header class="page-head">
    {back && (
      <a class="back" href={back.href}>
        <Icon name="back" />
        {back.label}
      </a>
    )}
    <div class="split">
      <h1>{title}</h1>
      {children && <div class="actions">{children}</div>}
    </div>
    {text && <p class="lead">{text}</p>}
  </header>
)

type CardProps = { title?: Child; actions?: Child; id?: string; children?: Child }

export const Card = ({ title, actions, id, children }: CardProps) => (
  <section class="card" id={id}>
    {(title || actions) && (
      <div class="split card-head">
        {title && <h2>{title}</h2>}
        {actions && <div class="actions">{actions}</div>}
      </div>
    )}
    {children}
  </section>
)

/** Says a state in words; the colour only helps. */
export const Badge = ({ tone = 'calm', children }: { tone?: Tone; children?: Child }) => (
  <span class={`badge ${tone}`}>{children}</span>
)

type NoticeProps = { tone?: Tone; title?: Child; children?: Child }

/** A sentence the reader should not miss. Bad news is announced at once to those who listen. */
export const Notice = ({ tone = 'info', title, children }: NoticeProps) => (
  <div class={`notice ${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
    {title && <strong>{title}</strong>}
    <div>{children}</div>
  </div>
)

/** What stands where a list would be: why it is empty and what to do about it. */
export const EmptyState = ({ title, children }: { title: Child; children?: Child }) => (
  <div class="empty">
    <div class="empty-title">{title}</div>
    {children}
  </div>
)

/** `KES 1,250`, never broken over two lines, digits under digits. */
export const MoneyText = ({ amount, strong }: { amount: Cents; strong?: boolean }) => (
  <span class={strong ? 'money strong' : 'money'}>{formatMoney(amount)}</span>
)

type Column = { label: string; align?: 'end' }
type TableProps = { caption: string; columns: readonly Column[]; rows: readonly Child[][] }

/** Figures in rows and columns. On a narrow phone it scrolls by itself, not the page. */
export const Table = ({ caption, columns, rows }: TableProps) => (
  <section class="scroll" tabindex={0} aria-label={caption}>
    <table>
      <caption class="hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ label, align }) => (
            <th scope="col" class={align}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            {row.map((cell, i) => (
              <td class={columns[i]?.align}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)
