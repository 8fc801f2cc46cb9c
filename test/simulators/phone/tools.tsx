import type { Providers } from '../control/providers'
import { type Setting, settingsOf } from '../control/settings'

type Button = { label: string; path: string; body: object; done: string }

const whatsAppButtons: Button[] = [
  {
    label: 'Lose the next answer to the shop',
    path: 'whatsapp/http',
    body: { kind: 'lost_answer', path: '/messages' },
    done: 'The next message arrives, but the shop is not told.',
  },
  {
    label: 'Break the next send',
    path: 'whatsapp/http',
    body: { kind: 'reset_before', path: '/messages' },
    done: 'The next send breaks before it arrives.',
  },
  {
    label: 'Post a webhook signed by a stranger',
    path: 'whatsapp/forge',
    body: { kind: 'wrong_secret' },
    done: 'Posted. Its answer is in the list of webhooks.',
  },
]

const intaSendButtons: Button[] = [
  {
    label: 'Lose the next STK answer',
    path: 'intasend/http',
    body: { kind: 'lost_answer', path: 'mpesa-stk-push' },
    done: 'The next prompt appears, but the shop is not told its number.',
  },
  {
    label: 'Fail the next STK push with 500',
    path: 'intasend/http',
    body: { kind: 'error_500', path: 'mpesa-stk-push' },
    done: 'The next push fails.',
  },
  {
    label: 'Fail the next status question with 503',
    path: 'intasend/http',
    body: { kind: 'unavailable_503', path: 'payment/status' },
    done: 'The next status question fails.',
  },
]

const darajaButtons: Button[] = [
  {
    label: 'Lose the next STK answer',
    path: 'daraja/http',
    body: { kind: 'lost_answer', path: 'processrequest' },
    done: 'The next prompt appears, but the shop is not told its number.',
  },
  {
    label: 'Fail the next STK push with 500',
    path: 'daraja/http',
    body: { kind: 'error_500', path: 'processrequest' },
    done: 'The next push fails.',
  },
  {
    label: 'Fail the next question with 503',
    path: 'daraja/http',
    body: { kind: 'unavailable_503', path: 'stkpushquery' },
    done: 'The next question fails.',
  },
]

const times: Button[] = [
  { label: '1 minute', path: 'time', body: { ms: 60_000 }, done: 'A minute later.' },
  { label: '30 minutes', path: 'time', body: { ms: 1_800_000 }, done: 'Half an hour later.' },
  { label: '25 hours', path: 'time', body: { ms: 90_000_000 }, done: 'A day and an hour later.' },
]

const failures = [
  [131026, 'not on WhatsApp (131026)'],
  [131047, '24-hour window closed (131047)'],
  [131049, 'held back by Meta (131049)'],
  [131056, 'too fast for one person (131056)'],
  [130429, 'too fast for the number (130429)'],
  [131000, 'something went wrong (131000)'],
  [131016, 'service unavailable (131016)'],
  [190, 'token expired (190)'],
] as const

/** Everything that can be made to go wrong, in plain words. */
export const Tools = ({ providers }: { providers: Providers }) => {
  const settings = settingsOf(providers)
  const of = (group: Setting['group']) => settings.filter((setting) => setting.group === group)
  return (
    <>
      <p class="status" role="status" id="tools-status" />
      {providers.whatsapp && (
        <Group title="WhatsApp">
          <Buttons buttons={whatsAppButtons} />
          <FailNext />
          {of('whatsapp').map(Choice)}
        </Group>
      )}
      {providers.intasend && (
        <Group title="M-Pesa and IntaSend">
          <Buttons buttons={intaSendButtons} />
          <Balance />
          {of('intasend').map(Choice)}
          <h3>Payments</h3>
          <div id="invoices" />
        </Group>
      )}
      {providers.daraja && (
        <Group title="Till and Paybill (Daraja)">
          <Buttons buttons={darajaButtons} />
          {of('daraja').map(Choice)}
          <p>Keys for a shop's settings page:</p>
          <ul class="facts">
            {providers.daraja.organisations().map((one) => (
              <li>
                <b>
                  {one.till
                    ? `Till ${one.till}, store ${one.shortcode}`
                    : `Paybill ${one.shortcode}`}
                </b>
                <small>
                  {one.consumerKey} · {one.consumerSecret} · {one.passkey}
                </small>
              </li>
            ))}
          </ul>
          <div id="pushes" />
        </Group>
      )}
      <Group title="Time">
        <p>Jump ahead, for the simulators only:</p>
        <Buttons buttons={times} />
      </Group>
      {providers.intasend && <IntaSendDashboard />}
      {providers.email && (
        <Group title="E-mail">
          {of('email').map(Choice)}
          <div id="emails" />
        </Group>
      )}
      <Group title="Webhooks to the app">
        <div id="webhooks" />
      </Group>
      <button
        type="button"
        class="wide"
        data-control="reset"
        data-body="{}"
        data-done="Everything works again."
        data-reload="1"
      >
        Mend everything
      </button>
    </>
  )
}

const Group = ({ title, children }: { title: string; children?: unknown }) => (
  <details class="group" open={title === 'WhatsApp' || title.startsWith('M-Pesa')}>
    <summary>{title}</summary>
    <div class="inside">{children as never}</div>
  </details>
)

const Buttons = ({ buttons }: { buttons: Button[] }) => (
  <p class="buttons">
    {buttons.map(({ label, path, body, done }) => (
      <button type="button" data-control={path} data-body={JSON.stringify(body)} data-done={done}>
        {label}
      </button>
    ))}
  </p>
)

const Choice = ({ name, label, choices, get }: Setting) => {
  const now = get()
  return (
    <label class="choice">
      <span>{label}</span>
      <select data-setting={name} data-testid={`setting-${name}`}>
        {choices.map(([value, words]) => (
          <option value={value} selected={value === now}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}

const FailNext = () => (
  <form class="stack" data-form="fail-next">
    <label class="choice">
      <span>A message fails as</span>
      <select name="code">
        {failures.map(([code, words]) => (
          <option value={String(code)}>{words}</option>
        ))}
      </select>
    </label>
    <label class="choice">
      <span>The shop is told</span>
      <select name="how">
        <option value="sync">at once</option>
        <option value="async">later, by webhook</option>
      </select>
    </label>
    <button type="submit">Fail the next message so</button>
  </form>
)

const Balance = () => (
  <form class="inline" data-form="balance">
    <label>
      <span>Money on this phone, KES</span>
      <input name="kes" id="balance" type="number" min="0" max="1000000" inputmode="numeric" />
    </label>
    <button type="submit">Set</button>
  </form>
)

/** What a shop's owner types in at IntaSend. */
const IntaSendDashboard = () => (
  <Group title="IntaSend dashboard">
    <p>
      Tell IntaSend where a shop's callbacks go, as its owner would. The two demo shops are there
      already.
    </p>
    <form class="stack" data-form="account">
      <label>
        <span>Publishable key</span>
        <input
          name="publishableKey"
          placeholder="ISPubKey_test_…"
          required
          pattern="ISPubKey_test_.+"
        />
      </label>
      <label>
        <span>Secret key</span>
        <input
          name="secretKey"
          placeholder="ISSecretKey_test_…"
          required
          pattern="ISSecretKey_test_.+"
        />
      </label>
      <label>
        <span>Webhook address</span>
        <input name="webhookUrl" type="url" required />
      </label>
      <label>
        <span>Challenge</span>
        <input name="challenge" required />
      </label>
      <button type="submit">Save</button>
    </form>
    <div id="accounts" />
  </Group>
)
