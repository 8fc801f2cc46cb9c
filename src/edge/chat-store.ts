import type { NoticeState } from '../context'
import { days } from '../kernel/clock'
import type { Sealed } from '../sealing/vault'

export type Fact =
  | 'data_key'
  | 'conversation'
  | 'known'
  | 'person'
  | 'moved_to'
  | 'settled'
  | 'last_inbound_at'
  | 'pair_free_at'

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
/** Meta sends a webhook again for seven days; ids are known a little longer. */
const idsLive = days(8)
const mostTranscript = 200
const mostTold = 500

/** The rows of one chat. All calls are synchronous, so those without `await` between are one commit. */
export class ChatStore {
  readonly #sql: SqlStorage

  constructor(sql: SqlStorage) {
    this.#sql = sql
    for (const table of tables) sql.exec(table)
  }

  fact(name: Fact): string | null {
    const [row] = this.#sql.exec<{ value: string }>('SELECT value FROM facts WHERE name = ?', name)
    return row?.value ?? null
  }

  number(name: Fact): number {
    return Number(this.fact(name) ?? 0)
  }

  keep(name: Fact, value: string | number): void {
    this.#sql.exec('INSERT OR REPLACE INTO facts VALUES (?, ?)', name, String(value))
  }

  /** Keeps an instant unless a later one is known. */
  latest(name: Fact, at: number): void {
    if (at > this.number(name)) this.keep(name, at)
  }

  forget(name: Fact): void {
    this.#sql.exec('DELETE FROM facts WHERE name = ?', name)
  }

  /** Keeps an event unless its id was seen. `arrived` orders events of the same second. */
  takeIn(id: string, at: number, sealed: Sealed): void {
    const next = '(SELECT coalesce(max(arrived), 0) + 1 FROM inbox)'
    this.#sql.exec(`INSERT OR IGNORE INTO inbox VALUES (?, ?, ${next}, ?, 0, 0)`, id, at, sealed)
  }

  /** The oldest event that was not answered yet. */
  nextInbound(): Inbound | null {
    const [row] = this.#sql.exec<Inbound>(
      `SELECT id, at, sealed, tries, not_before AS notBefore FROM inbox
       WHERE sealed IS NOT NULL ORDER BY at, arrived LIMIT 1`,
    )
    return row ?? null
  }

  /** Answered: the text goes, the id stays so that a repetition is recognised. */
  done(id: string): void {
    this.#sql.exec('UPDATE inbox SET sealed = NULL WHERE id = ?', id)
  }

  retryInbound(id: string, notBefore: number): void {
    this.#sql.exec('UPDATE inbox SET tries = tries + 1, not_before = ? WHERE id = ?', notBefore, id)
  }

  enqueue(message: Omit<Pending, 'seq' | 'tries' | 'notBefore'>): void {
    this.#sql.exec(
      'INSERT INTO outgoing (tag, kind, shop, sealed, tries, not_before) VALUES (?, ?, ?, ?, 0, 0)',
      message.tag,
      message.kind,
      message.shop,
      message.sealed,
    )
  }

  /** What must be sent next. Strictly in order: a receipt must not overtake the order. */
  nextOutgoing(): Pending | null {
    const [row] = this.#sql.exec<Pending>(
      `SELECT seq, tag, kind, shop, sealed, tries, not_before AS notBefore
       FROM outgoing ORDER BY seq LIMIT 1`,
    )
    return row ?? null
  }

  waiting(): number {
    return Number(this.#sql.exec('SELECT count(*) AS many FROM outgoing').one().many)
  }

  retryOutgoing(seq: number, notBefore: number): void {
    this.#sql.exec(
      'UPDATE outgoing SET tries = tries + 1, not_before = ? WHERE seq = ?',
      notBefore,
      seq,
    )
  }

  /** Sent or given up: the text goes at once. */
  settle({ seq, tag, kind }: Pending, state: string, code: string | null, at: number): void {
    this.#sql.exec('DELETE FROM outgoing WHERE seq = ?', seq)
    this.#sql.exec('UPDATE told SET state = ?, code = ? WHERE id = ?', state, code, tag)
    this.note('out', kind, at, state, tag)
  }

  isTold(id: string): boolean {
    return [...this.#sql.exec('SELECT 1 FROM told WHERE id = ?', id)].length > 0
  }

  /** How a notice or code ended, or that it still waits. */
  noticeState(id: string): NoticeState {
    const [row] = this.#sql.exec<{ state: NoticeState['state']; code: string | null }>(
      'SELECT state, code FROM told WHERE id = ?',
      id,
    )
    const state = row?.state ?? 'waiting'
    return state === 'waiting' || state === 'sent' ? { state } : { state, code: row?.code ?? '' }
  }

  promise(id: string, at: number): void {
    this.#sql.exec("INSERT OR IGNORE INTO told VALUES (?, 'waiting', NULL, ?)", id, at)
  }

  /** A word of WhatsApp on a message of ours; later ones never take an earlier state back. */
  heardOf(tag: string, state: string, code: string | null): void {
    this.#sql.exec(
      `UPDATE transcript SET state = ?2 WHERE tag = ?1
       AND instr('sent delivered read played failed', state) < instr('sent delivered read played failed', ?2)`,
      tag,
      state,
    )
    if (state !== 'failed') return
    this.#sql.exec("UPDATE told SET state = 'failed', code = ? WHERE id = ?", code, tag)
  }

  /** The transcript: direction, kind, time and state, never words. */
  note(direction: 'in' | 'out', kind: string, at: number, state: string, tag: string | null): void {
    this.#sql.exec(
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
    this.#sql.exec('DELETE FROM inbox WHERE sealed IS NULL AND at < ?', old)
    this.#sql.exec(
      'DELETE FROM transcript WHERE seq <= (SELECT max(seq) FROM transcript) - ?',
      mostTranscript,
    )
    this.#sql.exec(
      `DELETE FROM told WHERE state <> 'waiting' AND id NOT IN
       (SELECT id FROM told ORDER BY at DESC LIMIT ?)`,
      mostTold,
    )
  }
}

const tables = [
  'CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID',
  `CREATE TABLE IF NOT EXISTS inbox (id TEXT PRIMARY KEY, at INTEGER NOT NULL, arrived INTEGER NOT NULL,
   sealed TEXT, tries INTEGER NOT NULL, not_before INTEGER NOT NULL) WITHOUT ROWID`,
  `CREATE TABLE IF NOT EXISTS outgoing (seq INTEGER PRIMARY KEY, tag TEXT NOT NULL, kind TEXT NOT NULL,
   shop TEXT NOT NULL, sealed TEXT NOT NULL, tries INTEGER NOT NULL, not_before INTEGER NOT NULL)`,
  `CREATE TABLE IF NOT EXISTS told (id TEXT PRIMARY KEY, state TEXT NOT NULL, code TEXT, at INTEGER NOT NULL) WITHOUT ROWID`,
  `CREATE TABLE IF NOT EXISTS transcript (seq INTEGER PRIMARY KEY, direction TEXT NOT NULL,
   kind TEXT NOT NULL, at INTEGER NOT NULL, state TEXT NOT NULL, tag TEXT)`,
]
