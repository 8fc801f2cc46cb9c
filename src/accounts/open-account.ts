import type { Language } from '../i18n/messages'
import { type AccountId, randomLetters } from '../kernel/ids'
import type { Msisdn } from '../kernel/phone'
import type { DirectoryContext } from './directory-context'
import { accountByPhone } from './queries'
import { accounts } from './tables'

export type NewAccount = {
  fullName: string
  email: string | null
  phone: Msisdn
  language: Language
}
export type OpenedAccount = { id: AccountId; language: Language }

/**
 * The account of a phone that was just proven; opened now if there is none. Two browsers at once
 * get the same one, because a phone can stand in the table only once.
 */
export async function openAccount(
  ctx: Pick<DirectoryContext, 'directory' | 'vault' | 'ports'>,
  { fullName, email, phone, language }: NewAccount,
): Promise<OpenedAccount> {
  const { directory, vault, ports } = ctx
  const known = await accountByPhone(ctx, phone)
  if (known) return known
  const id = ports.newId('acc') satisfies AccountId
  const salt = randomLetters(32)
  const person = vault.ofPerson(salt)
  await directory
    .insert(accounts, {
      id,
      phoneIndex: await ports.keyedHash('phone', phone),
      salt,
      nameSealed: await person.seal(`accounts.name/${id}`, fullName),
      phoneSealed: await person.seal(`accounts.phone/${id}`, phone),
      emailSealed: email === null ? null : await person.seal(`accounts.email/${id}`, email),
      language,
      createdAt: ports.clock(),
    })
    .onConflictDoNothing()
  return (await accountByPhone(ctx, phone)) ?? { id, language }
}
