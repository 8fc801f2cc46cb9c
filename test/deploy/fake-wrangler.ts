import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { fakeWrangler } from './fake-account.ts'

// Run as a program in the place of wrangler: the account is account.json of the folder it runs in.
const args = process.argv.slice(2)
const before = readFileSync('account.json', 'utf8')
const account = JSON.parse(before)
appendFileSync('commands.log', `${args.join(' ')}\n`)
const input = args[1] === 'bulk' ? readFileSync(0, 'utf8') : ''
const ran = fakeWrangler(account, args, input, (file) => readFileSync(file, 'utf8'))
const after = JSON.stringify(account)
// Looks run side by side and must not overwrite what another reads.
if (after !== before) writeFileSync('account.json', after)
process.stdout.write(ran.output)
process.stderr.write(ran.errors)
process.exitCode = ran.ok ? 0 : 1
