import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { root } from '../../scripts/settings.ts'
import { atMost, type Finding, shareOf } from './report.ts'
import { openWorker } from './stage.ts'

const files = 2
const rowsAFile = 50_000
const rows = files * rowsAFile
/** `mostSlices` of src/reconciliation/work-through-statement.ts. */
const slicesAnInvocation = 4
const migrations = join(root, 'migrations/shops')

/** One in a hundred is not as it should be; a file's first row is its head, so its last sale has none. */
const isWrong = (i: number) => i % 100 === 7
const expected = rows - files - rows / 100
const invoiceOf = (i: number) => `IN${i.toString(36).padStart(8, '0').toUpperCase()}`
const codeOf = (i: number) => `UKM${i.toString(36).padStart(7, '0').toUpperCase()}`
const kesOf = (i: number) => 50 + ((i * 7919) % 9000)
const atOf = (i: number) => Date.UTC(2026, 10, 22, 9) + i * 2000

/**
 * 100,000 rows of statements against 100,000 payments, in workerd and its D1. Memory is what workerd
 * grows by, the database's own cache included.
 */
export async function statement(): Promise<Finding[]> {
  const { url, folder, pid, close } = await openWorker('test/bench/worker/statement.ts')
  try {
    const ask = async (path: string, body?: string | Uint8Array<ArrayBuffer>) => {
      const answer = await fetch(
        `${url}${path}`,
        body === undefined ? {} : { method: 'POST', body },
      )
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
      // biome-ignore lint/suspicious/noExplicitAny: told by our own worker beside this
      return (await answer.json()) as any
    }
    for (let from = 0; from < rows; from += 10_000) {
      await ask(
        '/receipts',
        JSON.stringify(Array.from({ length: 10_000 }, (_, i) => sale(from + i))),
      )
    }
    const before = memoryOf(pid)
    let [reading, matching, mostQueries, peak, matched] = [0, 0, 0, 0, 0]
    for (let file = 0; file < files; file++) {
      const id = await ask(`/upload?name=${file}`, fileOf(file))
      for (let slice = 0; slice < 100; slice++) {
        const begun = performance.now()
        const did = await ask(`/${id}`)
        const took = performance.now() - begun
        peak = Math.max(peak, memoryOf(pid) - before)
        if (did.state === 'done') {
          matched += did.counts.matched
          break
        }
        if (did.state === 'uploaded' || did.state === 'reading') reading += took
        else matching += took
        mostQueries = Math.max(mostQueries, did.queries * slicesAnInvocation)
      }
    }
    if (matched !== expected) throw new Error(`${matched} lines matched`)
    const rate = (ms: number) => rows / (ms / 1000)
    return [
      shareOf(0.5, {
        name: `matching ${rows.toLocaleString('en')} rows of statements`,
        ours: rate(matching),
        floor: rate(plainSqlite(folder)),
        unit: 'rows/s',
      }),
      atMost(128, { name: 'memory that workerd needs for it', ours: peak, unit: 'MB' }),
      atMost(1000, { name: 'D1 queries of an invocation of it', ours: mostQueries, unit: '' }),
      {
        name: 'reading their files and writing the lines down, known ids matched',
        ours: `${rate(reading).toFixed(0)} rows/s`,
        budget: '',
        ok: null,
      },
    ]
  } finally {
    await close()
  }
}

const sale = (i: number) => ({
  number: i + 1,
  invoiceId: invoiceOf(i),
  code: codeOf(i),
  cents: kesOf(i) * 100,
  at: atOf(i),
})

/** Megabytes that a process holds (Linux; elsewhere nothing is known of it). */
function memoryOf(pid: number): number {
  try {
    const [, kilobytes] =
      /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return Number(kilobytes) / 1024
  } catch {
    return Number.NaN
  }
}

/** IntaSend's export of half of the days (wire-contracts H3.3); wrong rows say a shilling more. */
function fileOf(file: number): Uint8Array<ArrayBuffer> {
  let balance = 0
  const lines = Array.from({ length: rowsAFile - 1 }, (_, k) => {
    const i = file * rowsAFile + k
    const kes = kesOf(i) + (isWrong(i) ? 1 : 0)
    balance += kes
    const at = new Date(atOf(i)).toISOString()
    return `TX${i},${at},SALE,AVAILABLE,KES,${kes}.00,${balance}.00,${invoiceOf(i)},pay_${invoiceOf(i)},${codeOf(i)}`
  })
  const head =
    'transaction_id,created_at,trans_type,status,currency,value,running_balance,invoice_id,api_ref,mpesa_reference'
  return new TextEncoder().encode(`${head}\n${lines.join('\n')}\n`)
}

/** The least: the same rows in the same tables of SQLite, without anything between, by a join each way. */
function plainSqlite(folder: string): number {
  const sqlite = new DatabaseSync(join(folder, 'floor.sqlite'))
  for (const file of readdirSync(migrations).sort()) {
    sqlite.exec(readFileSync(join(migrations, file), 'utf8'))
  }
  sqlite.exec('pragma foreign_keys = off; pragma journal_mode = wal')
  const receipt = sqlite.prepare(`insert into receipts (shop_id, invoice_id, number, gross_cents,
    charges_cents, net_cents, currency, mpesa_reference, channel, booked_at)
    values ('s', ?, ?, ?, 0, ?, 'KES', ?, 'intasend', ?)`)
  const line = sqlite.prepare(`insert into statement_lines (shop_id, line_key, statement_id, number,
    class, code, invoice_id, amount_cents, happened_at) values ('s', ?, 'x', ?, 'payment', ?, ?, ?, ?)`)
  sqlite.exec('begin')
  for (let i = 0; i < rows; i++) {
    const amount = kesOf(i) * 100
    receipt.run(invoiceOf(i), i + 1, amount, amount, codeOf(i), atOf(i) + 9000)
    const said = amount + (isWrong(i) ? 100 : 0)
    line.run(`intasend:TX${i}`, i + 1, codeOf(i), invoiceOf(i), said, atOf(i))
  }
  sqlite.exec('commit; pragma wal_checkpoint(truncate)')
  const begun = performance.now()
  sqlite.exec(`
    update statement_lines set receipt_id = r.invoice_id,
      result = case when r.gross_cents = amount_cents then 'matched' else 'amount_differs' end
    from receipts as r where r.shop_id = statement_lines.shop_id
      and r.invoice_id = statement_lines.invoice_id and statement_lines.result is null;
    update statement_lines set result = 'unknown' where statement_id = 'x' and result is null;
    update statement_lines set result = 'duplicate' where result = 'matched' and exists (
      select 1 from statement_lines as l indexed by statement_lines_of_receipt
      where l.shop_id = 's' and l.receipt_id = statement_lines.receipt_id
        and l.line_key < statement_lines.line_key and l.result = 'matched')`)
  sqlite
    .prepare(`select invoice_id from receipts as r where not exists (
      select 1 from statement_lines as l indexed by statement_lines_of_receipt
      where l.shop_id = r.shop_id and l.receipt_id = r.invoice_id)`)
    .all()
  sqlite.prepare('select result, count(*) from statement_lines group by result').all()
  const took = performance.now() - begun
  sqlite.close()
  return took
}
