import { Failure } from '../kernel/failure'

const attempts = 3

/**
 * Runs load → decide → commit again when another writer took the same version of the same thing.
 * Only the UNIQUE key of a journal (`…_events`) counts as a race, so that a real duplicate is never
 * mistaken for one; a verb that can lose in another way names it. Throws CONFLICT after three tries.
 */
export async function retryOnConflict<T>(
  verb: () => Promise<T>,
  lost: (error: unknown) => boolean = () => false,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await verb()
    } catch (error) {
      if (!lostRace(error) && !lost(error)) throw error
      if (attempt === attempts) throw new Failure('CONFLICT', 'someone else changed this just now')
    }
  }
}

const lostRace = (error: unknown) => /UNIQUE constraint failed: \w+_events\./.test(reasons(error))

/** Whether a commit failed because `table` (or one of its columns or indexes) already had such a row. */
export const alreadyThere = (error: unknown, table: string): boolean =>
  new RegExp(`UNIQUE constraint failed: (?:index '${table}'|${table}\\.)`).test(reasons(error))

/** Whether a commit failed because a guard in it gave nothing for `table.column`. */
export const isMissing = (error: unknown, column: string): boolean =>
  reasons(error).includes(`NOT NULL constraint failed: ${column}`)

/** Whether a commit failed on the named CHECK of the schema. */
export const brokeCheck = (error: unknown, constraint: string): boolean =>
  reasons(error).includes(`CHECK constraint failed: ${constraint}`)

/** drizzle wraps what D1 said, so the message may stand one or two causes deep. */
function reasons(error: unknown): string {
  let text = ''
  for (let depth = 0, at = error; at instanceof Error && depth < 4; depth++, at = at.cause) {
    text += `${at.message}\n`
  }
  return text
}
