import type { Bytes } from '../kernel/bytes'

type Entry = { name: string; method: number; flags: number; at: number; packed: number }
export type Unpacked =
  | { ok: true; files: Map<string, Bytes> }
  | { ok: false; code: 'NOT_A_TABLE' | 'ENCRYPTED' }
  | { ok: false; code: 'TOO_BIG'; most: number }

/**
 * Unpacks the files of a ZIP that `wanted` names. Counts while it unpacks, because the sizes that a
 * ZIP states are only its maker's word: a kilobyte can hold a gigabyte.
 */
export async function unzip(
  zip: Bytes,
  most: number,
  wanted: (name: string) => boolean,
): Promise<Unpacked> {
  const entries = entriesOf(zip)
  if (!entries) return { ok: false, code: 'NOT_A_TABLE' }
  const files = new Map<string, Bytes>()
  let left = most
  for (const entry of entries.filter(({ name }) => wanted(name))) {
    if (entry.flags & 1) return { ok: false, code: 'ENCRYPTED' }
    try {
      const file = await unpacked(zip, entry, left)
      if (!file) return { ok: false, code: 'TOO_BIG', most }
      left -= file.byteLength
      files.set(entry.name, file)
    } catch {
      return { ok: false, code: 'NOT_A_TABLE' }
    }
  }
  return { ok: true, files }
}

const mostEntries = 2000

/** The central directory at the end of the file, or null when there is none that makes sense. */
function entriesOf(zip: Bytes): Entry[] | null {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  let end = zip.byteLength - 22
  while (end >= 0 && end > zip.byteLength - 66_000 && view.getUint32(end, true) !== 0x06054b50)
    end--
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) return null
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count > mostEntries) return null
  const entries: Entry[] = []
  try {
    for (let i = 0; i < count; i++) {
      if (view.getUint32(at, true) !== 0x02014b50) return null
      const nameLength = view.getUint16(at + 28, true)
      entries.push({
        name: new TextDecoder().decode(zip.subarray(at + 46, at + 46 + nameLength)),
        flags: view.getUint16(at + 8, true),
        method: view.getUint16(at + 10, true),
        packed: view.getUint32(at + 20, true),
        at: view.getUint32(at + 42, true),
      })
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    }
  } catch {
    // An offset that points out of the file.
    return null
  }
  return entries
}

/** The bytes of one file, or null when there are more than `most`. Throws on a broken stream. */
async function unpacked(zip: Bytes, entry: Entry, most: number): Promise<Bytes | null> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const from =
    entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true)
  const packed = zip.subarray(from, from + entry.packed)
  if (entry.method === 0) return packed.byteLength > most ? null : packed
  if (entry.method !== 8) throw new RangeError(`unknown packing ${entry.method}`)
  const chunks: Uint8Array[] = []
  let length = 0
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  for await (const chunk of stream as ReadableStream<Uint8Array>) {
    length += chunk.byteLength
    if (length > most) return null
    chunks.push(chunk)
  }
  return joined(chunks, length)
}

function joined(chunks: readonly Uint8Array[], length: number): Bytes {
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.byteLength
  }
  return whole
}

/** A ZIP of files as they are, not packed, without checksums: what a reader needs and no more. */
export function storedZip(files: ReadonlyMap<string, Bytes>): ArrayBuffer {
  const named = [...files].map(([name, file]) => ({ name: new TextEncoder().encode(name), file }))
  const size = named.reduce((sum, { name, file }) => sum + 76 + 2 * name.length + file.length, 22)
  const zip = new Uint8Array(size)
  const view = new DataView(zip.buffer)
  const starts: number[] = []
  let at = 0
  for (const { name, file } of named) {
    starts.push(at)
    writeSizes(view, at, { signature: 0x04034b50, sizesAt: 18, name, file })
    zip.set(name, at + 30)
    zip.set(file, at + 30 + name.length)
    at += 30 + name.length + file.length
  }
  const directory = at
  for (const [i, { name, file }] of named.entries()) {
    writeSizes(view, at, { signature: 0x02014b50, sizesAt: 20, name, file })
    view.setUint32(at + 42, starts[i] ?? 0, true)
    zip.set(name, at + 46)
    at += 46 + name.length
  }
  view.setUint32(at, 0x06054b50, true)
  view.setUint16(at + 8, named.length, true)
  view.setUint16(at + 10, named.length, true)
  view.setUint32(at + 12, at - directory, true)
  view.setUint32(at + 16, directory, true)
  return zip.buffer
}

type Header = { signature: number; sizesAt: number; name: Uint8Array; file: Bytes }

/** What the header of a file and its entry in the directory have in common. */
function writeSizes(view: DataView, at: number, { signature, sizesAt, name, file }: Header) {
  view.setUint32(at, signature, true)
  view.setUint32(at + sizesAt, file.length, true)
  view.setUint32(at + sizesAt + 4, file.length, true)
  view.setUint16(at + sizesAt + 8, name.length, true)
}
