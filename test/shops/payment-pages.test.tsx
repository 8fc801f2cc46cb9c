import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { outagesOf } from '../../src/edge/outages'
import { sweepShard } from '../../src/edge/sweep'
import { days, minutes } from '../../src/kernel/clock'
import { checkKeys } from '../../src/shops/check-keys'
import { chooseProvider } from '../../src/shops/choose-provider'
import { openDarajaKeys, openPaymentKeys } from '../../src/shops/payment-keys'
import { settingsOf } from '../../src/shops/queries'
import { saveDarajaKeys } from '../../src/shops/save-payment-keys'
import { shopSettings } from '../../src/shops/tables'
import { createSimulators, type Simulators } from '../simulators/index.ts'
import { aShop } from '../support/a-shop'
import { aTillShop, switchToTill, tillKeys } from '../support/a-till-shop'
import { aWorker, fieldIn } from './a-worker'

let sims: Simulators
beforeEach(() => {
  sims = createSimulators({ deliver: async () => new Response('ok') })
  vi.stubGlobal('fetch', sims.fetch)
})

const address = '/shop/settings/payments'
const ownerOf = async () => aWorker('owner', await aShop({}, sims))
const read = async (browser: Awaited<ReturnType<typeof aWorker>>['browser'], path = address) =>
  (await browser.get(path)).text()
const typed = async (
  { browser }: Awaited<ReturnType<typeof aWorker>>,
  change: Record<string, string> = {},
) => ({
  ...tillKeys(),
  version: fieldIn(await read(browser, `${address}/till`), 'version') ?? '',
  ...change,
})

describe('the keys of IntaSend', () => {
  it('are tried when they are saved, and the page says how they are', async () => {
    const { browser, shop } = await ownerOf()
    const keys = {
      version: '1',
      environment: 'sandbox',
      publishableKey: `ISPubKey_test_${shop.code}`,
      secretKey: `ISSecretKey_test_${shop.code}`,
      challenge: 'jua kali',
    }
    const saved = await browser.post(address, keys)
    expect(saved.headers.get('location')).toBe(`${address}?saved=intasend&health=ok`)
    const page = await read(browser)
    expect(page).toContain('IntaSend took the keys. Customers can pay.')
    expect(page).toMatch(/Last tried: \d\d:\d\d\./)
    expect(sims.intasend.invoices()).toEqual([])
  })

  it('that IntaSend refuses are kept, and the owner reads what to do', async () => {
    const { browser } = await ownerOf()
    const keys = {
      version: '1',
      environment: 'sandbox',
      publishableKey: 'ISPubKey_test_nobody',
      secretKey: 'ISSecretKey_test_nobody',
      challenge: 'jua kali',
    }
    const saved = await browser.post(address, keys)
    expect(saved.headers.get('location')).toBe(`${address}?saved=intasend&health=refused`)
    expect(await read(browser, `${address}?saved=intasend&health=refused`)).toContain(
      'IntaSend refused these keys, so customers cannot pay.',
    )
    expect(await read(browser, '/shop/settings')).toContain('IntaSend refused these keys')
  })

  it('cannot be tried while IntaSend is down: they are saved, and it is not the owner’s fault', async () => {
    const { browser, shop } = await ownerOf()
    sims.intasend.http.always('unavailable_503')
    await browser.post(`${address}/check`)
    expect(await read(browser)).toContain('That is not your fault')
    sims.intasend.http.always(null)
    await browser.post(`${address}/check`)
    expect((await settingsOf(shop.ctx.shop)).keysHealth).toBe('ok')
  })
})

describe('a Till of the shop’s own', () => {
  it('is set up on its page, tried at once, and its secrets are never shown again', async () => {
    const worker = await ownerOf()
    const { browser, shop } = worker
    const saved = await browser.post(`${address}/till`, await typed(worker, { till: '555 0123' }))
    expect(saved.headers.get('location')).toBe(`${address}?saved=daraja&health=ok`)
    expect(await openDarajaKeys(shop.ctx, await settingsOf(shop.ctx.shop))).toEqual({
      environment: 'sandbox',
      shortcode: '600111',
      till: '5550123',
      consumerKey: 'dev-till-key',
      consumerSecret: 'dev-till-secret',
      passkey: 'dev-till-passkey',
    })
    const page = await read(browser, `${address}/till`)
    expect(page).toContain('•••• skey')
    for (const secret of ['dev-till-key', 'dev-till-secret', 'dev-till-passkey']) {
      expect(page).not.toContain(secret)
    }
    expect(page).toContain(`/webhooks/daraja/${shop.code}/`)
    const row = await env.SHOPS_0.prepare('select * from shop_settings where shop_id = ?')
      .bind(shop.ctx.shop.shopId)
      .first()
    expect(JSON.stringify(row)).not.toContain('dev-till')
  })

  it('takes the customers’ money when the owner says so, and IntaSend again later', async () => {
    const worker = await ownerOf()
    const { browser, shop } = worker
    await browser.post(`${address}/till`, await typed(worker))
    expect(await read(browser)).toContain('Customers pay into your IntaSend account.')
    const choose = async (provider: string) => {
      const version = fieldIn(await read(browser), 'version') ?? ''
      return browser.post(`${address}/provider`, { version, provider })
    }
    expect((await choose('daraja')).headers.get('location')).toBe(`${address}?saved=provider`)
    expect(await read(browser)).toContain('Customers pay into your Till 5550123.')
    expect(await settingsOf(shop.ctx.shop)).toMatchObject({ keysHealth: 'ok' })
    expect((await choose('intasend')).status).toBe(303)
    expect(await read(browser)).toContain('Customers pay into your IntaSend account.')
  })

  it('is not chosen before it has keys', async () => {
    const { browser, shop } = await ownerOf()
    const answer = await browser.post(`${address}/provider`, { version: '1', provider: 'daraja' })
    expect([answer.status, await answer.text()]).toEqual([
      422,
      expect.stringContaining('Enter its keys first.'),
    ])
    expect((await settingsOf(shop.ctx.shop)).paymentProvider).toBe('intasend')
  })

  it.each([
    [{ shortcode: '5550123' }, 'This is the Till number again.'],
    [{ shortcode: 'abc' }, 'Write only its digits'],
    [{ till: '' }, 'Please fill this in.'],
    [{ passkey: '' }, 'Please fill this in.'],
  ])('that is typed wrongly comes back with a sentence: %j', async (change, sentence) => {
    const worker = await ownerOf()
    const answer = await worker.browser.post(`${address}/till`, await typed(worker, change))
    const page = await answer.text()
    expect([answer.status, page]).toEqual([422, expect.stringContaining(sentence)])
    expect(page).not.toContain('dev-till-secret')
    const { ctx } = worker.shop
    expect(await openDarajaKeys(ctx, await settingsOf(ctx.shop))).toBeNull()
  })

  it('with a wrong passkey is saved, and Safaricom’s no is said in plain words', async () => {
    const worker = await ownerOf()
    const wrong = await typed(worker, { passkey: 'copied-badly' })
    const saved = await worker.browser.post(`${address}/till`, wrong)
    expect(saved.headers.get('location')).toBe(`${address}?saved=daraja&health=refused`)
  })

  it('loses no change when two save at once: the second is told', async () => {
    const { ctx } = await aTillShop(sims)
    const { version } = await settingsOf(ctx.shop)
    const save = (passkey: string) =>
      saveDarajaKeys(ctx, { version, keys: { ...tillKeys(), passkey } })
    const both = await Promise.all([save('one-passkey'), save('other-passkey')])
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(await chooseProvider(ctx, { version, provider: 'intasend' })).toEqual({
      ok: false,
      code: 'CHANGED_MEANWHILE',
    })
  })

  it('keeps what a shop has at IntaSend, and nothing of another shop', async () => {
    const [shop, other] = [await aShop({}, sims), await aShop({}, sims)]
    await switchToTill(shop)
    expect(await openPaymentKeys(shop.ctx, await settingsOf(shop.ctx.shop))).not.toBeNull()
    expect(await openDarajaKeys(other.ctx, await settingsOf(other.ctx.shop))).toBeNull()
    expect((await settingsOf(other.ctx.shop)).paymentProvider).toBe('intasend')
  })
})

describe('the pages about keys', () => {
  it.each(['manager', 'staff'] as const)('are not for a %s', async (role) => {
    const { browser } = await aWorker(role, await aShop({}, sims))
    for (const path of [address, `${address}/till`]) {
      expect((await browser.get(path)).status).toBe(403)
    }
    for (const path of [address, `${address}/till`, `${address}/check`, `${address}/provider`]) {
      expect((await browser.post(path, { provider: 'daraja', version: '1' })).status).toBe(403)
    }
  })

  it('say that the provider leaves requests unanswered, while it does', async () => {
    const shop = await aTillShop(sims)
    const { browser } = await aWorker('owner', shop)
    for (let n = 0; n < 6; n++) await outagesOf(env).report('daraja', 'lost')
    expect(await read(browser)).toMatch(
      /Safaricom is not answering well since \d\d:\d\d: 6 of the last 6 payment requests got no answer/,
    )
  })
})

describe('keys that nobody looked after', () => {
  const lastTried = (shop: Awaited<ReturnType<typeof aShop>>, at: number) =>
    shop.ctx.shop.commit(
      shop.ctx.shop.update(shopSettings, { keysCheckedAt: at, keysHealth: 'ok' }),
    )

  it('are tried again once a day by the sweep', async () => {
    const [old, fresh] = [await aShop({}, sims), await aShop({}, sims)]
    await checkKeys(fresh.ctx)
    const before = await settingsOf(fresh.ctx.shop)
    await lastTried(old, Date.now() - days(1) - minutes(1))
    sims.intasend.http.always('unavailable_503')
    await sweepShard(env, 'SHOPS_0')
    expect(await settingsOf(old.ctx.shop)).toMatchObject({ keysHealth: 'down' })
    expect(await settingsOf(fresh.ctx.shop)).toEqual(before)
  })

  it('are tried soon after a shop was opened with them', async () => {
    const shop = await aShop({}, sims)
    expect(await settingsOf(shop.ctx.shop)).toMatchObject({ keysHealth: null, keysCheckedAt: 0 })
    await sweepShard(env, 'SHOPS_0')
    expect(await settingsOf(shop.ctx.shop)).toMatchObject({ keysHealth: 'ok' })
  })
})
