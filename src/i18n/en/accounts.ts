const roles = { owner: 'Owner', manager: 'Manager', staff: 'Staff', operator: 'DukaBot' }

/** Signing up, signing in, and choosing a shop. */
export const accounts = {
  signUp: {
    title: 'Open your shop',
    lead: 'Tell us who you are. We send a code to your WhatsApp to check the number; then you set up the shop.',
    fullName: 'Full name',
    phone: 'Mobile number',
    phoneHint: 'The one with your WhatsApp. You sign in with it.',
    email: 'E-mail',
    emailHint: 'For bills and security notices.',
    accept: 'I have read the',
    privacyNotice: 'privacy notice',
    acceptEnd: 'and agree to it.',
    acceptNeeded: 'Please read the privacy notice and tick this box.',
    send: 'Send me a code',
    haveAccount: 'You already have an account?',
  },
  signIn: {
    title: 'Sign in',
    lead: 'We send a code to your WhatsApp. There is no password to remember.',
    send: 'Send me a code',
    newHere: 'New to DukaBot?',
  },
  code: {
    title: 'Type your code',
    sentTo: ({ phone }: { phone: string }) =>
      `If ${phone} has a DukaBot account, a 6-digit code has just been sent to its WhatsApp.`,
    sentToNew: ({ phone }: { phone: string }) =>
      `We have sent a 6-digit code to the WhatsApp of ${phone}.`,
    label: '6-digit code',
    hint: 'It works for 10 minutes, in this browser only.',
    check: 'Go on',
    again: 'Send another code',
    againHint: 'Nothing came? Wait half a minute, then ask for another one.',
    otherNumber: 'Use another number',
    sentAgain: 'Another code is on its way. Only the newest one works.',
    shape: 'Type the 6 digits we sent you.',
    wrong: ({ triesLeft }: { triesLeft: number }) =>
      triesLeft === 1
        ? 'That code is not right. 1 try left.'
        : `That code is not right. ${triesLeft} tries left.`,
    lastTry: 'That code is not right, and it was the last try. Ask for another code.',
    over: 'This code is too old or was used already. Ask for another one.',
    tooManyGuesses:
      'Too many wrong codes for this number today. Try again tomorrow, or write to hello@dukabot.app.',
    tooSoon: ({ seconds }: { seconds: number }) =>
      `A code was sent just now. Wait ${seconds} seconds before you ask for another.`,
    tooManyCodes:
      'This number has had all its codes for today. Try again tomorrow, or write to hello@dukabot.app.',
    noAccount: 'This account is no longer there. You can open a new shop.',
  },
  shops: {
    title: 'Choose a shop',
    lead: 'You work in these shops.',
    enter: 'Open',
    another: 'Open a shop of your own',
    roles,
  },
}
