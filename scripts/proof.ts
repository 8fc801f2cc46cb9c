import { run } from './run.ts'

/** `npm run proof`: the property tests again, with many histories instead of few. Takes long. */
process.env.HISTORIES ??= '2000'
console.log(`Running every property with ${process.env.HISTORIES} histories …`)
process.exit(await run('vitest', ['run', '--testTimeout=3600000', '-t', 'property:']))
