import type { Messages } from '../messages'

export const preview: Messages['preview'] = {
  title: 'Jaribu gumzo la duka',
  lead: 'Agiza kama mteja wako. Hakuna kitu halisi: bidhaa hazipungui, na hakuna anayeombwa kulipa.',
  words: 'Andika kama mteja',
  hint: 'Kwa mfano “unga 2, sukari 1”, LIPA, au jina la mahali.',
  send: 'Tuma',
  again: 'Anza upya',
  full: 'Jaribio hili limetosha. Anza upya upate lingine.',
  prompt: '📱 Hapa ombi la M-Pesa huja kwenye simu. Katika jaribio hili hulipwa mara moja.',
  done: 'Oda yako ya majaribio imepita. Hivi ndivyo mteja anavyoona.',
  you: 'Wewe',
  shop: 'Duka',
}
