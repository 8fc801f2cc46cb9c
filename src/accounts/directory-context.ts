import type { Ports } from '../context'
import type { Directory } from '../db/directory'
import type { KeyedHash } from '../sealing/keyed-hash'
import type { Vault } from '../sealing/vault'

/** What the verbs of accounts need: the platform's tables instead of a shop's. */
export type DirectoryContext = {
  directory: Directory
  /** Seals the people of the directory. */
  vault: Vault
  ports: Ports
  /** Hashes one-time codes under a key that is never in the database. */
  codeHash: KeyedHash
}
