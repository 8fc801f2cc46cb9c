import { en } from './en'
import { sw } from './sw'

export const languages = ['en', 'sw'] as const
export type Language = (typeof languages)[number]

/** English is the type: a missing or extra Swahili sentence does not compile. */
export type Messages = typeof en

export const messagesIn = (language: Language): Messages => (language === 'sw' ? sw : en)

type Notes = Messages['notes']
type DataOf<Key extends keyof Notes> = Parameters<Notes[Key]>[0]

/** What to tell someone, before anyone has chosen a language: stored as key and data, never text. */
export type Note = { [Key in keyof Notes]: { key: Key; data: DataOf<Key> } }[keyof Notes]

export function renderNote(note: Note, language: Language): string {
  const sentence = messagesIn(language).notes[note.key] as (data: Note['data']) => string
  return sentence(note.data)
}
