import { eq } from 'drizzle-orm'
import type { DirectoryContext } from '../accounts/directory-context'
import { openDirectory } from '../db/open-shop'
import { invariant } from '../kernel/failure'
import { createDataKeys } from '../sealing/data-keys'
import type { Vault } from '../sealing/vault'
import { platformKeys } from '../shops/directory-tables'
import type { Env } from './env'
import { portsOf } from './ports'
import { sessionKeys } from './session-keys'
import { settingsOf } from './settings'

const opened = new WeakMap<Env, Vault>()

/** The vault of the people in DIRECTORY. Its key is made on first use; of two makers one wins. */
export async function platformVault(env: Env): Promise<Vault> {
  const known = opened.get(env)
  if (known) return known
  const keys = createDataKeys(settingsOf(env).DATA_KEYS)
  const vault = await keys.open('platform', (await storedKey(env)) ?? (await madeKey(env)))
  opened.set(env, vault)
  return vault
}

async function storedKey(env: Env) {
  const ours = eq(platformKeys.name, 'platform')
  const [row] = await openDirectory(env.DIRECTORY).select(platformKeys, ours).limit(1)
  return row?.dataKey
}

async function madeKey(env: Env) {
  const dataKey = await createDataKeys(settingsOf(env).DATA_KEYS).create('platform')
  await openDirectory(env.DIRECTORY)
    .insert(platformKeys, { name: 'platform', dataKey })
    .onConflictDoNothing()
  const stored = await storedKey(env)
  invariant(stored, 'the platform has a key')
  return stored
}

/** What the verbs of accounts work with. */
export async function directoryContext(env: Env): Promise<DirectoryContext> {
  return {
    directory: openDirectory(env.DIRECTORY),
    vault: await platformVault(env),
    ports: portsOf(env),
    codeHash: (await sessionKeys(env)).codeHash,
  }
}
