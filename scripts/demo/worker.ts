import { openAccount } from '../../src/accounts/open-account'
import type { ShopContext } from '../../src/context'
import { openDirectory, openShop } from '../../src/db/open-shop'
import type { Env } from '../../src/edge/env'
import { directoryContext } from '../../src/edge/platform'
import { settingsOf } from '../../src/edge/settings'
import type { Language } from '../../src/i18n/messages'
import { makeFigures } from '../../src/insights/make-figures'
import { invariant } from '../../src/kernel/failure'
import { parsePhone } from '../../src/kernel/phone'
import { createDataKeys } from '../../src/sealing/data-keys'
import { createShop } from '../../src/shops/create-shop'
import kicks from '../../test/fixtures/demo/kicks.json'
import njeri from '../../test/fixtures/demo/njeri.json'
import { createManualClock, createSimulators } from '../../test/simulators/index.ts'
import { type DemoShop, shopFromDemo } from '../../test/support/demo'
import { simulatedPorts } from '../../test/support/simulated-ports'
import { writeHistory } from './history'

const plans = [
  { demo: njeri, ordersADay: 7, people: 24, seed: 1 },
  { demo: kicks as unknown as DemoShop, ordersADay: 2, people: 14, seed: 2 },
]
const weeks = 3

/** Run once by `npm start` on an empty database, inside workerd, on the databases it will use. */
export default {
  async fetch(_request: Request, env: Env): Promise<Response> {
    const orders: Record<string, number> = {}
    const until = Date.now()
    for (const { demo, ...plan } of plans) {
      const clock = createManualClock(until - (weeks * 7 + 1) * 86_400_000)
      const account = { ...demo.intasend, webhookUrl: 'http://localhost/webhooks' }
      const sims = createSimulators({
        clock,
        intasend: { accounts: [account], seed: demo.code },
        deliver: async () => new Response('ok'),
      })
      const ctx = await openDemoShop(env, demo, sims)
      orders[demo.code] = await writeHistory(ctx, sims, { ...plan, weeks, until })
      await makeFigures(ctx)
    }
    return Response.json({ orders })
  },
}

async function openDemoShop(
  env: Env,
  demo: DemoShop,
  sims: ReturnType<typeof createSimulators>,
): Promise<ShopContext> {
  const settings = settingsOf(env)
  const directory = openDirectory(env.DIRECTORY)
  const { ports } = simulatedPorts(sims, settings)
  const phone = parsePhone(demo.owner.phone)
  invariant(phone, `${demo.code}: the owner has a Kenyan number`)
  const language: Language = demo.language === 'sw' ? 'sw' : 'en'
  const { fullName, email } = demo.owner
  const people = { ...(await directoryContext(env)), ports }
  const { id: owner } = await openAccount(people, { fullName, phone, email, language })
  const id = ports.newId('shp')
  const keys = createDataKeys(settings.DATA_KEYS)
  const dataKey = await keys.create(id)
  const ctx: ShopContext = {
    shop: openShop(env, 'SHOPS_0', id),
    vault: await keys.open(id, dataKey),
    profile: {
      id,
      code: demo.code,
      name: demo.name,
      businessType: demo.businessType,
      language,
      state: 'open',
      shard: 'SHOPS_0',
    },
    actor: { kind: 'account', accountId: owner, role: 'owner' },
    ports,
  }
  const created = await createShop(ctx, directory, { dataKey, owner, shop: shopFromDemo(demo) })
  invariant(created.ok, `${demo.code} is a free code on an empty database`)
  return ctx
}
