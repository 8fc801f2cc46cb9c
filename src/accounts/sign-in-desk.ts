import type { Session } from '../context'
import type { AccountId, CodeId } from '../kernel/ids'
import type { Msisdn } from '../kernel/phone'
import type { AppEnv } from '../web/app-env'
import type { DirectoryContext } from './directory-context'
import type { OpenedSession } from './open-session'

/** What the browser that asked for a code carries, sealed, until it has proven the phone. */
export type PendingSignIn = {
  codeId: CodeId
  phone: Msisdn
  /** Where to go afterwards, when another page sent the reader here. */
  to: string | null
  signUp: { fullName: string; email: string } | null
}

/** What the sign-in pages ask of the edge, which alone knows keys and cookies. */
export type SignInDesk = {
  ctx: DirectoryContext
  /** Who is signed in already, if anybody. */
  current(): Promise<Session | null>
  remember(pending: PendingSignIn): Promise<void>
  recall(): Promise<PendingSignIn | null>
  /** Gives whoever runs DukaBot (OPERATOR_PHONES) a seat among its questions. */
  seatOperator(account: AccountId, phone: Msisdn): Promise<void>
  /** Puts the session's cookie in the place of whatever was there. */
  enter(opened: OpenedSession): Promise<void>
  /** Ends the session of this browser, if it has one. */
  leave(): Promise<void>
  /** Runs after the answer has gone out, so that its time tells nothing. */
  afterwards(work: () => Promise<void>): void
}

export type SignInEnv = AppEnv & { Variables: { signIn: SignInDesk } }
