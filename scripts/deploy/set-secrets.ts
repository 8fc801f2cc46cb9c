import { Mendable } from '../settings.ts'
import { failedAt } from './cloudflare.ts'
import type { Deployment } from './deployment.ts'
import { holdsPeople } from './migrate.ts'
import { productionFile } from './production-config.ts'
import { allSecrets, keptForEver, makeSecret, providerSecrets, shownOnce } from './secrets.ts'

/**
 * Gives the worker the secrets it lacks: from the environment, the person, or made here. They travel
 * on standard input, all in one request. Returns the verify token when it is new
 * and somebody is there to read it.
 */
export async function setMissingSecrets(
  deployment: Deployment,
  account: string,
  there: readonly string[],
): Promise<string | null> {
  const missing = allSecrets.filter((name) => !there.includes(name))
  if (missing.length === 0) {
    deployment.say('The worker has all its secrets; they stay as they are.')
    return null
  }
  await refuseNewKeysForOldData(deployment, account, missing)
  const secrets: Record<string, string> = {}
  const made: string[] = []
  for (const name of missing) {
    const given = deployment.env[name]?.trim()
    const fresh = given ? null : makeSecret(name, deployment.now())
    if (fresh) made.push(name)
    secrets[name] = given || fresh || (await asked(deployment, name))
  }
  await showOnce(deployment, secrets, made)
  deployment.say(`Storing ${missing.length} secrets with the worker …`)
  const ran = await deployment.cloudflare.run(['secret', 'bulk', '--config', productionFile], {
    account,
    input: JSON.stringify(secrets),
  })
  if (!ran.ok) throw failedAt('Storing the secrets', ran)
  return (deployment.person && secrets.WHATSAPP_VERIFY_TOKEN) ?? null
}

/** New keys would leave everything sealed under the old ones unreadable for ever. */
async function refuseNewKeysForOldData(
  deployment: Deployment,
  account: string,
  missing: readonly string[],
): Promise<void> {
  const lost = keptForEver.filter((name) => missing.includes(name) && !deployment.env[name])
  if (lost.length === 0 || !(await holdsPeople(deployment, account))) return
  throw new Mendable(
    `The databases hold people's data, but the worker has no ${lost.join(' and no ')}. New keys could ` +
      `not read that data, so give the ones that were kept: put ${lost.join(' and ')} into the ` +
      'environment of npm run deploy.',
  )
}

async function asked({ person, say }: Deployment, name: string): Promise<string> {
  for (let tries = 0; person && tries < 3; tries++) {
    const value = await person.askSecret(`${providerSecrets[name] ?? name} (not shown)\n> `)
    if (value !== '') return value
    say('Nothing arrived; please paste it again.')
  }
  throw new Mendable(`${name} is missing.`)
}

async function showOnce(
  { person, say }: Deployment,
  secrets: Readonly<Record<string, string>>,
  made: readonly string[],
): Promise<void> {
  const shown = shownOnce.filter((name) => made.includes(name))
  if (shown.length === 0 || !person) return
  say('\nMade for this worker. They are shown now and never again:\n')
  for (const name of shown) say(`  ${name}=${secrets[name]}`)
  if (shown.some((name) => keptForEver.includes(name))) {
    say(
      '\nKeep INDEX_KEY and DATA_KEYS safe, outside this computer (a password manager, a safe): without\n' +
        'them no name, number, chat or backup can ever be read again, and nobody can make them anew.',
    )
  }
  await person.ask('\nPress Enter when they are kept safe. ')
}
