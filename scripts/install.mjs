// Runs before every other script, on whatever Node the machine has: it installs what is missing and,
// because npm puts node_modules/.bin on the PATH, the script after it already runs on Node 24.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname ?? new URL('..', import.meta.url).pathname, '..')
const stamp = join(root, 'node_modules', '.dukabot-installed')

const [major] = process.versions.node.split('.').map(Number)
if (major < 20) {
  fail(
    `This is Node ${process.versions.node}; DukaBot needs Node 20 or newer to start (it brings Node 24 itself). Install it from https://nodejs.org and try again.`,
  )
}

const wanted = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex')
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  console.log('Installing what DukaBot needs into node_modules (once, about a minute) …')
  // `npm ci` wants every platform's optional binaries in the lock file, and a registry that keeps only
  // some of them cannot have written it. An install that saves nothing takes the locked versions too.
  const npm = spawnSync(
    'npm',
    ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'inherit', 'pipe'],
      shell: process.platform === 'win32',
    },
  )
  if (npm.error) fail(`npm could not be started: ${npm.error.message}`)
  if (npm.status !== 0) fail(`${npm.stderr}\n${causeOf(npm.stderr)}`)
  writeFileSync(stamp, wanted)
}

/** @param {string} output what npm printed on its error stream */
function causeOf(output) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|network/i.test(output)) {
    return 'The packages could not be fetched: no network, or the npm registry is out of reach. Connect and run the same command again.'
  }
  if (/ENOSPC/.test(output)) return 'The disk is full: the install needs about 800 MB.'
  if (/EACCES|EPERM/.test(output)) return 'npm may not write to this folder: check who owns it.'
  return 'The install failed; what npm said stands above.'
}

/** @param {string} sentence */
function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}
