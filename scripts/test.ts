import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { check } from './check.ts'
import { run } from './run.ts'

/** `npm test`: format, lint, types, the pure files on Node, the rest in workerd, and the browser. */
const reports = mkdtempSync(join(tmpdir(), 'dukabot-tests-'))
const counted = { passed: 0, failed: 0 }

async function suite(name: string, args: readonly string[]): Promise<boolean> {
  console.log(`\n— ${name}`)
  const report = join(reports, `${name.replaceAll(/\W+/g, '-')}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = await run('vitest', ['run', ...args, ...reporters])
  const { numPassedTests, numFailedTests, numTotalTests } = JSON.parse(readFileSync(report, 'utf8'))
  counted.passed += numPassedTests
  counted.failed += numFailedTests
  if (numTotalTests === 0) console.error(`${name}: no test ran`)
  return code === 0 && numTotalTests > 0
}

const started = Date.now()
const outcomes = [
  await check(),
  await suite('Tests of the core, and of the worker in workerd', []),
  await suite('Tests in a browser', ['--config', 'vitest.browser.config.ts']),
]
rmSync(reports, { recursive: true, force: true })
console.log(`\nIn ${Math.round((Date.now() - started) / 1000)} s:`)
console.log(`${counted.passed} passed, ${counted.failed} failed`)
process.exit(outcomes.every(Boolean) ? 0 : 1)
