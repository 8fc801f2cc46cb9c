import { failedAt } from './cloudflare.ts'
import type { Deployment } from './deployment.ts'
import { productionFile } from './production-config.ts'

/** Brings the databases up to date before the code that needs them arrives. */
export async function migrate(
  { cloudflare, say }: Deployment,
  account: string,
  databases: readonly { binding: string }[],
): Promise<void> {
  say('Applying migrations before the new code goes out: the old code keeps serving on them …')
  for (const { binding } of databases) {
    const ran = await cloudflare.run(
      ['d1', 'migrations', 'apply', binding, '--remote', '--config', productionFile],
      { account },
    )
    if (!ran.ok) throw failedAt(`Applying the migrations of ${binding}`, ran)
    say(`  ${binding}: ${/No migrations to apply/i.test(ran.output) ? 'up to date' : 'migrated'}`)
  }
}

/** Whether somebody has signed up already. */
export async function holdsPeople({ cloudflare }: Deployment, account: string): Promise<boolean> {
  const query = 'select count(*) as people from accounts'
  const ran = await cloudflare.run(
    [
      'd1',
      'execute',
      'DIRECTORY',
      '--remote',
      '--json',
      '--command',
      query,
      '--config',
      productionFile,
    ],
    { account },
  )
  if (!ran.ok) throw failedAt('Looking whether the databases hold data', ran)
  return !/"people":\s*0\b/.test(ran.output)
}
