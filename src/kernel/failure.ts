export type FailureCode =
  | 'NOT_FOUND'
  | 'FORBIDDEN'
  | 'SIGN_IN_NEEDED'
  | 'CONFLICT'
  | 'PROVIDER_DOWN'
  | 'BROKEN_SETTING'

/**
 * Something the caller cannot decide about. Thrown once, mapped once (`app.tsx` for pages, the
 * queue consumers for jobs). A refusal of the business is a returned value instead.
 */
export class Failure extends Error {
  readonly code: FailureCode
  constructor(code: FailureCode, message: string) {
    super(message)
    this.name = 'Failure'
    this.code = code
  }
}

/** For what can only be a bug of ours. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`broken invariant: ${message}`)
}

/** Closes a `switch` over a union: a case that was forgotten does not compile. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${String(value)}`)
}
