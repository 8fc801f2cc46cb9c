import { base64, utf8 } from '../../kernel/bytes'
import { type Clock, seconds } from '../../kernel/clock'
import { errorIn, tokenAnswer } from './payloads'
import type { DarajaAccount } from './port'

const refreshEarly = seconds(60)
const tokenTimeoutMs = 10_000
const invalidToken = new Set(['404.001.03', '400.003.01'])

/** `no_token`: the call itself was never made. `lost`: it was, and nothing readable came back. */
export type Reply =
  | { kind: 'answer'; status: number; body: unknown }
  | { kind: 'no_token'; why: 'refused' | 'down' }
  | { kind: 'lost' }

type Bearer = { ok: true; text: string } | { ok: false; why: 'refused' | 'down' }

type Config = { account: DarajaAccount; host: string; fetch: typeof fetch; clock: Clock }

/** Calls with the shop's access token. One that was refused is renewed once and the call repeated. */
export function darajaAccess(config: Config) {
  const { tokens } = config.account

  async function bearer(refused: string | null): Promise<Bearer> {
    const kept = await tokens.read(
      ({ text, expiresAt }) => text !== refused && expiresAt - refreshEarly > config.clock(),
    )
    return kept ? { ok: true, text: kept.text } : renew()
  }

  /** Asks for a new token, which every isolate uses from now on. */
  async function renew(): Promise<Bearer> {
    const answer = await askForToken(config)
    if (!answer.ok) return answer
    const expiresAt = config.clock() + seconds(answer.expiresIn)
    await tokens.keep({ text: answer.text, expiresAt })
    return { ok: true, text: answer.text }
  }

  async function call(path: string, body: object, timeoutMs: number): Promise<Reply> {
    const first = await bearer(null)
    if (!first.ok) return { kind: 'no_token', why: first.why }
    const reply = await post(config, path, body, first.text, timeoutMs)
    if (!saysInvalidToken(reply)) return reply
    const second = await bearer(first.text)
    if (!second.ok) return { kind: 'no_token', why: second.why }
    return post(config, path, body, second.text, timeoutMs)
  }

  return { renew, call }
}

const saysInvalidToken = (reply: Reply): boolean =>
  reply.kind === 'answer' && invalidToken.has(errorIn(reply.body)?.code ?? '')

async function post(
  config: Config,
  path: string,
  body: object,
  token: string,
  timeoutMs: number,
): Promise<Reply> {
  try {
    const response = await config.fetch(`${config.host}${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        accept: 'application/json',
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(timeoutMs),
    })
    return { kind: 'answer', status: response.status, body: await jsonOf(response) }
  } catch {
    return { kind: 'lost' }
  }
}

type TokenAnswer =
  | { ok: true; text: string; expiresIn: number }
  | { ok: false; why: 'refused' | 'down' }

async function askForToken({ account, host, fetch }: Config): Promise<TokenAnswer> {
  const basic = base64(utf8(`${account.consumerKey}:${account.consumerSecret}`))
  try {
    const response = await fetch(`${host}/oauth/v1/generate?grant_type=client_credentials`, {
      headers: { authorization: `Basic ${basic}`, accept: 'application/json' },
      signal: AbortSignal.timeout(tokenTimeoutMs),
    })
    const answer = tokenAnswer.safeParse(await jsonOf(response))
    if (response.ok && answer.success) {
      return { ok: true, text: answer.data.access_token, expiresIn: answer.data.expires_in }
    }
    // Wrong keys are a 400 with nothing in it; a 403 page is the firewall's (wire-contracts H1.1, H1.2).
    return { ok: false, why: [400, 401].includes(response.status) ? 'refused' : 'down' }
  } catch {
    return { ok: false, why: 'down' }
  }
}

const jsonOf = (response: Response): Promise<unknown> => response.json().catch(() => undefined)
