import type { Context } from 'hono'
import * as z from 'zod'
import type { OrderId } from '../kernel/ids'
import type { AppEnv } from '../web/app-env'
import { readForm } from '../web/form'
import type { NoteState } from './note-views'
import { keepPrivateNote, longestNote } from './private-note'

const words = z
  .string()
  .default('')
  .transform((typed) => typed.replaceAll('\r\n', '\n').trim())
  .pipe(z.string().max(longestNote))
const noteForm = z.object({ note: words, drawn: words.catch('') })

/** Keeps the note, or says why not; what was typed stays in the form. */
export async function saveNote(c: Context<AppEnv>, id: OrderId): Promise<NoteState> {
  const { ctx, t } = c.var
  const form = await readForm(c, noteForm)
  if (!form.ok) return { typed: form.values.note ?? '', trouble: form.errors.note ?? '' }
  const kept = await keepPrivateNote(ctx, id, form.value)
  if (kept.ok) return { saved: true }
  const { noCustomer, changed, nothing } = t.delivery.note
  const trouble = kept.code === 'NO_CUSTOMER' ? noCustomer : changed(kept.current || nothing)
  return { typed: form.value.note, trouble }
}
