import { raw } from 'hono/html'
import type { Providers } from '../control/providers'
import { Sheets } from './sheets'
import { Tools } from './tools'

type Props = { providers: Providers; number: string; appUrl: string; phone: string; text: string }

/** The whole page; what changes is filled in by screen.js. */
export const PhonePage = ({ providers, number, appUrl, phone, text }: Props) => (
  <>
    {raw('<!doctype html>')}
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta
          name="viewport"
          content="width=device-width, initial-scale=1, interactive-widget=resizes-content"
        />
        <meta name="color-scheme" content="light" />
        <title>A customer's phone</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/phone.css" />
        <script type="module" src="/phone/acts.js" />
      </head>
      <body data-view="chat" data-phone={phone} data-number={number}>
        <header class="page-head">
          <h1>A customer's phone</h1>
          <p>WhatsApp, M-Pesa and e-mail are played here. Nothing leaves this computer.</p>
          <a href={appUrl} target="dukabot">
            Open the shop's dashboard
          </a>
        </header>
        <main>
          <Phone providers={providers} number={number} text={text} />
          <aside class="tools" id="tools" aria-label="Tools">
            <header class="tools-head">
              <h2>What goes wrong</h2>
              <a href={appUrl} target="dukabot">
                Dashboard
              </a>
            </header>
            <Tools providers={providers} />
          </aside>
        </main>
        <Sheets />
      </body>
    </html>
  </>
)

const tabs = [
  ['chat', 'WhatsApp'],
  ['sms', 'M-PESA'],
  ['tools', 'Tools'],
] as const

const Phone = ({ providers, number, text }: Pick<Props, 'providers' | 'number' | 'text'>) => (
  <section class="phone" aria-label="Phone">
    <div class="line">
      <form data-form="switch" class="chooser">
        <label for="phone-number">This phone</label>
        <input
          id="phone-number"
          data-testid="phone-number"
          type="tel"
          inputmode="tel"
          autocomplete="off"
          spellcheck={false}
          placeholder="0711 222 333"
        />
        <button type="submit">Use</button>
      </form>
      <nav class="chips" id="chips" aria-label="Phones" />
    </div>
    <nav class="tabs" aria-label="Apps">
      {tabs.map(([view, label]) => (
        <button type="button" data-view={view} aria-pressed={view === 'chat' ? 'true' : 'false'}>
          {label} <span class="badge" id={`badge-${view}`} hidden />
        </button>
      ))}
    </nav>
    <div class="screen chat">
      <header class="contact">
        <span class="avatar" aria-hidden="true">
          D
        </span>
        <div>
          <b>DukaBot</b>
          <span>+{number}</span>
        </div>
        <span class="saved" id="balance-note" />
      </header>
      {providers.whatsapp ? (
        <section class="scroll" id="chat" tabindex={0} aria-label="Conversation" />
      ) : (
        <p class="absent">WhatsApp is the real one: use your own phone for the chat.</p>
      )}
      <Composer text={text} />
    </div>
    <div class="screen messages">
      <header class="contact">
        <span class="avatar mpesa" aria-hidden="true">
          M
        </span>
        <div>
          <b>MPESA</b>
          <span>Messages on this phone</span>
        </div>
      </header>
      <section class="scroll" id="sms" tabindex={0} aria-label="M-PESA messages" />
    </div>
    <button type="button" class="toast" id="toast" data-view="sms" hidden />
    <div class="overlay" id="prompt" role="dialog" aria-modal="true" aria-label="M-PESA" hidden />
    <div class="overlay" id="sheet" role="dialog" aria-modal="true" aria-label="Choices" hidden>
      <div class="sheet">
        <button type="button" class="close" data-close="sheet" aria-label="Close">
          {'\u00d7'}
        </button>
        <div id="sheet-body" />
      </div>
    </div>
    <p class="said" id="said" role="alert" />
  </section>
)

const Composer = ({ text }: { text: string }) => (
  <form class="composer" data-form="say">
    <button type="button" class="round plain" data-sheet="attach-sheet" aria-label="Attach">
      +
    </button>
    <label class="hidden" for="say">
      Message
    </label>
    <textarea
      id="say"
      name="text"
      rows={1}
      placeholder="Message"
      data-testid="phone-text"
      enterkeyhint="send"
    >
      {text}
    </textarea>
    <button type="submit" class="round send" data-testid="phone-send" aria-label="Send">
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M3 20l18-8L3 4v6l12 2-12 2z" />
      </svg>
    </button>
  </form>
)
