import { env } from 'cloudflare:workers'
import type { Job, Notice, NoticeState, Ports, ShopContext } from '../../src/context'
import { openDirectory, openShop } from '../../src/db/open-shop'
import { settingsOf } from '../../src/edge/settings'
import { randomId, randomLetters, type ShopId } from '../../src/kernel/ids'
import { createResend } from '../../src/providers/email/resend'
import { createIntaSend } from '../../src/providers/intasend/intasend'
import { createDataKeys } from '../../src/sealing/data-keys'
import { createKeyedHash } from '../../src/sealing/keyed-hash'
import { createShop, type NewShop } from '../../src/shops/create-shop'
import { accounts } from '../../src/accounts/tables'
import njeri from '../fixtures/demo/njeri.json'
import { createSimulators } from '../simulators/index.ts'
import { shopFromDemo } from './demo'

export type TestShop = Awaited<ReturnType<typeof aShop>>

/**
 * A shop of its own with Mama Njeri's goods, simulated providers and a clock that stands still until
 * `sims.advance`. What the shop tells people is kept in `told`, what it asks for later in `jobs`.
 */
export async function aShop(change: Partial<NewShop> = {}) {
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
  const sims = createSimulators({
    appUrl,
    intasend: { accounts: [account] },
    deliver: async (url, init) => {
      webhooks.push({ url, body: JSON.parse(new TextDecoder().decode(init.body as Uint8Array)) })
      return new Response('ok')
    },
  })
  const told: { person: string; notice: Notice }[] = []
  const jobs: { job: Job; delaySeconds: number }[] = []
  const rung: ShopId[] = []
  const ports: Ports = {
    clock: () => sims.clock.now(),
    newId: randomId,
    keyedHash: createKeyedHash(settings.INDEX_KEY),
    chats: {
      async tell(person, notice): Promise<NoticeState> {
        told.push({ person, notice })
        return { state: 'sent' }
      },
      sendCode: async () => ({ state: 'sent' }),
    },
    intasend: (keys) => createIntaSend({ account: keys, baseUrl: undefined, fetch: sims.fetch }),
    email: createResend({
      baseUrl: settings.EMAIL_API_URL,
      apiKey: settings.EMAIL_API_KEY,
      from: settings.EMAIL_FROM,
      fetch: sims.fetch,
    }),
    ring: async (shopId) => void rung.push(shopId),
    later: async (job, delaySeconds) => void jobs.push({ job, delaySeconds }),
    publicUrl: appUrl,
    whatsappNumber: settings.WHATSAPP_NUMBER,
  }

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
  return { ctx, sims, told, jobs, rung, webhooks, owner, code, directory, dataKey }
}
