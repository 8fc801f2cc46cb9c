import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { keptFiles, removeOldFiles } from '../../src/edge/kept-files'
import { days } from '../../src/kernel/clock'
import { inNairobi } from '../../src/kernel/nairobi'

const now = Date.UTC(2026, 10, 25, 22)
const named = (folder: string, ago: number) =>
  `${folder}/${inNairobi(now - days(ago)).day}/shp_x/file-${ago}`

describe('files that are kept for thirty days', () => {
  it('go after thirty days, and what is younger or somebody else’s stays', async () => {
    const files = keptFiles(env.EXPORTS)
    const gone = [named('statements', 31), named('statements', 400), named('catalogue', 31)]
    const stay = [named('statements', 30), named('catalogue', 0), named('other', 400)]
    for (const name of [...gone, ...stay]) await files.put(name, new Uint8Array([1, 2, 3]))
    expect(await removeOldFiles(env.EXPORTS, now)).toBe(3)
    for (const name of gone) expect(await files.get(name)).toBeNull()
    for (const name of stay) expect(await files.get(name)).toEqual(new Uint8Array([1, 2, 3]))
    expect(await removeOldFiles(env.EXPORTS, now)).toBe(0)
    await files.remove(named('statements', 30))
    expect(await files.get(named('statements', 30))).toBeNull()
  })
})
