type Seat = { who: string; role: string }

/** Who works in the shop. */
export const staff = {
  title: 'Staff',
  lead: 'Each signs in with their own phone. You decide what they may do.',
  invite: 'Add a person',
  phoneHint: 'They sign in with it: a code comes to its WhatsApp.',
  name: 'Name',
  edit: 'Role or removal',
  role: 'Role',
  roleHint:
    'Staff: orders, questions and stock. Manager: also money, customers and settings, but not money out, payment keys or staff.',
  change: 'Change role',
  remove: 'Remove',
  tell: 'Tell them on WhatsApp',
  invitation: ({ shop, url }: { shop: string; url: string }) =>
    `You can now work in ${shop} on DukaBot. Open ${url} and sign in with this number.`,
  done: {
    invite: 'Added. Tell them to sign in with their own number.',
    change_role: 'Changed. They sign in again to go on.',
    remove: 'Removed. They are signed out within a minute and cannot come in again.',
  },
  refused: {
    ALREADY_HERE: 'This person works here already. Change the role in the list.',
    NOT_HERE: 'This person no longer works here.',
    LAST_OWNER: 'A shop needs an owner. Make somebody else owner first.',
    FULL: 'A shop has at most 50 people. Remove somebody first.',
  },
  history: 'What was changed',
  events: {
    invite: ({ who, role }: Seat) => `${who} was added: ${role}`,
    change_role: ({ who, role }: Seat) => `${who} is now: ${role}`,
    remove: ({ who, role }: Seat) => `${who} was removed: ${role}`,
  },
}
