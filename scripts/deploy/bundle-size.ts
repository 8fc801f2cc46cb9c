import { gzipSync } from 'node:zlib'
import { codeFrom, type SourceMap } from './source-map.ts'

export type Size = { raw: number; gzip: number }
/** `words`: the parser's word lists and the sentences, data that grow with every language. */
export type BundleSize = { whole: Size; own: Size; words: Size }

/** In bytes of gzip: docs/decisions/012, which says why they are not those of design.md section 7. */
export const bundleBudget = { whole: 600 * 1024, own: 250 * 1024 }

/** A bundle's size, and what of it came from our own src. */
export function bundleSize(code: string, map: SourceMap): BundleSize {
  const isOurs = (source: string) =>
    /(?:^|\/)src\//.test(source) && !source.includes('node_modules/')
  const isWords = (source: string) => /src\/(?:ordering\/vocabulary|i18n)\//.test(source)
  return {
    whole: sizeOf(code),
    own: sizeOf(codeFrom(code, map, (source) => isOurs(source) && !isWords(source))),
    words: sizeOf(codeFrom(code, map, isWords)),
  }
}

const sizeOf = (text: string): Size => ({
  raw: Buffer.byteLength(text),
  gzip: gzipSync(text, { level: 9 }).length,
})

/** What is wrong with the size, as sentences; empty when it is within the budget. */
export function overBudget({ whole, own }: Omit<BundleSize, 'words'>): string[] {
  const faults: string[] = []
  if (whole.gzip > bundleBudget.whole) {
    faults.push(
      `The bundle is ${kilobytes(whole.gzip)} gzip; it may be ${kilobytes(bundleBudget.whole)}.`,
    )
  }
  if (own.gzip > bundleBudget.own) {
    faults.push(
      `Our own code is ${kilobytes(own.gzip)} gzip; it may be ${kilobytes(bundleBudget.own)}.`,
    )
  }
  if (own.raw === 0) faults.push('No file of src was found in the bundle, so nothing was measured.')
  return faults
}

export const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`
