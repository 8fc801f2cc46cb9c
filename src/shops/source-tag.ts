import { refuseCode } from './shop-code'

/** Where links to shops usually stand; a shop may have more of its own. */
export const usualTags = ['status', 'fb', 'ig', 'tiktok', 'poster', 'card'] as const
export type UsualTag = (typeof usualTags)[number]

export const isUsualTag = (tag: string): tag is UsualTag =>
  (usualTags as readonly string[]).includes(tag)

const shape = /^[a-z][a-z0-9]{1,19}$/

export type TagRefusal = 'SHAPE' | 'CHAT_WORD'

/**
 * A tag as an owner types it: one small word of 2 to 20 letters and digits. Words that mean something
 * in the chat are refused, because the tag stands behind the code in a customer's first message.
 */
export function readTag(
  typed: string,
): { ok: true; tag: string } | { ok: false; code: TagRefusal } {
  const tag = typed.trim().toLowerCase()
  if (!shape.test(tag)) return { ok: false, code: 'SHAPE' }
  if (isUsualTag(tag)) return { ok: true, tag }
  const refused = refuseCode(tag.slice(0, 12).toUpperCase())
  return refused === null || refused === 'SHAPE'
    ? { ok: true, tag }
    : { ok: false, code: 'CHAT_WORD' }
}

/** The first message of a tagged link, which people still read as a shop's code: `NJERI fb`. */
export const taggedCode = (code: string, tag: string | null): string =>
  tag === null ? code : `${code} ${tag}`

/** What is left of a message when it ends in a usual tag: `NJERI fb` is `NJERI`. */
export const withoutUsualTag = (typed: string): string => {
  const [, before = '', last = ''] = /^(.*\S)\s+(\S+)\s*$/s.exec(typed) ?? []
  return isUsualTag(last) ? before : typed
}

/** The tag behind this code, when there is nothing but the two. */
export function tagBehind(code: string, typed: string): string | null {
  const [first = '', tag = '', ...more] = typed.trim().split(/\s+/)
  const isCode = first.toUpperCase() === code && more.length === 0
  return isCode && shape.test(tag) ? tag : null
}
