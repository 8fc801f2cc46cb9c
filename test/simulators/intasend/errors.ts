import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** An answer that is not what the caller hoped for. */
export class Refused extends Error {
  readonly status: ContentfulStatusCode
  readonly type: 'client_error' | 'validation_error' | 'server_error'
  readonly code: string
  readonly attr: string | null

  constructor(
    status: ContentfulStatusCode,
    code: string,
    detail: string,
    attr: string | null = null,
  ) {
    super(detail)
    this.status = status
    this.code = code
    this.attr = attr
    this.type = attr ? 'validation_error' : status < 500 ? 'client_error' : 'server_error'
  }
}

export const errorBody = (
  type: string,
  code: string,
  detail: string,
  attr: string | null = null,
) => ({
  type,
  errors: [{ code, detail, attr }],
})

export function answerRefused(error: Error, c: Context): Response {
  if (!(error instanceof Refused)) throw error
  return c.json(errorBody(error.type, error.code, error.message, error.attr), error.status)
}

export const faultBody = (status: 429 | 500 | 503) =>
  status === 429
    ? errorBody(
        'client_error',
        'throttled',
        'Request was throttled. Expected available in 30 seconds.',
      )
    : errorBody('server_error', 'error', 'A server error occurred.')

export const invalid = (attr: string, detail: string, code = 'invalid') =>
  new Refused(400, code, detail, attr)

export const missing = (attr: string) => invalid(attr, 'This field is required.', 'required')

export const badRequest = (detail: string) => new Refused(400, 'invalid_request_data', detail)

export const notFound = (detail: string) => new Refused(404, 'not_found', detail)
