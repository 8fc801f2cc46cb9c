import { plain } from './words'

const paid =
  /^(nimelipa|nimeshalipa|nishalipa|tayari nimelipa|nimetuma|nimetuma pesa|i have paid|ive paid|i paid|already paid|paid)\b/
const confirmed = /\b[a-z0-9]{10} ?(confirmed|imethibitishwa)\b/
const code = /\b(?=[A-Z0-9]*\d)(?=[A-Z0-9]*[A-Z])[A-Z0-9]{10}\b/

/**
 * Somebody says they paid: "NIMELIPA", with or without a code, or a pasted M-Pesa message. Its code
 * is only a name for what they mean; null when the words are no such claim.
 */
export function claimIn(typed: string): { code: string } | null {
  const words = plain(typed)
  if (!paid.test(words) && !confirmed.test(words)) return null
  return { code: code.exec(typed.toUpperCase())?.[0] ?? '' }
}
