import type { Messages } from '../messages'

export const web: Messages['web'] = {
  appName: 'DukaBot',
  skip: 'Nenda kwenye maudhui',
  language: 'Lugha',
  mainMenu: 'Menyu kuu',
  nav: {
    today: 'Leo',
    orders: 'Oda',
    questions: 'Maswali',
    catalogue: 'Bidhaa',
    delivery: 'Usafirishaji',
    customers: 'Wateja',
    insights: 'Takwimu',
    more: 'Zaidi',
    settings: 'Mipangilio',
  },
  signIn: 'Ingia',
  signUp: 'Fungua duka lako',
  signOut: 'Toka',
  privacy: 'Faragha',
  terms: 'Masharti',
  back: 'Rudi',
  save: 'Hifadhi',
  cancel: 'Ghairi',
  optional: 'si lazima',
  saved: 'Imehifadhiwa',
  working: 'Inaendelea…',
  checkForm: 'Tafadhali angalia sehemu zilizowekwa alama.',
  faults: {
    needed: 'Tafadhali jaza hapa.',
    choose: 'Tafadhali chagua moja kati ya hizi.',
    wrong: 'Hii si sahihi. Tafadhali iangalie tena.',
    tooLong: ({ most }) => `Ni ndefu mno: herufi zisizozidi ${most}.`,
    tooShort: ({ least }) => `Ni fupi mno: angalau herufi ${least}.`,
    phone: 'Hii si nambari ya simu ya Kenya. Iandike hivi: 0712 345 678.',
    email: 'Hii si anwani ya barua pepe. Iandike hivi: njeri@example.com.',
    money: 'Andika shilingi kamili, kwa mfano 1,250.',
    number: 'Andika nambari kamili, kwa mfano 12.',
    between: ({ least, most }) => `Kuanzia ${least} hadi ${most}.`,
  },
  failures: {
    notFound: {
      title: 'Ukurasa huu haupo',
      text: 'Huenda anwani si sahihi, au kilichokuwa hapa kimeondolewa.',
    },
    forbidden: {
      title: 'Huruhusiwi kufanya hivi',
      text: 'Wajibu wako katika duka hili hauruhusu. Muulize mwenye duka.',
    },
    conflict: {
      title: 'Mtu mwingine amebadilisha hii sasa hivi',
      text: 'Mabadiliko yako hayakuhifadhiwa. Fungua ukurasa upya na uangalie kabla ya kujaribu tena.',
    },
    providerDown: {
      title: 'WhatsApp au M-Pesa haijibu',
      text: 'Hakuna kilichopotea. Tafadhali jaribu tena baada ya dakika chache.',
    },
    tooLarge: {
      title: 'Hiyo ni kubwa mno kwa mara moja',
      text: 'Ulichotuma kimezidi kiwango cha ukurasa huu. Tuma kidogo kisha ujaribu tena.',
    },
    fileTooLarge: ({ megabytes }) =>
      `Faili hiyo ni kubwa mno. Ukurasa huu unapokea faili isiyozidi MB ${megabytes}.`,
    otherSite: {
      title: 'Hili halikutoka kwenye ukurasa wetu',
      text: 'Ili kulinda duka lako hatukufanya lolote. Fungua ukurasa hapa ujaribu tena.',
    },
    broken: {
      title: 'Kuna hitilafu upande wetu',
      text: 'Si kosa lako, na imerekodiwa. Tafadhali jaribu tena.',
    },
    signInAgain: 'Tafadhali ingia tena.',
    number: ({ id }) => `Ukituuliza kuhusu hili, tupe nambari hii: ${id}`,
    home: 'Nenda ukurasa wa kwanza',
    again: 'Jaribu tena',
  },
}
