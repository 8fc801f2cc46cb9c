import autocannon from 'autocannon'
import { median } from './report.ts'

export type Post = { body: string; headers: Record<string, string> }
export type Contender = {
  name: string
  url: string
  headers?: Record<string, string>
  /** A fresh body for each request; without it, GET. */
  post?(): Post
  /** Waits until what a round left behind is done, so that it does not burden the next one. */
  settle?(): Promise<void>
}

const connections = 50

/** One run of full load. Any answer but 2xx spoils the measurement. */
export async function load(
  { name, url, headers = {}, post }: Contender,
  { seconds = 2, amount }: { seconds?: number; amount?: number },
): Promise<{ total: number; perSecond: number }> {
  const result = await autocannon({
    url,
    headers,
    connections: Math.min(connections, amount ?? connections),
    ...(amount ? { amount } : { duration: seconds }),
    ...(post
      ? {
          requests: [
            {
              method: 'POST',
              setupRequest: (request) => {
                const { body, headers: own } = post()
                return { ...request, body, headers: { ...request.headers, ...own } }
              },
            },
          ],
        }
      : {}),
  })
  const { errors, non2xx, requests } = result
  if (errors + non2xx > 0) {
    throw new Error(`${name}: ${errors} errors and ${non2xx} refusals of ${requests.total}`)
  }
  return { total: requests.total, perSecond: requests.total / result.duration }
}

/** Requests a second of everybody in turn, several times over, after a warm-up; the median of each. */
export async function interleaved(
  contenders: readonly Contender[],
  { rounds = 3, seconds = 2 } = {},
): Promise<(name: string) => number> {
  const speeds = new Map<string, number[]>(contenders.map(({ name }) => [name, []]))
  for (let round = 0; round <= rounds; round++) {
    for (const contender of contenders) {
      const { perSecond } = await load(contender, { seconds: round === 0 ? 1 : seconds })
      await contender.settle?.()
      if (round > 0) speeds.get(contender.name)?.push(perSecond)
    }
  }
  return (name) => median(speeds.get(name) ?? [])
}
