import type { Child } from 'hono/jsx'

/** WhatsApp's own marks: *bold*, _italic_, ~struck~, ```code```; links; line breaks. */
export const Formatted = ({ text }: { text: string }) => <>{lines(text).map(line)}</>

const lines = (text: string): string[] => text.split('\n')

const line = (text: string, index: number) => (
  <>
    {index > 0 && <br />}
    {pieces(text)}
  </>
)

const between = (mark: string) =>
  `(?<![\\w${mark}])${mark}([^\\s${mark}](?:[^${mark}]*[^\\s${mark}])?)${mark}(?![\\w${mark}])`
const LINK = '(https?:\\/\\/[^\\s<>"]+)'
const MARK = new RegExp(['```(.+?)```', ...['\\*', '_', '~'].map(between), LINK].join('|'), 'u')

function pieces(text: string): Child[] {
  const found = MARK.exec(text)
  if (!found) return text === '' ? [] : [text]
  const [whole, code, bold, italic, struck, link] = found
  const before = text.slice(0, found.index)
  const after = text.slice(found.index + whole.length)
  return [...(before === '' ? [] : [before]), marked(), ...pieces(after)]

  function marked(): Child {
    if (code !== undefined) return <code>{code}</code>
    if (bold !== undefined) return <strong>{pieces(bold)}</strong>
    if (italic !== undefined) return <em>{pieces(italic)}</em>
    if (struck !== undefined) return <s>{pieces(struck)}</s>
    return (
      <a href={link} target="_blank" rel="noopener noreferrer">
        {link}
      </a>
    )
  }
}

/** `0711 222 333` */
export const localNumber = (phone: string): string =>
  phone.startsWith('254') && phone.length === 12
    ? `0${phone.slice(3, 6)} ${phone.slice(6, 9)} ${phone.slice(9)}`
    : `+${phone}`

/** The time on a Kenyan phone. */
export const clockTime = (instant: number): string =>
  new Date(instant + 3 * 60 * 60 * 1000).toISOString().slice(11, 16)
