/** The settings' first page, and what everybody sets for themselves. */
export const settings = {
  you: 'You',
  rows: {
    shop: {
      title: 'Shop, hours and language',
      text: 'Name, opening hours, language for customers, smallest order, KRA PIN',
    },
    policy: 'When they order or on delivery, and how much deposit',
    staff: 'Who may sign in, and what each may do',
    profile: 'Your name, e-mail and the language of these pages',
  },
  profile: {
    title: 'Your details',
    lead: 'Yours alone, in every shop where you work.',
    languageHint: 'Of these pages. What customers read is set under Shop, hours and language.',
    phoneHint:
      'You sign in with this number. To use another one, an owner adds it under Staff and removes this one.',
  },
}
