/** Splits a plain, space-separated list into words, so the lists read like lists. */
export function words(list: string): readonly string[] {
  return list.trim().split(/\s+/)
}

/** One phrase per line; each phrase becomes its words. */
export function phrases(list: string): readonly (readonly string[])[] {
  return list
    .trim()
    .split('\n')
    .flatMap((line) => line.split(','))
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
    .map(words)
}
