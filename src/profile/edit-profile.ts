import { eq } from 'drizzle-orm'
import { accounts } from '../accounts/tables'
import type { Directory } from '../db/directory'
import type { Language } from '../i18n/messages'
import { Failure } from '../kernel/failure'
import type { AccountId } from '../kernel/ids'
import type { Vault } from '../sealing/vault'

/** What a person has told DukaBot of themselves; `email` is `''` when they gave none. */
export type Profile = { fullName: string; email: string; language: Language }

/** The person's own account, opened. Throws SIGN_IN_NEEDED when it is erased. */
export async function profileOf(
  directory: Directory,
  platform: Vault,
  id: AccountId,
): Promise<Omit<Profile, 'language'> & { phone: string }> {
  const { row, person } = await living(directory, platform, id)
  const { nameSealed, emailSealed, phoneSealed } = row
  const [fullName, email, phone] = await Promise.all([
    nameSealed ? person.open(`accounts.name/${id}`, nameSealed) : '',
    emailSealed ? person.open(`accounts.email/${id}`, emailSealed) : '',
    phoneSealed ? person.open(`accounts.phone/${id}`, phoneSealed) : '',
  ])
  return { fullName, email, phone }
}

/** Corrects the account. Only its person can, so the last word holds. */
export async function editProfile(
  directory: Directory,
  platform: Vault,
  id: AccountId,
  { fullName, email, language }: Profile,
): Promise<void> {
  const { person } = await living(directory, platform, id)
  const [nameSealed, emailSealed] = await Promise.all([
    person.seal(`accounts.name/${id}`, fullName),
    email === '' ? null : person.seal(`accounts.email/${id}`, email),
  ])
  const change = { nameSealed, emailSealed, language }
  await directory.commit(directory.update(accounts, change, eq(accounts.id, id)))
}

async function living(directory: Directory, platform: Vault, id: AccountId) {
  const [row] = await directory.select(accounts, eq(accounts.id, id)).limit(1)
  if (!row?.salt) throw new Failure('SIGN_IN_NEEDED', 'the account is erased')
  return { row, person: platform.ofPerson(row.salt) }
}
