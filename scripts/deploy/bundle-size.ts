import { gzipSync } from 'node:zlib'

export type Size = { raw: number; gzip: number }
export type BundleSize = { whole: Size; own: Size }

/** design.md section 7, in bytes of gzip. */
export const bundleBudget = { whole: 550 * 1024, own: 150 * 1024 }

/** A bundle's size and the share of our own code: esbuild names each file above its code. */
export function bundleSize(code: string): BundleSize {
  const own: string[] = []
  let ours = false
  for (const line of code.split('\n')) {
    const file = /^\s*\/\/ ((?:\.\.\/)*(?:[\w@.-]+\/)+[\w@.-]+\.(?:[cm]?[jt]sx?|json))$/.exec(line)?.[1]
    if (file) ours = /(?:^|\/)src\//.test(file) && !file.includes('node_modules/')
    if (ours) own.push(line)
  }
  return { whole: sizeOf(code), own: sizeOf(own.join('\n')) }
}

const sizeOf = (text: string): Size => ({
  raw: Buffer.byteLength(text),
  gzip: gzipSync(text, { level: 9 }).length,
})

/** What is wrong with the size, as sentences; empty when it is within the budget. */
export function overBudget({ whole, own }: BundleSize): string[] {
  const faults: string[] = []
  if (whole.gzip > bundleBudget.whole) {
    faults.push(`The bundle is ${kilobytes(whole.gzip)} gzip; it may be ${kilobytes(bundleBudget.whole)}.`)
  }
  if (own.gzip > bundleBudget.own) {
    faults.push(`Our own code is ${kilobytes(own.gzip)} gzip; it may be ${kilobytes(bundleBudget.own)}.`)
  }
  if (own.raw === 0) faults.push('No file of src was found in the bundle, so nothing was measured.')
  return faults
}

export const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`
