import type { Messages } from '../messages'

export const staff: Messages['staff'] = {
  title: 'Wafanyakazi',
  lead: 'Kila mtu anaingia kwa simu yake. Wewe unaamua anachoweza kufanya.',
  invite: 'Ongeza mtu',
  phoneHint: 'Ataingia kwa nambari hii: nambari ya siri inatumwa kwa WhatsApp yake.',
  name: 'Jina',
  edit: 'Kazi au kuondoa',
  role: 'Kazi',
  roleHint:
    'Mfanyakazi: oda, maswali na stoki. Meneja: pia pesa, wateja na mipangilio, lakini si kutoa pesa, funguo za malipo wala wafanyakazi.',
  change: 'Badilisha kazi',
  remove: 'Ondoa',
  tell: 'Mwambie kwa WhatsApp',
  invitation: ({ shop, url }) =>
    `Sasa unaweza kufanya kazi katika ${shop} kwenye DukaBot. Fungua ${url} uingie kwa nambari hii.`,
  done: {
    invite: 'Ameongezwa. Mwambie aingie kwa nambari yake.',
    change_role: 'Imebadilishwa. Ataingia tena ili kuendelea.',
    remove: 'Ameondolewa. Anatolewa ndani ya dakika moja, na hawezi kuingia tena.',
  },
  refused: {
    ALREADY_HERE: 'Mtu huyu tayari anafanya kazi hapa. Badilisha kazi yake kwenye orodha.',
    NOT_HERE: 'Mtu huyu hafanyi kazi hapa tena.',
    LAST_OWNER: 'Duka linahitaji mmiliki. Mfanye mtu mwingine mmiliki kwanza.',
    FULL: 'Duka linaweza kuwa na watu 50 tu. Ondoa mmoja kwanza.',
  },
  history: 'Mabadiliko',
  events: {
    invite: ({ who, role }) => `${who} aliongezwa: ${role}`,
    change_role: ({ who, role }) => `${who} sasa ni: ${role}`,
    remove: ({ who, role }) => `${who} aliondolewa: ${role}`,
  },
}
