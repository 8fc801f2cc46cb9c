import { env } from 'cloudflare:workers'
import { accounts } from '../../src/accounts/tables'
import type { ShopContext } from '../../src/context'
import { openDirectory, openShop } from '../../src/db/open-shop'
import { settingsOf } from '../../src/edge/settings'
import { randomId, randomLetters } from '../../src/kernel/ids'
import { createDataKeys } from '../../src/sealing/data-keys'
import { createShop, type NewShop } from '../../src/shops/create-shop'
import njeri from '../fixtures/demo/njeri.json'
import { createSimulators, type Simulators } from '../simulators/index.ts'
import { shopFromDemo } from './demo'
import { simulatedPorts } from './simulated-ports'

export type TestShop = Awaited<ReturnType<typeof aShop>>

/**
 * A shop of its own with Mama Njeri's goods, simulated providers and a clock that stands still until
 * `sims.advance`. What the shop tells people is kept in `told`, what it asks for later in `jobs`.
 * `providers` takes the place of its own simulators, where the whole worker is in front of them.
 */
export async function aShop(change: Partial<NewShop> = {}, providers?: Simulators) {
  const settings = settingsOf(env)
  const directory = openDirectory(env.DIRECTORY)
  const code = `T${randomLetters(9)}`.toUpperCase().replace(/[^A-Z0-9]/g, 'X')
  const appUrl = 'http://localhost:8787'
  const account = {
    publishableKey: `ISPubKey_test_${code}`,
    secretKey: `ISSecretKey_test_${code}`,
    challenge: `challenge-${code}`,
    webhookUrl: `${appUrl}/webhooks/intasend/${code}`,
  }
  const webhooks: { url: string; body: unknown }[] = []
  const sims =
    providers ??
    createSimulators({
      appUrl,
      deliver: async (url, init) => {
        webhooks.push({ url, body: JSON.parse(new TextDecoder().decode(init.body as Uint8Array)) })
        return new Response('ok')
      },
    })
  sims.intasend.addAccount(account)
  const { ports, ...kept } = simulatedPorts(sims, settings)
  const id = randomId('shp')
  const dataKeys = createDataKeys(settings.DATA_KEYS)
  const dataKey = await dataKeys.create(id)
  const owner = randomId('acc')
  await directory.commit(
    directory.insert(accounts, {
      id: owner,
      phoneIndex: randomLetters(20),
      language: 'en',
      createdAt: sims.clock.now(),
    }),
  )
  const ctx: ShopContext = {
    shop: openShop(env, 'SHOPS_0', id),
    vault: await dataKeys.open(id, dataKey),
    profile: {
      id,
      code,
      name: 'Mama Njeri Grocers',
      businessType: 'grocery',
      language: 'en',
      state: 'open',
      shard: 'SHOPS_0',
    },
    actor: { kind: 'account', accountId: owner, role: 'owner' },
    ports,
  }
  const shop = { ...shopFromDemo(njeri), intasend: { environment: 'sandbox' as const, ...account } }
  const created = await createShop(ctx, directory, {
    dataKey,
    owner,
    shop: { ...shop, ...change },
  })
  if (!created.ok) throw new Error('a test shop has a code of its own')
  return { ctx, sims, ...kept, webhooks, owner, code, directory, dataKey }
}
