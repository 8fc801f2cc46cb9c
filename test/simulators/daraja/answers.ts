import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Chance } from '../chance'

/** Daraja's error body, for all its APIs (wire-contracts H1.2). */
export class DarajaRefused extends Error {
  readonly status: ContentfulStatusCode
  readonly code: string
  constructor(status: ContentfulStatusCode, code: string, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}

export const errorBody = (requestId: string, errorCode: string, errorMessage: string) => ({
  requestId,
  errorCode,
  errorMessage,
})

export function answerRefused(error: Error, c: Context, chance: Chance): Response {
  if (!(error instanceof DarajaRefused)) throw error
  return c.json(errorBody(requestId(chance), error.code, error.message), error.status)
}

export const requestId = (chance: Chance): string => {
  const [a = '', b = '', c = ''] = chance.uuid().split('-')
  return `${b}-${c}-${a}${chance.digits(8)}`
}

export const badField = (name: string) =>
  new DarajaRefused(400, '400.002.02', `Bad Request - Invalid ${name}`)
export const badToken = () => new DarajaRefused(404, '404.001.03', 'Invalid Access Token')
/** One code, many texts. */
export const internal = (text: string) => new DarajaRefused(500, '500.001.1001', text)

export const faultBody = (status: 429 | 500 | 503) =>
  status === 429
    ? errorBody(
        '0000-0000-1',
        '500.003.02',
        'Error Occurred: Spike Arrest Violation - Policies.ratelimit',
      )
    : errorBody('0000-0000-2', '500.003.1001', 'Internal Server Error')
