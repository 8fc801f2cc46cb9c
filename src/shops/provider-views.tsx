import type { PageContext } from '../context'
import { clockTime, inNairobi } from '../kernel/nairobi'
import type { Availability, KeysHealth, ProviderName } from '../providers/payments/port'
import { ActionForm, LinkButton } from '../web/action-form'
import { Badge, Card, Notice, type Tone } from '../web/page'
import { hasKeys, takesPayments } from './payment-keys'
import type { SettingsRow } from './queries'

type Props = { ctx: PageContext; settings: SettingsRow }

const tones: Record<KeysHealth | 'unchecked', Tone> = {
  ok: 'good',
  refused: 'bad',
  down: 'warn',
  unchecked: 'calm',
}

/** Where customers' money goes now, how its keys are, and the other place it could go. */
export function ProviderCard({ ctx, settings }: Props) {
  const { collecting } = ctx.t
  if (!takesPayments(settings)) {
    return (
      <Card title={collecting.inUse}>
        <p>{collecting.none}</p>
      </Card>
    )
  }
  const { paymentProvider: provider, keysCheckedAt, version } = settings
  const health = settings.keysHealth ?? 'unchecked'
  const other: ProviderName = provider === 'intasend' ? 'daraja' : 'intasend'
  return (
    <Card
      title={collecting.inUse}
      actions={<Badge tone={tones[health]}>{collecting.health[health]}</Badge>}
    >
      <p>{intoWords(ctx, settings)}</p>
      <p class="hint">
        {collecting.advice({ provider, health })}{' '}
        {keysCheckedAt ? collecting.checkedAt(whenWords(keysCheckedAt, ctx.ports.clock())) : ''}
      </p>
      <div class="actions">
        <ActionForm action="/shop/settings/payments/check" submit={collecting.check} look="plain" />
        {hasKeys(settings, other) && (
          <ActionForm
            action="/shop/settings/payments/provider"
            fields={{ version, provider: other }}
            submit={collecting.use[other]}
            look="plain"
          />
        )}
      </div>
    </Card>
  )
}

/** Another page's worth of fields, so that the common case stays short. */
export function OwnNumberCard({ ctx, settings }: Props) {
  const { collecting } = ctx.t
  const { darajaTill, darajaShortcode } = settings
  const number = darajaTill ?? darajaShortcode
  return (
    <Card title={collecting.own}>
      <p>{number === null ? collecting.ownHelp : collecting.ownNow(number)}</p>
      <LinkButton href="/shop/settings/payments/till">
        {number === null ? collecting.ownSet : collecting.ownChange}
      </LinkButton>
    </Card>
  )
}

export function OutageNotice({
  ctx,
  provider,
  availability,
}: {
  ctx: PageContext
  provider: ProviderName
  availability: Availability
}) {
  if (availability.state === 'ok') return null
  const { lost, of } = availability
  const since = clockTime(availability.since)
  return <Notice tone="warn">{ctx.t.collecting.outage({ provider, lost, of, since })}</Notice>
}

function intoWords({ t }: PageContext, settings: SettingsRow): string {
  const { into } = t.collecting
  if (settings.paymentProvider === 'intasend') return into.intasend
  return settings.darajaTill === null
    ? into.paybill(settings.darajaShortcode ?? '')
    : into.till(settings.darajaTill)
}

/** `14:05` today, else the day. */
const whenWords = (at: number, now: number): string =>
  inNairobi(at).day === inNairobi(now).day ? clockTime(at) : inNairobi(at).day
