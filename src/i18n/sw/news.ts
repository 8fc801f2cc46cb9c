import type { Messages } from '../messages'

export const news: Messages['news'] = {
  title: 'Arifa',
  row: 'Unachoambiwa kwa WhatsApp, na saa za utulivu',
  lead: 'Kwa WhatsApp ya kila mmiliki. Mambo mengi kwa pamoja ni ujumbe mmoja.',
  of: {
    order: 'Oda mpya zilizo tayari kufungashwa',
    question: 'Wateja wanaotaka kuongea nawe',
    money: 'Pesa isiyolingana na oda',
    low: 'Bidhaa zinazokaribia kuisha, mara moja kwa siku',
  },
  quiet: 'Saa za utulivu',
  quietHint: 'Yanayotokea wakati huo utaambiwa zikiisha.',
  from: 'Kuanzia',
  until: 'Hadi',
  none: 'Hakuna',
  bothHours: 'Chagua saa zote mbili, au usichague yoyote.',
  dayClose: 'Saa ya kutumiwa hesabu ya siku',
}
