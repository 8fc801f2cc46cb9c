import type { Messages } from '../i18n/messages'
import { weekdays } from '../kernel/nairobi'
import { Field, FieldGroup, Tick } from '../web/field'
import type { FormView } from '../web/form'

type Props = { form: FormView; t: Messages }

/** Seven days, each closed or from-to. */
export const WeekHours = ({ form, t }: Props) => (
  <FieldGroup legend={t.shops.settings.hours}>
    <p class="hint">{t.shops.midnightHelp}</p>
    {weekdays.map((day) => (
      <div class="day">
        <Tick form={form} name={`hours.${day}`} label={t.shops.weekdays[day]} />
        <Field
          form={form}
          name={`hours.${day}.opens`}
          label={<DayLabel day={t.shops.weekdays[day]} word={t.shops.opens} />}
          type="time"
          look="short"
        />
        <Field
          form={form}
          name={`hours.${day}.closes`}
          label={<DayLabel day={t.shops.weekdays[day]} word={t.shops.closes} />}
          type="time"
          look="short"
        />
      </div>
    ))}
  </FieldGroup>
)

/** Seven fields called "Opens" would all sound the same. */
const DayLabel = ({ day, word }: { day: string; word: string }) => (
  <>
    <span class="hidden">{day}: </span>
    {word}
  </>
)

/** The simple start: some days, one time. */
export const SimpleHours = ({ form, t }: Props) => (
  <FieldGroup legend={t.shops.newShop.hours}>
    <p class="hint">{t.shops.newShop.hoursHelp}</p>
    <div class="days">
      {weekdays.map((day) => (
        <Tick form={form} name={`hours.${day}`} label={t.shops.weekdays[day]} />
      ))}
    </div>
    <div class="pair">
      <Field form={form} name="hours.opens" label={t.shops.opens} type="time" look="short" />
      <Field form={form} name="hours.closes" label={t.shops.closes} type="time" look="short" />
    </div>
  </FieldGroup>
)
