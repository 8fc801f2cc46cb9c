/** What owners are told of on WhatsApp. */
export const news = {
  title: 'Notifications',
  row: 'What you hear of on WhatsApp, and quiet hours',
  lead: 'To the WhatsApp of every owner. Much at once is one message.',
  of: {
    order: 'New orders that can be packed',
    question: 'Customers who want to talk to you',
    money: 'Money that does not fit an order',
    low: 'Goods that run low, once a day',
  },
  quiet: 'Quiet hours',
  quietHint: 'What happens meanwhile is told when they are over.',
  from: 'From',
  until: 'Until',
  none: 'None',
  bothHours: 'Choose both hours, or neither.',
  dayClose: 'At what hour the day is sent to you',
}
