import * as z from 'zod'
import type { PageContext } from '../context'
import { languages, messagesIn } from '../i18n/messages'
import { localPhone } from '../kernel/phone'
import { shopLink } from '../shops/shop-link'

/** What can be printed: posters by paper size, and a card that is folded and stands on the counter. */
export const printables = ['a4', 'a5', 'a6', 'card'] as const
export type Printable = (typeof printables)[number]

/** What to print and in which language, as addresses say it; anything else is the usual. */
export const printForm = z.object({
  size: z.enum(printables).catch('a4'),
  lang: z.enum(languages).optional().catch(undefined),
})

/** Everything that stands on a poster. */
export type Poster = ReturnType<typeof posterOf>

/** The poster of this shop. Its link is tagged, so that the owner sees what paper sells. */
export function posterOf(
  { profile, ports }: PageContext,
  { size, lang }: z.output<typeof printForm>,
) {
  const language = lang ?? profile.language
  const { poster } = messagesIn(language).share
  const link = shopLink(ports.whatsappNumber, profile.code, size === 'card' ? 'card' : 'poster')
  return {
    size,
    language,
    link,
    name: profile.name,
    code: profile.code,
    headline: poster.headline,
    scan: poster.scan,
    orSend: poster.orSend,
    to: poster.to(localPhone(ports.whatsappNumber)),
    pay: poster.pay,
    fold: poster.fold,
    web: `${ports.publicUrl.replace(/^https?:\/\//, '')}/s/${profile.code}`,
  }
}
