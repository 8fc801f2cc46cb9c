/** The process died: nothing that it had begun goes on. */
export class Crash extends Error {}

/**
 * A process that can die between any two steps it takes outside itself: a round trip to the database
 * or a call of the provider. `after`: what it asked for happened, and it never learnt so. From then on
 * everything it tries fails, until it is started again.
 */
export function mortal() {
  let left: number | null = null
  let after = false
  let dead = false
  /** How many steps were taken since the start. */
  let steps = 0

  async function step<T>(act: () => Promise<T>): Promise<T> {
    if (dead) throw new Crash('the process is dead')
    steps += 1
    if (left === null || --left > 0) return act()
    dead = true
    if (after) await act().catch(() => undefined)
    throw new Crash('the process died')
  }

  return {
    step,
    get dead() {
      return dead
    },
    get steps() {
      return steps
    },
    /** Dies at the n-th step from now on, before or after it is taken. */
    dieAt(n: number, afterIt: boolean) {
      left = n
      after = afterIt
    },
    restart() {
      left = null
      dead = false
      steps = 0
    },
  }
}
export type Mortal = ReturnType<typeof mortal>

/** The database as such a process sees it: every round trip is a step. */
export function mortalDatabase(database: D1Database, { step }: Mortal): D1Database {
  const originals = new WeakMap<D1PreparedStatement, D1PreparedStatement>()
  const wrap = (statement: D1PreparedStatement): D1PreparedStatement => {
    const wrapped = {
      bind: (...values: unknown[]) => wrap(statement.bind(...values)),
      all: () => step(() => statement.all()),
      run: () => step(() => statement.run()),
      first: (column?: string) =>
        step(() => (column === undefined ? statement.first() : statement.first(column))),
      raw: (options?: { columnNames?: false }) => step(() => statement.raw(options)),
    } as unknown as D1PreparedStatement
    originals.set(wrapped, statement)
    return wrapped
  }
  return {
    prepare: (sql: string) => wrap(database.prepare(sql)),
    batch: (statements: D1PreparedStatement[]) =>
      step(() => database.batch(statements.flatMap((one) => originals.get(one) ?? []))),
  } as unknown as D1Database
}
