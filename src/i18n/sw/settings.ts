import type { Messages } from '../messages'

export const settings: Messages['settings'] = {
  you: 'Wewe',
  rows: {
    shop: {
      title: 'Duka, saa na lugha',
      text: 'Jina, saa za kufungua, lugha ya wateja, oda ndogo zaidi, KRA PIN',
    },
    policy: 'Wakati wa kuagiza au wa kupokea, na malipo ya awali kiasi gani',
    staff: 'Nani anaweza kuingia, na anaweza kufanya nini',
    profile: 'Jina lako, barua pepe na lugha ya kurasa hizi',
  },
  profile: {
    title: 'Taarifa zako',
    lead: 'Ni zako peke yako, katika kila duka unapofanya kazi.',
    languageHint: 'Ya kurasa hizi. Ya wateja iko kwa Duka, saa na lugha.',
    phoneHint:
      'Unaingia kwa nambari hii. Ukitaka kutumia nyingine, mmiliki anaiongeza kwa Wafanyakazi na kuondoa hii.',
  },
}
