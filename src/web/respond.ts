import type { Context } from 'hono'

type Content = string | Promise<string>
export type SwapStatus = 200 | 201 | 409 | 422

/** Whether htmx asked, and wants a part of a page. */
export const wantsFragment = (c: Context): boolean =>
  c.req.header('HX-Request') === 'true' && c.req.header('HX-Request-Type') !== 'full'

/**
 * Answers a form. htmx gets the fragment to swap in; a plain browser is sent to `elsewhere`, so that
 * reloading does not send the form again; or gets the whole page that `elsewhere` renders, when the
 * form has to come back with what was typed (status 422).
 */
export function swapOr(
  c: Context,
  fragment: Content,
  elsewhere: string | (() => Response | Promise<Response>),
  status: SwapStatus = 200,
): Response | Promise<Response> {
  if (wantsFragment(c)) return c.html(fragment, status)
  if (typeof elsewhere === 'string') return c.redirect(elsewhere, 303)
  c.status(status)
  return elsewhere()
}

/** Sends the browser to another page after a form, with and without htmx. */
export function goTo(c: Context, location: string): Response {
  if (!wantsFragment(c)) return c.redirect(location, 303)
  c.header('HX-Redirect', location)
  return c.body(null, 204)
}

/** The answer to a poll that found nothing new: no body, and htmx leaves the page alone. */
export const nothingNew = (c: Context): Response => c.body(null, 204)

/** A path of our own to go back to, or `otherwise`: never another site's address. */
export function localPath(wanted: string | null | undefined, otherwise: string): string {
  if (!wanted || wanted.length > 500 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(wanted)) return otherwise
  return wanted.includes('\\') ? otherwise : wanted
}
