export type SourceMap = { sources: string[]; mappings: string }

/** The parts of a bundle that came from the sources which `wanted` names, minified or not. */
export function codeFrom(
  code: string,
  { sources, mappings }: SourceMap,
  wanted: (source: string) => boolean,
): string {
  const takes = sources.map(wanted)
  const lines = code.split('\n')
  const taken: string[] = []
  let source = 0
  for (const [row, segments] of mappings.split(';').entries()) {
    const line = lines[row] ?? ''
    let column = 0
    let taking = false
    for (const segment of segments.split(',')) {
      const [columns = 0, sourcesOn] = numbersIn(segment)
      if (taking) taken.push(line.slice(column, column + columns))
      column += columns
      source += sourcesOn ?? 0
      taking = sourcesOn !== undefined && takes[source] === true
    }
    if (taking) taken.push(line.slice(column), '\n')
  }
  return taken.join('')
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Base64 VLQ: five bits a digit, lowest first; the last bit of all is the sign. */
function numbersIn(segment: string): number[] {
  const numbers: number[] = []
  let value = 0
  let shift = 0
  for (const letter of segment) {
    const digit = digits.indexOf(letter)
    value += (digit & 31) << shift
    shift += 5
    if (digit & 32) continue
    numbers.push(value & 1 ? -(value >> 1) : value >> 1)
    value = 0
    shift = 0
  }
  return numbers
}
