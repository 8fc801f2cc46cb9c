import type { PageContext } from '../context'
import { ActionForm } from '../web/action-form'
import { Field } from '../web/field'
import { newForm } from '../web/form'
import { Card, Notice } from '../web/page'
import { longestNote } from './private-note'
import type { OrderPage } from './queries'

/** A note that was sent: that it is kept, or what was typed and why it is not. */
export type NoteState = { saved?: boolean; typed?: string; trouble?: string }

type NoteProps = { ctx: PageContext; page: OrderPage; state?: NoteState | undefined }

/** Stands outside of what looks for news: nobody loses what they type. */
export function NoteCard({ ctx: { t }, page: { order, privateNote }, state = {} }: NoteProps) {
  const { note } = t.delivery
  const drawn = privateNote ?? ''
  return (
    <Card id="note">
      <details open={drawn !== '' || state.saved || state.trouble !== undefined}>
        <summary>{note.title}</summary>
        <div class="stack">
          {state.saved && <Notice tone="good">{note.saved}</Notice>}
          {state.trouble && <Notice tone="bad">{state.trouble}</Notice>}
          <ActionForm
            action={`/shop/orders/${order.id}/private-note`}
            target="#note"
            fields={{ drawn }}
            submit={note.save}
            look="plain"
          >
            <Field
              form={newForm({ note: state.typed ?? drawn })}
              name="note"
              label={note.title}
              hint={note.help}
              rows={3}
              maxlength={longestNote}
            />
          </ActionForm>
        </div>
      </details>
    </Card>
  )
}
