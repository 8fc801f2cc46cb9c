// Tests are typed for workerd, which has no files. The pure ones run on Node and read these few.
declare module 'node:fs' {
  export function readFileSync(path: string, encoding: 'utf8'): string
}
