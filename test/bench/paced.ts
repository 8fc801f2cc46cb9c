import type { Contender } from './load.ts'
import { pause } from './messages.ts'

/** Milliseconds from each request to its answer, at a steady `rate` a second, whoever is slow. */
export async function paced(
  { name, url, post, settle }: Contender,
  { rate, seconds }: { rate: number; seconds: number },
): Promise<number[]> {
  const started = performance.now()
  const asked: Promise<number>[] = []
  for (let sent = 0; sent < rate * seconds; sent++) {
    await pause(Math.max(0, started + (sent * 1000) / rate - performance.now()))
    asked.push(answered(name, url, post?.()))
  }
  const times = await Promise.all(asked)
  await settle?.()
  return times
}

async function answered(name: string, url: string, post?: RequestInit): Promise<number> {
  const started = performance.now()
  const answer = await fetch(url, { ...post, ...(post ? { method: 'POST' } : {}) })
  await answer.arrayBuffer()
  if (!answer.ok) throw new Error(`${name} answered ${answer.status}`)
  return performance.now() - started
}

/** The value that `share` of the times (0.5, 0.99) do not exceed. */
export const percentile = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length * share)] ?? Number.NaN
