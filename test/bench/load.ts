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
export type Speed = { perSecond: number; p99: number }

const connections = 50

/** One run of full load, or of `rate` requests a second. Any answer but 2xx spoils the measurement. */
export async function load(
  { name, url, headers = {}, post }: Contender,
  how: { seconds?: number; amount?: number; rate?: number },
): Promise<Speed & { total: number }> {
  const { seconds, amount, rate } = how
  const result = await autocannon({
    url,
    headers,
    connections: Math.min(connections, amount ?? connections),
    ...(amount ? { amount } : { duration: seconds ?? 2 }),
    ...(rate ? { overallRate: rate } : {}),
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
  const { errors, non2xx, requests, latency } = result
  if (errors + non2xx > 0) {
    throw new Error(`${name}: ${errors} errors and ${non2xx} refusals of ${requests.total}`)
  }
  return { total: requests.total, perSecond: requests.total / result.duration, p99: latency.p99 }
}

/** Everybody in turn, several times over, after a warm-up; the median of each. */
export async function interleaved(
  contenders: readonly Contender[],
  { rounds = 3, seconds = 2 } = {},
): Promise<Map<string, Speed>> {
  const speeds = new Map<string, Speed[]>(contenders.map(({ name }) => [name, []]))
  for (let round = 0; round <= rounds; round++) {
    for (const contender of contenders) {
      const speed = await load(contender, { seconds: round === 0 ? 1 : seconds })
      await contender.settle?.()
      if (round > 0) speeds.get(contender.name)?.push(speed)
    }
  }
  return new Map(
    [...speeds].map(([name, runs]) => [
      name,
      {
        perSecond: median(runs.map(({ perSecond }) => perSecond)),
        p99: median(runs.map(({ p99 }) => p99)),
      },
    ]),
  )
}

export const speedOf = (speeds: Map<string, Speed>, name: string): Speed => {
  const speed = speeds.get(name)
  if (!speed) throw new Error(`nobody measured ${name}`)
  return speed
}
