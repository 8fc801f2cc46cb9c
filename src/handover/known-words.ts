/** Enough to greet somebody by, null when no name is known. */
export const firstName = (name: string | null | undefined): string | null =>
  name?.trim().split(/\s+/)[0] || null

/** Enough of a place for whoever described it to know it again: `Blue gate, Kindaruma …`. */
export function firstWords(place: string, many = 3): string {
  const words = place.trim().split(/\s+/)
  return words.length > many ? `${words.slice(0, many).join(' ')} …` : words.join(' ')
}
