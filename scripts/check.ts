import { run } from './run.ts'

/** `npm run check`: format, lint and types. */
export async function check(): Promise<boolean> {
  console.log('\n— Format and lint (biome)')
  const style = await run('biome', ['check', '--error-on-warnings'])
  console.log('\n— Types (tsc)')
  const types = await run('tsc', ['-p', 'tsconfig.json'])
  const scripts = await run('tsc', ['-p', 'tsconfig.node.json'])
  return style + types + scripts === 0
}

if (import.meta.filename === process.argv[1]) process.exit((await check()) ? 0 : 1)
