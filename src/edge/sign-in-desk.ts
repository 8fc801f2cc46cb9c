import type { Context, MiddlewareHandler } from 'hono'
import { endSession } from '../accounts/open-session'
import type { SignInDesk, SignInEnv } from '../accounts/sign-in-desk'
import type { AppEnv } from '../web/app-env'
import { seatOperator } from './operators'
import { directoryContext } from './platform'
import { currentSession } from './session'
import {
  dropPending,
  dropSession,
  readPending,
  readSession,
  writePending,
  writeSession,
} from './session-cookie'
import { findShopById } from './shop-directory'

/** Gives the sign-in pages what they may not reach themselves. */
export const openSignInDesk: MiddlewareHandler<SignInEnv> = async (c, next) => {
  // The same object: SignInEnv only adds the variable that is set here.
  c.set('signIn', await deskOf(c as unknown as Context<AppEnv>))
  await next()
}

async function deskOf(c: Context<AppEnv>): Promise<SignInDesk> {
  const ctx = await directoryContext(c.env)
  return {
    ctx,
    current: async () => (await currentSession(c))?.session ?? null,
    remember: (pending) => writePending(c, pending),
    recall: () => readPending(c),
    seatOperator: (accountId, phone) => seatOperator(c.env, accountId, phone),
    async enter({ session, expiresAt }) {
      const found = session.shopId && (await findShopById(c.env, session.shopId))
      const shard = found ? found.profile.shard : null
      await writeSession(c, { session, shard, expiresAt, lookedUpAt: ctx.ports.clock() })
      dropPending(c)
    },
    async leave() {
      const claims = await readSession(c)
      if (claims) await endSession(ctx.directory, claims.session.id, ctx.ports.clock())
      dropSession(c)
    },
    afterwards: (work) => c.executionCtx.waitUntil(quietly(work)),
  }
}

async function quietly(work: () => Promise<void>) {
  try {
    await work()
  } catch (error) {
    console.error('work after the answer failed', { error: String(error) })
  }
}
