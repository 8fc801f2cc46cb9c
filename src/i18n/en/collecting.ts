type ProviderName = 'intasend' | 'daraja'

/** Where customers' money goes: the provider, its keys, and how they are. */
export const collecting = {
  inUse: 'Where customers pay',
  none: 'Customers cannot pay by M-Pesa yet. Enter your keys below.',
  into: {
    intasend: 'Customers pay into your IntaSend account.',
    till: (number: string) => `Customers pay into your Till ${number}.`,
    paybill: (number: string) => `Customers pay into your Paybill ${number}.`,
  },
  health: {
    ok: 'Keys work',
    refused: 'Keys refused',
    down: 'No answer',
    unchecked: 'Not tried yet',
  },
  advice: (d: { provider: ProviderName; health: 'ok' | 'refused' | 'down' | 'unchecked' }) =>
    d.health === 'refused' ? refused[d.provider] : others[d.health](names[d.provider]),
  checkedAt: (when: string) => `Last tried: ${when}.`,
  check: 'Try the keys now',
  use: {
    intasend: 'Use IntaSend instead',
    daraja: 'Use my own Till or Paybill instead',
  },
  switched: 'Done. New payments go there now; the ones already asked for are still followed.',
  intasend: 'IntaSend',
  own: 'Your own Till or Paybill',
  ownHelp:
    'Money lands on your Till or Paybill directly, without a company in between. You need keys from Safaricom’s Daraja portal.',
  ownNow: (number: string) => `${number} is set up.`,
  ownSet: 'Set up my Till or Paybill',
  ownChange: 'Change Till or Paybill',
  till: {
    title: 'Your own Till or Paybill',
    intro:
      'Sign in at developer.safaricom.co.ke, open your app, and copy its keys here. Safaricom sends the passkey and the store number by e-mail when your app goes live.',
    environment: 'Environment',
    environments: { sandbox: 'Sandbox, no real money', live: 'Live, real money' },
    kind: 'What you have',
    kinds: { till: 'Till (Buy Goods)', paybill: 'Paybill' },
    number: 'Till number',
    numberHelp: 'The number customers know. Leave it empty for a Paybill.',
    shortcode: 'Store number or Paybill',
    shortcodeHelp:
      'For a Till: the store or head office number that came with it, not the Till itself. For a Paybill: the Paybill.',
    consumerKey: 'Consumer key',
    consumerSecret: 'Consumer secret',
    passkey: 'Passkey',
    secret: 'Stored encrypted and never shown again.',
    kept: (last: string) => `We have ${last}. Leave empty to keep it.`,
    save: 'Save',
    address: 'Where Safaricom tells us',
    addressHelp:
      'You need not enter this anywhere: every payment request carries an address of its own, which begins like this.',
  },
  faults: {
    KEY_MISSING: 'Please fill this in.',
    NUMBER_SHAPE: 'Write only its digits, 5 to 8 of them.',
    TILL_AS_STORE:
      'This is the Till number again. Safaricom gives a store number with each Till: payments fail without it.',
  },
  refused: {
    NO_KEYS: 'Enter its keys first.',
    CHANGED_MEANWHILE: 'Someone changed the settings meanwhile. Please look again.',
  },
  outage: (d: { provider: ProviderName; lost: number; of: number; since: string }) =>
    `${names[d.provider]} is not answering well since ${d.since}: ${d.lost} of the last ${d.of} payment requests got no answer. Customers are told, and requests go out more slowly. It ends by itself; money that arrives is booked.`,
}

const names: Record<ProviderName, string> = { intasend: 'IntaSend', daraja: 'Safaricom' }
const refused: Record<ProviderName, string> = {
  intasend:
    'IntaSend refused these keys, so customers cannot pay. In IntaSend, open Settings → API keys, copy both keys again, and look that both are of the same account.',
  daraja:
    'Safaricom refused these keys, so customers cannot pay. Compare the consumer key and secret with your app in the Daraja portal, and the passkey and store number with Safaricom’s e-mail.',
}
const others = {
  ok: (name: string) => `${name} took the keys. Customers can pay.`,
  down: (name: string) =>
    `${name} did not answer when we tried the keys. That is not your fault: we try again tomorrow, or press the button.`,
  unchecked: (name: string) => `We try them with ${name} within a few minutes.`,
}
