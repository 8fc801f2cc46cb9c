/** What only the person who deploys can know; kept in wrangler.production.toml. */
export type Question = {
  name: string
  question: string
  /** The answer as it is kept, or null when it is none. */
  read(typed: string): string | null
  wrong: string
}

export const questions: readonly Question[] = [
  {
    name: 'PUBLIC_URL',
    question:
      'Address of the pages (https://dukabot.<your-subdomain>.workers.dev, or a domain of yours that is on Cloudflare)',
    read: readAddress,
    wrong: 'an address such as https://duka.example.co.ke, without anything after the name',
  },
  {
    name: 'WHATSAPP_PHONE_NUMBER_ID',
    question: 'WhatsApp phone number id (Meta > your app > WhatsApp > API setup)',
    read: (typed) => (/^\d{5,20}$/.test(typed) ? typed : null),
    wrong: 'the id in digits, such as 106540352242922 (not the phone number)',
  },
  {
    name: 'WHATSAPP_NUMBER',
    question: 'The WhatsApp number that customers write to, with its country code',
    read: readNumber,
    wrong: 'a number with its country code, such as 254700000000',
  },
  {
    name: 'EMAIL_FROM',
    question: 'Sender of e-mails, from a domain verified at Resend (DukaBot <hello@…>)',
    read: (typed) =>
      /^(?:[^<>"]+ <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/.test(typed) ? typed : null,
    wrong: 'an address such as DukaBot <hello@example.co.ke>',
  },
  {
    name: 'OPERATOR_PHONES',
    question:
      'Phones of the people who answer customers for DukaBot itself, with commas between (they sign in and find the questions)',
    read: (typed) => (/^(?:\s*(?:\+?254|0)[17]\d{8}\s*(?:,|$))+$/.test(typed) ? typed : null),
    wrong: 'Kenyan mobile numbers, such as 0712345678, 0110345678',
  },
]

function readAddress(typed: string): string | null {
  if (!URL.canParse(typed)) return null
  const { protocol, origin, pathname, search, hash } = new URL(typed)
  return protocol === 'https:' && pathname === '/' && search + hash === '' ? origin : null
}

function readNumber(typed: string): string | null {
  const digits = typed.replace(/^\+/, '').replaceAll(/[\s()-]/g, '')
  return /^[1-9]\d{7,14}$/.test(digits) ? digits : null
}
