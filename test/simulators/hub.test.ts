import { describe, expect, it } from 'vitest'
import { createHub } from './hub'
import { type Loose, push, setUp } from './support'

function aHub(without: 'whatsapp' | 'intasend' | 'email' | null = null) {
  const everything = setUp()
  const { whatsapp, intasend, email, clock } = everything
  const providers = { whatsapp, intasend, email }
  if (without) delete (providers as Loose)[without]
  const hub = createHub({
    providers,
    clock,
    appUrl: 'http://localhost:8787',
    number: '254700000000',
    assets: { css: 'body{}', scripts: {} },
  })
  const call = async (
    method: string,
    path: string,
    body?: object,
  ): Promise<{ status: number; body: Loose }> => {
    const response = await hub.request(path, {
      method,
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    return { status: response.status, body: await response.json() }
  }
  return {
    ...everything,
    hub,
    act: (path: string, body: object = {}) => call('POST', `/control/${path}`, body),
    look: async (path: string) => (await call('GET', `/control/${path}`)).body,
    call,
  }
}

describe('the control API', () => {
  it('plays a phone: text, tap, transcript', async () => {
    const { act, look, send, flush, bodies } = aHub()
    await act('phones/0711222333/text', { text: 'NJERI' })
    const button = { type: 'reply', reply: { id: 'menu', title: 'Menu' } }
    const interactive = { type: 'button', body: { text: 'Karibu' }, action: { buttons: [button] } }
    await send({ type: 'interactive', interactive })
    expect((await act('phones/0711222333/tap', { what: 'Menu' })).status).toBe(200)
    await flush()
    expect(bodies()).toHaveLength(2)
    const chat = await look('phones/0711222333/chat')
    expect(chat.map(({ from, text }: Loose) => [from, text])).toEqual([
      ['customer', 'NJERI'],
      ['business', 'Karibu'],
      ['customer', 'Menu'],
    ])
  })

  it('says in words what cannot be done', async () => {
    const { act } = aHub()
    expect(await act('phones/0711222333/tap', { what: 'Menu' })).toEqual({
      status: 409,
      body: { error: '254711222333 sees no button or row "Menu"' },
    })
    expect((await act('phones/hello/text', { text: 'x' })).status).toBe(400)
    expect((await act('phones/0711222333/text', {})).body.error).toContain('text')
    expect((await act('phones/0711222333/pay', {})).body.error).toBe(
      'There is no M-Pesa prompt on this phone.',
    )
    expect((await act('settings', { 'intasend.callbacks': 'sometimes' })).body.error).toContain(
      'normal, never',
    )
    expect((await act('settings', { nothing: 'x' })).status).toBe(400)
  })

  it('pays, with the right PIN and the wrong one', async () => {
    const { act, look, post, intasend } = aHub()
    await post('payment/mpesa-stk-push/', push())
    expect(await look('phones/0711222333/prompts')).toMatchObject([
      { amount: 560, apiRef: 'ord_1' },
    ])
    expect((await act('phones/0711222333/pay', { pin: '0000' })).body.state).toBe('FAILED')
    await post('payment/mpesa-stk-push/', push())
    expect((await act('phones/0711222333/pay', { pin: '1234' })).body).toMatchObject({
      state: 'COMPLETE',
      receipt: expect.stringMatching(/^[A-Z0-9]{10}$/),
    })
    const failed = intasend.invoices()[0]?.id
    await act(`intasend/invoices/${failed}/late-completion`)
    expect(intasend.invoices().map(({ state }) => state)).toEqual(['COMPLETE', 'COMPLETE'])
    expect(await look('intasend/ledger')).toMatchObject({ balanced: true })
    expect(await look('phones/0711222333/messages')).toHaveLength(2)
  })

  it('sets every fault and mends them all', async () => {
    const { act, look, whatsapp, intasend } = aHub()
    const before = await look('settings')
    const changed = {
      'intasend.callbacks': 'twice',
      'whatsapp.account': 'locked',
      'intasend.http': 'error_500',
    }
    expect((await act('settings', changed)).status).toBe(200)
    await act('whatsapp/fail', { code: 131026 })
    await act('whatsapp/http', { kind: 'lost_answer', path: '/messages' })
    expect([intasend.settings.callbacks, whatsapp.account.state, intasend.http.current]).toEqual([
      'twice',
      'locked',
      'error_500',
    ])
    await act('reset')
    expect(await look('settings')).toEqual(before)
  })

  it('moves time and registers accounts', async () => {
    const { act, clock, intasend } = aHub()
    const before = clock.now()
    expect((await act('time', { ms: 60_000 })).body.now).toBe(before + 60_000)
    const account = {
      publishableKey: 'ISPubKey_test_new',
      secretKey: 'ISSecretKey_test_new',
      challenge: 'c',
      webhookUrl: 'http://localhost:8787/webhooks/intasend/NEW',
    }
    await act('intasend/accounts', account)
    expect(intasend.accounts().at(-1)).toMatchObject(account)
  })

  it('answers with a sentence for what is not simulated', async () => {
    const { act, call } = aHub('whatsapp')
    const sentence = 'WhatsApp is not simulated here: the app talks to the real one.'
    expect(await act('phones/0711222333/text', { text: 'x' })).toEqual({
      status: 404,
      body: { error: sentence },
    })
    expect(await call('POST', '/whatsapp/v25.0/1/messages', {})).toEqual({
      status: 404,
      body: { error: sentence },
    })
  })
})

describe('the phone page', () => {
  it('has the handles that browser tests hold', async () => {
    const { hub } = aHub()
    const page = await (await hub.request('/?phone=0711222333&text=NJERI%20%F0%9F%91%8B')).text()
    for (const id of ['phone-text', 'phone-send', 'phone-number'])
      expect(page).toContain(`data-testid="${id}"`)
    expect(page).toContain('data-phone="254711222333"')
    expect(page).toContain('>NJERI 👋</textarea>')
  })

  it('plays a wa.me link', async () => {
    const { hub } = aHub()
    const response = await hub.request('/wa.me/254700000000?text=NJERI%20%26%20co')
    expect([response.status, response.headers.get('location')]).toEqual([
      302,
      '/?text=NJERI%20%26%20co',
    ])
  })

  it('shows words as words and never as markup', async () => {
    const { whatsapp, hub } = aHub()
    whatsapp
      .customer('0711222333')
      .text('<img src=x onerror=alert(1)> *bold* _italic_ 2*3*4 a_b_c 0711 *** 333\nsecond')
    const state: Loose = await (await hub.request('/phone-state?phone=0711222333')).json()
    expect(state.chat).toContain('&lt;img src=x onerror=alert(1)&gt;')
    expect(state.chat).toContain(
      '<strong>bold</strong> <em>italic</em> 2*3*4 a_b_c 0711 *** 333<br/>second',
    )
  })

  it('says nothing new when nothing is new', async () => {
    const { whatsapp, hub } = aHub()
    whatsapp.customer('0711222333').text('Habari')
    const ask = (since: string) =>
      hub.request(`/phone-state?phone=0711222333&since=${encodeURIComponent(since)}`)
    const first: Loose = await (await ask('')).json()
    expect((await ask(first.revision)).status).toBe(204)
    whatsapp.customer('0711222333').text('Bado')
    expect((await ask(first.revision)).status).toBe(200)
  })

  it('counts what nobody has read, and shows blue ticks for what somebody has', async () => {
    const { whatsapp, hub, send, advance } = aHub()
    whatsapp.customer('0711222333').text('Habari')
    await send({ type: 'text', text: { body: 'Karibu' } })
    await advance(1000)
    const unread = async (view: string) => {
      const state: Loose = await (
        await hub.request(`/phone-state?phone=0711222333&view=${view}`)
      ).json()
      return state.phones[0].unread
    }
    expect([await unread(''), whatsapp.lastMessage('0711222333')?.status]).toEqual([1, 'delivered'])
    expect([await unread('chat'), whatsapp.lastMessage('0711222333')?.status]).toEqual([0, 'read'])
  })

  it('shows a prompt once the push is on the phone', async () => {
    const { hub, post, advance } = aHub()
    const prompt = async (): Promise<string> =>
      ((await (await hub.request('/phone-state?phone=0711222333')).json()) as Loose).prompt
    await post('payment/mpesa-stk-push/', push())
    expect(await prompt()).toBe('')
    await advance(2000)
    expect(await prompt()).toContain('data-testid="mpesa-prompt"')
    expect(await prompt()).toContain('KES 560')
  })
})
