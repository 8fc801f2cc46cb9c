/** The shop's chat, tried in the page before a customer does. */
export const preview = {
  title: 'Try your chat',
  lead: 'Order as your customers would. Nothing of it is real: no stock is taken, nobody is asked to pay.',
  words: 'Write as a customer',
  hint: 'For example “2 unga, 1 sukari”, PAY, or the name of a place.',
  send: 'Send',
  again: 'Start again',
  full: 'This test is long enough. Start again for a new one.',
  prompt: '📱 The M-Pesa prompt comes to the phone here. In this test it is paid at once.',
  done: 'Your test order went through. This is what a customer sees.',
  you: 'You',
  shop: 'Shop',
}
