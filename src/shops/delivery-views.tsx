import type { PageContext } from '../context'
import type { Messages } from '../i18n/messages'
import type { ZoneId } from '../kernel/ids'
import { formatMoney } from '../kernel/money'
import { ActionForm } from '../web/action-form'
import { Field } from '../web/field'
import type { FormView } from '../web/form'
import { Card, EmptyState, Notice, PageHead } from '../web/page'
import { Row, RowList } from '../web/rows'
import { DeliveryTabs } from './delivery-tabs'
import { mapLink } from './map-place'
import { Percent } from './payment-policy-views'
import type { DeliveryPage as Page } from './queries'
import type { Zone } from './zone'

export type Undo = { text: string; zone?: Zone }
export type DeliveryProps = {
  ctx: PageContext
  page: Page
  form: FormView
  /** The id that the zone of the add form will have. */
  newId: ZoneId
  done?: Undo | undefined
}

export const DeliveryPage = (props: DeliveryProps) => (
  <>
    <PageHead title={props.ctx.t.shops.delivery.title} text={props.ctx.t.shops.delivery.help} />
    <DeliveryTabs current="zones" t={props.ctx.t} />
    <DeliveryBoard {...props} />
  </>
)

/** List and form together: what every change on this page swaps. */
export function DeliveryBoard({ ctx, page, form, newId, done }: DeliveryProps) {
  const { t } = ctx
  const zones = page.zones.filter((zone) => !zone.archived)
  const archived = page.zones.filter((zone) => zone.archived)
  return (
    <div id="delivery" class="stack">
      {done && <Done done={done} t={t} />}
      {zones.length === 0 && (
        <EmptyState title={page.pickup ? t.shops.delivery.emptyPickup : t.shops.delivery.empty} />
      )}
      <RowList>
        {zones.map((zone, place) => (
          <ZoneRow zone={zone} place={place} last={place === zones.length - 1} t={t} />
        ))}
      </RowList>
      <Card title={t.shops.delivery.add}>
        <ActionForm
          action="/shop/delivery"
          target="#delivery"
          fields={{ zone: newId }}
          submit={t.shops.delivery.add}
        >
          <ZoneFields form={form} t={t} />
        </ActionForm>
      </Card>
      {archived.length > 0 && <ArchivedZones zones={archived} t={t} />}
    </div>
  )
}

/** Instead of asking "are you sure": the way back. */
const Done = ({ done: { text, zone }, t }: { done: Undo; t: Messages }) => (
  <Notice tone="good">
    {text}
    {zone && (
      <ActionForm
        action={`/shop/delivery/${zone.id}/restoration`}
        target="#delivery"
        submit={t.shops.delivery.restore}
        look="quiet"
      />
    )}
  </Notice>
)

type ZoneRowProps = { zone: Zone; place: number; last: boolean; t: Messages }

const ZoneRow = ({ zone, place, last, t }: ZoneRowProps) => (
  <Row
    title={<a href={`/shop/delivery/${zone.id}`}>{zone.name}</a>}
    text={zoneWords(zone, t)}
    end={
      <div class="actions">
        {place > 0 && <Move zone={zone} to={place - 1} arrow="↑" say={t.shops.delivery.up} />}
        {!last && <Move zone={zone} to={place + 1} arrow="↓" say={t.shops.delivery.down} />}
      </div>
    }
  />
)

type MoveProps = { zone: Zone; to: number; arrow: string; say: (name: string) => string }

const Move = ({ zone, to, arrow, say }: MoveProps) => (
  <ActionForm
    action={`/shop/delivery/${zone.id}/place`}
    target="#delivery"
    fields={{ place: to }}
    look="quiet"
    submit={
      <>
        <span aria-hidden="true">{arrow}</span>
        <span class="hidden">{say(zone.name)}</span>
      </>
    }
  />
)

const ArchivedZones = ({ zones, t }: { zones: Zone[]; t: Messages }) => (
  <details>
    <summary>{t.shops.delivery.archived}</summary>
    <RowList>
      {zones.map((zone) => (
        <Row title={zone.name} text={zoneWords(zone, t)}>
          <ActionForm
            action={`/shop/delivery/${zone.id}/restoration`}
            target="#delivery"
            submit={t.shops.delivery.restore}
            look="quiet"
          />
        </Row>
      ))}
    </RowList>
  </details>
)

export const zoneWords = (
  { fee, minutes, centre, depositPercent }: Zone,
  { shops: { delivery }, paying }: Messages,
): string =>
  [
    fee === 0 ? delivery.free : formatMoney(fee),
    delivery.about(minutes),
    ...(depositPercent ? [paying.zone.has(depositPercent)] : []),
    ...(centre ? [delivery.around(centre.radiusMetres / 1000)] : []),
  ].join(' · ')

export const ZoneFields = ({ form, t }: { form: FormView; t: Messages }) => (
  <>
    <Field
      form={form}
      name="name"
      label={t.shops.delivery.name}
      hint={t.shops.delivery.nameHelp}
      maxlength={40}
      required
    />
    <div class="pair">
      <Field
        form={form}
        name="fee"
        label={t.shops.delivery.fee}
        hint={t.shops.delivery.feeHelp}
        inputmode="numeric"
        look="short"
        required
      />
      <Field
        form={form}
        name="minutes"
        label={t.shops.delivery.minutes}
        hint={t.shops.delivery.minutesHelp}
        inputmode="numeric"
        look="short"
        required
      />
    </div>
    <Percent
      form={form}
      name="depositPercent"
      label={t.paying.zone.deposit}
      hint={t.paying.zone.depositHelp}
    />
    <PlaceFields form={form} t={t} />
  </>
)

/** Folded away: without it customers choose from the list. */
function PlaceFields({ form, t }: { form: FormView; t: Messages }) {
  const { middle, radius } = form.values
  return (
    <details open={Boolean(middle || radius)}>
      <summary>{t.shops.delivery.pin}</summary>
      <div class="stack">
        <p class="hint">{t.shops.delivery.pinHelp}</p>
        <Field
          form={form}
          name="middle"
          label={t.shops.delivery.centre}
          hint={t.shops.delivery.centreHelp}
          placeholder="-1.2921, 36.8219"
        />
        <Field
          form={form}
          name="radius"
          label={t.shops.delivery.radius}
          hint={t.shops.delivery.radiusHelp}
          inputmode="decimal"
          look="short"
          after="km"
        />
      </div>
    </details>
  )
}

type ZoneProps = {
  ctx: PageContext
  zone: Zone
  version: number
  form: FormView
  notice?: string | undefined
}

export const ZonePage = ({ ctx: { t }, zone, version, form, notice }: ZoneProps) => (
  <>
    <PageHead
      title={t.shops.delivery.edit(zone.name)}
      back={{ href: '/shop/delivery', label: t.shops.delivery.back }}
    />
    {notice && <Notice tone="bad">{notice}</Notice>}
    <Card>
      <ActionForm
        action={`/shop/delivery/${zone.id}`}
        fields={{ version }}
        submit={t.shops.delivery.save}
      >
        <ZoneFields form={form} t={t} />
      </ActionForm>
      {zone.centre && (
        <p>
          <a href={mapLink(zone.centre)} target="_blank" rel="noreferrer">
            {t.shops.delivery.onMap}
          </a>
        </p>
      )}
    </Card>
    <ActionForm
      action={`/shop/delivery/${zone.id}/${zone.archived ? 'restoration' : 'archival'}`}
      submit={zone.archived ? t.shops.delivery.restore : t.shops.delivery.archive}
      look="quiet"
    />
  </>
)
