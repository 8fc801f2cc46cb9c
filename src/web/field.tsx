import type { Child } from 'hono/jsx'
import type { FormView } from './form'

type Choice = { value: string; label: string }

type FieldProps = {
  form: FormView
  name: string
  label: Child
  /** A sentence under the label, where the field is unusual. */
  hint?: Child | undefined
  /** Words in the box itself, before or after what is typed: `KES`, `minutes`. */
  before?: string
  after?: string
  /** Set it when one page has the same field in several forms, so that ids stay apart. */
  id?: string
  type?: 'text' | 'tel' | 'email' | 'search' | 'time' | 'date' | 'password' | 'url'
  inputmode?: 'numeric' | 'decimal' | 'tel' | 'email' | 'search' | 'url' | 'text'
  autocomplete?: string
  maxlength?: number
  placeholder?: string
  rows?: number
  /** Makes it a select. */
  choices?: readonly Choice[]
  /** Offered while one types; anything else may be typed as well. */
  suggestions?: readonly string[]
  required?: boolean
  autofocus?: boolean
  /** `code` sets big spaced digits, `short` a box for a few characters. */
  look?: 'code' | 'short'
}

/**
 * One labelled field: hint, what was typed, and the sentence about what is wrong, tied together for
 * those who listen to the page. The browser's own checks are left off (`ActionForm` says novalidate),
 * because they speak the phone's language and not the reader's.
 */
export function Field(props: FieldProps) {
  const { form, name, label, hint, before, after, look } = props
  const id = props.id ?? `f-${name}`
  const error = form.errors[name]
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div class={look ? `box ${look}` : 'box'}>
        {before && <span class="affix">{before}</span>}
        <Control {...props} id={id} value={form.values[name] ?? ''} error={error} />
        {after && <span class="affix">{after}</span>}
      </div>
      {props.suggestions && (
        <datalist id={`${id}-list`}>
          {props.suggestions.map((value) => (
            <option value={value} />
          ))}
        </datalist>
      )}
      {error && (
        <p class="error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}

type ControlProps = FieldProps & { id: string; value: string; error: string | undefined }

function Control(props: ControlProps) {
  const { id, name, value, error, hint, choices, rows, required, autofocus } = props
  const told = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  const shared = {
    id,
    name,
    required,
    autofocus,
    ...(told && { 'aria-describedby': told }),
    ...(error && { 'aria-invalid': 'true' as const }),
  }
  if (choices) {
    return (
      <select {...shared}>
        {choices.map((choice) => (
          <option value={choice.value} selected={choice.value === value}>
            {choice.label}
          </option>
        ))}
      </select>
    )
  }
  const { maxlength, placeholder, autocomplete = 'off' } = props
  if (rows) {
    return (
      <textarea {...shared} rows={rows} maxlength={maxlength} placeholder={placeholder}>
        {value}
      </textarea>
    )
  }
  const type = props.type ?? 'text'
  return (
    <input
      {...shared}
      type={type}
      list={props.suggestions && `${id}-list`}
      value={type === 'password' ? undefined : value}
      inputmode={props.inputmode}
      autocomplete={autocomplete}
      maxlength={maxlength}
      placeholder={placeholder}
    />
  )
}

type TickProps = { form: FormView; name: string; label: Child; id?: string; value?: string }

/** A box to tick; ticked when what was typed says so. */
export function Tick({ form, name, label, id = `f-${name}`, value = 'yes' }: TickProps) {
  const error = form.errors[name]
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <label class="tick" for={id}>
        <input
          type="checkbox"
          id={id}
          name={name}
          value={value}
          checked={form.values[name] === value}
          {...(error && { 'aria-invalid': 'true' as const, 'aria-describedby': `${id}-error` })}
        />
        <span>{label}</span>
      </label>
      {error && (
        <p class="error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}

/** A group of fields under one question. */
export const FieldGroup = ({ legend, children }: { legend: Child; children?: Child }) => (
  <fieldset class="group">
    <legend>{legend}</legend>
    {children}
  </fieldset>
)
