import { type Context, Hono } from 'hono'
import * as z from 'zod'
import type { Messages } from '../i18n/messages'
import { localPhone } from '../kernel/phone'
import type { PageProps } from '../web/app-env'
import { email, fault, mustTick, phone, text } from '../web/fields'
import { type FormView, newForm, readForm, withError } from '../web/form'
import { localPath } from '../web/respond'
import { type AskForCode, askForCode, type CodeRequest } from './ask-for-code'
import type { AskRefusal, RedeemRefusal } from './one-time-code'
import { openAccount } from './open-account'
import { openSession } from './open-session'
import { accountByPhone } from './queries'
import { redeemCode } from './redeem-code'
import type { PendingSignIn, SignInEnv } from './sign-in-desk'
import { CodePage, SignInPage, SignUpPage } from './views'

const signUpForm = z.object({
  fullName: text({ least: 2, most: 80 }),
  phone: phone(),
  email: email(),
  accept: mustTick((t) => t.accounts.signUp.acceptNeeded),
})
const signInForm = z.object({ phone: phone(), to: z.string().optional() })
const codeForm = z.object({
  // People paste `123 456` and `123-456`.
  code: z
    .string()
    .max(40)
    .transform((typed) => typed.replace(/[^\d]/g, ''))
    .refine(
      (digits) => /^\d{6}$/.test(digits),
      fault((t) => t.accounts.code.shape),
    ),
})

/** `/sign-up`, `/sign-in`, `/sign-in/code`, `/sign-out`: one code on WhatsApp, no password. */
export const accountRoutes = new Hono<SignInEnv>()
  .get('/sign-up', (c) => showSignUp(c, newForm()))
  .post('/sign-up', async (c) => {
    const form = await readForm(c, signUpForm)
    if (!form.ok) return showSignUp(c, form)
    const { fullName, email: address, phone: number } = form.value
    const signUp = { fullName, email: address }
    const asked = await sendCode(c, { phone: number, to: null, signUp })
    if (!asked.ok) return showSignUp(c, withError(form, 'form', askSentence(asked, c.var.t)))
    return c.redirect('/sign-in/code', 303)
  })
  .get('/sign-in', async (c) => {
    if (await c.var.signIn.current()) return c.redirect('/shop', 303)
    return showSignIn(c, newForm(), c.req.query('to'))
  })
  .post('/sign-in', async (c) => {
    const form = await readForm(c, signInForm)
    if (!form.ok) return showSignIn(c, form, form.values.to)
    const to = localPath(form.value.to, '') || null
    const asked = await sendCode(c, { phone: form.value.phone, to, signUp: null })
    if (!asked.ok) {
      return showSignIn(c, withError(form, 'form', askSentence(asked, c.var.t)), form.values.to)
    }
    return c.redirect('/sign-in/code', 303)
  })
  .get('/sign-in/code', async (c) => {
    const pending = await c.var.signIn.recall()
    if (!pending) return c.redirect('/sign-in', 303)
    return showCode(c, pending, newForm(), c.req.query('again') !== undefined)
  })
  .post('/sign-in/code', async (c) => {
    const pending = await c.var.signIn.recall()
    if (!pending) return c.redirect('/sign-in', 303)
    const form = await readForm(c, codeForm)
    if (!form.ok) return showCode(c, pending, form)
    const { codeId, phone: number } = pending
    const { code } = form.value
    const redeemed = await redeemCode(c.var.signIn.ctx, { codeId, phone: number, code })
    if (redeemed.ok) return letIn(c, pending)
    return showCode(c, pending, withError(form, 'code', redeemSentence(redeemed, c.var.t)))
  })
  .post('/sign-in/code/repeat', async (c) => {
    const pending = await c.var.signIn.recall()
    if (!pending) return c.redirect('/sign-in', 303)
    const asked = await sendCode(c, pending)
    if (asked.ok) return c.redirect('/sign-in/code?again', 303)
    return showCode(c, pending, withError(newForm(), 'form', askSentence(asked, c.var.t)))
  })
  .post('/sign-out', async (c) => {
    await c.var.signIn.leave()
    return c.redirect('/', 303)
  })

type Asking = Omit<PendingSignIn, 'codeId'>

/** The browser carries what it asked with; no account exists before the phone is proven. */
async function sendCode(c: Context<SignInEnv>, { phone: number, to, signUp }: Asking) {
  const { signIn, language } = c.var
  const purpose: CodeRequest['purpose'] = signUp ? 'sign_up' : 'sign_in'
  const asked: AskForCode = await askForCode(signIn.ctx, { phone: number, language, purpose })
  if (asked.ok) {
    await signIn.remember({ codeId: asked.codeId, phone: number, to, signUp })
    signIn.afterwards(asked.deliver)
  }
  return asked
}

/** The phone is proven. Who signed up with a phone that has an account is simply signed in. */
async function letIn(c: Context<SignInEnv>, pending: PendingSignIn) {
  const { signIn, language, t } = c.var
  const { phone: number, signUp, to } = pending
  const account = signUp
    ? await openAccount(signIn.ctx, { ...signUp, phone: number, language })
    : await accountByPhone(signIn.ctx, number)
  if (!account) {
    return showCode(c, pending, withError(newForm(), 'code', t.accounts.code.noAccount))
  }
  await signIn.leave()
  await signIn.seatOperator(account.id, number)
  const opened = await openSession(signIn.ctx, account)
  await signIn.enter(opened)
  if (opened.seats === 0) return c.redirect('/shop/new', 303)
  return c.redirect(opened.seats > 1 ? '/shops' : (to ?? '/shop'), 303)
}

const narrow = (title: string): PageProps => ({ title, width: 'narrow' })
const statusOf = ({ errors }: FormView) => (Object.keys(errors).length > 0 ? 422 : 200)

function showSignUp(c: Context<SignInEnv>, form: FormView) {
  const { t } = c.var
  c.status(statusOf(form))
  return c.render(<SignUpPage t={t} form={form} />, narrow(t.accounts.signUp.title))
}

function showSignIn(c: Context<SignInEnv>, form: FormView, wanted: string | undefined) {
  const { t } = c.var
  const to = localPath(wanted, '') || null
  c.status(statusOf(form))
  return c.render(<SignInPage t={t} form={form} to={to} />, narrow(t.accounts.signIn.title))
}

function showCode(c: Context<SignInEnv>, pending: PendingSignIn, form: FormView, again = false) {
  const { t } = c.var
  c.status(statusOf(form))
  const phone = localPhone(pending.phone)
  return c.render(
    <CodePage t={t} form={form} phone={phone} isSignUp={pending.signUp !== null} again={again} />,
    narrow(t.accounts.code.title),
  )
}

const askSentence = (refusal: AskRefusal, { accounts: { code } }: Messages): string =>
  refusal.code === 'TOO_SOON' ? code.tooSoon({ seconds: refusal.waitSeconds }) : code.tooManyCodes

function redeemSentence(refusal: RedeemRefusal, { accounts: { code } }: Messages): string {
  switch (refusal.code) {
    case 'WRONG_CODE':
      return refusal.triesLeft > 0 ? code.wrong({ triesLeft: refusal.triesLeft }) : code.lastTry
    case 'CODE_OVER':
      return code.over
    case 'TOO_MANY_GUESSES':
      return code.tooManyGuesses
  }
}
