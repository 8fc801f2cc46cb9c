import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { languages } from '../i18n/messages'
import { rememberLanguage } from '../public-pages/remember-language'
import type { AppEnv } from '../web/app-env'
import { oneOf, optionalEmail, text } from '../web/fields'
import { type FormView, newForm, readForm } from '../web/form'
import { editProfile, profileOf } from './edit-profile'
import { ProfilePage } from './views'

const profileForm = z.object({
  fullName: text({ least: 2, most: 80 }),
  email: optionalEmail(),
  language: oneOf(languages),
})

/** /shop/profile: everybody's own name, e-mail address and language. */
export const profileRoutes = new Hono<AppEnv>()
  .get('/', (c) => showProfile(c))
  .post('/', async (c) => {
    const form = await readForm(c, profileForm)
    if (!form.ok) {
      c.status(422)
      return showProfile(c, form)
    }
    const { accountId } = await c.var.desk.freshSession()
    const { desk } = c.var
    await editProfile(desk.directory, await desk.platformVault(), accountId, form.value)
    rememberLanguage(c, form.value.language)
    return c.redirect('/shop/profile?saved', 303)
  })

async function showProfile(c: Context<AppEnv>, form?: FormView) {
  const { t, session, desk, language } = c.var
  const vault = await desk.platformVault()
  const { phone, fullName, email } = await profileOf(desk.directory, vault, session.accountId)
  const saved = !form && c.req.query('saved') !== undefined
  return c.render(
    <ProfilePage
      t={t}
      phone={phone}
      form={form ?? newForm({ fullName, email, language })}
      saved={saved}
    />,
    { title: t.settings.profile.title, section: 'more', width: 'narrow' },
  )
}
