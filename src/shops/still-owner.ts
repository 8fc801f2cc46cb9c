import type { Context } from 'hono'
import { Failure } from '../kernel/failure'
import type { AppEnv } from '../web/app-env'
import { mayDo } from '../web/navigation'

/** Where money goes, who may enter and what is deleted: the cookie's word is not enough. */
export async function stillOwner(c: Context<AppEnv>): Promise<void> {
  const { role } = await c.var.desk.freshSession()
  if (!mayDo(role, 'owner')) throw new Failure('FORBIDDEN', 'this is the owner’s')
}
