import type { Context } from 'hono'
import type { Chance } from '../chance'
import type { SimulatorClock } from '../clock'
import { badToken, DarajaRefused } from './answers'
import type { DarajaSettings, Organisation } from './types'

const LIFE_MS = 3_600_000

type Given = { organisation: Organisation; token: string; until: number }

/** Access tokens: an hour long, and a new one makes the last one of the same app invalid. */
export function createTokens(
  clock: SimulatorClock,
  chance: Chance,
  settings: DarajaSettings,
  organisations: Organisation[],
) {
  const given = new Map<string, Given>()

  return {
    give(c: Context): Response {
      if (c.req.query('grant_type') !== 'client_credentials') {
        throw new DarajaRefused(400, '400.008.02', 'Invalid grant type passed')
      }
      const basic = c.req.header('authorization')?.match(/^Basic (\S+)$/)?.[1]
      if (basic === undefined) {
        throw new DarajaRefused(400, '400.008.01', 'Invalid Authentication passed')
      }
      const [key, secret] = decoded(basic).split(':')
      const organisation = organisations.find(({ consumerKey }) => consumerKey === key)
      // Seen in the sandbox: wrong keys get a 400 and not a word.
      if (!organisation || organisation.consumerSecret !== secret) return c.body(null, 400)
      const token = chance.code(28)
      given.set(organisation.consumerKey, { organisation, token, until: clock.now() + LIFE_MS })
      const expires_in = settings.expiresIn === 'text' ? '3599' : 3599
      return c.json({ access_token: token, expires_in })
    },
    holder(c: Context): Organisation {
      const token = c.req.header('authorization')?.match(/^Bearer (\S+)$/)?.[1]
      const one = [...given.values()].find((known) => known.token === token)
      if (!one || one.until <= clock.now()) throw badToken()
      return one.organisation
    },
    /** As if another program had asked for one. */
    invalidate: () => given.clear(),
  }
}

function decoded(basic: string): string {
  try {
    return atob(basic)
  } catch {
    return ''
  }
}
