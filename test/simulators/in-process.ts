/** The part of a Hono app that this file needs. */
type Answers = { fetch(request: Request): Response | Promise<Response> }

const dropped = 'x-simulator-dropped'

/** Marks an answer that must never arrive: the connection breaks instead. */
export const dropAnswer = (): Response =>
  new Response(null, { status: 502, headers: { [dropped]: '1' } })

export const isDropped = (response: Response): boolean => response.headers.has(dropped)

/** A `fetch` that ends in this app. A dropped answer rejects as a broken connection does. */
export function fetchInto(app: Answers): typeof fetch {
  const send = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init)
    const answer = Promise.resolve(app.fetch(request))
    const response = await orAborted(answer, init?.signal ?? request.signal)
    if (isDropped(response)) throw new TypeError('fetch failed: connection reset')
    return response
  }
  return send as typeof fetch
}

async function orAborted<T>(work: Promise<T>, signal: AbortSignal | null): Promise<T> {
  if (!signal) return work
  work.catch(() => undefined)
  signal.throwIfAborted()
  return new Promise<T>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    work.then(resolve, reject)
  })
}
