type Named = { name: string; code: string; link: string; number: string }

/** Bringing customers in: links, words to paste, posters, and what each link sold. */
export const share = {
  title: 'Share your shop',
  lead: 'Every link opens a chat with your shop. Customers install nothing.',
  link: 'Your link',
  send: 'Send on WhatsApp',
  download: 'Download the QR code',
  page: 'Your page on the web',
  qr: (name: string) => `QR code that opens a chat with ${name}`,
  ready: (d: Named) =>
    `🛒 Order from ${d.name} right here on WhatsApp and pay with M-Pesa:\n${d.link}\n(or send ${d.code} to ${d.number})`,
  status: {
    title: 'Words for your status',
    help: 'Copy and paste them into your WhatsApp status, a group or a post.',
    in: { en: 'In English', sw: 'In Swahili' },
  },
  links: {
    title: 'A link for each place',
    help: 'Use each link in its place only, then you see what brings customers. To copy one, hold your thumb on “Link”.',
    places: {
      status: 'WhatsApp status',
      fb: 'Facebook',
      ig: 'Instagram',
      tiktok: 'TikTok',
      poster: 'Poster',
      card: 'Counter card',
    } as Record<string, string>,
    direct: 'Your plain link or code',
    link: 'Link',
    send: 'Send',
    qr: 'QR code',
    orders: (count: number) =>
      count === 0 ? 'no orders yet' : count === 1 ? '1 order' : `${count} orders`,
    soldHelp: (days: number) =>
      `Orders of the last ${days} days that were not given up. One counts for a link for 7 days after it was opened.`,
    own: 'Another place',
    ownHelp: 'One word, like church or market2.',
    make: 'Make the link',
    refused: {
      SHAPE: 'Use one word of 2 to 20 letters and digits, starting with a letter.',
      CHAT_WORD: 'Customers write this word in the chat. Please choose another.',
    },
  },
  print: {
    title: 'To print',
    help: 'Black and white, ready for any printer or cyber.',
    size: 'Size',
    sizes: {
      a4: 'Poster A4',
      a5: 'Poster A5',
      a6: 'Poster A6',
      card: 'Counter card',
    },
    cardHelp:
      'The PDF is an A4 sheet: fold it in the middle and it stands on the counter, with two faces.',
    language: 'Language',
    languages: { en: 'English', sw: 'Kiswahili' },
    pdf: 'Save as PDF',
    view: 'See and print',
    how: 'To print this page, open your browser’s menu and choose Print.',
  },
  poster: {
    headline: 'Order on WhatsApp',
    scan: 'Scan with your phone’s camera',
    orSend: 'or send',
    to: (number: string) => `to ${number} on WhatsApp`,
    pay: 'Pay with M-Pesa',
    fold: 'Fold here',
  },
}
