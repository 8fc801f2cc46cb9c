import type { Messages } from '../messages'

export const orderList: Messages['orderList'] = {
  search: 'Tafuta',
  searchHelp: 'Oda, simu au jina',
  searchNow: 'Tafuta',
  byDate: 'Kwa tarehe',
  from: 'Kuanzia',
  until: 'Hadi',
  notFound: 'Hakuna oda iliyopatikana.',
  notFoundHelp: 'Majina yanatafutwa kwenye ukurasa huu tu. Jaribu nambari ya oda au ya simu.',
  all: 'Onyesha zote tena',
  alerts: 'Oda mpya ikiingia',
  sound: 'Sauti',
  badge: 'Idadi kwenye kichwa cha ukurasa',
  tick: (number) => `Weka alama kwenye oda #${number}`,
  withTicked: 'Zilizowekwa alama',
  steps: { pack: 'Weka: zimefungwa', dispatch: 'Zitume', make_ready: 'Weka: ziko tayari' },
  done: { pack: 'imefungwa', dispatch: 'imetumwa', make_ready: 'iko tayari' },
  noneTicked: 'Weka alama kwenye oda moja au zaidi kwanza.',
  missing: 'Mojawapo si oda ya duka hili.',
}
