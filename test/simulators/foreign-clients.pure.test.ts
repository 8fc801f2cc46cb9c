import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RawAnswer, rawClient } from './raw-client'
import { startSimulators } from './start'

// Written down by hand from the wire contracts (part A): what other people's clients send, byte by
// byte. Nothing of ours speaks here.
const SECRET = 'ISSecretKey_test_demo-njeri'
const PUBLIC = 'ISPubKey_test_demo-njeri'
const host = 'Host: sandbox.intasend.com'
const secret = `Authorization: Bearer ${SECRET}`
const json = 'Content-Type: application/json'

let simulators: Awaited<ReturnType<typeof startSimulators>>
beforeAll(async () => {
  // Nobody listens for webhooks here.
  simulators = await startSimulators({ port: 0, appUrl: 'http://127.0.0.1:9' })
})
afterAll(() => simulators.close())

const lines = (...all: string[]) => `${all.join('\r\n')}\r\n\r\n`
const api = (path: string) => `/intasend/api/v1/${path}`

async function once(...packets: string[]): Promise<RawAnswer> {
  const client = rawClient(simulators.port)
  try {
    return await client.send(...packets)
  } finally {
    client.close()
  }
}

function post(path: string, body: object, ...headers: string[]): string {
  const text = JSON.stringify(body)
  const size = `Content-Length: ${Buffer.byteLength(text)}`
  return lines(`POST ${api(path)} HTTP/1.1`, host, json, size, ...headers) + text
}

const get = (path: string, ...headers: string[]) =>
  lines(`GET ${api(path)} HTTP/1.1`, host, ...headers)

const chunked = (text: string, sizes: readonly number[]): string => {
  let [out, at] = ['', 0]
  for (const size of [...sizes, text.length]) {
    const part = text.slice(at, at + size)
    if (part) out += `${part.length.toString(16)}\r\n${part}\r\n`
    at += part.length
  }
  return `${out}0\r\n\r\n`
}

const aPush = {
  phone_number: '254711000111',
  amount: 1450,
  currency: 'KES',
  method: 'M-PESA',
  api_ref: 'API Request',
  name: null,
  email: null,
}

async function pushed(phone = '254711000111') {
  const answer = await once(
    post('payment/mpesa-stk-push/', { ...aPush, phone_number: phone }, secret),
  )
  return JSON.parse(answer.body)
}

describe('a client that sends its body in chunks', () => {
  const text = JSON.stringify({ ...aPush, phone_number: '254711000222', public_key: PUBLIC })
  const head = lines(
    `POST ${api('payment/mpesa-stk-push/')} HTTP/1.1`,
    host,
    json,
    secret,
    'Transfer-Encoding: chunked',
  )

  it('is understood, in one packet or in many', async () => {
    const whole = await once(head + chunked(text, [1, 2, 3, 40]))
    expect(whole.status).toBe(201)
    expect(JSON.parse(whole.body).invoice).toMatchObject({ state: 'PENDING', value: 1450 })
    const body = chunked(text, [7, 11])
    const cuts = [head.slice(0, 30), head.slice(30), body.slice(0, 5), body.slice(5, 60)]
    const slow = await once(...cuts, body.slice(60))
    expect(slow.status).toBe(201)
    expect(JSON.parse(slow.body).invoice.invoice_id).toMatch(/^[A-Z0-9]{7}$/)
  })

  it('may end it with a trailer', async () => {
    const body = chunked(text, [9]).replace(/\r\n\r\n$/, '\r\nX-Checked: yes\r\n\r\n')
    expect((await once(head + body)).status).toBe(201)
  })

  it('is told when it is no JSON', async () => {
    const answer = await once(head + chunked('{"phone_number":', [3]))
    expect([answer.status, JSON.parse(answer.body).errors[0].code]).toEqual([400, 'parse_error'])
  })
})

describe('a client that only has the publishable key', () => {
  it.each([
    ['in the body', [], { public_key: PUBLIC }],
    ['in the header of the SDKs', [`INTASEND_PUBLIC_API_KEY: ${PUBLIC}`], {}],
    ['in the header of others', [`X-IntaSend-Public-API-Key: ${PUBLIC}`], {}],
    ['in small letters', [`intasend_public_api_key: ${PUBLIC}`], {}],
    // The official Node client forgets its secret and sends an empty one along.
    ['beside an empty secret', ['Authorization: Bearer '], { public_key: PUBLIC }],
  ])('%s, sees what became of its invoice', async (_where, headers, more) => {
    const { invoice } = await pushed('254711000333')
    const body = { invoice_id: invoice.invoice_id, ...more }
    const answer = await once(post('payment/status/', body, ...headers))
    expect(answer.status).toBe(200)
    const seen = JSON.parse(answer.body)
    expect(seen.invoice).toMatchObject({ invoice_id: invoice.invoice_id, api_ref: 'API Request' })
    expect(seen.meta.customer.phone_number).toBe('254711000333')
  })

  it('moves no money and sees no wallet', async () => {
    const push = await once(
      post('payment/mpesa-stk-push/', aPush, `INTASEND_PUBLIC_API_KEY: ${PUBLIC}`),
    )
    expect(push.status).toBe(401)
    const wallets = await once(get('wallets/', `INTASEND_PUBLIC_API_KEY: ${PUBLIC}`))
    expect(wallets.status).toBe(401)
  })

  it('asks for money at the old address', async () => {
    const body = { ...aPush, phone_number: '254711000444', public_key: PUBLIC }
    const answer = await once(post('payment/collection/', body))
    expect([answer.status, JSON.parse(answer.body).invoice.state]).toEqual([201, 'PENDING'])
  })
})

describe('a client that leaves the last slash out', () => {
  it.each(['wallets', 'wallets?page_size=5', 'chargebacks', 'send-money/bank-codes/ke'])(
    'gets %s all the same',
    async (path) => {
      const answer = await once(get(path, secret))
      expect(answer.status).toBe(200)
      const slashed = path.replace(/(\?|$)/, '/$1')
      expect((await once(get(slashed, secret))).status).toBe(200)
    },
  )

  it('gets one wallet and its transactions', async () => {
    const [wallet] = JSON.parse((await once(get('wallets/', secret))).body).results
    const one = await once(get(`wallets/${wallet.wallet_id}`, secret))
    expect(JSON.parse(one.body)).toMatchObject({ wallet_id: wallet.wallet_id, currency: 'KES' })
    const moves = await once(get(`wallets/${wallet.wallet_id}/transactions`, secret))
    expect(JSON.parse(moves.body).results).toBeInstanceOf(Array)
  })

  it('posts nothing without it', async () => {
    expect((await once(post('payment/mpesa-stk-push', aPush, secret))).status).toBe(404)
  })
})

describe('a client that writes a body after a GET', () => {
  const stray = JSON.stringify({ public_key: PUBLIC, currency: 'KES' })

  it('that it announces, is answered and may go on', async () => {
    const client = rawClient(simulators.port)
    const size = `Content-Length: ${stray.length}`
    const first = await client.send(get('wallets/', secret, json, size) + stray)
    expect([first.status, JSON.parse(first.body).count > 0]).toEqual([200, true])
    expect((await client.send(get('wallets/', secret))).status).toBe(200)
    client.close()
  })

  it.each([
    ['and keeps the connection', []],
    ['and asks to close it', ['Connection: close']],
    ['and asks to keep it', ['Connection: keep-alive']],
  ])('without a word about it %s, is answered whole', async (_how, headers) => {
    for (const packets of [
      [get('wallets/', secret, json, ...headers) + stray],
      [get('wallets/', secret, json, ...headers), stray],
    ]) {
      const client = rawClient(simulators.port)
      const answer = await client.send(...packets)
      expect(answer.status).toBe(200)
      expect(JSON.parse(answer.body).results[0].wallet_type).toBe('SETTLEMENT')
      // Where the next request would begin nobody knows: the connection ends, without another answer.
      expect(await client.ended()).toBe(true)
      client.close()
    }
  })

  it('hurts nobody else', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        i % 2 === 0
          ? once(get('wallets/', secret) + stray)
          : once(
              post(
                'payment/mpesa-stk-push/',
                { ...aPush, phone_number: `25471100055${i}` },
                secret,
              ),
            ),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 201, 200, 201, 200, 201, 200, 201])
  })

  it('but what is no HTTP at all is refused', async () => {
    expect((await once('hello there\r\n\r\n')).status).toBe(400)
  })
})

describe('a client that reads lists page by page', () => {
  const kicks = 'Authorization: Bearer ISSecretKey_test_demo-kicks'

  it('finds every wallet once by following `next`, whatever the slash', async () => {
    for (let i = 0; i < 24; i++) {
      const wallet = { wallet_type: 'WORKING', currency: 'KES', label: `shop_${i}` }
      expect((await once(post('wallets/', wallet, kicks))).status).toBe(201)
    }
    const ids: string[] = []
    let pages = 0
    for (let path: string | null = 'wallets?page_size=7'; path; pages++) {
      const { count, next, previous, results } = JSON.parse((await once(get(path, kicks))).body)
      expect(count).toBe(25)
      expect(previous === null).toBe(pages === 0)
      ids.push(...results.map((wallet: { wallet_id: string }) => wallet.wallet_id))
      path = next?.split('/api/v1/')[1] ?? null
    }
    expect([pages, new Set(ids).size]).toEqual([4, 25])
    const beyond = await once(get('wallets/?page=99', kicks))
    expect([beyond.status, JSON.parse(beyond.body).errors[0].detail]).toEqual([
      404,
      'Invalid page.',
    ])
  })
})

describe('a client that pays people', () => {
  it('approves by posting the answer back, and asks by tracking id', async () => {
    const wallets = JSON.parse((await once(get('wallets/', secret))).body)
    const request = {
      provider: 'MPESA-B2C',
      currency: 'KES',
      requires_approval: 'YES',
      wallet_id: wallets.results[0].wallet_id,
      transactions: [{ name: 'Jane W', account: 254711000666, amount: '500', narrative: 'Payout' }],
    }
    const started = JSON.parse((await once(post('send-money/initiate/', request, secret))).body)
    expect(started).toMatchObject({ status_code: 'BP103', transactions_count: 1 })
    const approved = await once(post('send-money/approve/', started, secret))
    expect([approved.status, JSON.parse(approved.body).status_code]).toEqual([200, 'BP104'])
    const { tracking_id, file_id } = started
    const asked = await once(post('send-money/status/', { tracking_id }, secret))
    expect(JSON.parse(asked.body).tracking_id).toBe(tracking_id)
    const byFile = await once(post('send-money/status/', { file_id }, secret))
    expect([byFile.status, JSON.parse(byFile.body).errors[0].detail]).toEqual([
      400,
      'tracking_id is required',
    ])
  })
})

describe('a client of the older days', () => {
  const set = (name: string, value: string) =>
    fetch(`http://127.0.0.1:${simulators.port}/control/settings`, {
      method: 'POST',
      body: JSON.stringify({ [name]: value }),
    })

  it('reads errors as one sentence, and lists as bare arrays', async () => {
    const wrong = post('payment/status/', { invoice_id: 'NOSUCH1', public_key: PUBLIC })
    const sentence = 'Invoice with specified id does not exist'
    try {
      await set('intasend.errors', 'detail')
      await set('intasend.lists', 'bare')
      const old = await once(wrong)
      expect([old.status, JSON.parse(old.body)]).toEqual([404, { detail: sentence }])
      const nobody = await once(get('wallets/'))
      expect([nobody.status, JSON.parse(nobody.body)]).toEqual([
        401,
        { detail: 'Authentication credentials were not provided.' },
      ])
      expect(JSON.parse((await once(get('wallets', secret))).body)[0].wallet_type).toBe(
        'SETTLEMENT',
      )
      await set('intasend.errors', 'details')
      expect(JSON.parse((await once(wrong)).body)).toEqual({ details: sentence })
    } finally {
      await set('intasend.errors', 'standard')
      await set('intasend.lists', 'pages')
    }
    expect(JSON.parse((await once(wrong)).body).errors[0].detail).toBe(sentence)
  })
})

describe('a client that takes a host, and no path before its own', () => {
  it('finds each provider', async () => {
    const wallets = await once(lines('GET /api/v1/wallets/ HTTP/1.1', host, secret))
    expect(JSON.parse(wallets.body).results[0]).toMatchObject({ wallet_type: 'SETTLEMENT' })
    const token = await once(
      lines('GET /oauth/v1/generate?grant_type=client_credentials HTTP/1.1', host),
    )
    expect(token.status).toBe(400)
    const number = await once(lines('GET /v25.0/220000000000002 HTTP/1.1', host))
    expect(JSON.parse(number.body).error).toMatchObject({ type: 'OAuthException' })
  })
})
