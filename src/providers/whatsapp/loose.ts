/** Lenient readers of JSON: a wrong shape is absence, so one bad update never hides its neighbours. */
export type Loose = Readonly<Record<string, unknown>>

const nothing: Loose = {}

export const record = (value: unknown): Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : nothing

export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

export const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.length > 0 ? value : undefined
