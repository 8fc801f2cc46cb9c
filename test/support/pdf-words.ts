/** What a PDF of ours says, page by page: each line of text as it was written, in that order. */
export async function pdfPages(bytes: Uint8Array<ArrayBuffer>): Promise<string[][]> {
  const file = windows1252.decode(bytes)
  const pages: string[][] = []
  for (const { 0: head, 1: length, index } of file.matchAll(packedStream)) {
    const start = index + head.length
    pages.push(linesIn(await inflate(bytes.subarray(start, start + Number(length)))))
  }
  return pages
}

export const pdfWords = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  (await pdfPages(bytes)).map((lines) => lines.join('\n')).join('\n--- page ---\n')

// Every byte is one character of it, so that places in the text are places in the file.
const windows1252 = new TextDecoder('windows-1252')
const packedStream = /\/Length (\d+)\n\/Filter \/FlateDecode\n>>\nstream\n/g

async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))
  return windows1252.decode(await new Response(plain).arrayBuffer())
}

const linesIn = (content: string): string[] =>
  [...content.matchAll(/\(((?:\\.|[^\\)])*)\) Tj/g)].map(([, text = '']) =>
    text.replace(/\\(.)/g, '$1'),
  )
