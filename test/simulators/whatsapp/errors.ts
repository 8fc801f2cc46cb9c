import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** Meta's codes: their words, and the HTTP status they come with. */
const codes: Record<number, { title: string; status: ContentfulStatusCode }> = {
  0: { title: 'AuthException', status: 401 },
  4: { title: 'Application request limit reached', status: 400 },
  10: { title: 'Application does not have permission for this action', status: 403 },
  33: { title: 'Parameter value is not valid', status: 400 },
  100: { title: 'Invalid parameter', status: 400 },
  190: { title: 'Access token has expired', status: 401 },
  368: { title: 'Temporarily blocked for policies violations', status: 403 },
  80007: { title: 'Rate limit issues', status: 400 },
  130429: { title: 'Rate limit hit', status: 400 },
  130472: { title: "User's number is part of an experiment", status: 400 },
  130497: {
    title: 'Business account is restricted from messaging users in this country',
    status: 403,
  },
  131000: { title: 'Something went wrong', status: 500 },
  131005: { title: 'Access denied', status: 403 },
  131008: { title: 'Required parameter is missing', status: 400 },
  131009: { title: 'Parameter value is not valid', status: 400 },
  131016: { title: 'Service unavailable', status: 503 },
  131021: { title: 'Recipient cannot be sender', status: 400 },
  131026: { title: 'Message undeliverable', status: 400 },
  131030: { title: 'Recipient phone number not in allowed list', status: 400 },
  131031: { title: 'Business Account locked', status: 403 },
  131037: { title: 'Display name is not approved', status: 400 },
  131042: { title: 'Business eligibility payment issue', status: 400 },
  131045: { title: 'Incorrect certificate', status: 500 },
  131047: { title: 'Re-engagement message', status: 400 },
  131048: { title: 'Spam rate limit hit', status: 400 },
  131049: { title: 'Message not delivered to maintain healthy ecosystem engagement', status: 400 },
  131050: { title: 'User has stopped marketing messages', status: 400 },
  131051: { title: 'Message type is currently not supported', status: 400 },
  131052: { title: 'Media download error', status: 400 },
  131053: { title: 'Media upload error', status: 400 },
  131056: { title: 'Pair rate limit hit', status: 400 },
  131057: { title: 'Account in maintenance mode', status: 500 },
  131062: { title: 'Recipient type not supported for this message', status: 400 },
  132000: {
    title: 'Number of parameters does not match the expected number of params',
    status: 400,
  },
  132001: { title: 'Template name does not exist in the translation', status: 404 },
  132005: { title: 'Translated text too long', status: 400 },
  132012: { title: 'Parameter format does not match format in the created template', status: 400 },
  132015: { title: 'Template is paused', status: 400 },
  132016: { title: 'Template is disabled', status: 400 },
  132068: { title: 'Flow is blocked', status: 400 },
}

export type Refusal = { code: number; details: string }

export const refusal = (code: number, details = titleOf(code)): Refusal => ({ code, details })

export const titleOf = (code: number): string => codes[code]?.title ?? 'Unknown error'

export const httpStatusOf = (code: number): ContentfulStatusCode => codes[code]?.status ?? 400

/** The envelope of Graph. Generic errors carry no `error_data`. */
export function errorBody({ code, details }: Refusal, traceId: string) {
  const generic = code === 0 || code === 190 || code === 10 || code === 33
  return {
    error: {
      message: generic ? details : `(#${code}) ${titleOf(code)}`,
      type: 'OAuthException',
      code,
      ...(generic ? {} : { error_data: { messaging_product: 'whatsapp', details } }),
      fbtrace_id: traceId,
    },
  }
}

/** How the same failure looks inside a status webhook. */
export const statusError = ({ code, details }: Refusal) => ({
  code,
  title: titleOf(code),
  message: titleOf(code),
  error_data: { details },
  href: 'https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/',
})
