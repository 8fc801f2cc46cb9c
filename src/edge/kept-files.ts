import type { Files } from '../context'
import { days } from '../kernel/clock'
import { inNairobi } from '../kernel/nairobi'

export const keptFiles = (bucket: R2Bucket): Files => ({
  async put(name, file) {
    await bucket.put(name, file)
  },
  async get(name) {
    const found = await bucket.get(name)
    return found ? new Uint8Array(await found.arrayBuffer()) : null
  },
  async remove(name) {
    await bucket.delete(name)
  },
})

const folders = ['statements/', 'catalogue/'] as const
const keptFor = days(30)
const mostAtOnce = 500

/** Removes what was put away more than thirty days ago; the oldest names come first. */
export async function removeOldFiles(bucket: R2Bucket, now: number): Promise<number> {
  let removed = 0
  for (const folder of folders) {
    const oldestKept = `${folder}${inNairobi(now - keptFor).day}`
    const { objects } = await bucket.list({ prefix: folder, limit: mostAtOnce })
    const old = objects.map(({ key }) => key).filter((key) => key < oldestKept)
    if (old.length > 0) await bucket.delete(old)
    removed += old.length
  }
  return removed
}
