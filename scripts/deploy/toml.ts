/** A table of a wrangler file with the lines below its header, comments and all. */
export type Block = { header: string; lines: string[] }

/** The blocks of a file in order; the first, before any header, is called ''. */
export function blocksOf(toml: string): Block[] {
  const blocks: Block[] = [{ header: '', lines: [] }]
  for (const line of toml.split('\n')) {
    const header = /^\[+([\w.]+)\]+\s*$/.exec(line)?.[1]
    if (header) blocks.push({ header, lines: [line] })
    else blocks.at(-1)?.lines.push(line)
  }
  return blocks
}

export const tomlOf = (blocks: readonly Block[]): string =>
  blocks.flatMap(({ lines }) => lines).join('\n')

/** The text settings of a block. Numbers and lists are left alone: nothing here needs them. */
export function textsOf({ lines }: Block): Record<string, string> {
  return Object.fromEntries(
    lines.flatMap((line) => {
      const [, key, value] = /^(\w+)\s*=\s*("(?:[^"\\]|\\.)*")/.exec(line) ?? []
      return key && value ? [[key, JSON.parse(value) as string]] : []
    }),
  )
}

/** The block with one setting changed where it stands, or added after the last one. */
export function withSetting(block: Block, key: string, value: string | boolean): Block {
  const line = `${key} = ${JSON.stringify(value)}`
  const at = block.lines.findIndex((old) => new RegExp(`^${key}\\s*=`).test(old))
  if (at >= 0) return { ...block, lines: block.lines.with(at, line) }
  const end = block.lines.findLastIndex((old) => old.trim() !== '' && !old.startsWith('#')) + 1
  return { ...block, lines: block.lines.toSpliced(end, 0, line) }
}
