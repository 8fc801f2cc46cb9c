import type { Storefront } from '../storefront/storefront'
import { plain } from './words'

/**
 * The list of somebody who filled a basket on the shop's page: its message is the shop's code on a
 * line of its own and the goods below. Null for any other message.
 */
export function listBelowCode(typed: string, { shop }: Storefront): string | null {
  const [first = '', ...lines] = typed.split('\n')
  const list = lines.join('\n').trim()
  return list !== '' && plain(first) === shop.code.toLowerCase() ? list : null
}
