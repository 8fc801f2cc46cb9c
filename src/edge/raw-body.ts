import type { Bytes } from '../kernel/bytes'

/** Meta's largest webhook (wire-contracts B2); nothing honest is bigger. */
export const largestWebhook = 3 * 1024 * 1024

/**
 * The bytes of a request exactly as they came, or null when there are more than `most`. Counts while
 * reading: a length that the sender claims is not believed.
 */
export async function rawBody(request: Request, most: number): Promise<Bytes | null> {
  if (Number(request.headers.get('content-length') ?? 0) > most) return null
  if (!request.body) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request.body) {
    length += chunk.byteLength
    if (length > most) return null
    chunks.push(chunk)
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.byteLength
  }
  return whole
}

/** The JSON of the bytes, or undefined when it is none (or nested deeper than the parser goes). */
export function parseJson(bytes: Bytes): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}
