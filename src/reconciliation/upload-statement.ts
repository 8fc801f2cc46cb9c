import { eq } from 'drizzle-orm'
import { actorName, type ShopContext } from '../context'
import { type Bytes, base64url } from '../kernel/bytes'
import type { StatementId } from '../kernel/ids'
import { inNairobi } from '../kernel/nairobi'
import type { SheetRefusal } from '../web/spreadsheet'
import { type FileRefusal, readStatementFile } from './read-file'
import { statements } from './tables'

export type Uploaded =
  | { ok: true; id: StatementId; again: boolean }
  | { ok: false; refusal: FileRefusal | SheetRefusal }

/** Files up to this size are read at once, so that whoever sends a wrong one hears it now. */
const readAtOnce = 512 * 1024

/**
 * Takes a statement in: the file is sealed and put away, and a job works through it. The same file
 * again is the same statement; one that was refused is tried anew.
 */
export async function uploadStatement(
  ctx: ShopContext,
  { name, bytes }: { name: string; bytes: Bytes },
): Promise<Uploaded> {
  const id = await statementIdOf(ctx, bytes)
  const [earlier] = await ctx.shop.select(statements, eq(statements.id, id))
  if (earlier && earlier.state !== 'refused') return { ok: true, id, again: true }
  if (bytes.byteLength <= readAtOnce) {
    const read = await readStatementFile(bytes, ctx.ports.clock())
    if (!read.ok) return { ok: false, refusal: read }
  }
  await takeIn(ctx, { id, kind: 'file', name: shortName(name), bytes })
  return { ok: true, id, again: false }
}

/** Seals a statement and puts it away, writes down that it waits, and has a job work through it. */
export async function takeIn(
  ctx: ShopContext,
  {
    id,
    kind,
    name,
    bytes,
    within = null,
  }: {
    id: StatementId
    kind: 'file' | 'day'
    name: string
    bytes: Bytes
    /** The time that it tells all of, where that is known; else from its first line to its last. */
    within?: { fromAt: number; untilAt: number } | null
  },
): Promise<void> {
  const { shop, ports, actor } = ctx
  const uploadedAt = ports.clock()
  const row = {
    kind,
    ...within,
    state: 'uploaded',
    reason: null,
    fileName: name,
    bytes: bytes.byteLength,
    cursor: 0,
    uploadedBy: actorName(actor),
    uploadedAt,
    doneAt: null,
  } as const
  await ports.files.put(
    fileNameOf(ctx, id, uploadedAt),
    await ctx.vault.sealBytes(`statements.file/${id}`, bytes),
  )
  await shop.commit(
    shop
      .insert(statements, { id, ...row })
      .onConflictDoUpdate({ target: [statements.shopId, statements.id], set: row }),
  )
  await ports.later({ kind: 'read_statement', shopId: shop.shopId, statementId: id }, 0)
}

async function statementIdOf({ shop, ports }: ShopContext, bytes: Bytes): Promise<StatementId> {
  const hash = base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))
  return `stm_${(await ports.keyedHash('statement', `${shop.shopId}|${hash}`)).slice(0, 24)}`
}

/** Where the sealed file is kept for thirty days. */
export const fileNameOf = ({ shop }: ShopContext, id: StatementId, uploadedAt: number): string =>
  `statements/${inNairobi(uploadedAt).day}/${shop.shopId}/${id}`

const shortName = (name: string): string => {
  const plain = name.replace(/[^\p{L}\p{N} ._()-]/gu, '').trim()
  return plain.slice(-120) || 'statement'
}
