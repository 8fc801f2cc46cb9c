import type { Child } from 'hono/jsx'

type Look = 'primary' | 'plain' | 'quiet' | 'danger'

type ActionFormProps = {
  /** A noun: `/shop/orders/ord_…/packing`. */
  action: string
  /** Sent along unseen: versions, ids. */
  fields?: Record<string, string | number>
  /** What htmx swaps with the answer, as a selector. Without it the browser loads the next page. */
  target?: string
  swap?: 'outerHTML' | 'innerHTML' | 'outerMorph' | 'innerMorph'
  /** The text of the button; leave it out when `children` bring their own. */
  submit?: Child
  look?: Look
  enctype?: 'multipart/form-data'
  /** A form with fields of its own is a `stack` of them unless this says otherwise. */
  class?: string
  children?: Child
}

/**
 * A form that posts, with and without JavaScript. Sending twice with an impatient thumb is held back
 * by htmx (the button rests while the request runs) and made harmless by the verbs and versions.
 */
export function ActionForm(props: ActionFormProps) {
  const { action, fields = {}, target, submit, look = 'primary', children } = props
  const htmx = target && {
    'hx-post': action,
    'hx-target': target,
    'hx-swap': props.swap ?? 'outerHTML',
    'hx-disable': 'find button',
    ...(props.enctype && { 'hx-encoding': props.enctype }),
  }
  return (
    <form
      method="post"
      action={action}
      class={props.class ?? (children ? 'stack' : undefined)}
      enctype={props.enctype}
      novalidate
      {...htmx}
    >
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={String(value)} />
      ))}
      {children}
      {submit && <Submit look={look}>{submit}</Submit>}
    </form>
  )
}

type SubmitProps = { children?: Child; look?: Look; name?: string; value?: string }

/** A form's button. With a name it tells the handler which of several was pressed. */
export const Submit = ({ children, look = 'primary', name, value }: SubmitProps) => (
  <button type="submit" class={`button ${look}`} name={name} value={value}>
    {children}
  </button>
)

type LinkButtonProps = { href: string; children?: Child; look?: Look }

/** A link that looks like the buttons beside it. */
export const LinkButton = ({ href, children, look = 'plain' }: LinkButtonProps) => (
  <a class={`button ${look}`} href={href}>
    {children}
  </a>
)
