import type { NoticeState } from '../context'
import { days } from '../kernel/clock'
import type { Sealed } from '../sealing/vault'

export type Fact =
  | 'name'
  | 'data_key'
  | 'conversation'
  | 'known'
  | 'person'
  | 'moved_to'
  | 'settled'
  | 'last_inbound_at'
  | 'pair_free_at'
  | 'counted'

export type Inbound = { id: string; at: number; sealed: Sealed; tries: number; notBefore: number }
export type Pending = {
  seq: number
  tag: string
  kind: 'reply' | 'service' | 'code'
  shop: string
  sealed: Sealed
  tries: number
  notBefore: number
}
/** A message that WhatsApp took and then could not deliver. */
export type FailedNotice = { id: string; shop: string; code: string | null }

/** Meta sends a webhook again for seven days; ids are known a little longer. */
const idsLive = days(8)
const mostTranscript = 200
const mostTold = 500

/** The rows of one chat. All calls are synchronous, so those without `await` between are one commit. */
export class ChatStore {
  readonly #sql: SqlStorage
  #hasTables: boolean
  /** Facts that go into the commit of whatever is written next. */
  readonly #riding = new Map<Fact, string>()

  constructor(sql: SqlStorage) {
    this.#sql = sql
    this.#hasTables = [...sql.exec("SELECT 1 FROM sqlite_master WHERE name = 'facts'")].length > 0
  }

  fact(name: Fact): string | null {
    const riding = this.#riding.get(name)
    if (riding !== undefined) return riding
    const [row] = this.#read<{ value: string }>('SELECT value FROM facts WHERE name = ?', name)
    return row?.value ?? null
  }

  number(name: Fact): number {
    return Number(this.fact(name) ?? 0)
  }

  /** Keeps a fact, but in the commit of the next write: a message costs one commit, not four. */
  keepWithNext(name: Fact, value: string | number): void {
    this.#riding.set(name, String(value))
  }

  keep(name: Fact, value: string | number): void {
    this.#riding.delete(name)
    this.#write('INSERT OR REPLACE INTO facts VALUES (?, ?)', name, String(value))
  }

  /** Keeps an instant unless a later one is known. */
  latest(name: Fact, at: number): void {
    if (at > this.number(name)) this.keep(name, at)
  }

  forget(name: Fact): void {
    this.#riding.delete(name)
    this.#write('DELETE FROM facts WHERE name = ?', name)
  }

  /** Keeps an event unless its id was seen. `arrived` orders events of the same second. */
  takeIn(id: string, at: number, sealed: Sealed): void {
    const next = '(SELECT coalesce(max(arrived), 0) + 1 FROM inbox)'
    this.#write(`INSERT OR IGNORE INTO inbox VALUES (?, ?, ${next}, ?, 0, 0)`, id, at, sealed)
  }

  /** The oldest event that was not answered yet. */
  nextInbound(): Inbound | null {
    const [row] = this.#read<Inbound>(
      `SELECT id, at, sealed, tries, not_before AS notBefore FROM inbox
       WHERE sealed IS NOT NULL ORDER BY at, arrived LIMIT 1`,
    )
    return row ?? null
  }

  /** Answered: the text goes, the id stays so that a repetition is recognised. */
  done(id: string): void {
    this.#write('UPDATE inbox SET sealed = NULL WHERE id = ?', id)
  }

  retryInbound(id: string, notBefore: number): void {
    this.#write('UPDATE inbox SET tries = tries + 1, not_before = ? WHERE id = ?', notBefore, id)
  }

  enqueue(message: Omit<Pending, 'seq' | 'tries' | 'notBefore'>): void {
    this.#write(
      'INSERT INTO outgoing (tag, kind, shop, sealed, tries, not_before) VALUES (?, ?, ?, ?, 0, 0)',
      message.tag,
      message.kind,
      message.shop,
      message.sealed,
    )
  }

  /** What must be sent next. Strictly in order: a receipt must not overtake the order. */
  nextOutgoing(): Pending | null {
    const [row] = this.#read<Pending>(
      `SELECT seq, tag, kind, shop, sealed, tries, not_before AS notBefore
       FROM outgoing ORDER BY seq LIMIT 1`,
    )
    return row ?? null
  }

  waiting(): number {
    return Number(this.#read('SELECT count(*) AS many FROM outgoing')[0]?.many ?? 0)
  }

  retryOutgoing(seq: number, notBefore: number): void {
    this.#write(
      'UPDATE outgoing SET tries = tries + 1, not_before = ? WHERE seq = ?',
      notBefore,
      seq,
    )
  }

  /** Sent or given up: the text goes at once. */
  settle({ seq, tag, kind }: Pending, state: string, code: string | null, at: number): void {
    this.#write('DELETE FROM outgoing WHERE seq = ?', seq)
    this.#write('UPDATE told SET state = ?, code = ? WHERE id = ?', state, code, tag)
    this.note('out', kind, at, state, tag)
  }

  isTold(id: string): boolean {
    return this.#read('SELECT 1 FROM told WHERE id = ?', id).length > 0
  }

  /** How a notice or code ended, or that it still waits. */
  noticeState(id: string): NoticeState {
    const [row] = this.#read<{ state: NoticeState['state']; code: string | null }>(
      'SELECT state, code FROM told WHERE id = ?',
      id,
    )
    const state = row?.state ?? 'waiting'
    return state === 'waiting' || state === 'sent' ? { state } : { state, code: row?.code ?? '' }
  }

  promise(id: string, shop: string, at: number): void {
    this.#write("INSERT OR IGNORE INTO told VALUES (?, ?, 'waiting', NULL, ?)", id, shop, at)
  }

  /**
   * A word of WhatsApp on a message of ours; later ones never take an earlier state back. Returns the
   * notice that it says has failed after all, if it was one.
   */
  heardOf(tag: string, state: string, code: string | null): FailedNotice | null {
    this.#write(
      `UPDATE transcript SET state = ?2 WHERE tag = ?1
       AND instr('sent delivered read played failed', state) < instr('sent delivered read played failed', ?2)`,
      tag,
      state,
    )
    if (state !== 'failed') return null
    const [told] = this.#read<{ shop: string }>(
      "SELECT shop FROM told WHERE id = ? AND state = 'sent'",
      tag,
    )
    if (!told) return null
    this.#write("UPDATE told SET state = 'failed', code = ? WHERE id = ?", code, tag)
    return { id: tag, shop: told.shop, code }
  }

  /** The transcript: direction, kind, time and state, never words. */
  note(direction: 'in' | 'out', kind: string, at: number, state: string, tag: string | null): void {
    this.#write(
      'INSERT INTO transcript (direction, kind, at, state, tag) VALUES (?, ?, ?, ?, ?)',
      direction,
      kind,
      at,
      state,
      tag,
    )
  }

  tidy(now: number): void {
    const old = now - idsLive
    this.#write('DELETE FROM inbox WHERE sealed IS NULL AND at < ?', old)
    this.#write(
      'DELETE FROM transcript WHERE seq <= (SELECT max(seq) FROM transcript) - ?',
      mostTranscript,
    )
    this.#write(
      `DELETE FROM told WHERE state <> 'waiting' AND id NOT IN
       (SELECT id FROM told ORDER BY at DESC LIMIT ?)`,
      mostTold,
    )
  }

  /** Writes what rides along. Before a transaction that may fail, so that it cannot take it back. */
  flush(): void {
    if (!this.#hasTables) this.#sql.exec(tables.join(';'))
    this.#hasTables = true
    for (const [name, value] of this.#riding) {
      this.#sql.exec('INSERT OR REPLACE INTO facts VALUES (?, ?)', name, value)
    }
    this.#riding.clear()
  }

  #write(query: string, ...values: SqlStorageValue[]): void {
    this.flush()
    this.#sql.exec(query, ...values)
  }

  /** An object that was only looked at stays empty: tables are made with the first write. */
  #read<Row extends Record<string, SqlStorageValue>>(
    query: string,
    ...values: SqlStorageValue[]
  ): Row[] {
    return this.#hasTables ? this.#sql.exec<Row>(query, ...values).toArray() : []
  }
}

const tables = [
  'CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID',
  `CREATE TABLE inbox (id TEXT PRIMARY KEY, at INTEGER NOT NULL, arrived INTEGER NOT NULL,
   sealed TEXT, tries INTEGER NOT NULL, not_before INTEGER NOT NULL) WITHOUT ROWID`,
  `CREATE TABLE outgoing (seq INTEGER PRIMARY KEY, tag TEXT NOT NULL, kind TEXT NOT NULL,
   shop TEXT NOT NULL, sealed TEXT NOT NULL, tries INTEGER NOT NULL, not_before INTEGER NOT NULL)`,
  `CREATE TABLE told (id TEXT PRIMARY KEY, shop TEXT NOT NULL, state TEXT NOT NULL, code TEXT,
   at INTEGER NOT NULL) WITHOUT ROWID`,
  `CREATE TABLE transcript (seq INTEGER PRIMARY KEY, direction TEXT NOT NULL,
   kind TEXT NOT NULL, at INTEGER NOT NULL, state TEXT NOT NULL, tag TEXT)`,
]
