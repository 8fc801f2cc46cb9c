import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { IntaSendSettings } from './types'

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

/** How errors are told: today's shape, or one of the two that older answers had (A2). */
export function createRefusals(settings: Pick<IntaSendSettings, 'errors'>) {
  const body = ({ type, code, message, attr }: Refused) =>
    settings.errors === 'standard'
      ? { type, errors: [{ code, detail: message, attr }] }
      : { [settings.errors]: message }

  return {
    answer(error: Error, c: Context): Response {
      if (!(error instanceof Refused)) throw error
      return c.json(body(error), error.status)
    },
    fault: (status: 429 | 500 | 503) =>
      body(
        status === 429
          ? new Refused(
              429,
              'throttled',
              'Request was throttled. Expected available in 30 seconds.',
            )
          : new Refused(status, 'error', 'A server error occurred.'),
      ),
  }
}

export const invalid = (attr: string, detail: string, code = 'invalid') =>
  new Refused(400, code, detail, attr)

export const missing = (attr: string) => invalid(attr, 'This field is required.', 'required')

export const badRequest = (detail: string) => new Refused(400, 'invalid_request_data', detail)

export const notFound = (detail: string) => new Refused(404, 'not_found', detail)
