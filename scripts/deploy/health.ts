import { Mendable } from '../settings.ts'
import type { Deployment } from './deployment.ts'

const tries = 20
const pause = 3000

/** A new domain's name and certificate take a minute; a broken setting is said by the worker itself. */
export async function expectHealthy(
  { fetch, wait, say }: Deployment,
  publicUrl: string,
): Promise<void> {
  const address = `${publicUrl}/health`
  let heard = 'nothing'
  for (let tried = 0; tried < tries; tried++) {
    if (tried > 0) await wait(pause)
    try {
      const answer = await fetch(address, { signal: AbortSignal.timeout(10_000) })
      const said = (await answer.text()).slice(0, 500)
      if (answer.ok && /"ok":\s*true/.test(said)) return say(`${address} answers: the app is up.`)
      heard = `${answer.status} ${said}`
    } catch (error) {
      heard = String(error instanceof Error ? (error.cause ?? error) : error)
    }
  }
  throw new Mendable(
    `The worker is deployed, but ${address} does not answer as it should; last heard: ${heard}. ` +
      'A new domain may need some minutes more; npm run deploy can be run again at any time.',
  )
}
