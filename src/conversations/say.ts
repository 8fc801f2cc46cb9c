import type { Messages } from '../i18n/messages'

type Chat = Messages['chat']
type Worded<Table> = {
  [Key in keyof Table]: Table[Key] extends (data: infer Data) => string
    ? { key: Key; data: Data }
    : { key: Key }
}[keyof Table]

/** A sentence by its key and data: nobody has chosen a language yet. */
export type Sentence = Worded<Chat['says']>
/** A few words of ours on a button or in a row. */
export type Label = Worded<Chat['labels']>
/** Words of ours, or a name that is the same in every language. */
export type Words = string | Label

/** Something that can be tapped, or chosen by its number. */
export type Choice = { id: string; title: Words; detail?: Words }

export type Offer =
  /** At most three. `typing` words the footer: a number typed is not the number of a button. */
  | { kind: 'buttons'; choices: readonly Choice[]; typing?: 'quantity' | 'words' | 'none' }
  /** At most ten. Sizes are `named`: typing 42 means size 42 and not row 42. */
  | { kind: 'list'; open: Label; choices: readonly Choice[]; named?: boolean }

/** One message of the shop. */
export type Say = { parts: readonly Sentence[]; offer?: Offer }

export const say = (...parts: readonly Sentence[]): Say => ({ parts })

export const buttons = (
  choices: readonly Choice[],
  typing?: 'quantity' | 'words' | 'none',
): Offer => (typing ? { kind: 'buttons', choices, typing } : { kind: 'buttons', choices })

/** Buttons for up to three, a list for more: whatever needs fewer taps. */
export const offerOf = (open: Label, choices: readonly Choice[], named = false): Offer =>
  choices.length <= 3
    ? buttons(choices, named ? 'words' : undefined)
    : { kind: 'list', open, choices, named }
