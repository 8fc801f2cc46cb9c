import { type Language, messagesIn } from '../i18n/messages'
import type { ListRow, Outgoing } from '../providers/whatsapp/port'
import type { Choice, Label, Offer, Say, Sentence, Words } from './say'
import { shortened } from './shelf'

// What WhatsApp allows (wire-contracts B6). The body of a list may be longer by one source; all
// sources agree on 1,024.
const most = { body: 1024, text: 4096, footer: 60, button: 20, row: 24, description: 72 } as const

/** Words in a language. `title` is the shop's name, or ours before there is a shop. */
type Voice = { language: Language; title: string }

/** A message as it is sent: the shop's name first, every limit of WhatsApp kept. */
export function render({ parts, offer }: Say, voice: Voice): Outgoing {
  const sentences = parts.map((part) => wordOf(part, voice.language))
  return headed(sentences.join('\n\n'), offer, voice)
}

/** The same for words that were rendered elsewhere, such as a notice. */
export function headed(words: string, offer: Offer | undefined, voice: Voice): Outgoing {
  const body = `*${shortened(clean(voice.title), 60)}*\n${words}`
  if (!offer || offer.choices.length === 0) return { kind: 'text', body: fitted(body, most.text) }
  return offer.kind === 'buttons'
    ? withButtons(body, offer, voice.language)
    : withList(body, offer, voice.language)
}

// A star in a name would end the bold type.
const clean = (name: string) => name.replace(/[*\n]/g, ' ')

function withButtons(
  body: string,
  { choices, typing }: Extract<Offer, { kind: 'buttons' }>,
  language: Language,
): Outgoing {
  const titles = distinct(
    choices.map(({ title }) => labelled(title, language)),
    most.button,
  )
  const hint = hintOf(choices.length, typing, language)
  return {
    kind: 'buttons',
    body: fitted(body, most.body),
    ...(hint ? { footer: shortened(hint, most.footer) } : {}),
    buttons: choices.slice(0, 3).map(({ id }, i) => ({ id, title: titles[i] ?? id })),
  }
}

function hintOf(
  count: number,
  typing: 'quantity' | 'words' | 'none' | undefined,
  language: Language,
) {
  const { labels } = messagesIn(language).chat
  if (typing === 'none') return ''
  if (typing === 'quantity') return labels.tapOrQuantity
  return typing === 'words' ? labels.tapOrType : labels.tap({ count })
}

function withList(
  body: string,
  { choices, open, named }: Extract<Offer, { kind: 'list' }>,
  language: Language,
): Outgoing {
  const { labels } = messagesIn(language).chat
  const shown = choices.slice(0, 10)
  const lines = shown.map((choice, i) => lineOf(choice, i, named === true, language))
  return {
    kind: 'list',
    body: fitted(`${body}\n\n${lines.join('\n')}`, most.body),
    footer: named ? labels.listNamed : labels.listHint,
    button: shortened(labelled(open, language), most.button),
    sections: [{ rows: shown.map((choice) => rowOf(choice, language)) }],
  }
}

const lineLength = 80

/** The row as a line of text, so that nobody needs to open the list to choose by number. */
function lineOf(
  { title, detail }: Choice,
  index: number,
  named: boolean,
  language: Language,
): string {
  const name = labelled(title, language)
  const line = detail === undefined ? name : `${name} — ${labelled(detail, language)}`
  return shortened(named ? `• ${line}` : `${index + 1}. ${line}`, lineLength)
}

/** A name that is too long for a title stands in full in the description. */
function rowOf({ id, title, detail }: Choice, language: Language): ListRow {
  const name = labelled(title, language)
  const more = detail === undefined ? '' : labelled(detail, language)
  const description = name.length <= most.row ? more : [name, more].filter(Boolean).join(' — ')
  return {
    id,
    title: shortened(name, most.row),
    ...(description ? { description: shortened(description, most.description) } : {}),
  }
}

/** WhatsApp refuses two buttons with one title. */
function distinct(titles: readonly string[], longest: number): string[] {
  const short = titles.map((title) => shortened(title, longest))
  if (new Set(short).size === short.length) return short
  return titles.map((title, i) => shortened(`${i + 1}. ${title}`, longest))
}

/** Cuts whole lines out of the middle, so that the first (the shop) and the last (the sum) stay. */
function fitted(body: string, longest: number): string {
  if (body.length <= longest) return body
  const lines = body.split('\n').map((line) => shortened(line, 400))
  while (lines.length > 4 && lines.join('\n').length > longest - 2) {
    lines.splice(Math.ceil(lines.length / 2), 1)
  }
  lines.splice(Math.ceil(lines.length / 2), 0, '…')
  return shortened(lines.join('\n'), longest)
}

/** The words of a button or row in a language. */
export const labelled = (words: Words, language: Language): string =>
  (typeof words === 'string' ? words : spoken(messagesIn(language).chat.labels, words)).trim() ||
  '–'

const wordOf = (part: Sentence, language: Language): string =>
  spoken(messagesIn(language).chat.says, part)

type Table = Readonly<Record<string, string | ((data: never) => string)>>

/** `Sentence` and `Label` guarantee that the data belongs to the key. */
function spoken(table: Table, words: Sentence | Label): string {
  const entry = table[words.key]
  if (typeof entry !== 'function') return entry ?? ''
  return entry(('data' in words ? words.data : {}) as never)
}
