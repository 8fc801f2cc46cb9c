import type { Context, ErrorHandler } from 'hono'
import { Failure } from '../kernel/failure'
import { LinkButton } from '../web/action-form'
import type { AppEnv } from '../web/app-env'
import { EmptyState, Notice } from '../web/page'
import { wantsFragment } from '../web/respond'
import { dropSession } from './session-cookie'

type FailureName = Exclude<keyof AppEnv['Variables']['t']['web']['failures'], SentenceName>
type SentenceName = 'signInAgain' | 'fileTooLarge' | 'number' | 'home' | 'again'
type Mapped = { status: 403 | 404 | 409 | 413 | 500 | 502; name: FailureName }

/** Where every failure ends: a page in the reader's language, and no word about how we are made. */
export const onFailure: ErrorHandler<AppEnv> = (error, c) => {
  if (error instanceof Failure) {
    if (error.code === 'SIGN_IN_NEEDED') return toSignIn(c)
    if (error.code === 'BROKEN_SETTING') return brokenSetting(c, error)
  }
  const mapped = mapFailure(error)
  if (mapped.status >= 500) {
    const { name, message, stack } = error
    console.error('a request failed', { requestId: c.var.requestId, name, message, stack })
  }
  return failurePage(c, mapped)
}

export const onNotFound = (c: Context<AppEnv>) => failurePage(c, { status: 404, name: 'notFound' })
export const onTooLarge = (c: Context<AppEnv>) => failurePage(c, { status: 413, name: 'tooLarge' })
export const onFileTooLarge = (c: Context<AppEnv>, megabytes: number) =>
  failurePage(
    c,
    { status: 413, name: 'tooLarge' },
    c.var.t.web.failures.fileTooLarge({ megabytes }),
  )
export const onOtherSite = (c: Context<AppEnv>) =>
  failurePage(c, { status: 403, name: 'otherSite' })

function mapFailure(error: Error): Mapped {
  if (!(error instanceof Failure)) return { status: 500, name: 'broken' }
  switch (error.code) {
    case 'NOT_FOUND':
      return { status: 404, name: 'notFound' }
    case 'FORBIDDEN':
      return { status: 403, name: 'forbidden' }
    case 'CONFLICT':
      return { status: 409, name: 'conflict' }
    case 'PROVIDER_DOWN':
      return { status: 502, name: 'providerDown' }
    default:
      return { status: 500, name: 'broken' }
  }
}

/** htmx gets a notice for the top of the page it is on; a plain browser a page of its own. */
function failurePage(
  c: Context<AppEnv>,
  { status, name }: Mapped,
  text?: string,
): Response | Promise<Response> {
  const { failures } = c.var.t.web
  const { title, text: usual } = failures[name]
  const number = status >= 500 && failures.number({ id: c.var.requestId })
  c.status(status)
  if (wantsFragment(c)) {
    c.header('HX-Retarget', '#notices')
    c.header('HX-Reswap', 'innerHTML')
    return c.html(
      <Notice tone="bad" title={title}>
        {text ?? usual} {number}
      </Notice>,
    )
  }
  return c.render(
    <EmptyState title={<h1>{title}</h1>}>
      <p>{text ?? usual}</p>
      {number && <p class="small">{number}</p>}
      <LinkButton href={c.get('ctx') ? '/shop' : '/'}>{failures.home}</LinkButton>
    </EmptyState>,
    { title, width: 'narrow' },
  )
}

/** Keeps where the reader wanted to go, if it was a page. The cookie is no longer good for anything. */
function toSignIn(c: Context<AppEnv>): Response {
  dropSession(c)
  const { pathname, search } = new URL(c.req.url)
  const wanted = c.req.method === 'GET' && !wantsFragment(c) ? `${pathname}${search}` : null
  const location = wanted ? `/sign-in?${new URLSearchParams({ to: wanted })}` : '/sign-in'
  if (!wantsFragment(c)) return c.redirect(location, 303)
  c.header('HX-Redirect', location)
  return c.body(null, 401)
}

/** Read by whoever is putting DukaBot up: the message names the setting and never its value. */
function brokenSetting(c: Context<AppEnv>, { message }: Failure): Response {
  console.error(message)
  return c.text(`${message}\n`, 500)
}
