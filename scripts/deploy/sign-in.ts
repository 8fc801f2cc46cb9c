import { Mendable } from '../settings.ts'
import { failedAt } from './cloudflare.ts'
import type { Deployment } from './deployment.ts'

type Identity = { loggedIn: boolean; accounts: { id: string; name: string }[] }

/** The Cloudflare account to work in: the one of the last run, the environment's, or the only one. */
export async function signedInAccount(deployment: Deployment, known: string): Promise<string> {
  const { accounts } = await identity(deployment)
  const wanted = deployment.env.CLOUDFLARE_ACCOUNT_ID || known
  // A narrow token may deploy to its account without being allowed to list it.
  if (wanted && accounts.length === 0) return wanted
  const account = wanted
    ? accounts.find(({ id }) => id === wanted)
    : accounts.length === 1
      ? accounts[0]
      : await chosen(deployment, accounts)
  if (!account) {
    throw new Mendable(
      `You are signed in at Cloudflare, but not to the account ${wanted}. Sign in as someone who may ` +
        'deploy there, or name another account: CLOUDFLARE_ACCOUNT_ID=… npm run deploy',
    )
  }
  deployment.say(`Signed in at Cloudflare; deploying to the account "${account.name}".`)
  return account.id
}

async function identity({ cloudflare }: Deployment): Promise<Identity> {
  const ran = await cloudflare.run(['whoami', '--json'])
  if (ran.ok) return JSON.parse(ran.output) as Identity
  if (!/"loggedIn":\s*false/.test(ran.output)) throw failedAt('Asking who is signed in', ran)
  throw new Mendable(
    'You are not signed in at Cloudflare: run `npx wrangler login` (or set CLOUDFLARE_API_TOKEN to a ' +
      'token that may edit Workers, D1, R2 and Queues) and then npm run deploy again.',
  )
}

async function chosen({ person, say }: Deployment, accounts: Identity['accounts']) {
  if (!person || accounts.length === 0) {
    throw new Mendable(
      'Which Cloudflare account to deploy to? Set CLOUDFLARE_ACCOUNT_ID to its id.',
    )
  }
  say('You belong to several Cloudflare accounts:')
  for (const [index, { name, id }] of accounts.entries()) say(`  ${index + 1}. ${name} (${id})`)
  for (let tries = 0; tries < 3; tries++) {
    const account = accounts[Number(await person.ask('Number of the one to deploy to: ')) - 1]
    if (account) return account
  }
  throw new Mendable('No account was chosen.')
}
