import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { answersFor, expectAnswers } from './ask.ts'
import { failedAt } from './cloudflare.ts'
import { createMissing } from './create.ts'
import type { Deployment } from './deployment.ts'
import { expectHealthy } from './health.ts'
import { databaseIdsOf, lookAround } from './look-around.ts'
import { migrate } from './migrate.ts'
import { productionConfig, productionFile, readProduction } from './production-config.ts'
import { databasesIn, missingFrom, resourcesIn } from './resources.ts'
import { allSecrets } from './secrets.ts'
import { setMissingSecrets } from './set-secrets.ts'
import { signedInAccount } from './sign-in.ts'
import { whatRemains } from './what-remains.ts'

/** Deploys step by step. Each step looks before it acts, so that any run may follow any other. */
export async function deploy(deployment: Deployment): Promise<void> {
  const { root, say } = deployment
  const base = readFileSync(join(root, 'wrangler.toml'), 'utf8')
  const file = join(root, productionFile)
  const known = readProduction(existsSync(file) ? readFileSync(file, 'utf8') : '')

  const accountId = await signedInAccount(deployment, known.accountId)
  const there = await lookAround(deployment, accountId)
  const missingSecrets = allSecrets.filter((name) => !there.secrets.includes(name))
  expectAnswers(deployment, known.answers, missingSecrets)
  const answers = await answersFor(deployment, known.answers)
  const publicUrl = answers.PUBLIC_URL ?? ''
  const write = (databaseIds: Map<string, string>) =>
    writeFileSync(file, productionConfig(base, { accountId, answers, databaseIds }))
  // Before anything can fail, so that nothing has to be answered twice.
  write(there.databaseIds)
  say(`The account's values are kept in ${productionFile}; wrangler.toml stays as it is.`)

  const missing = missingFrom(resourcesIn(base), there.resources)
  await createMissing(deployment, accountId, missing)
  if (missing.databases.length > 0) write(await databaseIdsOf(deployment, accountId))
  await migrate(deployment, accountId, databasesIn(base))
  const verifyToken = await setMissingSecrets(deployment, accountId, there.secrets)
  await upload(deployment, accountId)
  await expectHealthy(deployment, publicUrl)
  say(whatRemains(publicUrl, verifyToken))
}

async function upload({ cloudflare, say }: Deployment, account: string): Promise<void> {
  say('Deploying the code …')
  const ran = await cloudflare.run(['deploy', '--config', productionFile], { account })
  if (!ran.ok) throw failedAt('Deploying the code', ran)
}
