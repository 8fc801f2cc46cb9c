import { payee } from '../intasend/handsets'
import type { Invoice, Sms } from '../intasend/types'
import { clockTime, Formatted } from './formatting'

/** The dialog the SIM card shows over whatever is on the screen. */
export const Prompt = ({ invoice }: { invoice: Invoice | undefined }) => {
  if (!invoice) return null
  const id = `prompt-${invoice.id}`
  return (
    <form
      class="prompt"
      id={id}
      data-testid="mpesa-prompt"
      data-invoice={invoice.id}
      aria-labelledby={`${id}-ask`}
    >
      <p class="sim">M-PESA</p>
      <p id={`${id}-ask`}>
        Do you want to pay <b>KES {(invoice.requestedCents / 100).toLocaleString('en-KE')}</b> to{' '}
        {payee}
        <br />
        Account no. <span class="account">{invoice.apiRef || invoice.id}</span>?
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
