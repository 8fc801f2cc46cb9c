import { Hono } from 'hono'
import { etag } from 'hono/etag'
import * as z from 'zod'
import { languages } from '../i18n/messages'
import { photoAt } from '../photos/photo-address'
import { normalCode } from '../shops/shop-code'
import { cutListScript } from '../web/assets'
import { oneOf } from '../web/fields'
import { readForm } from '../web/form'
import { localPath } from '../web/respond'
import { BasketPage } from './basket-page'
import { chosenIn, orderText } from './chosen'
import { HomePage } from './home'
import { PrivacyPage, TermsPage } from './legal'
import { rememberLanguage } from './remember-language'
import { shopFacts } from './shop-facts'
import { MissingShopPage, ShopPage } from './shop-page'
import type { WindowsEnv } from './shop-windows'

/** The shop that the first page shows off, where it has been loaded. */
const demoShop = 'NJERI'

const languageForm = z.object({ language: oneOf(languages), back: z.string().optional() })

/** The pages anybody may read. They need no JavaScript and weigh a few kilobytes. */
export const publicRoutes = new Hono<WindowsEnv>()
  .get('/', etag(), async (c) => {
    const { t, windows } = c.var
    const demo = (await windows.storefront(demoShop)) !== null
    c.header('Cache-Control', 'no-cache')
    return c.render(<HomePage t={t} demo={demo ? `/s/${demoShop}` : null} />, {
      title: t.publicPages.home.title,
      description: t.publicPages.home.description,
      width: 'wide',
    })
  })
  .get('/s/:shopCode', etag(), async (c) => {
    const { t, windows } = c.var
    const code = normalCode(c.req.param('shopCode')).slice(0, 12)
    const storefront = await windows.storefront(code)
    c.header('Cache-Control', 'no-cache')
    if (!storefront) {
      const close = await windows.closeCodes(code)
      c.status(404)
      return c.render(<MissingShopPage t={t} code={code} close={close} />, {
        title: t.publicPages.shop.missingTitle,
        width: 'narrow',
      })
    }
    const { name } = storefront.shop
    const sought = (c.req.query('q') ?? '').slice(0, 60)
    const photo = storefront.products.find((product) => product.photo)?.photo
    const chat = windows.chatLink(code)
    return c.render(<ShopPage {...{ t, storefront, sought, chat }} now={windows.now()} />, {
      title: name,
      description: t.publicPages.shop.description({ name }),
      address: `${windows.home}/s/${code}`,
      facts: shopFacts(storefront, windows.home),
      width: 'narrow',
      scripts: [cutListScript],
      ...(photo && { image: `${windows.home}${photoAt(code, photo)}` }),
    })
  })
  .get('/s/:shopCode/basket', async (c) => {
    const { t, windows } = c.var
    const code = normalCode(c.req.param('shopCode')).slice(0, 12)
    const storefront = await windows.storefront(code)
    if (!storefront) return c.redirect(`/s/${encodeURIComponent(code)}`, 303)
    const chosen = chosenIn(c.req.query(), storefront)
    const chat = windows.chatLink(orderText(code, chosen))
    return c.render(<BasketPage {...{ t, storefront, chosen, chat }} />, {
      title: `${t.publicPages.shop.basket}, ${storefront.shop.name}`,
      width: 'narrow',
    })
  })
  .get('/privacy', etag(), (c) => {
    const { t } = c.var
    c.header('Cache-Control', 'no-cache')
    return c.render(<PrivacyPage t={t} />, { title: t.publicPages.privacy.title, width: 'narrow' })
  })
  .get('/terms', etag(), (c) => {
    const { t } = c.var
    c.header('Cache-Control', 'no-cache')
    return c.render(<TermsPage t={t} />, { title: t.publicPages.terms.title, width: 'narrow' })
  })
  .post('/language', async (c) => {
    const form = await readForm(c, languageForm)
    if (form.ok) rememberLanguage(c, form.value.language)
    return c.redirect(localPath(form.values.back, '/'), 303)
  })
  .get('/health', async (c) => {
    try {
      await c.var.windows.checkHealth()
      const payments = await c.var.windows.paymentHealth()
      return c.json({ ok: true, directory: 'reachable', payments })
    } catch (error) {
      console.error('the directory cannot be reached', { error: String(error) })
      return c.json({ ok: false, directory: 'unreachable' }, 503)
    }
  })
