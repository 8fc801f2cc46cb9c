import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { centsColumn, instant, json, shopOwned } from '../db/columns'
import type { StatementId } from '../kernel/ids'
import type { Result } from './match'
import type { LineSorting, StatementResults, StatementState } from './statement'
import type { LineClass, Source } from './statement-line'

export const statements = sqliteTable(
  'statements',
  {
    ...shopOwned,
    id: text('id').$type<StatementId>().notNull(),
    kind: text('kind').$type<'file' | 'day'>().notNull(),
    state: text('state').$type<StatementState>().notNull(),
    source: text('source').$type<Source>(),
    reason: text('reason'),
    fileName: text('file_name').notNull(),
    bytes: integer('bytes').notNull(),
    lines: integer('lines').notNull().default(0),
    cursor: integer('cursor').notNull().default(0),
    fromAt: instant('from_at'),
    untilAt: instant('until_at'),
    results: json<StatementResults>('results'),
    uploadedBy: text('uploaded_by').notNull(),
    uploadedAt: instant('uploaded_at').notNull(),
    doneAt: instant('done_at'),
  },
  (table) => [primaryKey({ columns: [table.shopId, table.id] })],
)

export const statementLines = sqliteTable(
  'statement_lines',
  {
    ...shopOwned,
    lineKey: text('line_key').notNull(),
    statementId: text('statement_id').$type<StatementId>().notNull(),
    number: integer('number').notNull(),
    class: text('class').$type<LineClass>().notNull(),
    code: text('code'),
    invoiceId: text('invoice_id'),
    reference: text('reference'),
    amountCents: centsColumn('amount_cents').notNull(),
    happenedAt: instant('happened_at').notNull(),
    result: text('result').$type<Result>(),
    receiptId: text('receipt_id'),
    sortedAt: instant('sorted_at'),
    sortedAs: text('sorted_as').$type<LineSorting>(),
  },
  (table) => [primaryKey({ columns: [table.shopId, table.lineKey] })],
)

export const statementLineEvents = sqliteTable(
  'statement_line_events',
  {
    ...shopOwned,
    lineKey: text('line_key').notNull(),
    version: integer('version').notNull(),
    event: text('event').notNull(),
    about: text('about'),
    reason: text('reason'),
    actor: text('actor').notNull(),
    happenedAt: instant('happened_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.shopId, table.lineKey, table.version] })],
)
