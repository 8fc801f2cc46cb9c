import { type Context, Hono } from 'hono'
import { addressPart } from '../web/address-part'
import type { AppEnv } from '../web/app-env'
import { readForm } from '../web/form'
import { requires } from '../web/requires'
import { nothingNew, swapOr, wantsFragment } from '../web/respond'
import { answerRequest } from './answer-request'
import { closeRequest } from './close-request'
import { answerForm, listForm, requestId } from './forms'
import { listAt, listWord, QuestionList, QuestionsPage } from './list-views'
import { openRequests, requestPage } from './queries'
import type { RequestId } from './request'
import {
  AnswerGone,
  Exchange,
  exchangeWord,
  RequestNow,
  RequestPage,
  type RequestProps,
} from './views'

/** Below /shop/questions. */
export const supportRoutes = new Hono<AppEnv>()
  .use(requires('answers'))
  .get('/', async (c) => {
    const { ctx, t } = c.var
    const { tab, before } = listForm.parse(c.req.query())
    const { requests, more } = await openRequests(ctx, { tab, before })
    const newest = before === undefined
    return c.render(<QuestionsPage {...{ ctx, tab, requests, more, newest }} />, {
      title: t.support.title,
      section: 'questions',
    })
  })
  .get('/latest', async (c) => {
    const { ctx } = c.var
    const { tab, seen } = listForm.parse(c.req.query())
    if (!wantsFragment(c)) return c.redirect(listAt(tab), 303)
    const { requests, more } = await openRequests(ctx, { tab })
    if (listWord(requests) === seen) return nothingNew(c)
    return c.html(<QuestionList {...{ ctx, tab, requests, more }} newest />)
  })
  .get('/:requestId', async (c) => show(c, {}))
  .get('/:requestId/latest', async (c) => {
    const id = oneRequest(c)
    if (!wantsFragment(c)) return c.redirect(at(id), 303)
    const { ctx } = c.var
    const page = await requestPage(ctx, id)
    if (exchangeWord(page) === c.req.query('seen')) return nothingNew(c)
    return c.html(
      <>
        <Exchange ctx={ctx} page={page} />
        {page.request.state === 'closed' && <AnswerGone />}
      </>,
    )
  })
  .post('/:requestId/answers', async (c) => {
    const { ctx, t } = c.var
    const id = oneRequest(c)
    const form = await readForm(c, answerForm)
    if (!form.ok) return show(c, { form }, 422)
    const outcome = await answerRequest(ctx, { requestId: id, ...form.value })
    if (outcome.ok) return done(c, id, t.support.sent)
    const text = t.support.refused[outcome.code]
    return show(c, { form, notice: { tone: 'bad', text } }, 422)
  })
  .post('/:requestId/closure', async (c) => {
    const id = oneRequest(c)
    // Closed already is what was wanted.
    await closeRequest(c.var.ctx, id)
    return done(c, id)
  })

const at = (id: RequestId): string => `/shop/questions/${id}`

const oneRequest = (c: Context<AppEnv>): RequestId => addressPart(c, 'requestId', requestId)

/** The request as it now stands: swapped in, or loaded again by a plain browser. */
async function done(c: Context<AppEnv>, id: RequestId, text?: string) {
  if (!wantsFragment(c)) return c.redirect(text === undefined ? at(id) : `${at(id)}?sent=yes`, 303)
  const notice = text === undefined ? undefined : { tone: 'good' as const, text }
  const page = await requestPage(c.var.ctx, id)
  return c.html(<RequestNow ctx={c.var.ctx} page={page} notice={notice} />)
}

async function show(
  c: Context<AppEnv>,
  { form, notice }: Pick<RequestProps, 'form' | 'notice'>,
  status: 200 | 422 = 200,
) {
  const { ctx, t } = c.var
  const page = await requestPage(ctx, oneRequest(c))
  const sent = c.req.query('sent') ? { tone: 'good' as const, text: t.support.sent } : undefined
  const props = { ctx, page, form, notice: notice ?? sent }
  const whole = () =>
    c.render(<RequestPage {...props} />, {
      title: t.support.from(page.customer?.name ?? t.support.noName),
      section: 'questions',
    })
  return status === 422 ? swapOr(c, <RequestNow {...props} />, whole, 422) : whole()
}
