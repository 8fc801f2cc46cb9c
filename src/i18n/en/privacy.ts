type Shop = { name: string; code: string }

/** The owner's page about what is kept, and what can be done about it. */
export const privacy = {
  title: 'Privacy and data',
  row: 'What is kept, copies of it, deleting the account',
  lead: 'What DukaBot keeps of you, your shop and your customers.',
  kept: 'What is kept',
  keptOf: {
    you: 'You and your staff: names, phone numbers and e-mail addresses (encrypted), roles, and who changed what and when.',
    shop: 'Your shop: goods, prices, zones, settings, orders, receipts and the books. Payment keys are encrypted and never shown again.',
    customers:
      'Your customers: WhatsApp id, name, phone number, address and pin (encrypted), orders, M-Pesa references and amounts. Never an M-Pesa PIN.',
    chats:
      'Chats: when and which kind of message, not its words. Only the words of a question to you are kept, encrypted, and erased 30 days after it closes.',
  },
  notice: 'The whole privacy notice',
  browser: 'In this browser',
  cookies: [
    { label: 'Sign-in', value: 'needed, until you sign out' },
    { label: 'Language', value: 'your choice, a year' },
    { label: 'Display', value: 'your choice, a year' },
  ],
  noOthers: 'No advertising, and no cookies of anybody else.',
  copies: 'Take a copy',
  files: 'As a file for Excel',
  ask: 'A copy of anything else',
  askText: 'Send DATA to DukaBot on WhatsApp. A person answers within 7 days.',
  counting: {
    title: 'Counting how pages are used',
    isOn: 'DukaBot may count, without names, which pages are used, to make them better. Today nothing of the kind is counted.',
    isOff: 'You said no: how your shop uses these pages will not be counted.',
    stop: 'Do not count us',
    allow: 'Allow it again',
  },
  deletion: {
    title: 'Delete the account',
    next: 'Your request goes to the people who run DukaBot. They answer you on WhatsApp and do it within 7 days; until then everything works as before. Receipts and books stay for the 5 years that tax law asks for.',
    sure: 'I want to delete it',
    ask: 'Ask for deletion',
    asked: (when: string) => `You asked for it: ${when}. You can take it back until it is done.`,
    takeBack: 'Take it back',
    request: ({ name, code }: Shop) =>
      `The owner asks to delete the account and the data of ${name} (${code}).`,
    withdrawal: ({ name, code }: Shop) =>
      `The owner takes back the request to delete ${name} (${code}). Please delete nothing.`,
  },
}
