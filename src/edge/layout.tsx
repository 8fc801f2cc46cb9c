import type { Context } from 'hono'
import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { jsxRenderer } from 'hono/jsx-renderer'
import type { PageContext, Session } from '../context'
import { lookAttributes } from '../display/look'
import { lookOf } from '../display/remember-look'
import type { Language, Messages } from '../i18n/messages'
import { ActionForm } from '../web/action-form'
import type { AppEnv, PageProps } from '../web/app-env'
import { htmxScript, stylesheet } from '../web/assets'
import { Icon } from '../web/icon'
import { mayDo, type NavSection, navigation } from '../web/navigation'

// htmx 4's names. Requests stay on our origin; the CSP forbids inline styles and eval, so htmx adds
// no stylesheet of its own and pages use no `js:`, no `hx-on` and no trigger filters.
const htmxConfig = JSON.stringify({
  mode: 'same-origin',
  includeIndicatorCSS: false,
  defaultTimeout: 30_000,
})

/** `c.render(content, { title })` for every page: the shop's shell for who is in a shop, else the
 * plain one, which needs no JavaScript at all. */
export const layout = jsxRenderer(({ children, ...page }, c: Context<AppEnv>) => {
  const { t, language } = c.var
  // Set only below /shop, whatever the type promises there.
  const ctx: PageContext | undefined = c.get('ctx')
  const session: Session | undefined = c.get('session')
  return (
    <html lang={language} {...(session && lookAttributes(lookOf(c)))}>
      <Head page={page} t={t} htmx={session !== undefined && !page.bare} />
      {page.bare ? (
        <body>
          <main id="main" class={page.width}>
            {children}
          </main>
        </body>
      ) : (
        <body class={ctx ? 'in-shop' : undefined}>
          <a class="skip" href="#main">
            {t.web.skip}
          </a>
          <Top name={ctx?.profile.name ?? t.web.appName} home={ctx ? '/shop' : '/'}>
            <LanguageSwitch language={language} t={t} back={pathOf(c)} />
            {!session && !page.guest && (
              <a class="button quiet" href="/sign-in">
                {t.web.signIn}
              </a>
            )}
          </Top>
          {ctx && <Navigation ctx={ctx} section={page.section} />}
          <main id="main" tabindex={-1} class={page.width}>
            <div id="notices" aria-live="polite" />
            {children}
          </main>
          <Foot t={t} signedIn={session !== undefined} />
        </body>
      )}
    </html>
  )
})

/** A form's page has the address it is posted to; the language switch goes back by GET. */
const pathOf = (c: Context): string => {
  const { pathname, search } = new URL(c.req.url)
  return c.req.method === 'GET' ? `${pathname}${search}` : pathname
}

const Head = ({ page, t, htmx }: { page: PageProps; t: Messages; htmx: boolean }) => (
  <head>
    <meta charset="utf-8" />
    <title>{page.title === t.web.appName ? page.title : `${page.title} · ${t.web.appName}`}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <link rel="stylesheet" href={stylesheet} />
    <link rel="icon" href="/icon.svg" type="image/svg+xml" />
    <meta name="color-scheme" content="light dark" />
    {page.description && <meta name="description" content={page.description} />}
    {page.description && <meta property="og:title" content={page.title} />}
    {page.description && <meta property="og:description" content={page.description} />}
    {page.address && <meta property="og:url" content={page.address} />}
    {page.address && <link rel="canonical" href={page.address} />}
    {page.image && <meta property="og:image" content={page.image} />}
    {page.facts && (
      <script type="application/ld+json">
        {raw(JSON.stringify(page.facts).replaceAll('<', '\\u003c'))}
      </script>
    )}
    {htmx && <meta name="htmx-config" content={htmxConfig} />}
    {htmx && <script src={htmxScript} defer />}
    {page.scripts?.map((script) => (
      <script src={script} defer />
    ))}
  </head>
)

const Top = ({ name, home, children }: { name: string; home: string; children?: Child }) => (
  <header class="top">
    <a class="brand" href={home}>
      <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <path d="M7 3h18a5 5 0 0 1 5 5v12a5 5 0 0 1-5 5H14l-7 5v-5a5 5 0 0 1-5-5V8a5 5 0 0 1 5-5z" />
        <path d="m9.5 14.5 4.5 4.5 8.5-9" />
      </svg>
      <span>{name}</span>
    </a>
    {children}
  </header>
)

type SwitchProps = { language: Language; t: Messages; back: string }

/** Offers the other language in its own words. */
function LanguageSwitch({ language, t, back }: SwitchProps) {
  const other = language === 'en' ? 'sw' : 'en'
  return (
    <ActionForm action="/language" fields={{ language: other, back }} class="switch">
      <button type="submit" class="button quiet" lang={other}>
        <span class="hidden">{t.web.language}: </span>
        {other === 'sw' ? 'Kiswahili' : 'English'}
      </button>
    </ActionForm>
  )
}

type NavigationProps = { ctx: PageContext; section: NavSection | undefined }

const Navigation = ({ ctx: { t, session }, section: current }: NavigationProps) => (
  <nav class="nav" aria-label={t.web.mainMenu}>
    {navigation
      .filter(({ needs }) => mayDo(session.role, needs))
      .map(({ section, href, ...more }) => (
        <a
          href={href}
          class={classOf(more, session.role)}
          aria-current={section === current ? 'page' : undefined}
        >
          <Icon name={section} />
          {t.web.nav[section]}
        </a>
      ))}
  </nav>
)

/** An operator's one place stands in the phone's bar: there is no page behind More for them. */
function classOf(place: object, role: Session['role']) {
  if ('aside' in place && role !== 'operator') return 'aside'
  return 'barOnly' in place ? 'bar-only' : undefined
}

const Foot = ({ t, signedIn }: { t: Messages; signedIn: boolean }) => (
  <footer class="foot">
    <a href="/privacy">{t.web.privacy}</a>
    <a href="/terms">{t.web.terms}</a>
    {signedIn && <ActionForm action="/sign-out" submit={t.web.signOut} look="quiet" />}
  </footer>
)
