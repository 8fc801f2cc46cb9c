import * as z from 'zod'

/**
 * Fields named `hours.mon.opens` as one group under `hours`, so that a schema can look at them
 * together. What it finds wrong with `mon.opens` comes back under the name of the field.
 */
export const grouped = <S extends z.ZodType>(groups: readonly string[], schema: S) =>
  z.preprocess((fields) => gather(Object(fields), groups), schema)

export type FieldGroup = Record<string, string>

function gather(fields: Record<string, unknown>, groups: readonly string[]) {
  const gathered: Record<string, unknown> = { ...fields }
  for (const group of groups) {
    const members: FieldGroup = Object.create(null)
    for (const [name, typed] of Object.entries(fields)) {
      if (name.startsWith(`${group}.`) && typeof typed === 'string') {
        members[name.slice(group.length + 1)] = typed.trim()
      }
    }
    gathered[group] = members
  }
  return gathered
}
