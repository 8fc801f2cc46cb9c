import type { Providers } from '../control/providers'
import { recentDeliveries } from '../control/routes'
import type { DarajaSimulator } from '../daraja/simulator'
import type { IntaSendSimulator } from '../intasend/simulator'
import { clockTime, localNumber } from './formatting'

/** The lists of the tools panel, newest first. */

export const Invoices = ({ intasend }: { intasend: IntaSendSimulator }) => {
  const newest = intasend.invoices().slice(-8).reverse()
  if (newest.length === 0) return <p class="faded">No payments yet.</p>
  return (
    <ul class="facts">
      {newest.map((invoice) => (
        <li>
          <b>KES {invoice.valueCents / 100}</b> {localNumber(invoice.phone)}{' '}
          <span class={`state ${invoice.state.toLowerCase()}`}>{invoice.state}</span>
          <small>
            {clockTime(invoice.createdAt)} {invoice.apiRef} {invoice.receipt}{' '}
            {invoice.failure?.reason}
          </small>
          {invoice.state === 'FAILED' && (
            <button
              type="button"
              data-control={`intasend/invoices/${invoice.id}/late-completion`}
              data-body="{}"
              data-done="It was paid after all."
            >
              It was paid after all
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}

export const Pushes = ({ daraja }: { daraja: DarajaSimulator }) => (
  <ul class="facts">
    {daraja
      .pushes()
      .slice(-8)
      .reverse()
      .map(({ cents, phone, result, createdAt, reference, receipt }) => (
        <li>
          <b>KES {cents / 100}</b> {localNumber(phone)}{' '}
          <span class={result?.code === 0 ? 'state complete' : 'state'}>
            {result?.code ?? 'open'}
          </span>
          <small>
            {clockTime(createdAt)} {reference} {receipt} {result?.text}
          </small>
        </li>
      ))}
  </ul>
)

export const Accounts = ({ intasend }: { intasend: IntaSendSimulator }) => (
  <ul class="facts">
    {intasend.accounts().map(({ publishableKey, secretKey, webhookUrl, webhookEnabled }) => (
      <li>
        <b>{publishableKey}</b>
        <small>{webhookUrl || 'No webhook address yet: its callbacks go nowhere.'}</small>
        {!webhookEnabled && (
          <button
            type="button"
            data-control="intasend/accounts/enable"
            data-body={JSON.stringify({ key: secretKey })}
            data-done="The webhook is on again."
          >
            Switched off after 21 failures: switch on
          </button>
        )}
      </li>
    ))}
  </ul>
)

export const Emails = ({ email }: { email: NonNullable<Providers['email']> }) => {
  const newest = email.outbox.slice(-8).reverse()
  if (newest.length === 0) return <p class="faded">No e-mails yet.</p>
  return (
    <ul class="facts">
      {newest.map(({ id, at, to, subject, text, html }) => (
        <li data-testid="email">
          <details id={`mail-${id}`}>
            <summary>
              {clockTime(at)} <b>{subject}</b>
            </summary>
            <small>To {to.join(', ')}</small>
            <pre>{text || html}</pre>
          </details>
        </li>
      ))}
    </ul>
  )
}

export const Webhooks = ({ providers }: { providers: Providers }) => {
  const newest = recentDeliveries(providers, 12)
  if (newest.length === 0) return <p class="faded">Nothing posted yet.</p>
  return (
    <ul class="facts">
      {newest.map(({ at, url, status, attempt }) => (
        <li>
          {clockTime(at)}{' '}
          <span class={status === 200 ? 'state complete' : 'state failed'}>
            {status || 'no answer'}
          </span>{' '}
          {new URL(url).pathname} {attempt > 1 && `(attempt ${attempt})`}
        </li>
      ))}
    </ul>
  )
}
