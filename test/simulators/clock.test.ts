import { describe, expect, it } from 'vitest'
import { createManualClock } from './clock'

describe('the clock of the simulators', () => {
  it('runs tasks at their own moments, in the order they were asked for', async () => {
    const clock = createManualClock(0)
    const ran: string[] = []
    const note = (name: string) => () => void ran.push(`${name}@${clock.now()}`)
    clock.after(20, note('late'))
    clock.after(10, note('first'))
    clock.after(10, note('second'))
    await clock.flush()
    expect(ran).toEqual([])
    await clock.advance(15)
    expect([ran, clock.now()]).toEqual([['first@10', 'second@10'], 15])
    await clock.advance(5)
    expect(ran.at(-1)).toBe('late@20')
  })

  it('runs what a task makes due now', async () => {
    const clock = createManualClock(0)
    let depth = 0
    const again = () => {
      if (++depth < 5) clock.after(0, again)
    }
    clock.after(0, again)
    await clock.flush()
    expect(depth).toBe(5)
  })

  it('does not wait for a task that itself waits for time', async () => {
    const clock = createManualClock(0)
    const ran: number[] = []
    clock.after(0, async () => {
      await clock.sleep(30_000)
      ran.push(clock.now())
    })
    clock.after(1000, () => ran.push(clock.now()))
    await clock.flush()
    expect(ran).toEqual([])
    await clock.advance(30_000)
    expect(ran).toEqual([1000, 30_000])
  })
})
