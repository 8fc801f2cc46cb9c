/** Time for the simulators. Manual: nothing happens until someone advances it. Real: the wall clock. */
export type SimulatorClock = {
  now(): number
  after(delayMs: number, task: Task): void
  sleep(ms: number): Promise<void>
  /** Runs what is due now, and what that makes due now. */
  flush(): Promise<void>
  /** Moves time forward, running each task at its own moment. */
  advance(ms: number): Promise<void>
  close(): void
}

type Task = () => unknown
type Entry = { at: number; order: number; task: Task }

const MAX_TASKS_PER_RUN = 100_000

/** Tasks in order of time, then of asking. */
class Agenda {
  #entries: Entry[] = []
  #asked = 0

  add(at: number, task: Task): void {
    const entry = { at, order: this.#asked++, task }
    const before = this.#entries.findLastIndex((other) => other.at <= at)
    this.#entries.splice(before + 1, 0, entry)
  }

  nextAt(): number | undefined {
    return this.#entries[0]?.at
  }

  takeDue(now: number): Entry | undefined {
    const first = this.#entries[0]
    return first && first.at <= now ? this.#entries.shift() : undefined
  }

  clear(): void {
    this.#entries = []
  }
}

export function createManualClock(start: number = Date.now()): SimulatorClock {
  const agenda = new Agenda()
  const unfinished = new Set<Promise<unknown>>()
  let now = start
  let sleepers = 0
  let stopWaiting: () => void = () => undefined

  /** Waits for a task, unless it sleeps: only more time could wake it. */
  async function perform(task: Task): Promise<void> {
    const asleep = new Promise<void>((resolve) => {
      stopWaiting = resolve
    })
    const running = Promise.resolve(task()).finally(() => unfinished.delete(running))
    unfinished.add(running)
    running.catch(() => undefined)
    await Promise.race([running, asleep])
  }

  async function runUntil(limit: number): Promise<void> {
    for (let ran = 0; ran < MAX_TASKS_PER_RUN; ran++) {
      const next = agenda.nextAt()
      if (next === undefined || next > limit) break
      now = Math.max(now, next)
      const due = agenda.takeDue(now)
      if (due) await perform(due.task)
    }
    now = limit
    while (unfinished.size > 0 && sleepers === 0) await Promise.race(unfinished)
    if ((agenda.nextAt() ?? Number.POSITIVE_INFINITY) <= limit) await runUntil(limit)
  }

  return {
    now: () => now,
    after: (delayMs, task) => agenda.add(now + Math.max(0, delayMs), task),
    sleep(ms) {
      sleepers++
      stopWaiting()
      return new Promise((resolve) => {
        agenda.add(now + ms, () => {
          sleepers--
          resolve()
        })
      })
    },
    async flush() {
      await callsUnderWay()
      await runUntil(now)
    },
    async advance(ms) {
      await callsUnderWay()
      await runUntil(now + ms)
    },
    close: () => agenda.clear(),
  }
}

/** Lets requests that were made and not awaited reach the point where they wait for time. */
const callsUnderWay = () => new Promise((resolve) => setTimeout(resolve, 0))

/** The wall clock; `advance` jumps ahead, so half an hour passes at once for the simulators. */
export function createRealClock(): SimulatorClock {
  const agenda = new Agenda()
  let jumped = 0
  let timer: ReturnType<typeof setTimeout> | null = null
  const now = () => Date.now() + jumped

  function arm(): void {
    if (timer !== null) clearTimeout(timer)
    const next = agenda.nextAt()
    if (next !== undefined) timer = setTimeout(runDue, Math.max(0, next - now()))
  }

  async function runDue(): Promise<void> {
    const running: Promise<unknown>[] = []
    for (let due = agenda.takeDue(now()); due; due = agenda.takeDue(now())) {
      const { task } = due
      running.push(
        (async () => task())().catch((error: unknown) => console.error('simulator', error)),
      )
    }
    arm()
    await Promise.all(running)
  }

  return {
    now,
    after(delayMs, task) {
      agenda.add(now() + Math.max(0, delayMs), task)
      arm()
    },
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    flush: runDue,
    advance(ms) {
      jumped += ms
      return runDue()
    },
    close() {
      if (timer !== null) clearTimeout(timer)
      agenda.clear()
    },
  }
}
