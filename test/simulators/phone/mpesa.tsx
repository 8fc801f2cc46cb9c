import type { Providers } from '../control/providers'
import type { Sms } from '../handsets'
import { payee } from '../intasend/collections'
import { clockTime, Formatted } from './formatting'

/** What stands on a phone's screen: who wants how much. */
type OnScreen = { id: string; kes: number; to: string; account: string | null }

const asked = ['waits', 'ignores', 'pays_late_after_failed']

/** The newest prompt that its owner can answer, from whichever provider. */
export function promptOn({ intasend, daraja }: Providers, phone: string): OnScreen | undefined {
  const invoice = intasend
    ?.prompts(phone)
    .findLast(({ state, outcome }) => state === 'PROCESSING' && asked.includes(outcome))
  const push = daraja
    ?.prompts(phone)
    .findLast(({ onScreen, outcome }) => onScreen && asked.includes(outcome))
  if (push && (!invoice || push.createdAt > invoice.createdAt)) {
    const { checkoutId: id, cents, organisation, reference } = push
    const account = organisation.till ? null : reference
    return { id, kes: cents / 100, to: organisation.name, account }
  }
  if (!invoice) return undefined
  const { id, requestedCents, apiRef } = invoice
  return { id, kes: requestedCents / 100, to: payee, account: apiRef || id }
}

/** The dialog the SIM card shows over whatever is on the screen. */
export const Prompt = ({ prompt }: { prompt: OnScreen | undefined }) => {
  if (!prompt) return null
  const id = `prompt-${prompt.id}`
  return (
    <form
      class="prompt"
      id={id}
      data-testid="mpesa-prompt"
      data-invoice={prompt.id}
      aria-labelledby={`${id}-ask`}
    >
      <p class="sim">M-PESA</p>
      <p id={`${id}-ask`}>
        Do you want to pay <b>KES {prompt.kes.toLocaleString('en-KE')}</b> to {prompt.to}
        {prompt.account !== null && (
          <>
            <br />
            Account no. <span class="account">{prompt.account}</span>
          </>
        )}
        ?
      </p>
      <label>
        Enter M-PESA PIN
        <input
          name="pin"
          type="password"
          inputmode="numeric"
          pattern="\d{4}"
          maxlength={4}
          autocomplete="off"
          required
          data-testid="mpesa-pin"
        />
      </label>
      <p class="hint">Any four digits will do. 0000 is a wrong PIN.</p>
      <p class="choices">
        <button type="button" data-prompt="cancel" data-testid="mpesa-cancel">
          Cancel
        </button>
        <button type="submit" data-testid="mpesa-ok">
          OK
        </button>
      </p>
      <button type="button" class="ignore" data-prompt="ignore">
        Ignore it (it gives up after a minute)
      </button>
    </form>
  )
}

export const Messages = ({ messages }: { messages: Sms[] }) => (
  <ol class="log sms" id="sms-log" aria-label="M-PESA messages">
    {messages.length === 0 && (
      <li class="empty" id="no-sms">
        <p>No messages from MPESA yet.</p>
      </li>
    )}
    {messages.map(({ at, text }, index) => (
      <li class="row theirs" id={`sms-${index}`}>
        <article class="bubble" data-testid="sms">
          <p class="body">
            <Formatted text={text} />
          </p>
          <footer class="meta">
            <time>{clockTime(at)}</time>
          </footer>
        </article>
      </li>
    ))}
  </ol>
)
