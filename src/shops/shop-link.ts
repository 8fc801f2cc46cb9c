import { taggedCode } from './source-tag'

/** Opens a chat with the shared number; the code in the first message says which shop is meant, and
 * a tag behind it where the link stood. */
export const shopLink = (whatsappNumber: string, code: string, tag: string | null = null): string =>
  `https://wa.me/${whatsappNumber}?text=${encodeURIComponent(taggedCode(code, tag))}`

/** Opens WhatsApp with a text ready to send to anyone. */
export const shareLink = (text: string): string => `https://wa.me/?text=${encodeURIComponent(text)}`
